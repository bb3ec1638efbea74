import type { FilingTypeCode, Holder } from '../model/filing.js';
import type { Effect, Rule, RuleScope, RuleSet } from '../rules/types.js';
import { messageKey } from './message-key.js';
import type { Hint } from './types.js';

type PlacedRule = Rule & { readonly packId: string };

/** An effect with the rule it belongs to; made once, so that two plans hold the same objects. */
export interface RuleEffect {
  readonly rule: PlacedRule;
  readonly effect: Effect;
  /** What it says, for the kinds that say something. */
  readonly hint: Hint | null;
}
export interface ReadyRule { readonly rule: PlacedRule; readonly effects: readonly RuleEffect[]; /** Worth a note when it could not be checked. */ readonly checks: boolean }
export type RulesByScope = Readonly<Record<RuleScope, readonly ReadyRule[]>>;

const CHECKS: readonly Effect['do'][] = ['finding', 'material', 'require', 'limit', 'allow'];

function ready(rule: PlacedRule): ReadyRule {
  const effects = rule.then.map((effect): RuleEffect => {
    if (!('message' in effect)) return { rule, effect, hint: null };
    const params = 'params' in effect && effect.params !== undefined ? effect.params : {};
    return { rule, effect, hint: { ruleId: rule.id, message: messageKey(rule.packId, effect.message), params, source: rule.source } };
  });
  return { rule, effects, checks: rule.then.some((effect) => CHECKS.includes(effect.do)) };
}

/** The rules that concern a type and a holder, by scope. While the holder is not known only rules for both hold. */
export function rulesFor(rules: RuleSet): (type: FilingTypeCode, holder: Holder | null) => RulesByScope {
  const all = rules.rules.map(ready);
  const built = new Map<string, RulesByScope>();
  return (type, holder) => {
    const key = `${type} ${holder ?? ''}`;
    let result = built.get(key);
    if (result === undefined) {
      const mine = all.filter(({ rule }) => (rule.types?.includes(type) ?? true) && (rule.holder === undefined || rule.holder === holder));
      const of = (scope: RuleScope): readonly ReadyRule[] => mine.filter(({ rule }) => rule.scope === scope);
      result = { filing: of('filing'), service: of('service'), domain: of('domain'), person: of('person') };
      built.set(key, result);
    }
    return result;
  };
}
