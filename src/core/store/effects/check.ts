import { IcpError } from '../../model/errors.js';
import type { Fact, FactValue, Filing, FilingStart, FilingTypeCode, RegionValue, ServiceEntry, TypeDecision } from '../../model/filing.js';
import { type DomainId, type FactId, type FieldId, type Path, pathOf, type ServiceId } from '../../model/ids.js';
import { diffPlans } from '../../plan/diff.js';
import { resolveFilingType } from '../../plan/type-decision.js';
import type { Plan } from '../../plan/types.js';
import type { DomainFacts, TypeFacts, TypeQuery } from '../../ports/backend.js';
import { adoptRecord } from '../adopt-record.js';
import { isOnlyUnchecked } from '../commands.js';
import { plain } from '../plain.js';
import type { CheckStatus, FilingState } from '../types.js';
import type { Effect, EffectApi, Patch } from './types.js';

interface Answer { readonly domainId: DomainId | null; /** Of a domain; an APP without one has none. */ readonly facts: DomainFacts | null; readonly type: TypeFacts }
type Query = TypeQuery & { readonly domainId: DomainId | null };

const IDLE: CheckStatus = { phase: 'idle', failure: null, inFlight: null };

/** Paths that the type check of a service looks at. */
function asked(plan: Plan, serviceId: ServiceId): readonly Path[] {
  return plan.steps.flatMap((step) =>
    step.sections
      .filter((section) => (section.serviceId === null ? step.kind === 'type-check' : section.serviceId === serviceId && (step.kind === 'type-check' || section.check === true)))
      .flatMap((section) => section.fields.map((key) => plan.fields.get(key)?.path ?? key)),
  );
}

