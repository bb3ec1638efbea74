import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  contactResidence: 'The website contact’s ID card is not from Jiangxi: upload a temporary or permanent residence permit of Jiangxi.',
  askLocalId: 'Is the address on this website contact’s ID card in Jiangxi?',
};
