import type { CivilDate } from '../model/filing.js';
import type { Profile } from '../model/profile.js';
import { ownEstimate, reviewStages } from '../plan/review-stages.js';
import type { Plan } from '../plan/types.js';
import { addDays, estimateWorkingDays } from '../time/index.js';
import type { DecisionWindow } from './types.js';

type Stage = DecisionWindow['stages'][number];

const DAYS = { day: 1, week: 7 } as const;

function after(from: CivilDate, n: number, unit: Stage['unit']): CivilDate {
  return unit === 'working-day' ? estimateWorkingDays(from, n, n).latest : addDays(from, n * DAYS[unit]);
}

/** The stages of the review one after the other: the rules' estimate of a stage wins over the provider's, unless that is for this type alone. */
export function decisionWindow(profile: Profile, plan: Plan, today: CivilDate): DecisionWindow | null {
  const said = new Map(plan.estimates.map((estimate) => [estimate.clock, estimate]));
  const review = reviewStages(profile, plan.type);
  const known = review.map(({ id }) => id);
  const stages: Stage[] = [];
  for (const stage of [...known, ...[...said.keys()].filter((clock) => !known.includes(clock))]) {
    const own = review.find(({ id }) => id === stage);
    const { min, max, unit, source } = (ownEstimate(own) === undefined ? said.get(stage) : undefined) ?? { ...own?.estimate, source: own?.source };
    if (min === undefined || max === undefined || unit === undefined || source === undefined) continue;
    stages.push({ stage, min, max, unit, source });
  }
  if (stages.length === 0) return null;
  return {
    earliest: stages.reduce((day, { min, unit }) => after(day, min, unit), today),
    latest: stages.reduce((day, { max, unit }) => after(day, max, unit), today),
    stages,
  };
}
