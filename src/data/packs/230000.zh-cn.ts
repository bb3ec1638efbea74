import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: '黑龙江的企业已换发统一社会信用代码证件的，须用该证件备案；还没换的可用营业执照。',
  contactElsewhere: '黑龙江不允许网站负责人同时出现在其他备案主体里。请换一位网站负责人。',
  askContactElsewhere: '这位网站负责人是否也在其他备案主体里担任负责人？',
};
