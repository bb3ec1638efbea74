import type { Filing, Holder } from '../model/filing.js';
import type { Path } from '../model/ids.js';
import { pathOf } from '../model/ids.js';
import type { StepDef } from '../model/profile.js';
import { ownerOf } from './changes.js';
import { fieldsOf } from './field-map.js';
import type { Part } from './part.js';
import type { Run } from './reader.js';
import { messageKey, type RuleEffect } from './rule-index.js';
import { keep, keepList } from './same.js';
import type { Estimate, Finding, Hint, Plan, PlanContext, StepPlan, Unchecked } from './types.js';

const skipped = (context: PlanContext): readonly Unchecked[] =>
  (context.rules.skipped ?? []).map((rule) => ({ ruleId: rule.id, path: null, needs: [], message: 'findings:ruleTooNew', source: rule.source }));

/** The plan for a type that the provider's profile has no flow for: no steps, and the reason. */
export const emptyPlan = (context: PlanContext, filing: Filing, holder: Holder | null, province: string | null): Plan => ({
  type: filing.type, holder, province, provincePack: context.rules.hasProvincePack, steps: [], fields: new Map(), findings: [], unchecked: skipped(context),
  verifications: [], authenticity: [], services: { max: 0, canAdd: false, reason: null }, estimates: [], duties: [],
  parked: Object.keys(filing.answers), ready: false, emptyBecause: 'no-flow', agreements: [], domainsPerService: null, reuse: null,
});

interface Parts { readonly run: Run; readonly holder: Holder | null; readonly submitted: boolean; readonly whole: Part; readonly parts: readonly Part[]; readonly orphans: readonly Path[]; readonly before: Plan | null }

/** The lowest of the limits rules set, with the rule that set it. */
function limit(wide: readonly RuleEffect[], what: 'services' | 'domains-per-service'): { readonly max: number; readonly of: RuleEffect; readonly message: string } | null {
  let lowest: { readonly max: number; readonly of: RuleEffect; readonly message: string } | null = null;
  for (const of of wide) {
    const { effect, rule } = of;
    if (effect.do !== 'limit' || effect.what !== what || (lowest !== null && lowest.max <= effect.max)) continue;
    lowest = { max: effect.max, of, message: messageKey(rule.packId, effect.message) };
  }
  return lowest;
}

/** More services or domains than a rule allows: said at the first one too many. */
function excess({ run }: Parts, wide: readonly RuleEffect[]): readonly Finding[] {
  const { services } = run.filing;
  const stepId = run.flow.serviceStep?.id ?? '';
  const finding = (rule: { readonly of: RuleEffect; readonly max: number; readonly message: string }, path: Path): Finding => ({
    ruleId: rule.of.rule.id, severity: 'block', path, stepId, serviceId: ownerOf(path), code: rule.message, params: { max: rule.max }, source: rule.of.rule.source,
  });
  const pathOfDomain = (service: Filing['services'][number] | undefined, index: number): readonly Path[] => {
    const domain = service?.domains[index];
    return service === undefined || domain === undefined ? [] : [pathOf('domain.name', { serviceId: service.id, domainId: domain.id })];
  };
  const most = limit(wide, 'services');
  const perService = limit(wide, 'domains-per-service');
  return [
    ...(most !== null && services.length > most.max ? pathOfDomain(services[most.max], 0).map((path) => finding(most, path)) : []),
    ...(perService === null ? [] : services.flatMap((service) => pathOfDomain(service, perService.max).map((path) => finding(perService, path)))),
  ];
}

const hintsAt = (wide: readonly RuleEffect[], stepId: string): readonly Hint[] =>
  wide.flatMap(({ effect, hint }) => (effect.do === 'hint' && typeof effect.at === 'object' && effect.at.step === stepId && hint !== null ? [hint] : []));

export function assemble(all: Parts): Plan {
  const { run, holder, submitted, whole, parts, before } = all;
  const { filing, context, flow } = run;
  const wide = [...new Set([whole, ...parts].flatMap((part) => part.wide))];
  const extra = submitted ? [] : excess(all, wide);
  const findings: Finding[] = [];

  const step = ({ id, kind }: StepDef, index: number): StepPlan => {
    const from = findings.length;
    let blocking = 0;
    let warnings = 0;
    for (const list of [whole.findings.get(id), ...parts.map((part) => part.findings.get(id)), extra.filter(({ stepId }) => stepId === id)]) {
      if (list === undefined) continue;
      for (const finding of list) findings.push(finding);
    }
    for (const { severity } of findings.slice(from)) {
      if (severity === 'block') blocking += 1;
      else if (severity === 'warn') warnings += 1;
    }
    const old = before?.steps[index];
    const sections = [...(whole.sections.get(id) ?? []), ...parts.flatMap((part) => part.sections.get(id) ?? [])];
    const complete = kind === 'progress' ? submitted : blocking === 0;
    return keep(old, { id, kind, sections: keepList(old?.sections, sections), hints: keepList(old?.hints, hintsAt(wide, id)), complete, blocking, warnings });
  };
  const steps = flow.def.steps.map(step);

  const most = limit(wide, 'services');
  const max = Math.min(flow.def.services.max, most?.max ?? Infinity);
  const full = filing.services.length >= max;
  const perService = limit(wide, 'domains-per-service');
  const noReuse = wide.find(({ effect }) => effect.do === 'forbid-reuse')?.rule;
  const estimates = wide.flatMap(({ effect, rule }): readonly Estimate[] => {
    if (effect.do !== 'estimate') return [];
    const { clock, min, max: most, unit } = effect;
    return [{ clock, min, max: most, unit, source: rule.source }];
  });
  return {
    type: filing.type,
    holder,
    province: run.province,
    provincePack: context.rules.hasProvincePack,
    steps: keepList(before?.steps, steps),
    fields: fieldsOf(whole.fields, new Map(filing.services.flatMap(({ id }, index) => (parts[index] === undefined ? [] : [[id, parts[index].fields]])))),
    findings: keepList(before?.findings, findings),
    unchecked: keepList(before?.unchecked, [...whole.unchecked, ...parts.flatMap((part) => part.unchecked), ...skipped(context)]),
    verifications: keepList(before?.verifications, [whole, ...parts].flatMap((part) => part.verifications)),
    authenticity: keepList(before?.authenticity, parts.flatMap(({ authenticity }) => (authenticity === null ? [] : [authenticity]))),
    services: keep(before?.services, {
      max,
      canAdd: flow.def.services.canAdd && !full && !submitted,
      reason: full && most !== null && most.max === max ? most.message : null,
    }),
    estimates: keepList(before?.estimates, estimates),
    duties: keepList(before?.duties, wide.flatMap(({ effect, hint }) => (effect.do === 'duty' && hint !== null ? [hint] : []))),
    parked: keepList(before?.parked, [...[whole, ...parts].flatMap((part) => part.parked), ...all.orphans]),
    ready: holder !== null && !submitted && filing.services.length > 0 && steps.every(({ blocking }) => blocking === 0),
    emptyBecause: null,
    agreements: keepList(before?.agreements, context.profile.agreements.map(({ id, required, url, source }) => ({ id, required, agreed: filing.agreements[id] !== undefined, url: url ?? null, source }))),
    domainsPerService: perService === null ? null : { max: perService.max, message: perService.message, ruleId: perService.of.rule.id, source: perService.of.rule.source },
    reuse: noReuse === undefined ? null : { ruleId: noReuse.id, source: noReuse.source },
  };
}
