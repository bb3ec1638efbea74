import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  residence: '法定代表人的证件不是内蒙古的，请上传内蒙古的暂住证或居住证。',
  askLocalId: '这位负责人的证件住址在内蒙古吗？',
};
