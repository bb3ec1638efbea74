import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

export type RegistrationNumberCode = EmptyCode | 'registrationNumber.characters' | 'registrationNumber.length' | 'registrationNumber.checkDigit';

export interface RegistrationNumberInfo {
  /** Registering office, six digits. */
  readonly office: string;
}

/** Check digit of GS 15 (ISO 7064 MOD 11,10) over the first 14 digits. */
export function registrationCheckDigit(first14: string): string {
  let product = 10;
  for (const digit of first14.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

export const normaliseRegistrationNumber = (raw: string): string => normaliseCode(raw).replaceAll('-', '');

/** Checks the 15-digit registration number (注册号) of a licence from before the unified social credit code. */
export function validateRegistrationNumber(raw: string): ValueResult<RegistrationNumberCode, RegistrationNumberInfo> {
  const value = normaliseRegistrationNumber(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.replace(/\d/g, ''))];
  if (stray.length > 0) return fail(value, 'registrationNumber.characters', { characters: stray.join(' ') });
  if (value.length !== 15) return fail(value, 'registrationNumber.length', { length: value.length });
  return registrationCheckDigit(value) === value.charAt(14)
    ? ok(value, { office: value.slice(0, 6) })
    : fail(value, 'registrationNumber.checkDigit');
}

/** Business registration number of old licences (注册号). */
export const registrationNumber = {
  normalise: normaliseRegistrationNumber,
  format: normaliseRegistrationNumber,
  validate: validateRegistrationNumber,
  checkDigit: registrationCheckDigit,
} as const;
