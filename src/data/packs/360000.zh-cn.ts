import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  contactResidence: '网站负责人的身份证不是江西的，请上传江西省的暂住证或居住证。',
  askLocalId: '这位网站负责人的身份证住址在江西吗？',
};