function valueOf(plan: Plan, id: FieldId, serviceId: ServiceId | null): unknown {
  return [...plan.fields.values()].find((field) => field.id === id && field.serviceId === serviceId)?.value;
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isRegion = (value: unknown): value is RegionValue => typeof value === 'object' && value !== null && 'district' in value;

/** Who files: as the form says, else as the record that the filing started from does. */
function queryFor(plan: Plan, { baseline }: Filing, domain: string): TypeQuery {
  const of = (id: FieldId): unknown => valueOf(plan, id, null) ?? baseline?.answers[id];
  const region = of('entity.region');
  return {
    region: isRegion(region) ? region : { province: '', city: '', district: '' },
    nature: textOf(of('entity.nature')),
    certificateType: textOf(of('entity.certificateType')),
    certificateNumber: textOf(of('entity.certificateNumber')),
    domain,
  };
}

/** Runs the type check of a service: evidence becomes facts, and what the provider's table makes of it becomes the type. */
export function create(api: EffectApi): Effect {
  const { adapter, profile } = api.ports;

  const status = (serviceId: ServiceId, check: CheckStatus): void => api.apply('check/status', ({ checks }) => ({ checks: { ...checks, [serviceId]: check } }));

  const serviceAt = (filing: Filing, serviceId: ServiceId): ServiceEntry | undefined => filing.services.find((service) => service.id === serviceId);
  /** One for each domain; one by its name for an APP, which is asked for a domain only by some. */
  function queriesOf({ id: serviceId, kind, domains }: ServiceEntry): readonly Query[] {
    const plan = api.plan();
    const { filing } = api.state();
    const of = (id: FieldId, domainId?: DomainId): string => textOf(plan.fields.get(pathOf(id, domainId === undefined ? { serviceId } : { serviceId, domainId }))?.value);
    const appName = of('service.name');
    const app = kind === 'app' ? { kind, ...(appName === '' ? {} : { appName }) } : {};
    const named = domains.filter(({ id }) => kind !== 'app' || of('domain.name', id) !== '');
    if (kind === 'app' && named.length === 0) return [{ ...queryFor(plan, filing, ''), ...app, domainId: null }];
    return named.map(({ id }) => ({ ...queryFor(plan, filing, of('domain.name', id)), ...app, domainId: id }));
  }

  function factsFrom(serviceId: ServiceId, answers: readonly Answer[]): Readonly<Record<Path, Fact>> {
    const at = api.now();
    const found: [Path, FactValue | undefined][] = answers.flatMap(({ domainId, facts, type }): [Path, FactValue | undefined][] => [
      ...Object.entries(facts ?? {}).flatMap(([name, value]): [Path, FactValue | undefined][] =>
        domainId === null || name === 'domain' ? [] : [[pathOf(`domain.${name}` as FactId, { serviceId, domainId }), value]]),
      ...Object.entries(type.facts ?? {}),
      ['entity.recordStatus', type.entity],
      // The type check's own word on the domain is the one that decided.
      ...(domainId === null ? [] : [[pathOf('domain.recordStatus', { serviceId, domainId }), type.domain] satisfies [Path, FactValue]]),
    ]);
    return Object.fromEntries(found.flatMap(([path, value]) => (value === undefined ? [] : [[path, { value, from: 'adapter' as const, at }]])));
  }

  function decided(state: FilingState, service: ServiceEntry, answers: readonly Answer[]): Patch {
    const { filing } = state;
    const inFlight = answers.find(({ type }) => type.inFlight)?.type.inFlight ?? null;
    const facts = { ...filing.facts, ...factsFrom(service.id, answers) };
    const done: CheckStatus = { phase: 'done', failure: null, inFlight };
    const checks = { ...state.checks, [service.id]: done };
    if (inFlight) return { filing: { ...filing, facts }, checks };

    const others = filing.services.some((one) => one.id !== service.id && one.checkedAt !== null);
    // What the facts leave open, and the filing has a type already that is among the choices: then it is that one.
    const decisions = answers.map(({ type }) => resolveFilingType(filing.fromRecord === true ? { ...type, entity: 'here' } : type, profile)).map((one): TypeDecision =>
      others && one.type === null && one.alternatives.includes(filing.type)
        ? filing.decision?.type === filing.type ? filing.decision : { ...one, type: filing.type }
        : one);
    const [decision] = decisions;
    if (!decision) return null;
    const mixed = decisions.some((one) => one.type !== decision.type) || (others && decision.type !== filing.type);
    if (mixed) {
      // One order has one type: this website needs a filing of its own.
      const failure = api.failure(new IcpError('invalid', undefined, { details: { reason: 'other-type', type: decision.type } }));
      return { filing: { ...filing, facts }, checks: { ...checks, [service.id]: { ...done, phase: 'failed', failure } } };
    }
    const { type } = decision;
    const offered = type !== null && api.planner().context.profile.flows.some((flow) => flow.type === type);
    const services = filing.services.map((one) => (one.id === service.id && offered ? { ...one, checkedAt: api.now() } : one));
    const kept = others || filing.fromRecord === true ? filing.baseline : null;
    const record = answers.find((answer) => answer.type.record)?.type.record ?? (filing.fromRecord === true ? kept : null);
    const baseline = record ? adoptRecord(record, filing) : kept;
    // Nobody can change what the backend does not show.
    const may = (one: FilingTypeCode): boolean => api.planner().context.profile.flows.every((flow) => flow.type !== one || flow.steps.some(({ kind }) => kind === 'type-check')) || startOf({ services, baseline }, one) !== null;
    const told = decision.alternatives.every(may) ? decision : { ...decision, alternatives: decision.alternatives.filter(may) };
    return { filing: { ...filing, facts, services, decision: told, baseline, type: offered ? type : filing.type }, checks };
  }

  async function check(serviceId: ServiceId): Promise<void> {
    if (api.state().composing || api.state().checks[serviceId]?.phase === 'running') return;
    for (const path of asked(api.plan(), serviceId)) api.dispatch({ type: 'field/leave', path });
    const service = serviceAt(api.state().filing, serviceId);
    if (!service || service.checkedAt !== null) return;
    const paths = new Set(asked(api.plan(), serviceId));
    const first = api.plan().findings.find((finding) => finding.severity === 'block' && finding.ruleId !== 'base.typeCheck' && paths.has(finding.path));
    if (first) return api.dispatch({ type: 'focus', path: first.path });

    const queries = queriesOf(service);
    status(serviceId, { ...IDLE, phase: 'running' });
    try {
      const answers = await Promise.all(
        queries.map(async ({ domainId, ...query }): Promise<Answer> => {
          const [facts, type] = await Promise.all([domainId === null ? null : api.backend(() => adapter.checkDomain(query.domain)), api.backend(() => adapter.getTypeFacts(query))]);
          return plain({ domainId, facts, type });
        }),
      );
      const now = serviceAt(api.state().filing, serviceId);
      // Answers that were changed while the backend looked are not what it looked at.
      if (!now || JSON.stringify(queriesOf(now)) !== JSON.stringify(queries)) return status(serviceId, IDLE);
      const before = api.plan();
      const { type: typeBefore, decision: decidedBefore } = api.state().filing;
      api.apply('check/done', (state) => decided(state, now, answers));
      const { filing } = api.state();
      const moved = filing.type === typeBefore ? null : diffPlans(before, api.plan());
      // Who learns the type for the first time has lost nothing by it, unless something that was answered has gone.
      if (moved !== null && (decidedBefore?.type != null || moved.left.length > 0)) api.apply('check/notice', () => ({ notice: { kind: 'type-changed', ...moved } }));
    } catch (error) {
      status(serviceId, { ...IDLE, phase: 'failed', failure: api.report(error) });
    }
  }

  /** What the flow of a change is about, as the record names it; `null` where it does not know that. */
  function startOf({ services, baseline }: Pick<Filing, 'services' | 'baseline'>, type: FilingTypeCode): FilingStart | null {
    const flow = api.planner().context.profile.flows.find((one) => one.type === type);
    if (baseline === null || flow === undefined || flow.steps.some(({ kind }) => kind === 'type-check')) return null;
    if (flow.about?.entity === true) return { type, record: baseline };
    const known = services.filter(({ id }) => baseline.services.some((one) => one.id === id)).map(({ id }) => id);
    return known.length === 0 ? null : { type, record: baseline, serviceIds: known };
  }
  /** What is not to be added but changed begins at the record, whole: with every domain it has, and with what is filled in there. */
  async function begin(type: FilingTypeCode): Promise<void> {
    const { decision } = api.state().filing;
    if (decision?.type !== null || !decision.alternatives.includes(type)) return;
    const { startFiling } = await import('../../model/start-filing.js');
    api.apply('check/begin', ({ filing, checks }) => {
      const start = filing.decision === decision ? startOf(filing, type) : null;
      if (start === null) return null;
      const { profile: whole, catalogue } = api.planner().context;
      const begun = startFiling({
        id: filing.id, providerId: filing.providerId, profileVersion: filing.versions.profile, now: api.now(),
        serviceId: api.ports.ids.next('s'), domainId: api.ports.ids.next('d'), profile: whole, catalogue, start,
      });
      const { versions, createdAt, answers, facts } = filing;
      const next = { ...begun, versions, createdAt, decision: { ...decision, type }, answers: { ...answers, ...begun.answers }, facts: { ...facts, ...begun.facts } };
      return { filing: next, checks: Object.fromEntries(Object.keys(checks).map((id) => [id, IDLE])) };
    });
  }

  return {
    run(command) {
      if (command.type === 'check/choose') void begin(command.chosen);
      if (command.type === 'check/run') void check(command.serviceId);
      if (command.type !== 'step/next') return;
      const { filing, readOnly } = api.state();
      const open = filing.services.find((service) => service.checkedAt === null);
      if (readOnly === null && open && isOnlyUnchecked(api.plan(), filing.step)) void check(open.id);
    },
  };
}
