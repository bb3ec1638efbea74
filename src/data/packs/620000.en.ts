import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: 'Companies in Gansu must file with the duplicate of the business licence; no annual-inspection stamp is needed.',
  principalRemark: 'When the principal is not the legal representative, Gansu wants the remark to say so.',
};
