import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  financePrincipal: 'With 投资管理, 担保, 典当, 贷款 or 理财 in the name, Liaoning wants the legal representative as principal. Enter that person.',
  financeContact: 'With 投资管理, 担保, 典当, 贷款 or 理财 in the name, Liaoning wants the legal representative as website contact. Enter that person.',
};
