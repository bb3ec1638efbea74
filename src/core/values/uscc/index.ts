import { organisationCheckCharacter } from '../organisation-code/check.js';
import { isProvinceCode, type ProvinceCode } from '../regions.js';
import { validateResidentId } from '../resident-id/index.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

/** Digits and capitals without I, O, S, V and Z, which are too easily misread (GB 32100). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2', V: 'U' };

/** First character of the code: who registered the holder (GB 32100, with the later additions). */
export const registrars = {
  '1': 'staffing-commission',
  '2': 'foreign-affairs',
  '3': 'justice',
  '4': 'culture',
  '5': 'civil-affairs',
  '6': 'tourism',
  '7': 'religion',
  '8': 'trade-union',
  '9': 'market-regulation',
  A: 'military',
  N: 'agriculture',
  Y: 'other',
} as const;
export type Registrar = (typeof registrars)[keyof typeof registrars];

export type UsccCode =
  | EmptyCode
  | 'uscc.characters'
  | 'uscc.lookAlike'
  | 'uscc.length'
  | 'uscc.registrationNumber'
  | 'uscc.residentId'
  | 'uscc.registrar'
  | 'uscc.region'
  | 'uscc.checkCharacter';

export interface UsccInfo {
  readonly registrar: Registrar;
  /** First two characters, for example `91` enterprise, `92` individual business (个体工商户), `93` farmers' cooperative. */
  readonly category: string;
  /** Region of the registering office, six digits. */
  readonly regionCode: string;
  /** `null` for a national registration (region 10xxxx). */
  readonly provinceCode: ProvinceCode | null;
  /** Characters 9–17, an organisation code with its own check character. */
  readonly organisationCode: string;
  /** `false` is unusual but no error: only the last character decides. */
  readonly organisationCodeValid: boolean;
}

/** Check character of GB 32100 (weights are powers of 3, modulo 31) over the first 17 characters. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (let place = 0; place < 17; place += 1) {
    sum += alphabet.indexOf(first17.charAt(place)) * weight;
    weight = (weight * 3) % 31;
  }
  // A remainder of 0 gives the character 0, not a thirty-second one.
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

export const normaliseUscc = (raw: string): string => normaliseCode(raw).replaceAll('-', '');

/** In the groups of the standard: registrar and category, region, organisation code, check character. */
export const formatUscc = (raw: string): string => normaliseUscc(raw).replace(/^(.{2})(.{6})(.{9})(.)$/, '$1 $2 $3 $4');

const isRegistrar = (character: string): character is keyof typeof registrars => Object.hasOwn(registrars, character);

const replaceLookAlikes = (value: string): string => value.replace(/[IOSVZ]/g, (letter) => lookAlikes[letter] ?? letter);

const hasRightCheckCharacter = (value: string): boolean =>
  value.length === 18 && [...value].every((character) => alphabet.includes(character)) && usccCheckCharacter(value) === value.charAt(17);

const isResidentNumber = (value: string): boolean => validateResidentId(value).ok;

/** Checks a unified social credit code (统一社会信用代码, GB 32100). */
export function validateUscc(raw: string): ValueResult<UsccCode, UsccInfo> {
  const value = normaliseUscc(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.replace(/[0-9A-Z]/g, ''))];
  if (stray.length > 0) return fail(value, 'uscc.characters', { characters: stray.join(' ') });
  if (/^\d{15}$/.test(value)) return fail(value, 'uscc.registrationNumber');
  if (value.length !== 18) return fail(value, 'uscc.length', { length: value.length });
  const misread = [...new Set(value.replace(/[^IOSVZ]/g, ''))];
  if (misread.length > 0) {
    const suggestion = replaceLookAlikes(value);
    const params = { characters: misread.join(' ') };
    return hasRightCheckCharacter(suggestion)
      ? fail(value, 'uscc.lookAlike', { ...params, suggestion })
      : fail(value, 'uscc.characters', params);
  }
  const rightCheck = hasRightCheckCharacter(value);
  if (!rightCheck && isResidentNumber(value)) return fail(value, 'uscc.residentId');
  const first = value.charAt(0);
  if (!isRegistrar(first)) return fail(value, 'uscc.registrar', { character: first });
  const regionCode = value.slice(2, 8);
  const province = value.slice(2, 4);
  if (!/^\d{6}$/.test(regionCode) || !(province === '10' || isProvinceCode(province))) return fail(value, 'uscc.region', { region: regionCode });
  if (!rightCheck) return fail(value, 'uscc.checkCharacter');
  const organisationCode = value.slice(8, 17);
  return ok(value, {
    registrar: registrars[first],
    category: value.slice(0, 2),
    regionCode,
    provinceCode: isProvinceCode(province) ? province : null,
    organisationCode,
    organisationCodeValid: organisationCheckCharacter(organisationCode) === organisationCode.charAt(8),
  });
}

/** The number with letters that the code never holds replaced by what they are misread for, if that makes it right; else `null`. */
export function repairUscc(raw: string): string | null {
  const repaired = replaceLookAlikes(normaliseUscc(raw));
  return hasRightCheckCharacter(repaired) ? repaired : null;
}

/** Unified social credit code (统一社会信用代码). */
export const uscc = {
  normalise: normaliseUscc,
  format: formatUscc,
  validate: validateUscc,
  repair: repairUscc,
  checkCharacter: usccCheckCharacter,
} as const;
