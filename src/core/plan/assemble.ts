import type { Filing, Holder } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import type { StepDef } from '../model/profile.js';
import { fieldsOf, type Loans } from './field-map.js';
import type { Judge } from './judge.js';
import type { Part } from './part.js';
import { borrowed, type Run, spotAt } from './reader.js';
import type { RuleEffect } from './rule-index.js';
import { keep, keepList } from './same.js';
import type { Finding, Plan, PlanContext, StepPlan, Unchecked } from './types.js';

const skipped = (context: PlanContext): readonly Unchecked[] =>
  (context.rules.skipped ?? []).map((rule) => ({ ruleId: rule.id, path: null, needs: [], message: 'findings:ruleTooNew', source: rule.source }));

/** The plan for a type that the provider's profile has no flow for: no steps, and the reason. */
export const emptyPlan = (context: PlanContext, filing: Filing, holder: Holder | null, province: string | null): Plan => ({
  type: filing.type, holder, province, provincePack: context.rules.hasProvincePack, steps: [], fields: new Map(), findings: [], unchecked: skipped(context),
  verifications: [], authenticity: [], services: { max: 0, canAdd: false, reason: null }, estimates: [], duties: [],
  parked: Object.keys(filing.answers), ready: false, emptyBecause: 'no-flow', agreements: [], domainsPerService: null, reuse: null,
});

interface Parts {
  readonly judge: Judge | null;
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

export function assemble(all: Parts, memo: Assembled | null): Assembled {
  const { judge, run, holder, submitted, parts } = all;
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
  const judged = judge?.judgeWhole(run, submitted, wide, parts);
  const extra = keepList(last?.extra, judged?.extra ?? []);
  const found = new Map<string, readonly Finding[]>();
  const step = ({ id, kind, label }: StepDef, index: number): StepPlan => {
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
      ...(label && { label }),
      sections: join(old?.sections, (part) => part.sections.get(id)),
      hints: keepList(old?.hints, judged?.hintsAt(id) ?? []),
      complete: kind === 'progress' ? submitted : run.eyes !== null && blocking === 0,
      blocking,
      warnings: count('warn'),
    });
  };
  const steps = keepList(before?.steps, flow.def.steps.map(step));
  const sameFindings = before !== undefined && last?.extra === extra && steps.every(({ id }) => last.found.get(id) === found.get(id));

  const most = judged?.services;
  const max = Math.min(flow.def.services.max, most?.max ?? Infinity);
  const full = filing.services.length >= max;
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
      ...(full && most?.max === max ? { reason: most.reason, source: most.source } : { reason: null }),
    }),
    estimates: keepList(before?.estimates, judged?.estimates ?? []),
    duties: keepList(before?.duties, judged?.duties ?? []),
    parked: all.orphans.length === 0 ? parked : keepList(before?.parked, [...parked, ...all.orphans]),
    ready: run.eyes !== null && holder !== null && !submitted && (filing.services.length > 0 || run.flow.serviceStep === null || run.flow.def.about?.entity === true) && steps.every(({ blocking }) => blocking === 0),
    emptyBecause: null,
    agreements: keepList(before?.agreements, context.profile.agreements.flatMap(({ id, required, url, types, source }) => (types?.includes(filing.type) === false ? [] : [{ id, required, agreed: filing.agreements[id] !== undefined, url: url ?? null, source }]))),
    domainsPerService: judged?.domainsPerService ?? null,
    reuse: judged?.reuse ?? null,
  };
  return { plan, parts, flow, found, extra, said, wide, doubts, parked, layers };
}
