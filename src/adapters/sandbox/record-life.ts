import type { AnswerValue, FilingTypeCode, RecordSnapshot } from '../../core/model/filing.js';
import { pathOf } from '../../core/model/ids.js';
import type { Submission } from '../../core/plan/types.js';
import type { EntityRecord, Order, RecordState } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import fixtures from './fixtures.json';
import { isOpen } from './order-life.js';
import type { OrderSubject, StoredOrder } from './types.js';

type Service = RecordSnapshot['services'][number];
type Answers = RecordSnapshot['answers'];

/** A year far away, so that no number looks like a real one. */
export const YEAR = '2099';
/** Of the filing, not of what is on record; so are the sheets and letters that were signed for it. */
const NOT_KEPT = /(^|\.)(recordPassword|closingReason|sameAsPrincipal)$|(^|\.)materials\[/;
const marks: Readonly<Record<string, string>> = fixtures.authorityMarks;

export const plainDomain = (domain: string): string => domain.trim().toLowerCase().replace(/\.$/, '');
const text = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '');

/** An entity's number as an authority would write it. */
export function numberFor(answers: Answers, serial: string): string {
  const region = answers['entity.region'];
  const province = typeof region === 'object' && 'province' in region ? region.province : '';
  return `${marks[province] ?? '京'}ICP备${YEAR}${serial.replace(/\D/g, '').padStart(6, '0').slice(-6)}号`;
}

export const domainsOf = (submission: Submission, serviceId: string): readonly string[] =>
  submission.services
    .filter(({ id }) => id === serviceId)
    .flatMap(({ domains }) => domains.map(({ id }) => text(submission.answers[pathOf('domain.name', { serviceId, domainId: id })])).filter((name) => name !== ''));

/** Listed here: something of it runs here, or nothing is left of it. A record that is none of these is another provider's. */
export const isHere = ({ snapshot }: EntityRecord): boolean => snapshot.services.length === 0 || snapshot.services.some(({ here }) => here);

const ENTITY_STATES: Readonly<Partial<Record<FilingTypeCode, RecordState>>> = { 'change-entity': 'changing', 'deregister-entity': 'deregistering' };
const SERVICE_STATES: Readonly<Partial<Record<FilingTypeCode, RecordState>>> = {
  'change-service': 'changing', 'change-access': 'changing', 'cancel-access': 'cancelling', 'deregister-service': 'deregistering',
};

/** The record as it stands while these orders are under way. */
export function seen(record: EntityRecord, orders: readonly StoredOrder[]): EntityRecord {
  const open = orders.filter(({ order, about }) => about?.recordId === record.id && isOpen(order.state));
  const states = open.flatMap(({ order, about }) => {
    const state = SERVICE_STATES[order.type];
    return state === undefined ? [] : Object.values(about?.links ?? {}).map((id) => [id, state] as const);
  });
  const shell = record.snapshot.services.length === 0 ? 'shell' : 'normal';
  return {
    ...record,
    state: open.map(({ order }) => ENTITY_STATES[order.type]).find((state) => state !== undefined) ?? shell,
    serviceStates: Object.fromEntries(states),
    openTypes: [...new Set(open.map(({ order }) => order.type))],
  };
}

/** Types that concern what is on record already, and cannot be under way twice for the same. */
export const CHANGES: readonly FilingTypeCode[] = ['change-entity', 'change-service', 'change-access', 'cancel-access', 'deregister-service', 'deregister-entity'];

/** The record that a submission is about and which of its services are meant; `undefined`: none that is known. */
export async function subjectOf(db: Db, submission: Submission): Promise<OrderSubject | undefined> {
  if (submission.type === 'first') return undefined;
  const { answers, services, record: told } = submission;
  const records = await db.all('records');
  const domains = new Set(services.flatMap(({ id }) => domainsOf(submission, id)).map(plainDomain));
  const entityNumber = told?.entityNumber ?? text(answers['entity.recordNumber']);
  const numberOf = (id: string): string => told?.services[id] ?? text(answers[pathOf('service.recordNumber', { serviceId: id })]);
  const tests: readonly ((record: EntityRecord) => boolean)[] = [
    ({ snapshot }) => entityNumber !== '' && snapshot.entityNumber === entityNumber,
    ({ snapshot }) => text(answers['entity.certificateNumber']) !== '' && snapshot.answers['entity.certificateNumber'] === answers['entity.certificateNumber'],
    ({ snapshot }) => snapshot.services.some(({ number }) => services.some(({ id }) => numberOf(id) === number)),
    ({ snapshot }) => CHANGES.includes(submission.type) && snapshot.services.some((known) => services.some(({ id }) => id === known.id)),
    ({ snapshot }) => snapshot.services.some((known) => known.domains.some((name) => domains.has(plainDomain(name)))),
    (record) => submission.type !== 'add-service-elsewhere' && submission.type !== 'add-access-elsewhere' && records.filter(isHere).length === 1 && isHere(record),
  ];
  for (const fits of tests) {
    const record = records.find(fits);
    if (record) return { recordId: record.id, number: record.snapshot.entityNumber, links: linksTo(record, submission, numberOf) };
  }
  return undefined;
}

