import type { CivilDate, DivisionCode } from '../model/filing.js';
import { addSpan, ageOn, compareDates, isCivilDate } from '../time/index.js';
import { birthDateOf } from '../values/resident-id/number.js';
import { validateAddress } from '../values/address/index.js';
import { normaliseDomain } from '../values/domain/index.js';
import { isOnlyDigits, isOnlyLatin, symbolsIn } from '../values/service-name/index.js';
import { unencodableInGbk } from '../values/text/gbk.js';
import { countHan, lengthOf } from '../values/text/measure.js';
import { isEmpty, isLandline, isRegion, type Value } from './empty.js';
import type { Comparison, Condition, CountKind, Ref, Truth, Words } from './types.js';

export type { Value } from './empty.js';

type Leaf = Extract<Condition, { readonly op: string }>;
type Of<Op extends Leaf['op']> = Extract<Leaf, { readonly op: Op }>;

/** What a rule can look at, with the place (service, domain, role) already chosen. */
export interface RuleEnv {
  readonly today: CivilDate;
  /** The entity's; `null` while it is not known. */
  readonly province: DivisionCode | null;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** `undefined`: nothing is known. An env may note what was missing. */
  read(ref: Ref): Value | undefined;
  /** What was read is there and says nothing, such as a day that is in no calendar. An env may note it. */
  unreadable?(ref: Ref): void;
  /** `atLeast`: what is on record is not known, so that there may be more. `undefined`: there is no service here to count in. */
  count(what: CountKind): { readonly n: number; readonly atLeast: boolean } | undefined;
  shared(field: Of<'shared'>['field'], between: Of<'shared'>['between']): Truth;
  /** Home URL and domains of the service at hand. */
  homeUrlOutsideDomains(): Truth;
  /** The provinces a landline's area code reaches into; empty when nothing is known of it. */
  areaProvinces(areaCode: string): readonly DivisionCode[];
  /** What an env may know of a condition without its parts being asked. */
  known?(condition: Condition): Truth | undefined;
}

const negate = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

/** Any of several, three-valued: one truth decides, else one doubt remains. */
export function some<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let result: Truth = false;
  for (const item of items) {
    const truth = test(item);
    if (truth === true) return true;
    if (truth === 'unknown') result = truth;
  }
  return result;
}

/** Equality of texts does not see width, case, blanks, or the script of brackets. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The texts in a value: one, or each of several choices or domains. */
function texts(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string');
  if (isRegion(value)) return [value.province, value.city, value.district];
  if (isLandline(value)) return [`${value.areaCode}-${value.number}`];
  return 'until' in value ? [value.until] : [];
}

function compare(a: number, is: Comparison, b: number): boolean {
  switch (is) {
    case '<': return a < b;
    case '<=': return a <= b;
    case '>': return a > b;
    case '>=': return a >= b;
    case '=': return a === b;
  }
}

/** The last day of a certificate, a domain … ; `undefined` for what is no day. */
function lastDay(value: Value, ref: Ref, env: RuleEnv): CivilDate | 'long-term' | undefined {
  const text = texts(value)[0];
  if (text === 'long-term' || isCivilDate(text)) return text;
  env.unreadable?.(ref);
  return undefined;
}

const residentNumber = (text: string): string | undefined => {
  const number = plain(text).toUpperCase();
  return /^\d{17}[\dX]$/.test(number) && birthDateOf(number) !== null ? number : undefined;
};

const plainLists = new WeakMap<readonly string[], readonly string[]>();

/** A word list as texts are compared. Lists are data that stays, and long. */
function words(given: Words, env: RuleEnv): readonly string[] {
  const list = 'list' in given ? (env.lists[given.list] ?? []) : given;
  let result = plainLists.get(list);
  if (result === undefined) plainLists.set(list, (result = list.map(plain)));
  return result;
}

const wordTests = {
  contains: (text: string, word: string) => text.includes(word),
  'starts-with': (text: string, word: string) => text.startsWith(word),
  'ends-with': (text: string, word: string) => text.endsWith(word),
  'equals-any': (text: string, word: string) => text === word,
  'suffix-in': (text: string, word: string) => normaliseDomain(text).endsWith(`.${word}`),
} as const;

const shapes: Readonly<Record<Of<'text'>['shape'], (text: string) => Truth>> = {
  'only-digits': (text) => isOnlyDigits(plain(text)),
  'only-latin': (text) => isOnlyLatin(plain(text)),
  'has-symbols': (text) => symbolsIn(text.replace(/\s+/g, '')).length > 0,
  'not-gbk': (text) => {
    const missing = unencodableInGbk(text);
    return missing === null ? 'unknown' : missing.length > 0;
  },
};

const incomplete = (text: string): boolean => {
  const read = validateAddress(text, { regionChosen: true });
  return read.ok && !read.info.complete;
};

const sameProvince = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2);

