import { type CivilDate, compareDates } from '../../time/index.js';
import {
  birthDateOf,
  formatResidentNumber,
  maskResidentNumber,
  normaliseResidentNumber,
  residentCheckCharacter,
  sexOf,
} from '../resident-id/number.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';

export type ResidencePermitCode =
  | EmptyCode
  | 'residencePermit.characters'
  | 'residencePermit.travelPermit'
  | 'residencePermit.residentId'
  | 'residencePermit.length'
  | 'residencePermit.region'
  | 'residencePermit.birthDate'
  | 'residencePermit.birthInFuture'
  | 'residencePermit.checkDigit';

/** First two digits of a permit: 81 Hong Kong, 82 Macau, 83 Taiwan; four zeros follow. */
export const permitRegions = ['81', '82', '83'] as const;
export type PermitRegion = (typeof permitRegions)[number];

export interface ResidencePermitContext {
  readonly today?: CivilDate;
  /** Only permits of these regions; all when absent. */
  readonly regions?: readonly PermitRegion[];
}

export interface ResidencePermitInfo {
  readonly region: PermitRegion;
  readonly birthDate: CivilDate;
  readonly sex: 'female' | 'male';
}

/** Checks the number of a residence permit (港澳居民居住证, 台湾居民居住证): built like a resident number, with a region of its own. */
export function validateResidencePermit(raw: string, context: ResidencePermitContext = {}): ValueResult<ResidencePermitCode, ResidencePermitInfo> {
  const value = normaliseResidentNumber(raw);
  if (value === '') return fail(value, 'common.required');
  if (/^(?:[HM]\d{8,10}|\d{8})$/.test(value)) return fail(value, 'residencePermit.travelPermit');
  const stray = [...new Set(value.slice(0, 17).replace(/\d/g, '') + value.slice(17).replace(/[\dX]/g, ''))];
  if (stray.length > 0) return fail(value, 'residencePermit.characters', { characters: stray.join(' ') });
  if (value.length !== 18) return fail(value, 'residencePermit.length', { length: value.length });
  const region = permitRegions.find((known) => value.startsWith(`${known}0000`));
  const allowed = context.regions ?? permitRegions;
  if (region === undefined && /^[1-6]/.test(value)) return fail(value, 'residencePermit.residentId');
  if (region === undefined || !allowed.includes(region)) return fail(value, 'residencePermit.region', { region: allowed.map((known) => `${known}0000`).join(' / ') });
  const birthDate = birthDateOf(value);
  if (birthDate === null) return fail(value, 'residencePermit.birthDate', { birth: value.slice(6, 14) });
  if (context.today !== undefined && compareDates(birthDate, context.today) > 0) return fail(value, 'residencePermit.birthInFuture');
  if (residentCheckCharacter(value) !== value.charAt(17)) return fail(value, 'residencePermit.checkDigit');
  return ok(value, { region, birthDate, sex: sexOf(value) });
}

/** Residence permit of residents of Hong Kong, Macau or Taiwan (居住证). */
export const residencePermit = {
  normalise: normaliseResidentNumber,
  format: formatResidentNumber,
  mask: maskResidentNumber,
  validate: validateResidencePermit,
} as const;
