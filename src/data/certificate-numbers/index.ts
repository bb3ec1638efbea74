import type { CertificateSchemes } from '../../core/values/index.js';

/**
 * How the certificates of the dictionary are numbered. Sources: GB 11643 (resident number), GB 32100 (unified social credit code, on the certificates
 * of all organisations since 2015-10-01; older ones keep their own numbers, hence `loose`), GB 11714 (organisation code), and the notices of
 * the National Immigration Administration for permits and cards. As of 2025-06.
 */
export const certificateSchemes: CertificateSchemes = {
  'resident-id': ['resident'],
  'hk-macau-residence-permit': ['residence-permit-regions'],
  'taiwan-residence-permit': ['residence-permit-compatriots'],
  'hk-macau-travel-permit': ['travel-permit-lettered'],
  'taiwan-travel-permit': ['travel-permit-numbered'],
  passport: ['passport'],
  'foreign-permanent-resident-id': ['permanent-resident'],
  'military-officer-id': ['loose'],

  'business-licence': ['credit-code', 'registration-number'],
  'foreign-representative-office': ['credit-code', 'registration-number', 'loose'],
  'organisation-code-enterprise': ['organisation-code', 'credit-code'],
  'organisation-code-government': ['organisation-code', 'credit-code'],
  'organisation-code-public-institution': ['organisation-code', 'credit-code'],
  'organisation-code-social-organisation': ['organisation-code', 'credit-code'],
  'organisation-code-private-non-enterprise': ['organisation-code', 'credit-code'],
  'organisation-code-foundation': ['organisation-code', 'credit-code'],
  'organisation-code-law-firm': ['organisation-code', 'credit-code'],
  'credit-code-government': ['credit-code'],
  'credit-code-public-institution': ['credit-code'],
  'credit-code-mass-organisation': ['credit-code'],
  'institution-legal-person': ['credit-code', 'loose'],
  'social-organisation-legal-person': ['credit-code', 'loose'],
  'private-non-enterprise-registration': ['credit-code', 'loose'],
  'social-service-registration': ['credit-code', 'loose'],
  'private-school-licence': ['credit-code', 'loose'],
  'foundation-legal-person': ['credit-code', 'loose'],
  'law-firm-licence': ['credit-code', 'licence-17', 'loose'],
  'foreign-cultural-centre-registration': ['credit-code', 'loose'],
  'foreign-tourism-office': ['credit-code', 'loose'],
  'embassy-school-licence': ['loose'],
  'forensic-licence': ['credit-code', 'loose'],
  'religious-venue-registration': ['credit-code', 'loose'],
  'overseas-institution-certificate': ['loose'],
  'medical-institution-licence': ['loose'],
  'notary-licence': ['credit-code', 'loose'],
  'rural-collective-registration': ['credit-code', 'loose'],
  'arbitration-registration': ['credit-code', 'loose'],
  'military-unit-code': ['loose'],
  'military-paid-service-licence': ['loose'],
};
