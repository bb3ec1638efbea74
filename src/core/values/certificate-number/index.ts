import { normaliseCode } from '../text/normalise.js';
import { type CertificateNumberResult, type NumberScheme, type SchemeContext, schemeChecks, validateBySchemes } from './schemes.js';

export {
  type CertificateNumberCode,
  type CertificateNumberInfo,
  type CertificateNumberResult,
  type NumberScheme,
  numberSchemes,
  type SchemeContext,
} from './schemes.js';

/** Kind of certificate (slug of the dictionary) → the schemes its number may follow, the usual one first. */
export type CertificateSchemes = Readonly<Record<string, readonly NumberScheme[]>>;

export interface CertificateNumberContext extends SchemeContext {
  /** The table of kinds; it is data and handed in. A kind that is not in it is recognised by its family. */
  readonly schemes?: CertificateSchemes;
}

/** Families of kinds by the words of their slug, for kinds that only a provider's dictionary knows. The first that fits counts. */
const families: readonly { readonly slug: RegExp; readonly schemes: readonly NumberScheme[] }[] = [
  { slug: /^resident-id/, schemes: ['resident'] },
  { slug: /permanent-resident/, schemes: ['permanent-resident'] },
  { slug: /residence-permit/, schemes: ['residence-permit'] },
  { slug: /travel-permit|-permit$/, schemes: ['travel-permit'] },
  { slug: /passport/, schemes: ['passport'] },
  { slug: /organisation-code/, schemes: ['organisation-code', 'credit-code'] },
  { slug: /credit-code/, schemes: ['credit-code'] },
  { slug: /business-licence/, schemes: ['credit-code', 'registration-number'] },
];

export function schemesOf(kind: string, table: CertificateSchemes = {}): readonly NumberScheme[] {
  const row = Object.hasOwn(table, kind) ? table[kind] : undefined;
  return row ?? families.find((family) => family.slug.test(kind))?.schemes ?? ['loose'];
}

/**
 * Checks the number of a certificate.
 * @param kind slug of the kind of certificate, for example `business-licence`
 */
export const validateCertificateNumber = (kind: string, raw: string, context: CertificateNumberContext = {}): CertificateNumberResult =>
  validateBySchemes(schemesOf(kind, context.schemes), raw, context);

/** The number as it is kept, whether it is right or not. */
export function normaliseCertificateNumber(kind: string, raw: string, table?: CertificateSchemes): string {
  const scheme = schemesOf(kind, table)[0];
  return scheme === undefined ? normaliseCode(raw) : schemeChecks[scheme](raw, {}).value;
}

/** Number of a certificate of any kind. */
export const certificateNumber = {
  normalise: normaliseCertificateNumber,
  format: normaliseCertificateNumber,
  validate: validateCertificateNumber,
  schemesOf,
} as const;
