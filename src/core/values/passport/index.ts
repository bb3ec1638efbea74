import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

export type PassportCode = EmptyCode | 'passport.characters' | 'passport.length' | 'passport.noDigits' | 'passport.residentId';

export interface PassportInfo {
  /** The shape is one of the mainland's own. A foreign passport may have the same shape, so this proves nothing. */
  readonly looksChinese: boolean;
}

/**
 * Passports of the mainland: electronic ordinary (E and 8 digits, or E, a letter and 7 digits), ordinary before 2012 (G, or 14/15 and 7 digits),
 * diplomatic, service and public affairs (DE, SE, PE and 7 digits; formerly D, S, P).
 */
const chinese = /^(?:E[A-HJ-NP-Z]?\d{7,8}|G\d{8}|1[45]\d{7}|[DSP]E?\d{7})$/;

export const normalisePassport = (raw: string): string => normaliseCode(raw).replace(/[-.]/g, '');

/** Checks a passport number as loosely as the world's passports differ: letters and digits, 5 to 17 of them. */
export function validatePassport(raw: string): ValueResult<PassportCode, PassportInfo> {
  const value = normalisePassport(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.replace(/[0-9A-Z]/g, ''))];
  if (stray.length > 0) return fail(value, 'passport.characters', { characters: stray.join(' ') });
  if (/^\d{17}[\dX]$/.test(value)) return fail(value, 'passport.residentId');
  if (value.length < 5 || value.length > 17) return fail(value, 'passport.length', { min: 5, max: 17, length: value.length });
  if (!/\d/.test(value)) return fail(value, 'passport.noDigits');
  return ok(value, { looksChinese: chinese.test(value) });
}

/** Passport number of any country. */
export const passport = { normalise: normalisePassport, format: normalisePassport, validate: validatePassport } as const;
