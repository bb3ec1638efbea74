import type { Path, ServiceId } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import type { FieldPlan, Plan } from './types.js';

export interface PlanDiff {
  /** Answered fields that are no longer asked; their answers are kept. */
  readonly left: readonly Path[];
  /** Fields that are asked now and were not. */
  readonly came: readonly Path[];
}

const open = (field: FieldPlan | undefined): boolean => field !== undefined && field.carriedFrom === null;

/** Services that are in both plans and are not, in either, waiting for their type check: coming and going of those is no surprise. */
function settled(before: Plan, after: Plan): (serviceId: ServiceId | null) => boolean {
  const of = (plan: Plan): ReadonlyMap<ServiceId, boolean> => {
    const seen = new Map<ServiceId, boolean>();
    for (const { serviceId, check } of plan.steps.flatMap(({ sections }) => sections)) if (serviceId !== null) seen.set(serviceId, check === true);
    return seen;
  };
  const a = of(before);
  const b = of(after);
  return (serviceId) => serviceId === null || (a.get(serviceId) === false && b.get(serviceId) === false);
}

/** What a change does to the form, so that it can be said. */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  if (before === after) return { left: [], came: [] };
  const counts = settled(before, after);
  const pick = (from: Plan, to: Plan, wanted: (field: FieldPlan) => boolean): readonly Path[] =>
    [...from.fields.values()].filter((field) => field.key === field.path && open(field) && counts(field.serviceId) && !open(to.fields.get(field.path)) && wanted(field)).map(({ path }) => path);
  return {
    left: pick(before, after, ({ value }) => !isEmpty(value)),
    came: pick(after, before, () => true),
  };
}
