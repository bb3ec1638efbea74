import { type CivilDate, compareDates, parseValidity, type Validity, validityProblem } from '../../time/index.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { compact } from '../text/normalise.js';

export type ValidityCode = EmptyCode | 'validity.from' | 'validity.until' | 'validity.order' | 'validity.expired';

export interface ValidityContext {
  /** Without it an expired validity is not noticed. */
  readonly today?: CivilDate;
}

/** `2015-01-01/long-term`: both ends with a stroke between them; the first may be missing. */
export const formatValidity = ({ from = '', until }: Validity): string => (from === '' ? until : `${from}/${until}`);

/** The canonical text when it can be read as a validity, else what was typed, half-width. */
export function normaliseValidity(raw: string): string {
  const parsed = parseValidity(raw);
  return parsed === null ? compact(raw) : formatValidity(parsed);
}

const codes = { from: 'validity.from', until: 'validity.until', order: 'validity.order' } as const;

/** Checks how long a certificate is valid, given as text or in parts. */
export function validateValidity(raw: string | Validity, context: ValidityContext = {}): ValueResult<ValidityCode, Validity> {
  const validity = typeof raw === 'string' ? parseValidity(raw) : raw;
  const value = validity === null ? compact(typeof raw === 'string' ? raw : '') : formatValidity(validity);
  if (value === '') return fail(value, 'common.required');
  if (validity === null) return fail(value, 'validity.until');
  const problem = validityProblem(validity);
  if (problem !== null) return fail(value, codes[problem]);
  const { until } = validity;
  const expired = until !== 'long-term' && context.today !== undefined && compareDates(until, context.today) < 0;
  return expired ? fail(value, 'validity.expired') : ok(value, validity);
}

/** Validity of a certificate. */
export const validity = { parse: parseValidity, normalise: normaliseValidity, format: formatValidity, validate: validateValidity } as const;
