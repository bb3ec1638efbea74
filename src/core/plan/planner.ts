import { IcpError } from '../model/errors.js';
import type { Filing } from '../model/filing.js';
import { judge } from './judge.js';
import { makePlanner } from './make-planner.js';
import type { Plan, PlanContext, Planner } from './types.js';

/**
 * A planner of one filing, with everything: rules are asked and values checked.
 * @throws IcpError `bad-profile` for a profile of which a part is still to come (`wholeProfile`, `loadPlanContext`)
 */
export function createPlanner(context: PlanContext): Planner {
  if (context.profile.later) throw new IcpError('bad-profile', 'a part of the profile is still to come: load it with wholeProfile', { details: { provider: context.profile.id } });
  return makePlanner(context, judge);
}

/** The plan of a filing, once. For one plan after the other use `createPlanner`. */
export const planFiling = (filing: Filing, context: PlanContext): Plan => createPlanner(context).plan(filing);

