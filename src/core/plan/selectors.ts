import type { AnswerValue } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import { isMaterial } from './flow.js';
import type { FieldPlan, Finding, Plan, StepPlan } from './types.js';

/** Something still to be done after the answer is right: told when the applicant wants to go on, not as soon as the field is left. */
const STILL_TO_DO: ReadonlySet<string> = new Set(['base.typeCheck', 'base.phone']);

/**
 * The findings an applicant sees now: of fields that were left and of steps that were tried. A rejection and what is no more than a hint
 * are there from the start.
 */
export function shownFindings(plan: Plan, touched: Readonly<Record<Path, true>>, tried: readonly string[]): readonly Finding[] {
  return plan.findings.filter(({ path, stepId, severity, ruleId }) => severity === 'hint' || ruleId === 'base.rejected' || tried.includes(stepId) || (touched[path] === true && !STILL_TO_DO.has(ruleId)));
}

/** The first thing that holds the filing (or one step) up. */
export const firstProblem = (plan: Plan, stepId?: string): Finding | null =>
  plan.findings.find((finding) => finding.severity === 'block' && (stepId === undefined || finding.stepId === stepId)) ?? null;

export type StepState = 'done' | 'current' | 'open' | 'problem';
export interface Progress { readonly id: string; readonly kind: StepPlan['kind']; readonly state: StepState; readonly blocking: number; readonly warnings: number }

/** The step where the applicant is, those behind, and those with a problem that was already shown. */
export function progress(plan: Plan, current: string, tried: readonly string[]): readonly Progress[] {
  const at = plan.steps.findIndex(({ id }) => id === current);
  return plan.steps.map(({ id, kind, complete, blocking, warnings }, index) => {
    const visited = tried.includes(id) || index < at;
    const state: StepState = id === current ? 'current' : !visited ? 'open' : complete ? 'done' : 'problem';
    return { id, kind, state, blocking, warnings };
  });
}

/** The papers to hand in: of one service, of the filing (`null`), or all. */
export const selectMaterials = (plan: Plan, serviceId?: ServiceId | null): readonly FieldPlan[] =>
  [...plan.fields.values()].filter((field) => isMaterial(field.id) && field.key === field.path && (serviceId === undefined || field.serviceId === serviceId));

/** The step in which a path is to be mended. */
export const stepOf = (plan: Plan, path: Path): string | null =>
  plan.fields.get(path)?.stepId ?? plan.findings.find((finding) => finding.path === path)?.stepId ?? null;

/** The values in force, carried ones included; nothing that is empty or parked. */
export function effectiveValues(plan: Plan): Readonly<Record<Path, AnswerValue>> {
  const values: Record<Path, AnswerValue> = {};
  for (const { key, path, value } of plan.fields.values()) {
    if (key === path && value !== undefined && !isEmpty(value)) values[path] = value;
  }
  return values;
}
