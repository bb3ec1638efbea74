import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  foreigners: '河北不受理外籍人士的备案，请换一位负责人。',
};
