import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  creditCode: '三证合一后的营业执照，填统一社会信用代码。',
  mailingAddress: '要详细到门牌号：农村单位写到村，城镇单位写到街道门牌或信箱号。',
  investor: '没有特定的投资者或上级主管单位时，填主办单位名称。',
  principal: '单位建议填营业执照上的法定代表人。',
  mobile: '手机号的归属地要与主办单位所在地一致，请换一个当地号码。',
  officePhone: '办公室电话要与主办单位所在地一致，请换一个当地号码。',
  twoMobiles: '网站负责人与主体负责人不是同一人，手机号码不能相同。',
  twoMailboxes: '网站负责人与主体负责人不是同一人，电子邮箱不能相同。',
  homeUrl: '填顶级域名对应的网址（如 www.abc.com）；顶级域名备案后，二级域名可以直接使用。',
  domainHolder: '域名证书上的注册者最好是备案主体或主体负责人，请核对。',
  privacy: '域名在审核期间不能开隐私保护，请先关闭。',
  sheetUnit: '核验单只填网站主办者名称和网站域名（不加 www.），由网站负责人签字并盖公章；“核验人签字及单位盖章”处不要填。',
  sheetIndividual: '核验单只填网站主办者名称和网站域名（不加 www.），本人签字并按手印；“核验人签字及单位盖章”处不要填。',
  sheetByPost: '初审通过后，按邮件要求拍照，并把核验单和网络安全责任书的原件带来面签或邮寄。',
  signature: '核验单上的签字日期 {{months}} 个月内有效，过期要重新面签。',
  changeFirst: '主办单位信息有变的，先做备案变更，管局通过后再新增；变更期间不能新增。',
};
