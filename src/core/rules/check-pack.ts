import * as z from 'zod/mini';
import { IcpError } from '../model/errors.js';
import { deepFreeze } from '../model/freeze.js';
import { conditionsOf, isKnownRule, KNOWN_EFFECTS, KNOWN_OPS } from './known.js';
import type { Condition, Effect, Pack, Rule } from './types.js';

// Loaded when a pack comes from outside the bundle: import this module dynamically.

const text = z.string();
const words = z.union([z.array(text), z.looseObject({ list: text })]);
const ref = z.union([z.looseObject({ answer: text }), z.looseObject({ fact: text }), z.looseObject({ record: text })]);
const number = z.number();
const values = z.array(z.union([text, z.boolean(), number]));
const comparison = z.enum(['<', '<=', '>', '>=', '=']);
const span = z.looseObject({ n: number, unit: z.enum(['day', 'month']) });
const source = z.looseObject({ document: text, section: text, date: z.optional(text), note: z.optional(text) });
const params = z.optional(z.record(text, z.union([text, number])));
const day = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

type Op = Extract<Condition, { readonly op: string }>['op'];
const word = z.looseObject({ of: ref, words });
const ops: Readonly<Record<Op, z.ZodMiniType>> = {
  in: z.looseObject({ of: ref, values }),
  filled: z.looseObject({ of: ref }),
  same: z.looseObject({ a: ref, b: ref }),
  contains: word,
  'starts-with': word,
  'ends-with': word,
  'equals-any': word,
  'suffix-in': word,
  text: z.looseObject({ of: ref, shape: z.enum(['only-digits', 'only-latin', 'has-symbols', 'not-gbk']) }),
  'han-fewer-than': z.looseObject({ of: ref, n: number }),
  'longer-than': z.looseObject({ of: ref, n: number }),
  age: z.looseObject({ of: ref, is: comparison, than: number }),
  'remaining-more-than': z.looseObject({ of: ref, span }),
  date: z.looseObject({ of: ref, is: z.enum(['before', 'on-or-after']), than: day }),
  'home-in-entity-province': z.looseObject({ of: ref }),
  count: z.looseObject({ what: z.enum(['services', 'domains-of-service', 'entity-services', 'entity-domains']), is: comparison, than: number }),
  shared: z.looseObject({ field: z.enum(['mobile', 'certificateNumber', 'emergencyPhone', 'email']), between: z.enum(['roles', 'mobile-and-emergency']) }),
  'address-incomplete': z.looseObject({ of: ref }),
  'home-url-outside-domains': z.looseObject({}),
};
const at = z.union([text, z.looseObject({ fact: text, shownAt: text })]);
const severity = z.enum(['block', 'warn', 'hint']);
const said = { message: text, params };
const effects: Readonly<Record<Effect['do'], z.ZodMiniType>> = {
  finding: z.looseObject({ severity, at, ...said }),
  hint: z.looseObject({ at: z.union([text, z.looseObject({ step: text })]), ...said }),
  require: z.looseObject({ at: text }),
  material: z.looseObject({ slot: text.check(z.regex(/^[\w-]+$/)), per: z.enum(['filing', 'service']), level: z.enum(['required', 'optional']), ...said }),
  allow: z.looseObject({ at: text, dictionary: text, values: z.array(text) }),
  suggest: z.looseObject({ at: text, text, message: text }),
  ask: z.looseObject({ fact: text, at: text, message: text }),
  limit: z.looseObject({ what: z.enum(['services', 'domains-per-service']), max: number, message: text }),
  estimate: z.looseObject({ clock: text, min: number, max: number, unit: z.enum(['working-day', 'day', 'week']) }),
  duty: z.looseObject(said),
  'forbid-reuse': z.looseObject({}),
};

/** A condition of a kind that is not known here only has to say which kind it is. */
const condition: z.ZodMiniType = z.lazy(() =>
  z.union([
    z.looseObject({ all: z.array(condition) }),
    z.looseObject({ any: z.array(condition) }),
    z.looseObject({ not: condition }),
    z.looseObject({ firstKnown: z.array(condition) }),
    z.looseObject({ op: text }).check(z.refine((one) => fits(one.op, one, ops, KNOWN_OPS))),
  ]),
);
const effect = z.looseObject({ do: text }).check(z.refine((one) => fits(one.do, one, effects, KNOWN_EFFECTS)));

function fits(kind: string, json: unknown, shapes: Readonly<Record<string, z.ZodMiniType>>, known: Readonly<Record<string, true>>): boolean {
  if (!Object.hasOwn(known, kind)) return true;
  const shape = shapes[kind];
  return shape !== undefined && z.safeParse(shape, json).success;
}

const rule = z.looseObject({
  id: text,
  scope: z.enum(['filing', 'service', 'domain', 'person']),
  roles: z.optional(z.array(z.enum(['principal', 'serviceContact']))),
  holder: z.optional(z.enum(['unit', 'individual'])),
  types: z.optional(z.array(text)),
  when: z.optional(condition),
  then: z.array(effect),
  source,
});
const row = z.union([
  z.looseObject({ add: rule }),
  z.looseObject({ replaces: z.array(text), with: rule }),
  z.looseObject({ drop: z.array(text), source }),
]);
const pack = z.looseObject({
  schema: z.literal(1),
  id: text.check(z.regex(/^(national|\d{6})$/)),
  version: day,
  lists: z.optional(z.record(text, z.array(text))),
  rules: z.array(row),
});

const isPack = (json: unknown): json is Pack => z.safeParse(pack, json).success;

export interface CheckedPack {
  readonly pack: Pack;
  /** Rules of a kind this version does not know, by id: they are in the pack, and not evaluated. */
  readonly skipped: readonly { readonly ruleId: string; readonly kinds: readonly string[] }[];
}

function unknownKinds(one: Rule): readonly string[] {
  const conditions = one.when === undefined ? [] : conditionsOf(one.when).flatMap((part) => ('op' in part && !Object.hasOwn(KNOWN_OPS, part.op) ? [part.op] : []));
  return [...conditions, ...one.then.flatMap((part) => (Object.hasOwn(KNOWN_EFFECTS, part.do) ? [] : [part.do]))];
}

/**
 * Checks a pack that comes from outside.
 * @param than the pack it would take the place of: an older one is refused
 * @throws IcpError `bad-pack` for a wrong structure, another province's pack, or an older version
 */
export function checkPack(json: unknown, than?: Pack): CheckedPack {
  const result = z.safeParse(pack, json);
  if (!result.success || !isPack(json)) {
    throw new IcpError('bad-pack', 'the pack is not of the shape of a pack', { details: { at: result.error?.issues[0]?.path.map(String).join('.') ?? '' } });
  }
  if (than !== undefined && json.id !== than.id) throw new IcpError('bad-pack', 'the pack is that of another place', { details: { packId: json.id } });
  if (than !== undefined && json.version < than.version) throw new IcpError('bad-pack', 'the pack is older than the one in force', { details: { packId: json.id, version: json.version } });
  const rules = json.rules.flatMap((one) => ('add' in one ? [one.add] : 'with' in one ? [one.with] : []));
  return {
    pack: deepFreeze(json),
    skipped: rules.filter((one) => !isKnownRule(one)).map((one) => ({ ruleId: one.id, kinds: unknownKinds(one) })),
  };
}
