import type { AnswerValue, Fact, FactValue, FileRef, Filing, Instant, Origin, ServiceEntry } from '../model/filing.js';
import { type FactId, type FieldId, type Path, pathOf, type PathPlace, type PersonRole } from '../model/ids.js';
import { evaluate, isEmpty, type RuleEnv, some } from '../rules/evaluate.js';
import type { Condition, CountKind, Ref, Truth } from '../rules/types.js';
import { normaliseDomain } from '../values/domain/index.js';
import { validateHomeUrl } from '../values/home-url/index.js';
import { provincesOf } from '../values/landline/index.js';
import { type HolderFlow, isMaterial, isPerService } from './flow.js';
import type { PlanContext } from './types.js';

/** What the holder of the filing is, and everything else that all its parts share in one plan. */
export interface Run {
  readonly context: PlanContext;
  readonly filing: Filing;
  readonly flow: HolderFlow;
  readonly province: string | null;
  readonly now: Instant;
  /** What parts see outside themselves, as far as it was worked out in this run; and the same of the run before. */
  readonly cache: Map<string, unknown>;
  readonly previous: ReadonlyMap<string, unknown>;
  /** Whether such a value is still what it was in the run before. */
  readonly unchanged: Map<string, boolean>;
  /** Conditional fields that are being looked at right now. */
  readonly opening: Set<Path>;
}

/** Where somebody reads: a service or the filing itself; what it looked at outside itself is remembered by key. */
export interface Spot {
  readonly service: ServiceEntry | null;
  readonly reads: Set<string>;
  /** What was looked for and is not there. */
  readonly missing: Set<Path>;
}

export interface Held { readonly value: AnswerValue; readonly origin: Origin; /** Instant of the answer, where it is one. */ readonly at: Instant | null; readonly from: Path | null }

const sides = new WeakMap<readonly FileRef[], Map<string, readonly FileRef[]>>();
const isFiles = (value: AnswerValue): value is readonly FileRef[] => Array.isArray(value) && value.every((one) => typeof one === 'object' && 'size' in one);

/** The files of one side; a merged picture shows both. The same files always give the same array. */
function ofSide(value: AnswerValue, side: 'front' | 'back'): AnswerValue {
  if (!isFiles(value)) return value;
  const known = sides.get(value) ?? new Map<string, readonly FileRef[]>();
  sides.set(value, known);
  let files = known.get(side);
  if (files === undefined) {
    files = value.filter((file) => file.side === side || file.side === 'merged');
    known.set(side, files);
  }
  return files;
}

/** Evidence about a person belongs to whoever the paper or number is carried from. */
const evidenceAbout: Readonly<Record<string, string>> = { mobileHome: 'mobile', certificateValidity: 'certificateNumber', isLegalRepresentative: 'name', otherEntities: 'certificateNumber' };

const groupOf = (id: string): string => id.slice(0, id.indexOf('.'));
const nameOf = (id: string): string => id.slice(id.indexOf('.') + 1);

/** A condition on a field of the form: unknown counts as not. */
export const holds = (run: Run, spot: Spot, place: PathPlace, when: Condition | undefined): boolean =>
  when === undefined || evaluate(when, envOf(run, spot, place)) === true;

function outside<T>(run: Run, spot: Spot, key: string, find: () => T): T {
  if (!run.cache.has(key)) run.cache.set(key, find());
  spot.reads.add(key);
  return run.cache.get(key) as T;
}

export const spotAt = (service: ServiceEntry | null): Spot => ({ service, reads: new Set(), missing: new Set() });

/** What is in force for a field at a place: its own answer, one carried to it, or what is on record. Parked answers are not seen. */
export function heldAt(run: Run, spot: Spot, id: FieldId, place: PathPlace): Held | undefined {
  if (spot.service !== null && !isPerService(id) && !isMaterial(id)) {
    return outside(run, spot, `a:${id}`, () => heldAt(run, spotAt(null), id, {}));
  }
  if (isPerService(id) && place.serviceId === undefined) return undefined;
  const { filing, flow } = run;
  const path = pathOf(id, place, place.serviceId === undefined ? 'filing' : 'service');
  const field = flow.fields.get(id);
  const record = filing.baseline?.answers[path];
  const onRecord = record === undefined ? undefined : ({ value: record, origin: 'record', at: null, from: null } as const);
  if (field === undefined && !isMaterial(id)) return onRecord;
  const answer = filing.answers[path];
  const own = answer === undefined ? onRecord : { value: answer.value, origin: answer.origin, at: answer.at, from: null };
  if (field === undefined) return own;
  if (field.conditional && !run.opening.has(path)) {
    // Two fields that each wait for the other would look at each other for ever.
    run.opening.add(path);
    const there = field.standings.some(({ ref }) => holds(run, spot, place, ref.when));
    run.opening.delete(path);
    if (!there) return undefined;
  }
  if (field.carry === null || (!field.carry.only && own !== undefined)) return own;
  const { from, side } = field.carry;
  const source = heldAt(run, spot, from, place);
  if (source === undefined) return undefined;
  return { value: side === null ? source.value : ofSide(source.value, side), origin: 'carried', at: source.at, from: source.from ?? pathOf(from, place) };
}

