import type { CivilDate, Filing } from '../model/filing.js';
import { planFiling } from '../plan/planner.js';
import type { Finding, Plan } from '../plan/types.js';
import type { Rule } from '../rules/types.js';
import { addDays, compareDates } from '../time/index.js';
import { fixOf, itemOf } from './item.js';
import { type Look, looksAtTime } from './look.js';
import { whyOf } from './why.js';
import type { DecisionWindow, RehearsalContext, RehearsalItem } from './types.js';

/** The first day after today on which the rule holds. */
function firstDay(look: Look, rule: Rule, { path }: Finding, today: CivilDate, latest: CivilDate): CivilDate {
  let day = addDays(today, 1);
  while (compareDates(day, latest) < 0 && look.from(rule, path, day) === undefined) day = addDays(day, 1);
  return day;
}

/**
 * What is in order today and will not be any more when the decision is taken: the same rules, asked on the latest day on which a decision
 * may be expected. Limits are those of the rules in force.
 */
export function forecast(filing: Filing, plan: Plan, look: Look, decision: DecisionWindow | null, context: RehearsalContext): readonly RehearsalItem[] {
  if (decision === null) return [];
  const known = new Set(plan.findings.map(({ ruleId, path }) => `${ruleId} ${path}`));
  const then = planFiling(filing, { ...context, today: decision.latest });
  return then.findings.flatMap((finding) => {
    const { ruleId, path, severity, source } = finding;
    const rule = look.rule(ruleId);
    if (rule === undefined || severity === 'hint' || !looksAtTime(rule.when) || known.has(`${ruleId} ${path}`)) return [];
    const day = firstDay(look, rule, finding, context.today, decision.latest);
    return [
      itemOf(plan, {
        ruleId, severity: 'warn', path, message: 'rehearsal:item.expiresBeforeDecision', params: { day }, source,
        evidence: [
          ...whyOf(look, rule, path, decision.latest),
          { what: 'falls', path: null, params: { day } },
          { what: 'decision', path: null, params: { earliest: decision.earliest, latest: decision.latest } },
        ],
        fix: fixOf(finding, plan.fields.get(path), !plan.fields.get(path)?.upload),
      }),
    ];
  });
}
