import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

/**
 * Permits to travel to the mainland. `lettered` is the card of residents of the special administrative regions (来往内地通行证: H or M and 8
 * digits, on cards before 2013 two more for the issue); `numbered` that of the Taiwan compatriots (来往大陆通行证: 8 digits; booklets before 2015:
 * 10 digits and a letter, often in brackets).
 */
export type TravelPermitKind = 'lettered' | 'numbered';

export type TravelPermitCode =
  | EmptyCode
  | 'travelPermit.residencePermit'
  | 'travelPermit.letteredShape'
  | 'travelPermit.numberedShape'
  | 'travelPermit.shape';

export interface TravelPermitInfo {
  readonly kind: TravelPermitKind;
  /** The part that stays when the permit is renewed. */
  readonly base: string;
}

const shapes = [
  { kind: 'lettered', code: 'travelPermit.letteredShape', shape: /^[HM]\d{8}(?:\d{2})?$/, base: 9 },
  { kind: 'numbered', code: 'travelPermit.numberedShape', shape: /^(?:\d{8}|\d{10}[A-Z]?)$/, base: 8 },
] as const;

export const normaliseTravelPermit = (raw: string): string => normaliseCode(raw).replace(/[-()]/g, '');

/** Checks a travel permit, of one kind or of either when none is given. */
export function validateTravelPermit(raw: string, kind?: TravelPermitKind): ValueResult<TravelPermitCode, TravelPermitInfo> {
  const value = normaliseTravelPermit(raw);
  if (value === '') return fail(value, 'common.required');
  const allowed = shapes.filter((row) => kind === undefined || row.kind === kind);
  const hit = allowed.find((row) => row.shape.test(value));
  if (hit !== undefined) return ok(value, { kind: hit.kind, base: value.slice(0, hit.base) });
  if (/^8[123]0000\d{11}[\dX]$/.test(value)) return fail(value, 'travelPermit.residencePermit');
  const only = allowed.length === 1 ? allowed[0] : undefined;
  return fail(value, only?.code ?? 'travelPermit.shape');
}

/** Permit of residents of Hong Kong, Macau or Taiwan to travel to the mainland. */
export const travelPermit = { normalise: normaliseTravelPermit, format: normaliseTravelPermit, validate: validateTravelPermit } as const;
