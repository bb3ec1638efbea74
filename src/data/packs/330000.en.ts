import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  approvalCharity: 'Charity funds in Zhejiang also need a statement of the financial supervisor.',
};
