import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  principalLetter: '主体负责人不是法定代表人，江苏要求提供授权委托书（用通用模板即可）。',
  principal: '江苏要求主体负责人是法定代表人；不是的，交授权委托书，并且网站负责人须是同一个人。',
  contactSame: '主体负责人不是法定代表人时，江苏要求网站负责人与主体负责人是同一人。请填同一位，或把主体负责人改为法定代表人。',
  nameOnly: '江苏的个人网站名称只能是“某某的个人博客”或“某某的个人主页”。请按这个格式填写。',
  remark: '江苏要求在备注里写明网站开通后的主要内容。',
  approvalFinance: '江苏：涉及融资、融资担保字样的，可咨询经信委；私募基金须有金融监管部门的批准文件。',
  dutyCopyright: '江苏：网站底部要有“版权所有”，名称与单位名称一致。',
};
