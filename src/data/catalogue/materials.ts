import type { FieldDef } from '../../core/model/catalogue.js';

/** Papers beyond the certificates that fields ask for. Rows MAT-04 … MAT-26. */
const slots: readonly (readonly [slot: string, row: string])[] = [
  ['verification-sheet', 'MAT-04'],
  ['domain-certificate', 'MAT-05'],
  ['authorisation-letter', 'MAT-06'],
  ['legal-representative-id', 'MAT-06'],
  ['curtain-photo', 'MAT-07'],
  ['holding-own-certificate', 'MAT-08'],
  ['holding-unit-certificate', 'MAT-09'],
  ['domain-holder-proof', 'MAT-10'],
  ['site-plan', 'MAT-11'],
  ['residence-permit', 'MAT-12'],
  ['staffing-office-proof', 'MAT-13'],
  ['change-proof', 'MAT-14'],
  ['work-proof', 'MAT-15'],
  ['commercial-statement', 'MAT-16'],
  ['provider-guarantee', 'MAT-17'],
  ['commitment-letter', 'MAT-18'],
  ['government-confirmation-letter', 'MAT-19'],
  ['employment-proof', 'MAT-20'],
  ['guardian-id', 'MAT-20'],
  ['premises-video', 'MAT-21'],
  ['network-security-letter', 'MAT-22'],
  ['site-photo', 'MAT-23'],
  ['articles-of-association', 'MAT-24'],
  ['social-insurance-proof', 'MAT-24'],
  ['cluster-address-proof', 'MAT-26'],
];

/** Filmed, not photographed. */
const filmed: ReadonlySet<string> = new Set(['premises-video']);

export const materialFields: readonly FieldDef[] = slots.map(([slot, row]) => ({
  id: `material.${slot}`, kind: 'files', control: 'upload', row, ...(filmed.has(slot) ? { media: 'video' as const } : {}),
}));
