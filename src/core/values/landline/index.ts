import { type EmptyCode, fail, ok, type ValueFail, type ValueOk } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

export interface LandlineParts {
  /** With its leading zero, three or four digits. */
  readonly areaCode: string;
  /** Seven or eight digits. */
  readonly number: string;
  /** Digits, or empty. */
  readonly extension: string;
}

/** What is known of an area code. */
export interface AreaCodeRow {
  /** GB/T 2260 codes of the provinces it reaches into, six digits; nearly always one. */
  readonly provinces: readonly string[];
  /** How many digits its numbers have. Two lengths where a place is still changing over. */
  readonly digits: readonly number[];
}

/** Area code with its leading zero → what is known of it. */
export type AreaCodeTable = Readonly<Record<string, AreaCodeRow>>;

export type LandlineCode =
  | EmptyCode
  | 'landline.characters'
  | 'landline.mobile'
  | 'landline.serviceNumber'
  | 'landline.foreign'
  | 'landline.areaCodeMissing'
  | 'landline.areaCode'
  | 'landline.length'
  | 'landline.lengthHere'
  | 'landline.firstDigit'
  | 'landline.extension';

export interface LandlineContext {
  /** Without it any well-formed area code passes, and seven as well as eight digits. */
  readonly areaCodes?: AreaCodeTable;
}

export interface LandlineInfo {
  readonly parts: LandlineParts;
  /** Empty when no table was given. */
  readonly provinces: readonly string[];
}

export type LandlineResult = ValueOk<LandlineInfo> | (ValueFail<LandlineCode> & { readonly parts: LandlineParts });