function linksTo({ snapshot }: EntityRecord, submission: Submission, numberOf: (id: string) => string): OrderSubject['links'] {
  const found: Record<string, string> = {};
  for (const { id } of submission.services) {
    const names = new Set(domainsOf(submission, id).map(plainDomain));
    const known = snapshot.services.find(
      (one) => one.number === numberOf(id) || (CHANGES.includes(submission.type) && one.id === id) || one.domains.some((name) => names.has(plainDomain(name))),
    );
    if (known) found[id] = known.id;
  }
  return found;
}

const ofService = (id: string): RegExp => new RegExp(`^services\\[${id}\\]`);

/** Answers of a submission under the names of the record. */
function renamed(answers: Answers, ids: Readonly<Record<string, string>>): Answers {
  const entries = Object.entries(answers).flatMap(([path, value]): readonly (readonly [string, AnswerValue])[] => {
    if (NOT_KEPT.test(path)) return [];
    const own = /^services\[([^\]]*)\]/.exec(path)?.[1];
    if (own === undefined) return [[path, value]];
    const id = ids[own];
    return id === undefined ? [] : [[path.replace(ofService(own), `services[${id}]`), value]];
  });
  return Object.fromEntries(entries);
}
const without = (answers: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => !ids.some((id) => path.startsWith(`services[${id}]`))));

const suffixOf = (number: string): number => Number(/-(\d+)$/.exec(number)?.[1] ?? 0);

export interface Granted { readonly db: Db; readonly row: StoredOrder; readonly at: number; readonly nextId: (prefix: string) => Promise<string> }

/** Writes an approved order into the records and answers with the numbers it was granted. */
export async function granted({ db, row, at, nextId }: Granted): Promise<Order['numbers']> {
  const { submission, about } = row;
  const record = about && (await db.get('records', about.recordId));
  if (submission.type === 'deregister-entity') {
    if (record) await db.remove('records', record.id);
    return undefined;
  }
  if (submission.type === 'cancel-access' || submission.type === 'deregister-service') {
    if (record) await db.put('records', record.id, lessened(record, Object.values(about.links)));
    return undefined;
  }
  const approvedAt = new Date(at).toISOString();
  const next = CHANGES.includes(submission.type) && !record ? null : await widened(record, row, nextId);
  if (next === null) return undefined;
  await db.put('records', next.record.id, { ...next.record, approvedAt: record?.approvedAt ?? approvedAt });
  return { entity: next.record.snapshot.entityNumber ?? '', services: next.numbers };
}

function lessened(record: EntityRecord, ids: readonly string[]): EntityRecord {
  const services = record.snapshot.services.filter(({ id }) => !ids.includes(id));
  return { ...record, snapshot: { ...record.snapshot, services, answers: without(record.snapshot.answers, ids) } };
}

/** The record with what the order adds or changes; a new one where there was none. */
async function widened(record: EntityRecord | undefined, row: StoredOrder, nextId: Granted['nextId']): Promise<{ readonly record: EntityRecord; readonly numbers: Readonly<Record<string, string>> }> {
  const { submission, about } = row;
  const told = submission.record?.entityNumber ?? text(submission.answers['entity.recordNumber']);
  const entityNumber = record?.snapshot.entityNumber ?? (told === '' ? numberFor(submission.answers, row.order.id.slice(YEAR.length)) : told);
  const services = [...(record?.snapshot.services ?? [])];
  const ids: Record<string, string> = {};
  const numbers: Record<string, string> = {};
  for (const { id, kind } of submission.services) {
    const index = services.findIndex((known) => known.id === about?.links[id]);
    const known = services[index];
    const last = Math.max(0, ...services.map(({ number }) => suffixOf(number)));
    const domains = domainsOf(submission, id);
    const recordNumber = submission.record?.services[id] ?? text(submission.answers[pathOf('service.recordNumber', { serviceId: id })]);
    const service: Service = known
      ? { ...known, here: true, domains: domains.length > 0 ? domains : known.domains }
      : { id: await nextId('w'), number: recordNumber === '' ? `${entityNumber}-${last + 1}` : recordNumber, kind, domains, here: true };
    if (known) services[index] = service;
    else services.push(service);
    ids[id] = service.id;
    numbers[id] = service.number;
  }
  const answers = { ...record?.snapshot.answers, ...renamed(submission.answers, ids) };
  const snapshot: RecordSnapshot = { entityNumber, holder: record?.snapshot.holder ?? submission.holder, answers, services };
  return { record: { id: record?.id ?? (await nextId('r')), state: 'normal', ...record, snapshot }, numbers };
}

/** Oldest first, as they stand now. */
export async function listRecords(db: Db): Promise<readonly EntityRecord[]> {
  const orders = await db.all('orders');
  return [...(await db.all('records'))]
    .filter(isHere)
    .sort((a, b) => (a.approvedAt ?? '').localeCompare(b.approvedAt ?? '') || a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map((record) => seen(record, orders));
}

/** The province of what is handed in, else of what it is about. */
export function inProvince({ answers }: Pick<Submission, 'answers'>, record: Submission['answers'] | undefined): Pick<Order, 'province'> {
  const region = answers['entity.region'] ?? record?.['entity.region'];
  return typeof region === 'object' && 'province' in region && region.province !== '' ? { province: region.province } : {};
}
