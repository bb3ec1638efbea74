import type { Plan } from '../../src/core/plan/types.js';
import type { SourceRef } from '../../src/core/rules/types.js';

/** What a plan says, a line for each thing, with the rule that says it; `null` where a plan does not tell which rule that is. */
export interface Line { readonly text: string; readonly ruleId: string | null }

/** The lines that a source names, each by itself: `L12-14` are three. */
export function linesNamed({ section }: Pick<SourceRef, 'section'>): readonly string[] {
  return [...section.matchAll(/L(\d+(?:[,-]\d+)*)/g)].flatMap(([, list = '']) =>
    list.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => `L${from + index}`);
    }),
  );
}

/** `duty <document> L1 L2 …`: duties are told apart by the sentences they were read from. */
const dutyLine = (source: SourceRef): string => ['duty', source.document, ...linesNamed(source)].join(' ');

/** Lines as in the expected facts of the packs, and `services max n` where a rule narrows what the provider allows. */
export function linesOf(plan: Plan, servicesOfProfile: number): readonly Line[] {
  // A field that stands in two steps says the same in both.
  const fields = [...plan.fields.values()].filter(({ key, path }) => key === path);
  const papers = fields.filter(({ id }) => id.startsWith('material.'));
  const others = fields.filter(({ id }) => !id.startsWith('material.'));
  const line = (text: string, ruleId: string | null = null): Line => ({ text, ruleId });
  return [
    ...plan.findings.map(({ severity, path, ruleId }) => line(`${severity === 'hint' ? 'hint-finding' : severity} ${path}`, ruleId)),
    ...others.flatMap(({ path, hints }) => hints.map(({ ruleId }) => line(`hint ${path}`, ruleId))),
    ...fields.flatMap(({ path, offers }) => offers.map(({ ruleId }) => line(`offer ${path}`, ruleId))),
    ...fields.flatMap(({ questions }) => questions.map(({ fact, ruleId }) => line(`ask ${fact}`, ruleId))),
    ...papers.flatMap(({ path, required, hints }) => hints.map(({ ruleId }) => line(`${required ? 'paper' : 'may-paper'} ${path}`, ruleId))),
    ...plan.duties.map(({ ruleId, source }) => line(dutyLine(source), ruleId)),
    ...(plan.domainsPerService == null ? [] : [line(`limit ${plan.domainsPerService.max}`, plan.domainsPerService.ruleId)]),
    ...(plan.reuse == null ? [] : [line('no-reuse', plan.reuse.ruleId)]),
    ...others.filter(({ required }) => required).map(({ path }) => line(`required ${path}`)),
    ...others.filter(({ options }) => options !== null).map(({ path, options }) => line(`options ${path}: ${options?.join() ?? ''}`)),
    ...plan.estimates.map(({ clock, min, max, unit }) => line(`estimate ${clock} ${min}-${max} ${unit}`)),
    ...(plan.services.max < servicesOfProfile ? [line(`services max ${plan.services.max}`)] : []),
  ];
}
