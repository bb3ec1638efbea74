import type { SeenRules } from './seen.js';

export interface RuleChange {
  readonly packId: string;
  readonly ruleId: string;
  readonly what: 'new' | 'changed' | 'gone';
}
/** What changed rules mean for one filing. Ids of fields and papers, without telling services apart. */
export interface RuleNews {
  readonly changes: readonly RuleChange[];
  /** Papers that are asked for now and were not. */
  readonly came: readonly string[];
  /** Papers that were asked for and are no longer. */
  readonly left: readonly string[];
  /** Fields about which a changed rule says something, or no longer does. */
  readonly touched: readonly string[];
}

interface State { readonly print: string; readonly places: readonly string[] }
const read = (state: string | undefined): State | undefined => {
  if (state === undefined) return undefined;
  const [print = '', ...places] = state.split(' ');
  return { print, places };
};
const idsOf = (kind: 'paper' | 'field', places: Iterable<string>): ReadonlySet<string> =>
  new Set([...places].flatMap((place) => (place.startsWith(`${kind}:`) ? [place.slice(kind.length + 1)] : [])));

/** Every paper that any rule asked for. */
const papersIn = (seen: SeenRules): ReadonlySet<string> =>
  idsOf('paper', Object.values(seen).flatMap((rules) => Object.values(rules).flatMap((state) => read(state)?.places ?? [])));

/**
 * Rule by rule, what changed between two looks at one filing, and what that touches. A pack that only one of them knows is not compared: it
 * could not be had then or now, or holds for another province. What an unchanged rule says is never news, whatever day it is.
 */
export function compareRules(before: SeenRules, after: SeenRules): RuleNews {
  const changes: RuleChange[] = [];
  const gonePlaces = new Set<string>();
  const newPlaces = new Set<string>();
  for (const [packId, rules] of Object.entries(after)) {
    const old = before[packId];
    if (old === undefined) continue;
    for (const ruleId of new Set([...Object.keys(old), ...Object.keys(rules)])) {
      const was = read(old[ruleId]);
      const is = read(rules[ruleId]);
      if (was?.print === is?.print) continue;
      changes.push({ packId, ruleId, what: was === undefined ? 'new' : is === undefined ? 'gone' : 'changed' });
      was?.places.forEach((place) => gonePlaces.add(place));
      is?.places.forEach((place) => newPlaces.add(place));
    }
  }
  const [papersBefore, papersAfter] = [papersIn(before), papersIn(after)];
  return {
    changes,
    came: [...idsOf('paper', newPlaces)].filter((id) => !papersBefore.has(id)),
    left: [...idsOf('paper', gonePlaces)].filter((id) => !papersAfter.has(id)),
    touched: [...new Set([...idsOf('field', newPlaces), ...idsOf('field', gonePlaces)])],
  };
}
