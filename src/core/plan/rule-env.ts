import type { Fact, FactValue, ServiceEntry } from '../model/filing.js';
import { type FactId, type FieldId, type Path, pathOf, type PathPlace, type PersonRole, type ServiceId } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import { evaluate, type RuleEnv, sameAs, some } from '../rules/evaluate.js';
import { nameIn } from '../rules/ref.js';
import type { Condition, CountKind, Ref, Truth } from '../rules/types.js';
import { normaliseDomain } from '../values/domain/index.js';
import { validateHomeUrl } from '../values/home-url/index.js';
import { provincesOf } from '../values/landline/index.js';
import { SERVICES } from './changes.js';
import { isMaterial, isPerService } from './flow.js';
import { heldAt, outside, type Run, type Spot } from './reader.js';

/** Evidence about a person belongs to whoever the paper or number is carried from. */
const evidenceAbout: Readonly<Record<string, string>> = { mobileHome: 'mobile', certificateValidity: 'certificateNumber', isLegalRepresentative: 'name', otherEntities: 'certificateNumber' };

const groupOf = (id: string): string => id.slice(0, id.indexOf('.'));
const nameOf = (id: string): string => id.slice(id.indexOf('.') + 1);

function factOf(run: Run, spot: Spot, path: Path): Fact | undefined {
  spot.reads.add(path);
  return run.filing.facts[path];
}

function factAt(run: Run, spot: Spot, id: FactId, place: PathPlace): FactValue | undefined {
  const group = groupOf(id);
  if (group === 'domain' && place.domainId === undefined) return undefined;
  if (isPerService(id) && place.serviceId === undefined) return undefined;
  const find = (path: Path): Fact | undefined => factOf(run, spot, path);
  // What was declared of one service goes before what was declared of the whole.
  const inner = isPerService(id) || (group === 'declared' && place.serviceId !== undefined) ? find(pathOf(id, place)) : undefined;
  const own = inner ?? (isPerService(id) ? undefined : spot.service === null ? find(id) : outside(run, spot, `f:${id}`, (now, from) => factOf(now, from, id)));
  if (own !== undefined) return own.value;
  const about = evidenceAbout[nameOf(id)];
  const carry = about === undefined ? null : run.flow.fields.get(`${group}.${about}` as FieldId)?.carry;
  if (about === undefined || carry == null || (!carry.only && heldAt(run, spot, `${group}.${about}` as FieldId, place)?.from == null)) return undefined;
  return factAt(run, spot, `${groupOf(carry.from)}.${nameOf(id)}` as FactId, place);
}

const domainNames = (run: Run, spot: Spot, service: ServiceEntry): readonly string[] =>
  service.domains.flatMap(({ id }) => {
    const held = heldAt(run, spot, 'domain.name', { serviceId: service.id, domainId: id });
    return typeof held?.value === 'string' && held.value !== '' ? [held.value] : [];
  });

/** All services, for whoever looks at more than one. */
function servicesOf({ filing }: Run, spot: Spot): Run['filing']['services'] {
  spot.reads.add(SERVICES);
  return filing.services;
}
/** The same reader, standing at a service; `null` when it is gone. */
function standing(run: Run, spot: Spot, id: ServiceId): (Spot & { readonly service: ServiceEntry }) | null {
  const service = servicesOf(run, spot).find((one) => one.id === id);
  return service === undefined ? null : { ...spot, service };
}

/** Different names, on record and in this filing. */
const allDomains = (run: Run, spot: Spot): number =>
  outside(run, spot, 'c:', (now, from) => {
    const names = new Set(now.filing.baseline?.services.flatMap(({ domains }) => domains.map(normaliseDomain)));
    for (const { id } of servicesOf(now, from)) {
      const mine = outside(now, from, `d:${id}`, (then, by) => {
        const at = standing(then, by, id);
        return at === null ? [] : domainNames(then, at, at.service);
      });
      for (const name of mine) names.add(name);
    }
    return names.size;
  });

function counted(run: Run, spot: Spot, what: CountKind): { readonly n: number; readonly atLeast: boolean } | undefined {
  if (what === 'domains-of-service') return spot.service === null ? undefined : { n: spot.service.domains.length, atLeast: false };
  const services = servicesOf(run, spot);
  if (what === 'services') return { n: services.length, atLeast: false };
  const { baseline, type } = run.filing;
  const n = what === 'entity-domains' ? allDomains(run, spot) : new Set([...services, ...(baseline?.services ?? [])].map(({ id }) => id)).size;
  // A first filing has nothing on record; for all others a record that was not handed in may hold more.
  return { n, atLeast: baseline === null && type !== 'first' };
}

