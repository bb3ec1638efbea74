import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  principalLetter: '主体负责人不是法定代表人，北京要求提供法定代表人授权委托书。',
  principalLetterId: '主体负责人不是法定代表人，北京还要求法定代表人身份证正反两面的彩色照片。',
  principal: '北京要求主体负责人填法定代表人；确实不能的，在资料一步交授权委托书和法定代表人身份证。',
  certificate: '北京的企业须用营业执照等企业证件备案。',
  holdingUnit: '北京要求网站负责人手持单位证件（如营业执照）拍照。',
  holdingUnitApp: '北京要求APP负责人手持单位证件（如营业执照）拍照。',
  domainOverseas: '在中国内地以外注册的域名不能在北京备案。请先转入内地注册商，或更换域名。',
  suffix: '这个后缀不在北京支持的名单里（名单截至 2020 年 10 月，可能有变）。请换一个后缀，或先向接入商核实。',
  suffixIndividual: '北京不支持部分国别域名，这个后缀也不在北京公布给单位的名单里。提交前请向接入商核实。',
  holdingOwn: '北京要求本人手持身份证件拍照。',
  approvalDrugs: '北京不接受药品经营许可证、医疗器械经营企业许可证作为前置审批文件。',
};