/** 010 and 02x have three digits, all others four (numbering plan of the mainland). */
const areaCodeShape = /^0(?:10|2\d|[3-9]\d{2})/;
const extensionMark = /(?:转|分机号?|EXT\.?|X|#|\*|,|;)/u;

const isParts = (raw: string | LandlineParts): raw is LandlineParts => typeof raw !== 'string';

/** Cuts a number as people write it into parts: `010-12345678转123`, `086-010-12345678-123`, `+86 10 12345678`, `(010)12345678`. */
export function parseLandline(raw: string): LandlineParts {
  const compact = normaliseCode(raw).replace(/[()./]/g, '-').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  const [main = '', marked] = compact.split(new RegExp(`-?${extensionMark.source}-?`, 'u'));
  // Abroad the zero of an area code is left out; behind a country code it is put back.
  const country = /^(?:\+86|0086|086|86(?=-))-?(?:-?0?)(?=\d)/.exec(main);
  const national = country === null ? main : `0${main.slice(country[0].length)}`;
  const service = /^0?[48]00\d{7}$/.exec(national.replaceAll('-', ''));
  if (service !== null) return { areaCode: '', number: service[0], extension: marked ?? '' };
  const groups = national.split('-');
  const digits = groups[0] ?? '';
  if (groups.length === 1) {
    const areaCode = areaCodeShape.exec(digits)?.[0] ?? '';
    return { areaCode, number: digits.slice(areaCode.length), extension: marked ?? '' };
  }
  const areaAlone = areaCodeShape.exec(digits)?.[0] === digits;
  if (areaAlone) {
    const [, ...rest] = groups;
    // 1234-5678 is one number in two groups; 12345678-123 is a number and an extension.
    const joined = rest.length > 1 && (rest[0] ?? '').length < 7;
    const number = joined ? rest.slice(0, 2).join('') : (rest[0] ?? '');
    return { areaCode: digits, number, extension: marked ?? rest.slice(joined ? 2 : 1).join('') };
  }
  const areaCode = areaCodeShape.exec(digits)?.[0] ?? '';
  const first = digits.slice(areaCode.length);
  const joined = first.length < 7;
  return { areaCode, number: joined ? first + (groups[1] ?? '') : first, extension: marked ?? groups.slice(joined ? 2 : 1).join('') };
}

const normaliseAreaCode = (raw: string): string => {
  const digits = normaliseCode(raw).replace(/^[(+]*(?:086|0086|86-)?/, '').replace(/[-()]/g, '');
  return /^[1-9]\d{1,2}$/.test(digits) ? `0${digits}` : digits;
};

/** The parts in half-width digits; text is cut into parts first. An area code without its zero gets it. */
export function landlineParts(raw: string | LandlineParts): LandlineParts {
  if (!isParts(raw)) return parseLandline(raw);
  const number = normaliseCode(raw.number).replace(/[-()]/g, '');
  return { areaCode: normaliseAreaCode(raw.areaCode), number, extension: normaliseCode(raw.extension).replace(/^-+|-+$/g, '') };
}

/** `010-12345678-123`, the form in which it is kept; empty when every part is. */
export const normaliseLandline = (raw: string | LandlineParts): string => {
  const { areaCode, number, extension } = landlineParts(raw);
  return [areaCode, number, extension].filter((part) => part !== '').join('-');
};

/** `086-010-12345678-123`, the form of the filing systems. */
export const formatLandline = (raw: string | LandlineParts): string => {
  const national = normaliseLandline(raw);
  return national === '' ? '' : `086-${national}`;
};

function problem(parts: LandlineParts, table: AreaCodeTable | undefined): { code: LandlineCode; params?: Record<string, string | number> } | null {
  const { areaCode, number, extension } = parts;
  if (areaCode === '' && number === '' && extension === '') return { code: 'common.required' };
  const stray = [...new Set((areaCode + number).replace(/\d/g, ''))];
  if (/^\+(?!86)/.test(areaCode + number)) return { code: 'landline.foreign' };
  if (stray.length > 0) return { code: 'landline.characters', params: { characters: stray.join(' ') } };
  if (/^1[3-9]\d{9}$/.test(number) || /^0?1[3-9]\d{9}$/.test(areaCode + number)) return { code: 'landline.mobile' };
  if (/^0?[48]00\d{7}$/.test(areaCode + number) || (areaCode === '' && /^(?:95|96|12)\d{3,4}$/.test(number))) return { code: 'landline.serviceNumber' };
  if (areaCode === '') return { code: 'landline.areaCodeMissing' };
  const row = table !== undefined && Object.hasOwn(table, areaCode) ? table[areaCode] : undefined;
  if (areaCodeShape.exec(areaCode)?.[0] !== areaCode || (table !== undefined && row === undefined)) return { code: 'landline.areaCode', params: { areaCode } };
  if (row !== undefined && !row.digits.includes(number.length)) {
    return { code: 'landline.lengthHere', params: { areaCode, digits: row.digits.join(' / '), length: number.length } };
  }
  if (number.length < 7 || number.length > 8) return { code: 'landline.length', params: { length: number.length } };
  if (/^[01]/.test(number)) return { code: 'landline.firstDigit' };
  return /^\d{0,6}$/.test(extension) ? null : { code: 'landline.extension' };
}

/** Checks a landline of the mainland, given as text or in parts. */
export function validateLandline(raw: string | LandlineParts, context: LandlineContext = {}): LandlineResult {
  const parts = landlineParts(raw);
  const value = normaliseLandline(parts);
  const found = problem(parts, context.areaCodes);
  if (found !== null) return { ...fail(value, found.code, found.params), parts };
  return ok(value, { parts, provinces: provincesOf(parts.areaCode, context.areaCodes ?? {}) });
}

/** The provinces (GB/T 2260, six digits) that an area code reaches into; empty when it is unknown. */
export const provincesOf = (areaCode: string, table: AreaCodeTable): readonly string[] =>
  Object.hasOwn(table, areaCode) ? (table[areaCode]?.provinces ?? []) : [];

/** Landline of the mainland (固定电话). */
export const landline = {
  parse: landlineParts,
  normalise: normaliseLandline,
  format: formatLandline,
  validate: validateLandline,
  provincesOf,
} as const;
