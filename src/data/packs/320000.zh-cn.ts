import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: '江苏的企业可用营业执照等证件备案。',
  mobile: '江苏要求负责人使用本省的手机号，这个号码不是江苏的。请换一个本省号码。',
  employmentUnit: '这位负责人未满 {{age}} 周岁，且不是法定代表人，江苏要求提供劳动就业或收入证明。',
  principalLetter: '主体负责人不是法定代表人，江苏要求提供授权委托书（用通用模板即可）。',
  principal: '江苏要求主体负责人是法定代表人；不是的，交授权委托书，并且网站负责人须是同一个人。',
  contactSame: '主体负责人不是法定代表人时，江苏要求网站负责人与主体负责人是同一人。请填同一位，或把主体负责人改为法定代表人。',
  domainHolder: '江苏要求域名持有人是本单位或法定代表人。请先过户，或更换域名。',
  askHolder: '域名持有人与单位名称不同。持有人是法定代表人吗？',
  domainValidity: '域名剩余有效期须大于 {{months}} 个月。请先续费再提交。',
  nameOnly: '江苏的个人网站名称只能是“某某的个人博客”或“某某的个人主页”。请按这个格式填写。',
  remark: '江苏要求在备注里写明网站开通后的主要内容。',
  approvalFinance: '江苏：涉及融资、融资担保字样的，可咨询经信委；私募基金须有金融监管部门的批准文件。',
  dutyCopyright: '江苏：网站底部要有“版权所有”，名称与单位名称一致。',
};
