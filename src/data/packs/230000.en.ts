import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: 'In Heilongjiang a company that has a certificate with the unified social credit code must file with it; one that has none yet may use its business licence.',
  contactElsewhere: 'In Heilongjiang the website contact may not stand in the filing of another entity. Name another person.',
  askContactElsewhere: 'Is this website contact also a contact in the filing of another entity?',
};
