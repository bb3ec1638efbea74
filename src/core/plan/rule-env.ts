import type { Fact, FactValue, ServiceEntry } from '../model/filing.js';
import { type FactId, type FieldId, type Path, pathOf, type PathPlace, type PersonRole } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import { evaluate, type RuleEnv, some } from '../rules/evaluate.js';
import { nameIn } from '../rules/ref.js';
import type { CountKind, Ref, Truth } from '../rules/types.js';
import { normaliseDomain } from '../values/domain/index.js';
import { validateHomeUrl } from '../values/home-url/index.js';
import { provincesOf } from '../values/landline/index.js';
import { isPerService } from './flow.js';
import { type Eyes, heldAt, outside, type Run, type Spot, spotAt } from './reader.js';

/** Evidence about a person belongs to whoever the paper or number is carried from. */
const evidenceAbout: Readonly<Record<string, string>> = { mobileHome: 'mobile', certificateValidity: 'certificateNumber', isLegalRepresentative: 'name', otherEntities: 'certificateNumber' };

const groupOf = (id: string): string => id.slice(0, id.indexOf('.'));
const nameOf = (id: string): string => id.slice(id.indexOf('.') + 1);

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
      const id = named(nameIn(ref));
      // A rule of a service about its domain means the one it has; for several there is scope domain.
      const only = id.startsWith('domain.') && place.domainId === undefined && spot.service?.domains.length === 1 ? spot.service.domains[0]?.id : undefined;
      const at = only === undefined ? place : { ...place, domainId: only };
      if (groupOf(id) === 'domain' && at.domainId === undefined) return undefined;
      // Nobody can be asked for what is on record: it is no missing evidence.
      if ('record' in ref) return run.filing.baseline?.answers[pathOf(id as FieldId, at, at.serviceId === undefined ? 'filing' : 'service')];
      const value = 'answer' in ref ? heldAt(run, spot, id as FieldId, at)?.value : factAt(run, spot, id as FactId, at);
      if (isEmpty(value) && (place.serviceId !== undefined || !isPerService(id))) {
        const path = pathOf(id as FieldId, at, at.serviceId === undefined ? 'filing' : 'service');
        (run.flow.fields.has(id as FieldId) ? spot.unanswered : spot.missing).add(path);
      }
      return value;
    },
    count: (what) => counted(run, spot, what),
    shared: (field, between) => sharedAt(run, spot, field, between, role),
    homeUrlOutsideDomains: () => homeUrlOutside(run, spot),
    areaProvinces: (areaCode) => (run.context.areaCodes === undefined ? [] : provincesOf(areaCode, run.context.areaCodes)),
  };
}

function lookAgain(run: Run, spot: Spot, key: string): void {
  const name = key.slice(2);
  const place: PathPlace = spot.service === null ? {} : { serviceId: spot.service.id };
  switch (key.slice(0, 2)) {
    case 'f:': factAt(run, spot, name as FactId, place); break;
    case 'c:': counted(run, spot, name as CountKind); break;
    default: sharedAt(run, spot, name.slice(0, name.indexOf(':')) as PersonValue, 'roles', undefined);
  }
}

export const eyes: Eyes = { holds: (run, spot, place, when) => evaluate(when, envOf(run, spot, place)) === true, lookAgain };
