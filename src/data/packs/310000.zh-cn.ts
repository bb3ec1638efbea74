import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  dutyPublicSecurity: '上海的公安联网备案另有入口，请按上海市的公告办理。',
};
