import type { Filing, ServiceEntry, ServiceKind } from '../model/filing.js';
import { type Path, pathOf, type ServiceId } from '../model/ids.js';
import type { Plan } from '../plan/types.js';
import { without } from './answers.js';
import type { CommandEnv } from './first-commands.js';
import type { FilingCommand, FilingState } from './types.js';
import type { Patch } from './effects/types.js';

export type Payload<T extends FilingCommand['type']> = Extract<FilingCommand, { readonly type: T }>;
export type Row<T extends FilingCommand['type']> = (state: FilingState, command: Payload<T>, env: CommandEnv) => Patch;

export const toPlace = (state: FilingState, path: Path | null, step: string | null): Pick<FilingState, 'focus'> => ({ focus: { path, step, n: state.focus.n + 1 } });

export const serviceOf = (state: FilingState, id: ServiceId): ServiceEntry | undefined => state.filing.services.find((service) => service.id === id);

export const replaceService = (filing: Filing, id: ServiceId, change: (service: ServiceEntry) => ServiceEntry): Filing => ({
  ...filing,
  services: filing.services.map((service) => (service.id === id ? change(service) : service)),
});

/** Every service is of the kind that was answered; the same filing where it is. */
export function withKinds(filing: Filing): Filing {
  const answered = ({ id }: ServiceEntry): unknown => filing.answers[pathOf('service.kind', { serviceId: id })]?.value;
  const other = (service: ServiceEntry): ServiceKind | null => {
    const kind = answered(service);
    return (kind === 'website' || kind === 'app') && kind !== service.kind ? kind : null;
  };
  if (filing.services.every((service) => other(service) === null)) return filing;
  return { ...filing, services: filing.services.map((service) => ({ ...service, kind: other(service) ?? service.kind })) };
}

const hasCheck = (plan: Plan): boolean => plan.steps.some(({ kind }) => kind === 'type-check');

/** The question a new service begins with: what its type check goes by. */
const firstQuestion = ({ id, domains }: ServiceEntry, plan: Plan): Path => {
  const domain = pathOf('domain.name', { serviceId: id, domainId: domains[0]?.id ?? '' });
  const name = pathOf('service.name', { serviceId: id });
  return !plan.fields.has(domain) && plan.fields.has(name) ? name : domain;
};

function addService(state: FilingState, env: CommandEnv, asked: ServiceKind | undefined, fill: (filing: Filing, id: ServiceId) => Filing): Patch {
  const before = env.plan(state.filing);
  const { kinds } = env.profile;
  if (!before.services.canAdd || (asked !== undefined && !kinds.includes(asked))) return null;
  const id = env.id('s');
  const service: ServiceEntry = { id, kind: asked ?? kinds[0] ?? 'website', domains: [{ id: env.id('d') }], checkedAt: hasCheck(before) ? null : env.now() };
  const scope = { ...state.filing.scope, serviceIds: [...state.filing.scope.serviceIds, id] };
  const filing = withKinds(fill({ ...state.filing, services: [...state.filing.services, service], scope }, id));
  return { filing, openService: id, ...toPlace(state, firstQuestion(service, env.plan(filing)), filing.step) };
}

/** A copied service answers these anew: they are its own. */
const isOwn = (rest: string): boolean => /^(domains\[|materials\[|homeUrl$|(android|ios|harmonyos|other)\.)/.test(rest);

/** Entries below one service, moved below another; what is the service's own is left out. */
function copied<T>(record: Readonly<Record<Path, T>>, from: ServiceId, to: ServiceId): Readonly<Record<Path, T>> {
  const prefix = `services[${from}].`;
  const entries = Object.entries(record)
    .filter(([path]) => path.startsWith(prefix) && !isOwn(path.slice(prefix.length)))
    .map(([path, value]) => [`services[${to}].${path.slice(prefix.length)}`, value] as const);
  return { ...record, ...Object.fromEntries(entries) };
}

/** A code that serves one website alone is not copied with it. */
function withoutCode(answers: Filing['answers'], id: ServiceId, { profile }: CommandEnv): Filing['answers'] {
  const path = pathOf('service.cloudResources', { serviceId: id });
  const value = answers[path]?.value;
  const byCode = Array.isArray(value) && value.some((one: unknown) => typeof one === 'object' && one !== null && 'via' in one && one.via === 'code');
  return byCode && profile.cloud?.code?.onceOnly === true ? without(answers, path) : answers;
}

/** What was checked has the domains it was checked with. Where nothing is checked, the form says whether they can be changed. */
function mayMove(state: FilingState, { id, domains, checkedAt }: ServiceEntry, env: CommandEnv, what: 'add' | 'remove'): boolean {
  if (checkedAt === null) return true;
  const plan = env.plan(state.filing);
  const told = env.profile.flows.find(({ type }) => type === state.filing.type)?.domains;
  if (told !== undefined) return !hasCheck(plan) && told[what];
  const mode = plan.fields.get(pathOf('domain.name', { serviceId: id, domainId: domains[0]?.id ?? '' }))?.mode;
  return !hasCheck(plan) && mode !== undefined && mode !== 'locked';
}

/** Adding, copying and removing services and domains. */
export const serviceRows = {
  'service/add': (state, { kind }, env) => addService(state, env, kind, (filing) => filing),
  'service/copy': (state, { serviceId }, env) => {
    const from = serviceOf(state, serviceId);
    return from === undefined
      ? null
      : addService(state, env, from.kind, (filing, id) => ({
          ...filing,
          answers: withoutCode(copied(filing.answers, serviceId, id), id, env),
          facts: copied(filing.facts, serviceId, id),
          phoneChecks: copied(filing.phoneChecks, serviceId, id),
        }));
  },
  'service/remove': (state, { serviceId }) => {
    const { filing } = state;
    // The answers stay under the removed id until the draft is discarded; a filing never loses its last service.
    if (filing.services.length < 2 || !serviceOf(state, serviceId)) return null;
    const services = filing.services.filter((service) => service.id !== serviceId);
    return {
      filing: { ...filing, services, scope: { ...filing.scope, serviceIds: filing.scope.serviceIds.filter((id) => id !== serviceId) } },
      openService: state.openService === serviceId ? (services.at(-1)?.id ?? null) : state.openService,
      checks: without(state.checks, serviceId),
    };
  },
  'service/open': (_, { serviceId }) => ({ openService: serviceId }),
  'domain/add': (state, { serviceId }, env) => {
    const service = serviceOf(state, serviceId);
    if (!service || !mayMove(state, service, env, 'add')) return null;
    const id = env.id('d');
    return {
      filing: replaceService(state.filing, serviceId, (entry) => ({ ...entry, domains: [...entry.domains, { id }] })),
      ...toPlace(state, `services[${serviceId}].domains[${id}].name`, state.filing.step),
    };
  },
  'domain/remove': (state, { serviceId, domainId }, env) => {
    const service = serviceOf(state, serviceId);
    if (!service || service.domains.length < 2 || !mayMove(state, service, env, 'remove')) return null;
    return { filing: replaceService(state.filing, serviceId, (entry) => ({ ...entry, domains: entry.domains.filter((domain) => domain.id !== domainId) })) };
  },
} satisfies { readonly [T in FilingCommand['type']]?: Row<T> };
