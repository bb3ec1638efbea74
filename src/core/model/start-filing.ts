import { normaliseAnswer } from '../store/normalise.js';
import type { Catalogue } from './catalogue.js';
import { createFiling, type NewFiling } from './create-filing.js';
import { IcpError } from './errors.js';
import type { Answer, AnswerValue, Filing, FilingStart, FilingTypeCode, Holder, RecordSnapshot, ServiceEntry } from './filing.js';
import { deepFreeze } from './freeze.js';
import { type DomainId, type Path, pathOf, type PathPlace, type ServiceId } from './ids.js';
import type { FieldRefDef, FlowDef, Profile } from './profile.js';
import { withNumbers } from './record-numbers.js';

// Only for a filing that starts from a record: import this module dynamically.

export interface StartedFiling extends Omit<NewFiling, 'step' | 'kind'> {
  readonly start: FilingStart;
  /** With all its flows (`wholeProfile`). */
  readonly profile: Pick<Profile, 'flows' | 'kinds'>;
  readonly catalogue: Catalogue;
}

type Known = RecordSnapshot['services'][number];
type Values = Readonly<Record<Path, AnswerValue>>;

const adds = (type: FilingTypeCode): boolean => type === 'first' || type.startsWith('add-');
const refused = (reason: string, type: FilingTypeCode): IcpError => new IcpError('invalid', 'This filing cannot start from that record', { details: { reason, type } });

/** What a filing of this type is about, where its flow does not say. */
const aboutOf = ({ type, about }: FlowDef): { readonly entity: boolean; readonly service: boolean } =>
  about ?? { entity: type === 'first' || type.endsWith('-elsewhere') || type.endsWith('-entity'), service: !type.endsWith('-entity') };

/** The services of the record it is about. Whoever deregisters an entity deregisters all it has; a form about both shows all that are here. */
function named({ type, record, serviceIds }: FilingStart, about: NonNullable<FlowDef['about']>): readonly Known[] {
  if (type === 'deregister-entity') return record?.services ?? [];
  if (serviceIds === undefined) return about.entity && about.service && !adds(type) ? (record?.services.filter(({ here }) => here) ?? []) : [];
  return serviceIds.map((id) => {
    const known = record?.services.find((one) => one.id === id);
    if (known === undefined) throw refused('unknown-service', type);
    return known;
  });
}

interface Entry { readonly entry: ServiceEntry; readonly names: Values }

/** A service of the record as one of the filing; a domain keeps the id that the record's answers give it. */
function entryOf({ id, kind, domains }: Known, answers: Values, checkedAt: string | null, spare: (n: number) => DomainId): Entry {
  const prefix = `services[${id}].domains[`;
  const known = new Map(Object.entries(answers).flatMap(([path, value]) => (path.startsWith(prefix) && path.endsWith('].name') ? [[value, path.slice(prefix.length, -'].name'.length)] as const] : [])));
  const mine = domains.map((name, index) => ({ id: known.get(name) ?? spare(index), name }));
  const names = Object.fromEntries(mine.map((domain) => [pathOf('domain.name', { serviceId: id, domainId: domain.id }), domain.name]));
  // An APP may have no domain; its entry keeps room for one all the same.
  return { entry: { id, kind, domains: mine.length > 0 ? mine.map((domain) => ({ id: domain.id })) : [{ id: spare(0) }], checkedAt }, names };
}

const placesOf = ({ field }: FieldRefDef, { id, domains }: ServiceEntry): readonly PathPlace[] =>
  field.startsWith('domain.') ? domains.map((domain) => ({ serviceId: id, domainId: domain.id })) : [{ serviceId: id }];

/** The paths of every question that this flow asks this holder. What is only carried from elsewhere is no question. */
function pathsOf({ steps }: FlowDef, holder: Holder | null, services: readonly ServiceEntry[]): readonly Path[] {
  return steps.flatMap(({ sections }) => sections.flatMap(({ per, fields }) => fields.flatMap((ref) => {
    const mode = holder === null ? (ref.unit ?? ref.individual) : ref[holder];
    const carried = holder !== null && mode === 'locked' && ref.carry?.[holder] !== undefined;
    if (mode === undefined || carried || ref.field.startsWith('material.')) return [];
    return per === 'service' ? services.flatMap((service) => placesOf(ref, service).map((place) => pathOf(ref.field, place))) : [pathOf(ref.field)];
  })));
}

/** Whose the entity is: told by its nature, else by the record itself. */
function holderOf({ record }: FilingStart): Holder | null {
  if (record?.holder !== undefined && record.holder !== null) return record.holder;
  const nature = record?.answers['entity.nature'];
  return nature === undefined ? null : nature === 'individual' ? 'individual' : 'unit';
}

/**
 * A filing of a given type, filled in with what stands on record: its services keep the record's ids, and its answers say that they come from
 * there. Frozen.
 * @throws IcpError `unsupported` where the profile has no flow for the type; `invalid` where the record lacks a service that it is about
 */
export function startFiling({ start, profile, catalogue, ...given }: StartedFiling): Filing {
  const { type } = start;
  const record = start.record === undefined ? undefined : withNumbers(start.record);
  const flow = profile.flows.find((one) => one.type === type);
  if (flow === undefined) throw new IcpError('unsupported', 'The profile has no flow for this type', { details: { type } });

  const check = flow.steps.some(({ kind }) => kind === 'type-check');
  const checkedAt = check ? null : given.now;
  const spare = (of: ServiceId) => (n: number): DomainId => `${given.domainId}-${of}${n === 0 ? '' : `-${n}`}`;
  const about = aboutOf(flow);
  const entries = named({ ...start, ...(record === undefined ? {} : { record }) }, about).map((known) => entryOf(known, record?.answers ?? {}, checkedAt, spare(known.id)));
  const isNew = entries.length === 0 && adds(type);
  if (entries.length === 0 && !isNew && about.service && !about.entity) throw refused('no-service', type);

  const base = createFiling({ ...given, kind: start.kind ?? profile.kinds[0] ?? 'website', step: flow.steps[0]?.id ?? '' });
  const services = isNew ? base.services.map((service) => ({ ...service, checkedAt })) : entries.map(({ entry }) => entry);
  const names: Values = Object.assign({}, ...entries.map((one) => one.names));
  const kinds: Values = Object.fromEntries(entries.map(({ entry }) => [pathOf('service.kind', { serviceId: entry.id }), entry.kind]));
  // As the applicant's own answers will be: what stands on record in wide letters is not changed by leaving its field.
  const onRecord: Values = Object.fromEntries(
    Object.entries({ ...kinds, ...names, ...record?.answers }).map(([path, value]) => [path, normaliseAnswer(catalogue, path, value)]),
  );
  const answers: Record<Path, Answer> = {};
  for (const path of [...pathsOf(flow, holderOf(start), services), ...Object.keys(names)]) {
    const value = onRecord[path];
    if (value !== undefined) answers[path] = { value, origin: 'record', at: given.now };
  }
  return deepFreeze({
    ...base,
    type,
    decision: check ? null : { type, reasons: [], alternatives: [] },
    scope: { entity: about.entity, serviceIds: services.map((service) => service.id) },
    services,
    answers,
    ...(record === undefined ? {} : {
      fromRecord: true,
      baseline: { ...record, answers: onRecord },
      facts: { 'entity.recordStatus': { value: 'here', from: 'record', at: given.now } as const },
    }),
  } satisfies Filing);
}
