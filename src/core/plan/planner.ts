import type { Filing } from '../model/filing.js';
import { judge } from './judge.js';
import { makePlanner } from './make-planner.js';
import type { Plan, PlanContext, Planner } from './types.js';

/** A planner of one filing, with everything: rules are asked and values checked. */
export const createPlanner = (context: PlanContext): Planner => makePlanner(context, judge);

/** The plan of a filing, once. For one plan after the other use `createPlanner`. */
export const planFiling = (filing: Filing, context: PlanContext): Plan => createPlanner(context).plan(filing);

