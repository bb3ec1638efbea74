import { type CivilDate, parseCivilDate } from '../../time/index.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { compact } from '../text/normalise.js';

export type DateCode = EmptyCode | 'date.invalid';

/** `YYYY-MM-DD` when it is a day however written, else what was typed, half-width. */
export const normaliseDate = (raw: string): string => parseCivilDate(raw) ?? compact(raw);

/** Checks a civil day. */
export function validateDate(raw: string): ValueResult<DateCode, null, CivilDate> {
  const value = normaliseDate(raw);
  if (value === '') return fail(value, 'common.required');
  return parseCivilDate(value) === null ? fail(value, 'date.invalid') : ok(value, null);
}

/** Civil day. */
export const date = { normalise: normaliseDate, format: normaliseDate, validate: validateDate } as const;
