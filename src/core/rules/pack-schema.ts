import * as z from 'zod/mini';
import { KNOWN_EFFECTS, KNOWN_OPS } from './known.js';
import type { Condition, Effect } from './types.js';

// What a pack looks like as JSON. The JSON Schema of the package is made from these, so whatever can be said by a plain shape or a pattern
// is said by one. Loaded when a pack comes from outside the bundle: import this module dynamically.

const text = z.string();
const number = z.number();
export const wordsSchema = z.union([z.array(text), z.looseObject({ list: text })]);
export const refSchema = z.union([z.looseObject({ answer: text }), z.looseObject({ fact: text }), z.looseObject({ record: text })]);
const values = z.array(z.union([text, z.boolean(), number]));
const comparison = z.enum(['<', '<=', '>', '>=', '=']);
const span = z.looseObject({ n: number, unit: z.enum(['day', 'month']) });
const params = z.optional(z.record(text, z.union([text, number])));
const day = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const packId = text.check(z.regex(/^(national|\d{6})$/));
export const sourceSchema = z.looseObject({ document: text, section: text, date: z.optional(text), note: z.optional(text) });

/**
 * A kind that is not in the list. As a pattern, because JSON Schema knows no other way to say it within a shape. It aborts, or a fault in a
 * known kind would be told as one of this.
 */
const otherThan = (known: Readonly<Record<string, true>>) => text.check(z.regex(new RegExp(`^(?!(?:${Object.keys(known).join('|')})$)`), { abort: true }));

type Op = Extract<Condition, { readonly op: string }>['op'];
const op = <O extends Op, S extends Readonly<Record<string, z.ZodMiniType>>>(kind: O, shape: S) => z.looseObject({ op: z.literal(kind), ...shape });
const word = { of: refSchema, words: wordsSchema };
const ops: Readonly<Record<Op, z.ZodMiniType>> = {
  in: op('in', { of: refSchema, values }),
  filled: op('filled', { of: refSchema }),
  same: op('same', { a: refSchema, b: refSchema }),
  contains: op('contains', word),
  'starts-with': op('starts-with', word),
  'ends-with': op('ends-with', word),
  'equals-any': op('equals-any', word),
  'suffix-in': op('suffix-in', word),
  text: op('text', { of: refSchema, shape: z.enum(['only-digits', 'only-latin', 'has-symbols', 'not-gbk']) }),
  'han-fewer-than': op('han-fewer-than', { of: refSchema, n: number }),
  'longer-than': op('longer-than', { of: refSchema, n: number }),
  age: op('age', { of: refSchema, is: comparison, than: number }),
  'remaining-more-than': op('remaining-more-than', { of: refSchema, span }),
  date: op('date', { of: refSchema, is: z.enum(['before', 'on-or-after']), than: day }),
  'home-in-entity-province': op('home-in-entity-province', { of: refSchema }),
  count: op('count', { what: z.enum(['services', 'domains-of-service', 'entity-services', 'entity-domains']), is: comparison, than: number }),
  shared: op('shared', { field: z.enum(['mobile', 'certificateNumber', 'emergencyPhone', 'email']), between: z.enum(['roles', 'contacts', 'mobile-and-emergency']) }),
  'address-incomplete': op('address-incomplete', { of: refSchema }),
  'home-url-outside-domains': op('home-url-outside-domains', {}),
};

