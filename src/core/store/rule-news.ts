import type { Filing } from '../model/filing.js';
import { parsePath, type Path } from '../model/ids.js';
import type { Plan } from '../plan/types.js';
import { compareRules } from '../rules/compare-rules.js';
import { PROVIDER } from '../rules/provider.js';
import { seenRules } from '../rules/seen.js';
import type { RuleSet } from '../rules/types.js';
import type { FilingState } from './types.js';

/** The first place of a field or paper in the plan: of fifty websites, one is enough to go to. */
function placeOf(id: string, plan: Plan): Path | undefined {
  for (const field of plan.fields.values()) if (field.id === id && field.key === field.path) return field.path;
  return undefined;
}
/** A paper that is in no plan any more has a name, but no place to go to. */
const nowhere = (id: string): Path => `materials[${id.slice('material.'.length)}]`;

/** What changed in the rules since the draft was saved, and what that touches in it; `null` when no rule that concerns it did. */
export function ruleNews(saved: Filing, plan: Plan, rules: RuleSet, profileVersion: string): FilingState['notice'] {
  if (saved.orderId !== null || saved.rulesSeen === undefined) return null;
  const { changes, came, left, touched } = compareRules(saved.rulesSeen, seenRules(saved, plan, rules));
  if (changes.length === 0) return null;
  const packs = [...new Set(changes.map(({ packId }) => packId))];
  const places = (ids: readonly string[]): readonly Path[] => ids.flatMap((id) => placeOf(id, plan) ?? []);
  return {
    kind: 'rules-updated',
    came: places(came),
    left: left.filter((id) => parsePath(nowhere(id)) !== undefined).map(nowhere),
    rules: { packs: packs.map((id) => ({ id, version: id === PROVIDER ? profileVersion : (rules.packs[id] ?? '') })), touched: places(touched) },
  };
}
