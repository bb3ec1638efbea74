import { type CivilDate, compareDates } from '../../time/index.js';
import { isProvinceCode, type ProvinceCode } from '../regions.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import {
  birthDateOf,
  formatResidentNumber,
  maskResidentNumber,
  normaliseResidentNumber,
  residentCheckCharacter,
  sexOf,
} from './number.js';

export type ResidentIdCode =
  | EmptyCode
  | 'residentId.characters'
  | 'residentId.oldNumber'
  | 'residentId.length'
  | 'residentId.residencePermit'
  | 'residentId.permanentResident'
  | 'residentId.region'
  | 'residentId.birthDate'
  | 'residentId.birthInFuture'
  | 'residentId.checkDigit';

export interface ResidentIdContext {
  /** Without it a birth in the future is not noticed. */
  readonly today?: CivilDate;
}

export interface ResidentIdInfo {
  /** Six digits; may be a county that no longer exists, because a number is for life. */
  readonly regionCode: string;
  /** Province of the first registration, not of today's residence. */
  readonly provinceCode: ProvinceCode;
  readonly birthDate: CivilDate;
  readonly sex: 'female' | 'male';
}

/**
 * Checks a resident identity card number (居民身份证, GB 11643). The region is only compared with the provinces: numbers carry
 * counties that were dissolved decades ago, and no list of those is complete.
 */
export function validateResidentId(raw: string, context: ResidentIdContext = {}): ValueResult<ResidentIdCode, ResidentIdInfo> {
  const value = normaliseResidentNumber(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.slice(0, 17).replace(/\d/g, '') + value.slice(17).replace(/[\dX]/g, ''))];
  if (stray.length > 0) return fail(value, 'residentId.characters', { characters: stray.join(' ') });
  if (value.length === 15) return fail(value, 'residentId.oldNumber');
  if (value.length !== 18) return fail(value, 'residentId.length', { length: value.length });
  if (/^8[123]0000/.test(value)) return fail(value, 'residentId.residencePermit');
  if (value.startsWith('9')) return fail(value, 'residentId.permanentResident');
  const provinceCode = value.slice(0, 2);
  if (!isProvinceCode(provinceCode)) return fail(value, 'residentId.region', { region: provinceCode });
  const birthDate = birthDateOf(value);
  if (birthDate === null) return fail(value, 'residentId.birthDate', { birth: value.slice(6, 14) });
  if (context.today !== undefined && compareDates(birthDate, context.today) > 0) return fail(value, 'residentId.birthInFuture');
  if (residentCheckCharacter(value) !== value.charAt(17)) return fail(value, 'residentId.checkDigit');
  return ok(value, { regionCode: value.slice(0, 6), provinceCode, birthDate, sex: sexOf(value) });
}

/** Number of the resident identity card (居民身份证). */
export const residentId = {
  normalise: normaliseResidentNumber,
  format: formatResidentNumber,
  mask: maskResidentNumber,
  validate: validateResidentId,
  checkCharacter: residentCheckCharacter,
} as const;
