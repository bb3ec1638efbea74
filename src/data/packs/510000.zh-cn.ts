import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  shareholderArticles: '域名在股东名下，四川要求近一年的公司章程，写有股东信息并加盖工商局鲜章。',
  shareholderCertificate: '域名在股东名下，四川要求提供域名证书。',
  holderProof: '域名不在单位名下，四川要求提供持有人的身份证照片和关系证明，证明加盖公司公章。',
  officerInsurance: '域名在主要负责人或高级管理人员名下，四川要求近一年的社保证明（加盖社保局鲜章），或聘书、合同。',
  workProof: '这位负责人也在其他单位或个人的备案里，四川要求提供工作证明。',
  askOtherFilings: '这位负责人是否也在其他单位或个人的备案里担任负责人？',
  commercialStatement: '单位名称、经营范围、网站名称或备注带有经营性字样，而当地管局告知不用办经营性许可证的，四川要求经营性说明书。',
  approvalGames: '四川的游戏类前置审批由新闻出版广电局办理。',
};
