import type { Filing, Holder } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import { pathOf } from '../model/ids.js';
import type { StepDef } from '../model/profile.js';
import { ownerOf } from './changes.js';
import { fieldsOf, type Loans } from './field-map.js';
import type { Part } from './part.js';
import { borrowed, type Run, spotAt } from './reader.js';
import { messageKey } from './message-key.js';
import type { RuleEffect } from './rule-index.js';
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

interface Parts {
  readonly run: Run;
  readonly holder: Holder | null;
  readonly submitted: boolean;
  /** The filing's own first, then one for each service. */
  readonly parts: readonly Part[];
  readonly orphans: readonly Path[];
}

/** A plan with the parts it was put together from, so that the next one is put together from what changed. */
export interface Assembled {
  readonly plan: Plan;
  readonly parts: readonly Part[];
  readonly flow: Run['flow'];
  /** Findings by step, and those that no part has. */
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  readonly extra: readonly Finding[];
  readonly said: readonly RuleEffect[];
  readonly wide: readonly RuleEffect[];
  readonly doubts: readonly Unchecked[];
  readonly parked: readonly Path[];
  readonly layers: ReadonlyMap<ServiceId, Part['fields']>;
}

function loansOf(run: Run): Loans {
  return new Map(run.flow.borrowed.map(({ id, carry }) => {
    const held = borrowed(run, spotAt(null), id);
    return [id, { value: held?.value, origin: held?.origin ?? null, carriedFrom: held?.from ?? carry?.from ?? null }];
  }));
}

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

export function assemble(all: Parts, memo: Assembled | null): Assembled {
  const { run, holder, submitted, parts } = all;
  const { filing, context, flow } = run;
  const last = memo !== null && memo.flow === flow && memo.parts.length === parts.length ? memo : null;
  const before = last?.plan;
  const changed: (readonly [Part | undefined, Part])[] = [];
  parts.forEach((part, index) => {
    const was = last?.parts[index];
    if (part !== was) changed.push([was, part]);
  });
  /** One list of all parts; the old one where no part's share of it changed. */
  function join<T>(old: readonly T[] | undefined, pick: (part: Part) => readonly T[] | undefined): readonly T[] {
    if (old !== undefined && changed.every(([was, is]) => was !== undefined && pick(was) === pick(is))) return old;
    return parts.flatMap((part) => pick(part) ?? []);
  }

  const said = join(last?.said, (part) => part.wide);
  // Many services say the same.
  const wide = last?.said === said ? last.wide : [...new Set(said)];
  const extra = submitted ? [] : excess(all, wide);
  const found = new Map<string, readonly Finding[]>();
  const step = ({ id, kind }: StepDef, index: number): StepPlan => {
    const old = before?.steps[index];
    const own = join(last?.found.get(id), (part) => part.findings.get(id));
    found.set(id, own);
    const count = (severity: Finding['severity']): number => {
      let n = 0;
      for (const list of [own, extra]) for (const one of list) if (one.severity === severity && one.stepId === id) n += 1;
      return n;
    };
    const blocking = count('block');
    return keep(old, {
      id,
      kind,
      sections: join(old?.sections, (part) => part.sections.get(id)),
      hints: keepList(old?.hints, hintsAt(wide, id)),
      complete: kind === 'progress' ? submitted : run.eyes !== null && blocking === 0,
      blocking,
      warnings: count('warn'),
    });
  };
  const steps = keepList(before?.steps, flow.def.steps.map(step));
  const sameFindings = before !== undefined && last?.extra.length === 0 && extra.length === 0 && steps.every(({ id }) => last.found.get(id) === found.get(id));

  const most = limit(wide, 'services');
  const max = Math.min(flow.def.services.max, most?.max ?? Infinity);
  const full = filing.services.length >= max;
  const perService = limit(wide, 'domains-per-service');
  const noReuse = wide.find(({ effect }) => effect.do === 'forbid-reuse')?.rule;
  const estimates = wide.flatMap(({ effect, rule }): readonly Estimate[] => {
    if (effect.do !== 'estimate') return [];
    const { clock, min, max: longest, unit } = effect;
    return [{ clock, min, max: longest, unit, source: rule.source }];
  });
  const doubts = join(last?.doubts, (part) => part.unchecked);
  const parked = join(last?.parked, (part) => part.parked);
  const unchecked = before !== undefined && last?.doubts === doubts ? before.unchecked : [...doubts, ...skipped(context)];
  let layers = last?.layers;
  if (layers === undefined || changed.some(([was, is]) => was?.fields !== is.fields && is !== parts[0])) {
    const next = new Map<ServiceId, Part['fields']>();
    filing.services.forEach(({ id }, index) => next.set(id, parts[index + 1]?.fields ?? new Map()));
    layers = next;
  }
  const plan: Plan = {
    type: filing.type,
    holder,
    province: run.province,
    provincePack: context.rules.hasProvincePack,
    steps,
    fields: fieldsOf(parts[0]?.fields ?? new Map(), layers, loansOf(run)),
    findings: sameFindings ? before.findings : steps.flatMap(({ id }) => [...(found.get(id) ?? []), ...extra.filter(({ stepId }) => stepId === id)]),
    unchecked,
    verifications: join(before?.verifications, (part) => part.verifications),
    authenticity: join(before?.authenticity, (part) => part.authenticity),
    services: keep(before?.services, {
      max,
      canAdd: flow.def.services.canAdd && !full && !submitted,
      ...(full && most !== null && most.max === max ? { reason: most.message, source: most.of.rule.source } : { reason: null }),
    }),
    estimates: keepList(before?.estimates, estimates),
    duties: keepList(before?.duties, wide.flatMap(({ effect, hint }) => (effect.do === 'duty' && hint !== null ? [hint] : []))),
    parked: all.orphans.length === 0 ? parked : keepList(before?.parked, [...parked, ...all.orphans]),
    ready: run.eyes !== null && holder !== null && !submitted && (filing.services.length > 0 || run.flow.serviceStep === null) && steps.every(({ blocking }) => blocking === 0),
    emptyBecause: null,
    agreements: keepList(before?.agreements, context.profile.agreements.map(({ id, required, url, source }) => ({ id, required, agreed: filing.agreements[id] !== undefined, url: url ?? null, source }))),
    domainsPerService: perService === null ? null : { max: perService.max, message: perService.message, ruleId: perService.of.rule.id, source: perService.of.rule.source },
    reuse: noReuse === undefined ? null : { ruleId: noReuse.id, source: noReuse.source },
  };
  return { plan, parts, flow, found, extra, said, wide, doubts, parked, layers };
}
