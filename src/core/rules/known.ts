import type { Condition, Effect, Rule } from './types.js';

type Op = Extract<Condition, { readonly op: string }>['op'];

export const KNOWN_OPS: Readonly<Record<Op, true>> = {
  in: true, filled: true, same: true, contains: true, 'starts-with': true, 'ends-with': true, 'equals-any': true, text: true,
  'han-fewer-than': true, 'longer-than': true, 'suffix-in': true, age: true, 'remaining-more-than': true, date: true,
  'home-in-entity-province': true, count: true, shared: true, 'address-incomplete': true, 'home-url-outside-domains': true,
};
export const KNOWN_EFFECTS: Readonly<Record<Effect['do'], true>> = {
  finding: true, hint: true, require: true, material: true, allow: true, suggest: true, ask: true, limit: true, estimate: true,
  duty: true, 'forbid-reuse': true,
};

/** Every condition inside a condition, itself first. */
export function conditionsOf(condition: Condition): readonly Condition[] {
  const parts =
    'all' in condition ? condition.all
    : 'any' in condition ? condition.any
    : 'firstKnown' in condition ? condition.firstKnown
    : 'not' in condition ? [condition.not]
    : [];
  return [condition, ...parts.flatMap(conditionsOf)];
}

const isKnown = (part: Condition): boolean => 'all' in part || 'any' in part || 'firstKnown' in part || 'not' in part || Object.hasOwn(KNOWN_OPS, part.op);

/** `false` for a rule with a kind of condition or effect that is newer than this version: it is not evaluated, and that is said. */
export const isKnownRule = (rule: Rule): boolean =>
  rule.then.every((effect) => Object.hasOwn(KNOWN_EFFECTS, effect.do)) && (rule.when === undefined || conditionsOf(rule.when).every(isKnown));
