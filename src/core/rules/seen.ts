import type { Filing } from '../model/filing.js';
import type { FieldId } from '../model/ids.js';
import { parsePath } from '../model/ids.js';
import type { Plan } from '../plan/types.js';
import { canonicalJson } from './canonical.js';
import { conditionsOf } from './known.js';
import type { Effect, Rule, RuleSet } from './types.js';

/**
 * What a draft remembers of the rules it was last planned with: pack id → rule id → a fingerprint, followed by what the rule did in this filing,
 * each after a blank (`paper:material.site-plan`, `field:entity.name`). No answers; some kilobytes.
 */
export type SeenRules = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Placed = RuleSet['rules'][number];

/** FNV-1a, 32 bits: tells two states of one rule apart, and vouches for nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

const fingerprints = new WeakMap<Rule, { readonly lists: RuleSet['lists']; readonly print: string }>();

/** Of what a rule does, and of the words it looks for; where it was read is not part of it. */
function fingerprint(rule: Placed, lists: RuleSet['lists']): string {
  const known = fingerprints.get(rule);
  if (known?.lists === lists) return known.print;
  const { id: _, source: __, packId: ___, ...rest } = rule;
  const words = rule.when === undefined ? [] : conditionsOf(rule.when).map((part) => ('words' in part && 'list' in part.words ? (lists[part.words.list] ?? []) : []));
  const print = hash(canonicalJson([rest, words]));
  fingerprints.set(rule, { lists, print });
  return print;
}

/** Which fields each rule speaks at, and which papers and required fields there are, without telling services apart. */
function lookAt(plan: Plan): { readonly at: ReadonlyMap<string, ReadonlySet<string>>; readonly papers: ReadonlySet<string>; readonly required: ReadonlySet<string>; readonly wide: ReadonlySet<string> } {
  const at = new Map<string, Set<string>>();
  const papers = new Set<string>();
  const required = new Set<string>();
  const note = (ruleId: string, id: string): void => void (at.get(ruleId) ?? at.set(ruleId, new Set()).get(ruleId))?.add(id);
  for (const field of plan.fields.values()) {
    if (field.id.startsWith('material.')) papers.add(field.id);
    else if (field.required) required.add(field.id);
    for (const { ruleId } of [...field.hints, ...field.offers, ...field.questions]) note(ruleId, field.id);
  }
  for (const { ruleId, path } of plan.findings) note(ruleId, parsePath(path)?.id ?? path);
  const wide = new Set([...plan.duties, ...plan.steps.flatMap(({ hints }) => hints)].map(({ ruleId }) => ruleId));
  return { at, papers, required, wide };
}

const targets = (at: FieldId | `person.${string}`, { roles = ['principal', 'serviceContact'] }: Rule): readonly string[] =>
  at.startsWith('person.') ? roles.map((role) => `${role}${at.slice('person'.length)}`) : [at];

function placesOf(rule: Placed, looked: ReturnType<typeof lookAt>): readonly string[] {
  const places = new Set<string>();
  const papers = new Set<string>();
  const of = (effect: Effect): void => {
    if (effect.do === 'material' && looked.papers.has(`material.${effect.slot}`)) {
      papers.add(`material.${effect.slot}`);
      places.add(`paper:material.${effect.slot}`);
    }
    if (effect.do === 'require') for (const id of targets(effect.at, rule)) if (looked.required.has(id)) places.add(`field:${id}`);
  };
  rule.then.forEach(of);
  // What a rule says at a paper it asks for is no news beside the paper.
  for (const id of looked.at.get(rule.id) ?? []) if (!papers.has(id)) places.add(`field:${id}`);
  if (looked.wide.has(rule.id)) places.add('filing');
  return [...places].sort();
}

/**
 * The rules that concern this filing (its type, its holder), and what they do in it now.
 * @param before what the draft remembers already: kept for a pack that cannot be had at the moment
 */
export function seenRules({ type, rulesSeen: before }: Pick<Filing, 'type' | 'rulesSeen'>, plan: Plan, rules: RuleSet): SeenRules {
  const looked = lookAt(plan);
  const seen: Record<string, Record<string, string>> = {};
  for (const rule of rules.rules) {
    if (rule.types?.includes(type) === false || (rule.holder !== undefined && plan.holder !== null && rule.holder !== plan.holder)) continue;
    (seen[rule.packId] ??= {})[rule.id] = [fingerprint(rule, rules.lists), ...placesOf(rule, looked)].join(' ');
  }
  for (const id of Object.keys(rules.packs)) seen[id] ??= {};
  const missing = plan.province === null || plan.province in seen ? undefined : before?.[plan.province];
  return missing === undefined || plan.province === null ? seen : { ...seen, [plan.province]: missing };
}
