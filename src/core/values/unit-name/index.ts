import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { emojiIn, lengthOf } from '../text/measure.js';
import { joinHan, normaliseText } from '../text/normalise.js';

export type UnitNameCode =
  | EmptyCode
  | 'unitName.characters'
  | 'unitName.onlyDigits'
  | 'unitName.brackets'
  | 'unitName.tooShort'
  | 'unitName.tooLong';

export interface UnitNameContext {
  readonly max?: number;
}

const defaultMax = 128;

/** The register prints a Chinese name without blanks and with full-width brackets; a foreign one stays as it is. */
export function normaliseUnitName(raw: string): string {
  const text = joinHan(normaliseText(raw));
  if (!/\p{Script=Han}/u.test(text)) return text;
  return text
    .replace(/ ?[(（] ?/g, '（')
    .replace(/ ?[)）] ?/g, '）')
    .replace(/(?<=\p{Script=Han}) ?[•‧・･．.] ?(?=\p{Script=Han})/gu, '·');
}

const bracketsMatch = (name: string): boolean => {
  let open = 0;
  for (const character of name) {
    if (character === '（' || character === '(') open += 1;
    if (character === '）' || character === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
};

/** Checks the name of an organisation as its certificate prints it. */
export function validateUnitName(raw: string, context: UnitNameContext = {}): ValueResult<UnitNameCode, null> {
  const value = normaliseUnitName(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.replace(/[\p{L}\p{M}\p{N} （）()·•《》“”"'’&+,，、.\-—/:：!@#]/gu, '')), ...emojiIn(value)];
  if (stray.length > 0) return fail(value, 'unitName.characters', { characters: [...new Set(stray)].join(' ') });
  if (/^[\p{N}\s]+$/u.test(value)) return fail(value, 'unitName.onlyDigits');
  if (!bracketsMatch(value)) return fail(value, 'unitName.brackets');
  const max = context.max ?? defaultMax;
  const length = lengthOf(value);
  if (length < 2) return fail(value, 'unitName.tooShort');
  return length > max ? fail(value, 'unitName.tooLong', { max, length }) : ok(value, null);
}

/** Name of an organisation. */
export const unitName = { normalise: normaliseUnitName, format: normaliseUnitName, validate: validateUnitName } as const;
