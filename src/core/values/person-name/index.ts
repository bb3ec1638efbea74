import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { lengthOf } from '../text/measure.js';
import { joinHan, normaliseText } from '../text/normalise.js';

export type PersonNameCode =
  | EmptyCode
  | 'personName.characters'
  | 'personName.digits'
  | 'personName.mixed'
  | 'personName.dot'
  | 'personName.tooShort'
  | 'personName.tooLong';

export interface PersonNameInfo {
  readonly script: 'han' | 'latin' | 'other';
}

const max = 64;

/** Blanks between Chinese characters go, and every dot between the parts of a minority name becomes the one the police register uses (·). */
export const normalisePersonName = (raw: string): string =>
  joinHan(normaliseText(raw))
    .replace(/(?<=\p{Script=Han}) ?[•‧・･∙⋅●.．] ?(?=\p{Script=Han})/gu, '·')
    .replace(/(?<=\p{Script=Han}) ?· ?(?=\p{Script=Han})/gu, '·')
    .replace(/[‘’`´]/g, "'");

/** Checks a person's name as certificates print it: Chinese with or without ·, or letters of another script. */
export function validatePersonName(raw: string): ValueResult<PersonNameCode, PersonNameInfo> {
  const value = normalisePersonName(raw);
  if (value === '') return fail(value, 'common.required');
  if (/\p{N}/u.test(value.replaceAll('〇', ''))) return fail(value, 'personName.digits');
  const han = /\p{Script=Han}/u.test(value);
  const rest = value.replace(han ? /[\p{Script=Han}\p{L}\p{M}·]/gu : /[\p{L}\p{M} '.,·-]/gu, '');
  const stray = [...new Set(rest.replaceAll(' ', ''))];
  if (stray.length > 0) return fail(value, 'personName.characters', { characters: stray.join(' ') });
  if (han && /[^\p{Script=Han}·]/u.test(value)) return fail(value, 'personName.mixed');
  if (/^·|·$|··/u.test(value)) return fail(value, 'personName.dot');
  const length = lengthOf(value);
  if (length < 2) return fail(value, 'personName.tooShort');
  if (length > max) return fail(value, 'personName.tooLong', { max });
  const script = han ? 'han' : /^[\p{Script=Latin}\p{M} '.,·-]+$/u.test(value) ? 'latin' : 'other';
  return ok(value, { script });
}

/** Name of a person. */
export const personName = { normalise: normalisePersonName, format: normalisePersonName, validate: validatePersonName } as const;