function factAt(run: Run, spot: Spot, id: FactId, place: PathPlace): FactValue | undefined {
  const group = groupOf(id);
  if (group === 'domain' && place.domainId === undefined) return undefined;
  if (isPerService(id) && place.serviceId === undefined) return undefined;
  const find = (path: Path): Fact | undefined => run.filing.facts[path];
  // What was declared of one service goes before what was declared of the whole.
  const inner = isPerService(id) || (group === 'declared' && place.serviceId !== undefined) ? find(pathOf(id, place)) : undefined;
  const own = inner ?? (isPerService(id) ? undefined : outside(run, spot, `f:${id}`, () => find(id)));
  if (own !== undefined) return own.value;
  const about = evidenceAbout[nameOf(id)];
  const carry = about === undefined ? null : run.flow.fields.get(`${group}.${about}` as FieldId)?.carry;
  return carry?.only === true ? factAt(run, spot, `${groupOf(carry.from)}.${nameOf(id)}` as FactId, place) : undefined;
}

const domainNames = (run: Run, spot: Spot, service: ServiceEntry): readonly string[] =>
  service.domains.flatMap(({ id }) => {
    const held = heldAt(run, spot, 'domain.name', { serviceId: service.id, domainId: id });
    return typeof held?.value === 'string' && held.value !== '' ? [held.value] : [];
  });

function allDomains(run: Run): number {
  const names = new Set(run.filing.baseline?.services.flatMap(({ domains }) => domains.map(normaliseDomain)));
  for (const service of run.filing.services) for (const name of domainNames(run, spotAt(service), service)) names.add(name);
  return names.size;
}

function counted(run: Run, spot: Spot, what: CountKind): { readonly n: number; readonly atLeast: boolean } | undefined {
  const { services, baseline, type } = run.filing;
  // A first filing has nothing on record; for all others a record that was not handed in may hold more.
  const atLeast = baseline === null && type !== 'first';
  switch (what) {
    case 'services':
      return { n: outside(run, spot, 'c:services', () => services.length), atLeast: false };
    case 'domains-of-service':
      return spot.service === null ? undefined : { n: spot.service.domains.length, atLeast: false };
    case 'entity-services':
      return { n: outside(run, spot, 'c:entity-services', () => new Set([...services, ...(baseline?.services ?? [])].map(({ id }) => id)).size), atLeast };
    case 'entity-domains':
      return { n: outside(run, spot, 'c:entity-domains', () => allDomains(run)), atLeast };
  }
}

type PersonValue = 'mobile' | 'certificateNumber' | 'emergencyPhone' | 'email';

function personValue(run: Run, spot: Spot, role: PersonRole, name: PersonValue, place: PathPlace): string | undefined {
  const held = heldAt(run, spot, `${role}.${name}`, place);
  return typeof held?.value === 'string' && held.value !== '' ? held.value : undefined;
}

interface Person { readonly value: string | undefined; readonly who: string | undefined }
const personAt = (run: Run, spot: Spot, role: PersonRole, name: PersonValue, place: PathPlace): Person => ({
  value: personValue(run, spot, role, name, place),
  who: personValue(run, spot, role, 'certificateNumber', place),
});

/** Two roles have one value. For a number or address that matters only when they are two people, told apart by their certificates. */
function twoShare(a: Person, b: Person, name: PersonValue): Truth {
  if (a.value === undefined || b.value === undefined) return 'unknown';
  if (a.value !== b.value) return false;
  if (name === 'certificateNumber') return true;
  return a.who === undefined || b.who === undefined ? 'unknown' : a.who !== b.who;
}

/** A contact's value beside those of the other services' contacts; what is missing there is not this contact's concern. */
function sharedWithOthers(run: Run, service: ServiceEntry, name: PersonValue): boolean {
  const key = `p:${name}`;
  let users = run.cache.get(key) as Map<string, Set<string>> | undefined;
  if (users === undefined) {
    users = new Map();
    for (const one of run.filing.services) {
      const { value, who } = personAt(run, spotAt(one), 'serviceContact', name, { serviceId: one.id });
      if (value === undefined || who === undefined) continue;
      users.set(value, (users.get(value) ?? new Set()).add(who));
    }
    run.cache.set(key, users);
  }
  const value = personValue(run, spotAt(service), 'serviceContact', name, { serviceId: service.id });
  return value !== undefined && (users.get(value)?.size ?? 0) > 1;
}

