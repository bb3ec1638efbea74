import { type CivilDate, civilDate, compareDates } from '../../time/index.js';
import { birthDateOf, normaliseResidentNumber, residentCheckCharacter } from '../resident-id/number.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';

export type PermanentResidentCode =
  | EmptyCode
  | 'permanentResident.shape'
  | 'permanentResident.birthDate'
  | 'permanentResident.birthInFuture'
  | 'permanentResident.checkDigit';

export interface PermanentResidentContext {
  readonly today?: CivilDate;
}

export interface PermanentResidentInfo {
  readonly edition: '2017' | '2023';
  /** Three letters on the older card, the three-digit country code of ISO 3166 on the newer one. */
  readonly nationality: string;
  /** `null` on the older card, which prints two digits of the year only. */
  readonly birthDate: CivilDate | null;
}

/** Card of 2017: three letters for the country, four digits for the office, birth as YYMMDD, two more digits. */
const older = /^([A-Z]{3})\d{4}(\d{2})(\d{2})(\d{2})\d{2}$/;
/** Card of 2023: a 9, two digits for the office, three for the country, birth, sequence, check character of the resident number. */
const newer = /^9\d{2}(\d{3})\d{11}[\dX]$/;

function validateOlder(value: string, match: RegExpExecArray): ValueResult<PermanentResidentCode, PermanentResidentInfo> {
  const [, nationality = '', year, month, day] = match;
  // 2000 was a leap year and so is every year whose last two digits divide by four in the years that matter.
  const possible = civilDate(2000 + Number(year), Number(month), Number(day)) !== null;
  return possible ? ok(value, { edition: '2017', nationality, birthDate: null }) : fail(value, 'permanentResident.birthDate', { birth: value.slice(7, 13) });
}

/** Checks the number of a foreign permanent resident identity card (外国人永久居留身份证), either edition. */
export function validatePermanentResident(raw: string, context: PermanentResidentContext = {}): ValueResult<PermanentResidentCode, PermanentResidentInfo> {
  const value = normaliseResidentNumber(raw);
  if (value === '') return fail(value, 'common.required');
  const old = older.exec(value);
  if (old !== null) return validateOlder(value, old);
  const match = newer.exec(value);
  if (match === null) return fail(value, 'permanentResident.shape');
  const birthDate = birthDateOf(value);
  if (birthDate === null) return fail(value, 'permanentResident.birthDate', { birth: value.slice(6, 14) });
  if (context.today !== undefined && compareDates(birthDate, context.today) > 0) return fail(value, 'permanentResident.birthInFuture');
  if (residentCheckCharacter(value) !== value.charAt(17)) return fail(value, 'permanentResident.checkDigit');
  return ok(value, { edition: '2023', nationality: match[1] ?? '', birthDate });
}

/** Foreign permanent resident identity card (外国人永久居留身份证). */
export const permanentResidentCard = {
  normalise: normaliseResidentNumber,
  format: normaliseResidentNumber,
  validate: validatePermanentResident,
} as const;