type Between = Parameters<RuleEnv['shared']>[1];
type PersonValue = 'mobile' | 'certificateNumber' | 'emergencyPhone' | 'email';

function personValue(run: Run, spot: Spot, role: PersonRole, name: PersonValue, place: PathPlace): string | undefined {
  const held = heldAt(run, spot, `${role}.${name}`, place);
  return typeof held?.value === 'string' && held.value !== '' ? held.value : undefined;
}

/** A value, and whose it is: told apart by their certificates. */
interface Person { readonly value: string | undefined; readonly who: string | undefined }
const nobody: Person = { value: undefined, who: undefined };

/** The principal, or the contact of a service. */
const person = (run: Run, spot: Spot, name: PersonValue, id?: ServiceId): Person =>
  outside(run, spot, `v:${name}:${id ?? ''}`, (now, from) => {
    const at = id === undefined ? from : standing(now, from, id);
    if (at === null) return nobody;
    const [role, place] = id === undefined ? ['principal' as const, {}] : ['serviceContact' as const, { serviceId: id }];
    return { value: personValue(now, at, role, name, place), who: personValue(now, at, role, 'certificateNumber', place) };
  });

/** Two roles have one value. For a number or address that matters only when they are two people. */
function twoShare(a: Person, b: Person, name: PersonValue): Truth {
  if (a.value === undefined || b.value === undefined) return 'unknown';
  if (a.value !== b.value) return false;
  if (name === 'certificateNumber') return true;
  return a.who === undefined || b.who === undefined ? 'unknown' : a.who !== b.who;
}

/** What contacts of several services share although they are different people; what one of them lacks is not the others' concern. */
const sharedByContacts = (run: Run, spot: Spot, name: PersonValue): readonly string[] =>
  outside(run, spot, `p:${name}`, (now, from) => {
    const users = new Map<string, string>();
    const shared = new Set<string>();
    for (const { id } of servicesOf(now, from)) {
      const { value, who } = person(now, from, name, id);
      if (value === undefined || who === undefined) continue;
      if ((users.get(value) ?? who) !== who) shared.add(value);
      users.set(value, who);
    }
    return [...shared];
  });

/** Worked out once for all services whose contacts are the same. */
function contactShares(run: Run, spot: Spot, name: PersonValue, id: ServiceId): Truth {
  const own = person(run, spot, name, id);
  const { value } = own;
  if (value === undefined) return 'unknown';
  return outside(run, spot, `s:${name}:${value}:${own.who ?? ''}`, (now, from) => {
    const both = twoShare(person(now, from, name), own, name);
    if (both === true || name === 'certificateNumber') return both;
    return sharedByContacts(now, from, name).includes(value) || both;
  });
}

/** Every contact has the same: one person answers for all websites. */
const contactsAgree = (run: Run, spot: Spot, name: PersonValue): Truth =>
  outside(run, spot, `w:${name}`, (now, from) => {
    const values = servicesOf(now, from).map(({ id }) => person(now, from, name, id).value);
    return new Set(values.filter((value) => value !== undefined)).size > 1 ? false : values.length === 0 || values.includes(undefined) ? 'unknown' : true;
  });