function home(value: Value, ref: Ref, env: RuleEnv): Truth {
  const { province } = env;
  if (province === null) return 'unknown';
  if (isLandline(value)) {
    const known = env.areaProvinces(value.areaCode);
    return known.length === 0 ? 'unknown' : known.some((one) => sameProvince(one, province));
  }
  const text = texts(value)[0] ?? '';
  const number = residentNumber(text);
  if (number !== undefined) return sameProvince(number, province);
  // A fact of home is the code of a province; a mobile number says nothing by itself, its home is a fact of its own.
  if ('fact' in ref) return /^\d{2}(\d{4})?$/.test(text) ? sameProvince(text, province) : 'unknown';
  if (!('answer' in ref) || !ref.answer.endsWith('.mobile')) return 'unknown';
  const fact: Ref = { fact: `${ref.answer.slice(0, -'mobile'.length)}mobileHome` as `person.${string}` };
  const at = env.read(fact);
  return isEmpty(at) || at === undefined ? 'unknown' : home(at, fact, env);
}

function count({ what, is, than }: Of<'count'>, env: RuleEnv): Truth {
  const counted = env.count(what);
  if (counted === undefined) return 'unknown';
  if (!counted.atLeast) return compare(counted.n, is, than);
  // More may be on record: only what more cannot change is known.
  if (is === '>' || is === '>=') return compare(counted.n, is, than) || 'unknown';
  return (is === '=' ? counted.n > than : !compare(counted.n, is, than)) ? false : 'unknown';
}

/** A test of one value that is there; `unknown` before it is. */
function about(ref: Ref, env: RuleEnv, test: (value: Value) => Truth): Truth {
  const value = env.read(ref);
  return value === undefined || isEmpty(value) ? 'unknown' : test(value);
}

/** A value that is there beside one that may be missing. */
export const sameAs = (a: Value, b: Value | undefined): Truth => (b === undefined || isEmpty(b) ? 'unknown' : plain(texts(a).join()) === plain(texts(b).join()));

function leaf(c: Leaf, env: RuleEnv): Truth {
  switch (c.op) {
    case 'filled':
      return !isEmpty(env.read(c.of));
    case 'in':
      return about(c.of, env, (value) => (typeof value === 'object' ? texts(value).some((text) => c.values.includes(text)) : c.values.includes(value)));
    case 'same':
      return about(c.a, env, (a) => sameAs(a, env.read(c.b)));
    case 'contains':
    case 'starts-with':
    case 'ends-with':
    case 'equals-any':
    case 'suffix-in': {
      const list = words(c.words, env);
      const fits = wordTests[c.op];
      return about(c.of, env, (value) => texts(value).map(plain).some((text) => list.some((word) => fits(text, word))));
    }
    case 'text':
      return about(c.of, env, (value) => some(texts(value), shapes[c.shape]));
    case 'han-fewer-than':
      return about(c.of, env, (value) => texts(value).some((text) => countHan(text) < c.n));
    case 'longer-than':
      return about(c.of, env, (value) => texts(value).some((text) => lengthOf(text) > c.n));
    case 'age':
      return about(c.of, env, (value) => {
        const number = residentNumber(texts(value)[0] ?? '');
        const birth = number === undefined ? null : birthDateOf(number);
        return birth === null ? 'unknown' : compare(ageOn(birth, env.today), c.is, c.than);
      });
    case 'remaining-more-than':
      return about(c.of, env, (value) => {
        const until = lastDay(value, c.of, env);
        if (until === undefined) return 'unknown';
        return until === 'long-term' || compareDates(until, addSpan(env.today, c.span)) > 0;
      });
    case 'date':
      return about(c.of, env, (value) => {
        const day = lastDay(value, c.of, env);
        if (day === undefined) return 'unknown';
        const before = day !== 'long-term' && compareDates(day, c.than) < 0;
        return c.is === 'before' ? before : !before;
      });
    case 'home-in-entity-province':
      return about(c.of, env, (value) => home(value, c.of, env));
    case 'count':
      return count(c, env);
    case 'shared':
      return env.shared(c.field, c.between);
    case 'address-incomplete':
      return about(c.of, env, (value) => texts(value).some(incomplete));
    case 'home-url-outside-domains':
      return env.homeUrlOutsideDomains();
  }
}

/** Whether a condition holds: true, false, or unknown while something it needs is missing. */
export function evaluate(condition: Condition, env: RuleEnv): Truth {
  const known = env.known?.(condition);
  if (known !== undefined) return known;
  if ('all' in condition) return negate(some(condition.all, (part) => negate(evaluate(part, env))));
  if ('any' in condition) return some(condition.any, (part) => evaluate(part, env));
  if ('not' in condition) return negate(evaluate(condition.not, env));
  if ('firstKnown' in condition) {
    for (const part of condition.firstKnown) {
      const truth = evaluate(part, env);
      if (truth !== 'unknown') return truth;
    }
    return 'unknown';
  }
  return leaf(condition, env);
}