const at = z.union([text, z.looseObject({ fact: text, shownAt: text })]);
const said = { message: text, params };
const kinds = <D extends Effect['do'], S extends Readonly<Record<string, z.ZodMiniType>>>(kind: D, shape: S) => z.looseObject({ do: z.literal(kind), ...shape });
const effects: Readonly<Record<Effect['do'], z.ZodMiniType>> = {
  finding: kinds('finding', { severity: z.enum(['block', 'warn', 'hint']), at, ...said }),
  hint: kinds('hint', { at: z.union([text, z.looseObject({ step: text })]), ...said }),
  require: kinds('require', { at: text }),
  material: kinds('material', { slot: text.check(z.regex(/^[\w-]+$/)), per: z.enum(['filing', 'service']), level: z.enum(['required', 'optional']), ifChanged: z.optional(z.array(text)), ...said }),
  allow: kinds('allow', { at: text, dictionary: text, values: z.array(text) }),
  suggest: kinds('suggest', { at: text, text, message: text }),
  ask: kinds('ask', { fact: text, at: text, message: text }),
  limit: kinds('limit', { what: z.enum(['services', 'domains-per-service']), max: number, message: text }),
  estimate: kinds('estimate', { clock: text, min: number, max: number, unit: z.enum(['working-day', 'day', 'week']) }),
  duty: kinds('duty', said),
  'forbid-reuse': kinds('forbid-reuse', {}),
};

/** A condition is read by the first of these members it has, so it may have one only. */
const JOINS = ['all', 'any', 'not', 'firstKnown', 'op'] as const;
const isOneThing = (one: unknown): boolean => typeof one === 'object' && one !== null && JOINS.filter((join) => Object.hasOwn(one, join)).length === 1;

/** A condition of a kind that is not known here only has to say which kind it is. */
export const conditionSchema: z.ZodMiniType = z.lazy(() =>
  z.union([
    z.looseObject({ all: z.array(conditionSchema) }),
    z.looseObject({ any: z.array(conditionSchema) }),
    z.looseObject({ not: conditionSchema }),
    z.looseObject({ firstKnown: z.array(conditionSchema) }),
    ...Object.values(ops),
    z.looseObject({ op: otherThan(KNOWN_OPS) }),
  ]).check(z.refine(isOneThing)),
);
export const effectSchema: z.ZodMiniType = z.union([...Object.values(effects), z.looseObject({ do: otherThan(KNOWN_EFFECTS) })]);

export const ruleSchema = z.looseObject({
  id: text,
  scope: z.enum(['filing', 'service', 'domain', 'person']),
  roles: z.optional(z.array(z.enum(['principal', 'serviceContact']))),
  holder: z.optional(z.enum(['unit', 'individual'])),
  types: z.optional(z.array(text)),
  kinds: z.optional(z.array(z.enum(['website', 'app']))),
  when: z.optional(conditionSchema),
  then: z.array(effectSchema),
  source: sourceSchema,
});
export const rowSchema = z.union([
  z.looseObject({ add: ruleSchema }),
  z.looseObject({ replaces: z.array(text), with: ruleSchema }),
  z.looseObject({ drop: z.array(text), source: sourceSchema }),
]);
export const packSchema = z.looseObject({
  schema: z.literal(1),
  id: packId,
  version: day,
  lists: z.optional(z.record(text, z.array(text))),
  rules: z.array(rowSchema),
});

/**
 * Plain text with `{{placeholders}}`. Markup would be shown as it is written and `$t(…)` would fetch another message, so neither is let in:
 * who writes them means something that will not happen.
 */
const message = text.check(z.regex(/^(?![\s\S]*(?:<[A-Za-z/!]|\$t\())[\s\S]*\S/), z.maxLength(1_000));
export const messagesSchema = z.record(text.check(z.regex(/^[A-Za-z][\w.-]*$/)), message);

/** What a provider serves for one pack: rules and what they say, in one file, so that one digest vouches for both. */
export const packFileSchema = z.looseObject({
  schema: z.literal(1),
  pack: packSchema,
  /** Every language has every message; Chinese, the language of the rules, has to be there. */
  messages: z.intersection(z.looseObject({ 'zh-CN': messagesSchema }), z.record(text, messagesSchema)),
});

export const digestSchema = text.check(z.regex(/^sha256:[0-9a-f]{64}$/));
/** Which packs a provider serves. Addresses are read from where the manifest lies. */
export const manifestSchema = z.looseObject({
  schema: z.literal(1),
  packs: z.record(packId, z.looseObject({ version: day, digest: digestSchema, url: text })),
});