function sharedAt(run: Run, spot: Spot, name: PersonValue, between: Between, role: PersonRole | undefined): Truth {
  const { service } = spot;
  if (between === 'contacts') return contactsAgree(run, spot, name);
  if (between === 'roles') {
    return service === null ? some(servicesOf(run, spot), ({ id }) => contactShares(run, spot, name, id)) : contactShares(run, spot, name, service.id);
  }
  const place: PathPlace = service === null ? {} : { serviceId: service.id };
  const one = role ?? (service === null ? 'principal' : 'serviceContact');
  const mobile = personValue(run, spot, one, 'mobile', place);
  const emergency = personValue(run, spot, one, 'emergencyPhone', place);
  return mobile === undefined || emergency === undefined ? 'unknown' : mobile === emergency;
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

const isOutside = (ref: Ref): boolean => {
  const name = nameIn(ref);
  return !isPerService(name) && !isMaterial(name) && !/^(declared|person)\./.test(name);
};
function looksOutside(c: Condition): boolean {
  if ('not' in c) return looksOutside(c.not);
  if ('op' in c) {
    if (c.op === 'count') return c.what !== 'domains-of-service';
    return 'of' in c ? isOutside(c.of) : c.op === 'same' && isOutside(c.a) && isOutside(c.b);
  }
  const parts = 'all' in c ? c.all : 'any' in c ? c.any : c.firstKnown;
  return parts.length > 0 && parts.every(looksOutside);
}

/** What is said of the whole filing is asked once for all services, under this key; `''` for what concerns a service. */
const keys = new WeakMap<Condition, string>();
function keyOf(condition: Condition): string {
  let key = keys.get(condition);
  if (key === undefined) keys.set(condition, (key = looksOutside(condition) ? `l:${JSON.stringify(condition)}` : ''));
  return key;
}

/** A rule's view from a place; `role` stands for `person` in scope person. */
class View implements RuleEnv {
  readonly #run: Run;
  readonly #spot: Spot;
  readonly #place: PathPlace;
  readonly #role: PersonRole | undefined;

  constructor(run: Run, spot: Spot, place: PathPlace, role?: PersonRole) {
    this.#run = run;
    this.#spot = spot;
    this.#place = place;
    this.#role = role;
  }

  get today(): RuleEnv['today'] {
    return this.#run.context.today;
  }
  get province(): RuleEnv['province'] {
    return this.#run.province;
  }
  get lists(): RuleEnv['lists'] {
    return this.#run.context.rules.lists;
  }

  read(ref: Ref): ReturnType<RuleEnv['read']> {
    const run = this.#run;
    const spot = this.#spot;
    const id = this.#idOf(ref);
    const at = this.#placeOf(id);
    if (groupOf(id) === 'domain' && at.domainId === undefined) return undefined;
    // Nobody can be asked for what is on record: it is no missing evidence.
    if ('record' in ref) return run.filing.baseline?.answers[pathOf(id as FieldId, at, at.serviceId === undefined ? 'filing' : 'service')];
    const value = 'answer' in ref ? heldAt(run, spot, id as FieldId, at)?.value : factAt(run, spot, id as FactId, at);
    if (isEmpty(value)) this.#miss(id, at);
    return value;
  }
  /** A fact that cannot be read is as good as missing; an answer has a finding of its own. */
  unreadable(ref: Ref): void {
    const id = this.#idOf(ref);
    if ('fact' in ref) this.#miss(id, this.#placeOf(id));
  }
  #idOf(ref: Ref): string {
    const name = nameIn(ref);
    return this.#role !== undefined && name.startsWith('person.') ? `${this.#role}${name.slice('person'.length)}` : name;
  }
  /** A rule of a service about its domain means the one it has; for several there is scope domain. */
  #placeOf(id: string): PathPlace {
    const place = this.#place;
    const domains = this.#spot.service?.domains;
    const only = id.startsWith('domain.') && place.domainId === undefined && domains?.length === 1 ? domains[0]?.id : undefined;
    return only === undefined ? place : { ...place, domainId: only };
  }
  #miss(id: string, at: PathPlace): void {
    if (this.#place.serviceId === undefined && isPerService(id)) return;
    const path = pathOf(id as FieldId, at, at.serviceId === undefined ? 'filing' : 'service');
    (this.#run.flow.fields.has(id as FieldId) ? this.#spot.unanswered : this.#spot.missing).add(path);
  }
  count(what: CountKind): ReturnType<RuleEnv['count']> {
    return counted(this.#run, this.#spot, what);
  }
  shared(field: PersonValue, between: Between): Truth {
    return sharedAt(this.#run, this.#spot, field, between, this.#role);
  }
  homeUrlOutsideDomains(): Truth {
    return homeUrlOutside(this.#run, this.#spot);
  }
  areaProvinces(areaCode: string): readonly string[] {
    const { areaCodes } = this.#run.context;
    return areaCodes === undefined ? [] : provincesOf(areaCode, areaCodes);
  }

  /** A service remembers only whether such a condition holds: while that stays, its values may change. */
  known(c: Condition): Truth | undefined {
    if (this.#spot.service === null) return undefined;
    const key = keyOf(c);
    if (key !== '') return this.#once(key, (env) => evaluate(c, env));
    if (!('op' in c) || c.op !== 'same' || isOutside(c.a) || !isOutside(c.b)) return undefined;
    const { b } = c;
    const value = this.read(c.a);
    if (value === undefined || isEmpty(value)) return 'unknown';
    return this.#once(`e:${JSON.stringify([b, value])}`, (env) => sameAs(value, env.read(b)));
  }
  #once(key: string, ask: (env: View) => Truth): Truth {
    const spot = this.#spot;
    const { truth, missing, unanswered } = outside(this.#run, spot, key, (run, from) => {
      const seen = ask(new View(run, from, {}));
      return { truth: seen, missing: [...from.missing], unanswered: [...from.unanswered] };
    });
    for (const path of missing) spot.missing.add(path);
    for (const path of unanswered) spot.unanswered.add(path);
    return truth;
  }
}

export const envOf = (run: Run, spot: Spot, place: PathPlace, role?: PersonRole): RuleEnv => new View(run, spot, place, role);
