import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  mobile: '陕西要求负责人使用本省的手机号。用外省号码的，请在主体备注里写明原因。',
  mobileRemark: '负责人的手机号不是陕西的，请写明原因。',
  manyDomains: '一次备案超过 {{n}} 个域名，陕西要求办公环境视频、网站建设方案书和备案承诺书。',
  dutyPost: '陕西：视频、建设方案书和承诺书的原件都要邮寄给陕西管局。',
};