function sharedAt(run: Run, spot: Spot, name: PersonValue, between: 'roles' | 'mobile-and-emergency', role: PersonRole | undefined): Truth {
  const { service } = spot;
  const place: PathPlace = service === null ? {} : { serviceId: service.id };
  if (between === 'mobile-and-emergency') {
    const one = role ?? (service === null ? 'principal' : 'serviceContact');
    const mobile = personValue(run, spot, one, 'mobile', place);
    const emergency = personValue(run, spot, one, 'emergencyPhone', place);
    return mobile === undefined || emergency === undefined ? 'unknown' : mobile === emergency;
  }
  if (service === null) {
    return outside(run, spot, `s:${name}:`, () => some(run.filing.services, (one) => sharedAt(run, spotAt(one), name, between, 'serviceContact')));
  }
  const principal = personAt(run, spot, 'principal', name, {});
  const own = twoShare(principal, personAt(run, spot, 'serviceContact', name, place), name);
  if (own === true || name === 'certificateNumber') return own;
  return outside(run, spot, `s:${name}:${service.id}`, () => sharedWithOthers(run, service, name)) || own;
}

function homeUrlOutside(run: Run, spot: Spot): Truth {
  const { service } = spot;
  if (service === null) return 'unknown';
  const url = heldAt(run, spot, 'service.homeUrl', { serviceId: service.id })?.value;
  const names = domainNames(run, spot, service);
  if (typeof url !== 'string' || url === '' || names.length === 0) return 'unknown';
  const read = validateHomeUrl(url, { domains: names, allowPath: true });
  return !read.ok && read.code === 'homeUrl.otherDomain';
}

/** A rule's view from a place; `role` stands for `person` in scope person. */
export function envOf(run: Run, spot: Spot, place: PathPlace, role?: PersonRole): RuleEnv {
  const named = (id: string): string => (role !== undefined && id.startsWith('person.') ? `${role}${id.slice('person'.length)}` : id);
  return {
    today: run.context.today,
    province: run.province,
    lists: run.context.rules.lists,
    read(ref: Ref) {
      const id = named('answer' in ref ? ref.answer : ref.fact);
      // A rule of a service about its domain means the one it has; for several there is scope domain.
      const only = id.startsWith('domain.') && place.domainId === undefined && spot.service?.domains.length === 1 ? spot.service.domains[0]?.id : undefined;
      const at = only === undefined ? place : { ...place, domainId: only };
      if (groupOf(id) === 'domain' && at.domainId === undefined) return undefined;
      const value = 'answer' in ref ? heldAt(run, spot, id as FieldId, at)?.value : factAt(run, spot, id as FactId, at);
      if (isEmpty(value) && (place.serviceId !== undefined || !isPerService(id))) spot.missing.add(pathOf(id as FieldId, at, at.serviceId === undefined ? 'filing' : 'service'));
      return value;
    },
    count: (what) => counted(run, spot, what),
    shared: (field, between) => sharedAt(run, spot, field, between, role),
    homeUrlOutsideDomains: () => homeUrlOutside(run, spot),
    areaProvinces: (areaCode) => (run.context.areaCodes === undefined ? [] : provincesOf(areaCode, run.context.areaCodes)),
  };
}

/** Works out anew what stands under a key that a part remembers. */
function lookAgain(run: Run, spot: Spot, key: string): void {
  const name = key.slice(2);
  const place: PathPlace = spot.service === null ? {} : { serviceId: spot.service.id };
  switch (key.slice(0, 2)) {
    case 'a:': heldAt(run, spot, name as FieldId, place); break;
    case 'f:': factAt(run, spot, name as FactId, place); break;
    case 'c:': counted(run, spot, name as CountKind); break;
    default: sharedAt(run, spot, name.slice(0, name.indexOf(':')) as PersonValue, 'roles', undefined);
  }
}

/** Whether everything a part looked at outside itself is still what it was in the run before. */
export function stillTrue(run: Run, service: ServiceEntry | null, reads: ReadonlySet<string>): boolean {
  for (const key of reads) {
    let unchanged = run.unchanged.get(key);
    if (unchanged === undefined) {
      if (!run.cache.has(key)) lookAgain(run, spotAt(service), key);
      unchanged = run.cache.has(key) && run.previous.has(key) && sameRead(run.previous.get(key), run.cache.get(key));
      run.unchanged.set(key, unchanged);
    }
    if (!unchanged) return false;
  }
  return true;
}

const sameRead = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return 'value' in a && 'value' in b && a.value === b.value && Reflect.get(a, 'from') === Reflect.get(b, 'from');
};
