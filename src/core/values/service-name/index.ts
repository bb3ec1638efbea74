import { normaliseDomain, registrableDomainOf } from '../domain/index.js';
import { type EmptyCode, fail, ok, type ValueParams, type ValueResult } from '../result.js';
import { countHan, emojiIn } from '../text/measure.js';
import { joinHan, normaliseText } from '../text/normalise.js';

export type ServiceNameCode =
  | EmptyCode
  | 'serviceName.fewHan'
  | 'serviceName.onlyDigits'
  | 'serviceName.onlyLatin'
  | 'serviceName.symbols'
  | 'serviceName.isDomain'
  | 'serviceName.startsWith'
  | 'serviceName.contains'
  | 'serviceName.isPersonName'
  | 'serviceName.isPlaceOrIdiom';

export interface ServiceNameContext {
  /** Least number of Chinese characters. */
  readonly minHan?: number;
  /** Domains that the name may not be. Any domain or web address is refused besides. */
  readonly domains?: readonly string[];
  /** Words that the name may not begin with. */
  readonly startsWith?: readonly string[];
  /** Words that the name may not contain. */
  readonly contains?: readonly string[];
  /** Names of persons (the holder, the contacts) that the name may not be. */
  readonly personNames?: readonly string[];
  /** Names of places and idioms that the name may not be. */
  readonly placesAndIdioms?: readonly string[];
}

export interface ServiceNameViolation {
  readonly code: Exclude<ServiceNameCode, EmptyCode>;
  readonly params?: ValueParams;
}

/** Characters that are no letters, digits or the dot of names: what the bureaus call special symbols. */
export const symbolsIn = (name: string): readonly string[] => [...new Set([...name.replace(/[\p{L}\p{M}\p{N}·]/gu, ''), ...emojiIn(name)])];

export const isOnlyDigits = (name: string): boolean => /^\p{N}+$/u.test(name);

/** Letters of the Latin script, with or without digits and blanks. */
export const isOnlyLatin = (name: string): boolean => /^[\p{Script=Latin}\p{N} ]+$/u.test(name) && /\p{Script=Latin}/u.test(name);

/** The first of the words that the name begins with, the longest if several do. */
export const startOf = (name: string, words: readonly string[]): string | null =>
  words.filter((word) => word !== '' && name.startsWith(word)).toSorted((a, b) => b.length - a.length)[0] ?? null;

/** The words that the name contains, in the order of the list, without those that lie inside a longer hit. */
export const wordsIn = (name: string, words: readonly string[]): readonly string[] => {
  const hits = [...new Set(words)].filter((word) => word !== '' && name.includes(word));
  return hits.filter((word) => !hits.some((other) => other !== word && other.includes(word)));
};

/** True for one of the domains, with or without `www.`, and for anything else that is a domain or an address. */
export function isDomainName(name: string, domains: readonly string[] = []): boolean {
  const compact = name.replaceAll(' ', '');
  const host = normaliseDomain(compact).replace(/^www\./, '');
  return domains.some((domain) => normaliseDomain(domain) === host) || registrableDomainOf(compact) !== null;
}

/** Blanks between Chinese characters go; the rest is normalised as free text. */
export const normaliseServiceName = (raw: string): string => joinHan(normaliseText(raw));

/** Everything that speaks against a name, in a fixed order. Word lists and limits are data of the packs. */
export function serviceNameViolations(raw: string, context: ServiceNameContext = {}): readonly ServiceNameViolation[] {
  const name = normaliseServiceName(raw);
  if (name === '') return [];
  const found: ServiceNameViolation[] = [];
  const add = (code: ServiceNameViolation['code'], params?: ValueParams): void => {
    found.push(params === undefined ? { code } : { code, params });
  };
  if (isDomainName(name, context.domains)) add('serviceName.isDomain');
  else if (isOnlyDigits(name)) add('serviceName.onlyDigits');
  else if (isOnlyLatin(name)) add('serviceName.onlyLatin');
  const symbols = symbolsIn(name.replaceAll(' ', ''));
  if (symbols.length > 0) add('serviceName.symbols', { characters: symbols.join(' ') });
  const han = countHan(name);
  if (context.minHan !== undefined && han < context.minHan) add('serviceName.fewHan', { min: context.minHan, length: han });
  const start = startOf(name, context.startsWith ?? []);
  if (start !== null) add('serviceName.startsWith', { word: start });
  const words = wordsIn(name, context.contains ?? []);
  if (words.length > 0) add('serviceName.contains', { words: words.join(' ') });
  const same = (other: string): boolean => normaliseServiceName(other) === name;
  if (context.personNames?.some(same) === true) add('serviceName.isPersonName');
  if (context.placesAndIdioms?.some(same) === true) add('serviceName.isPlaceOrIdiom');
  return found;
}

/** As `serviceNameViolations`, answering with the first of them. */
export function validateServiceName(raw: string, context: ServiceNameContext = {}): ValueResult<ServiceNameCode, { readonly han: number }> {
  const value = normaliseServiceName(raw);
  if (value === '') return fail(value, 'common.required');
  const first = serviceNameViolations(value, context)[0];
  return first === undefined ? ok(value, { han: countHan(value) }) : fail(value, first.code, first.params);
}

const common = /有限责任公司|股份有限公司|有限公司|集团|公司|中心|工作室|经营部|商行|个体工商户|科技|网络|信息|技术|发展|贸易|文化|传媒/gu;

/**
 * Whether a name seems related to its holder's: they share two Chinese characters in a row, the words of every company name apart. A
 * guess, good for a hint only.
 */
export function seemsRelated(name: string, holder: string): boolean {
  const core = (text: string): string => normaliseServiceName(text).replace(common, ' ');
  const characters = [...core(holder)];
  const wanted = core(name);
  return characters.some((character, at) => {
    const pair = character + (characters[at + 1] ?? '');
    return /^\p{Script=Han}{2}$/u.test(pair) && wanted.includes(pair);
  });
}

/** Name of a website or app. */
export const serviceName = {
  normalise: normaliseServiceName,
  format: normaliseServiceName,
  validate: validateServiceName,
  violations: serviceNameViolations,
  seemsRelated,
} as const;
