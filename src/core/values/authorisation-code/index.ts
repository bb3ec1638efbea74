import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { compact } from '../text/normalise.js';

export type AuthorisationCodeCode = EmptyCode | 'authorisationCode.shape' | 'authorisationCode.uuid';

export interface AuthorisationCodeContext {
  /** `uuid`: 8-4-4-4-12 hexadecimal. Default: any short code, because most providers do not say how theirs look. */
  readonly shape?: 'uuid' | 'any';
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const loose = /^[0-9A-Za-z_-]{4,64}$/;

/** The case stays: some codes are case-sensitive. */
export const normaliseAuthorisationCode = (raw: string): string => compact(raw);

/** Checks the shape of an authorisation code; whether it is good only the provider knows. */
export function validateAuthorisationCode(raw: string, context: AuthorisationCodeContext = {}): ValueResult<AuthorisationCodeCode, null> {
  const value = normaliseAuthorisationCode(raw);
  if (value === '') return fail(value, 'common.required');
  if (context.shape === 'uuid') return uuid.test(value) ? ok(value, null) : fail(value, 'authorisationCode.uuid');
  return loose.test(value) ? ok(value, null) : fail(value, 'authorisationCode.shape');
}

/** Code that stands for a server under another account (备案授权码, 备案服务号). */
export const authorisationCode = {
  normalise: normaliseAuthorisationCode,
  format: normaliseAuthorisationCode,
  validate: validateAuthorisationCode,
} as const;
