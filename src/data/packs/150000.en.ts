import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  residence: 'The legal representative’s certificate is not from Inner Mongolia: upload a temporary or permanent residence permit of Inner Mongolia.',
  askLocalId: 'Is the address on this person’s certificate in Inner Mongolia?',
};
