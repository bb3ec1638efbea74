import type { Filing } from '../model/filing.js';
import { planFiling } from '../plan/planner.js';
import { decisionWindow } from './decision.js';
import { forecast } from './forecast.js';
import { findings, offers, unchecked } from './from-plan.js';
import { inOrder } from './item.js';
import { lookAt } from './look.js';
import { papers } from './papers.js';
import { reuseOf } from './people.js';
import { services } from './services.js';
import { texts } from './texts.js';
import type { Rehearsal, RehearsalContext, RehearsalItem, RehearsalSession, RehearsalSeverity } from './types.js';

/**
 * Everything that a reviewer could reject and a machine can see, most serious first: what the plan found, what it could not check, and what
 * shows only across the whole filing or at the day of the decision. Pure; what is found here and not in the plan never holds a submission up.
 * @param session what the device knows beside the filing: uploads under way, readings of pictures
 */
export function rehearse(filing: Filing, context: RehearsalContext, session: RehearsalSession = {}): Rehearsal {
  const plan = session.plan ?? planFiling(filing, context);
  const look = lookAt(filing, plan, context);
  const decision = decisionWindow(context.profile, plan, context.today);
  const { matrix, items: shared } = reuseOf(filing, plan, look);
  const found = findings(filing, plan, look, context);
  const all: readonly RehearsalItem[] = plan.fields.size === 0 ? found : [
    ...found,
    ...forecast(filing, plan, look, decision, context),
    ...shared,
    ...services(filing, plan),
    ...papers(filing, plan, context, session),
    ...texts(plan, found),
    ...offers(plan),
  ];
  const items = inOrder(plan, [...all, ...unchecked(plan)]);
  const count = (severity: RehearsalSeverity): number => items.filter((item) => item.severity === severity).length;
  return {
    items,
    counts: { block: count('block'), warn: count('warn'), hint: count('hint'), unchecked: count('unchecked') },
    decision,
    reuse: matrix,
    rules: context.rules.rules.length,
  };
}
