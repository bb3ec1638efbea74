import type { Plan } from '../../src/core/plan/types.js';

/** What one rule does in a plan, as lines. Papers, options and estimates carry no rule: they are listed whoever asked for them. */
export function effectsOf(plan: Plan, rule: string): readonly string[] {
  const fields = [...plan.fields.values()];
  const by = <T extends { readonly ruleId: string }>(list: readonly T[]): readonly T[] => list.filter(({ ruleId }) => ruleId === rule);
  return [
    ...by(plan.findings).map(({ severity, path }) => `${severity === 'hint' ? 'hint-finding' : severity} ${path}`),
    ...fields.flatMap((field) => by(field.hints).map(() => `hint ${field.path}`)),
    ...plan.steps.flatMap((step) => by(step.hints).map(() => `hint step ${step.id}`)),
    ...fields.flatMap((field) => by(field.offers).map(({ text }) => `offer ${field.path}: ${text}`)),
    ...fields.flatMap((field) => by(field.questions).map(({ fact }) => `ask ${fact}`)),
    ...fields.filter(({ id, required }) => id.startsWith('material.') && required).map(({ path }) => `paper ${path}`),
    ...fields.filter(({ required, id }) => required && !id.startsWith('material.')).map(({ path }) => `required ${path}`),
    ...fields.filter(({ options }) => options !== null).map(({ path, options }) => `options ${path}: ${options?.join() ?? ''}`),
    ...plan.estimates.map(({ clock, min, max, unit }) => `estimate ${clock} ${min}-${max} ${unit}`),
    ...by(plan.duties).map(() => 'duty'),
    ...(plan.domainsPerService?.ruleId === rule ? [`limit ${plan.domainsPerService.max}`] : []),
    ...(plan.reuse?.ruleId === rule ? ['no-reuse'] : []),
  ];
}
