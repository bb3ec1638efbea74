import { createFiling } from '../../core/model/create-filing.js';
import type { Answer, AnswerValue, Filing, Holder, Instant, RecordSnapshot, Rejection, ServiceKind } from '../../core/model/filing.js';
import type { Submission } from '../../core/plan/types.js';
import type { EntityRecord, Order, OrderState } from '../../core/ports/backend.js';
import accounts from './accounts.json';
import type { Db } from './db.js';
import fixtures from './fixtures.json';
import { MAGIC } from './magic.js';
import { enter, notConfirmed, settled, stagesOf } from './order-life.js';
import { smsExpired } from './ministry-sms.js';
import type { Provider } from './provider.js';
import { inProvince, numberFor, YEAR } from './record-life.js';
import { PAPERS, seedPapers, type SeedPapers } from './seed-papers.js';
import { sheet } from './seed-picture.js';
import type { OrderSubject, SandboxProfile, SandboxWorld, StoredOrder } from './types.js';

type Account = (typeof accounts)['other'];
type Person = Account['principal'];
type Answers = Readonly<Record<string, AnswerValue>>;
export interface Seeding { readonly db: Db; readonly world: SandboxWorld; readonly provider: Provider; readonly profile: SandboxProfile; readonly now: number }

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { reviewers } = fixtures;
const all: Readonly<Record<string, Account>> = accounts;
const instant = (at: number): Instant => new Date(at).toISOString();

const personAnswers = (at: string, person: Person, areaCode: string, papers: Answers, office: boolean): Answers => ({
  [`${at}.certificateType`]: 'resident-id',
  ...papers,
  [`${at}.name`]: person.name,
  [`${at}.certificateNumber`]: person.number,
  [`${at}.mobile`]: person.mobile,
  [`${at}.emergencyPhone`]: person.emergency,
  [`${at}.secondPhone`]: { areaCode, number: '62345678', extension: '' },
  [`${at}.email`]: person.email,
  ...(office ? { [`${at}.officePhone`]: { areaCode, number: '62345678', extension: '801' } } : {}),
});

const unitAnswers = (account: Account, papers: SeedPapers): Answers => ({
  'entity.region': account.region,
  'entity.nature': 'enterprise',
  'entity.certificateType': 'business-licence',
  ...papers.entity('principal'),
  'entity.certificateNumber': account.code,
  'entity.name': account.name,
  'entity.certificateAddress': account.certificateAddress,
  'entity.mailingAddress': account.mailingAddress,
  'entity.investor': account.investor,
  'entity.legalRepresentativeName': account.principal.name,
  ...personAnswers('principal', account.principal, account.areaCode, papers.card('principal', 'principal', 'principal'), true),
});
const individualAnswers = ({ individual: { region, address, person }, areaCode }: Account, papers: SeedPapers): Answers => ({
  'entity.region': region,
  'entity.nature': 'individual',
  'entity.certificateType': 'resident-id',
  ...papers.entity('person'),
  'entity.certificateNumber': person.number,
  'entity.name': person.name,
  'entity.certificateAddress': address,
  'entity.mailingAddress': address,
  'entity.investor': person.name,
  ...personAnswers('principal', person, areaCode, papers.card('principal', 'principal', 'person'), false),
});

interface Site { readonly id: string; readonly kind: ServiceKind; readonly name: string; readonly domain: string; readonly contact: Answers; readonly holder: Holder }
const siteAnswers = ({ id, kind, name, domain, contact, holder }: Site): Answers => {
  const at = `services[${id}]`;
  return {
    [`${at}.kind`]: kind,
    [`${at}.name`]: name,
    [`${at}.domains[d1].name`]: domain,
    [`${at}.cloudResources`]: [{ id: 'res-web-1', label: 'web-1', via: 'account' }],
    [`${at}.ip`]: '192.0.2.10',
    [`${at}.accessMethod`]: 'cloud',
    [`${at}.serverPlace`]: fixtures.cloud.serverPlace,
    ...(kind === 'website'
      ? { [`${at}.homeUrl`]: `www.${domain}`, [`${at}.content`]: holder === 'unit' ? 'unit-portal' : 'blog', [`${at}.type`]: 'website-application', [`${at}.languages`]: ['zh-hans'] }
      : {
          [`${at}.platforms`]: ['android', 'ios'],
          [`${at}.android.packageName`]: `cn.sandbox.${domain.split('.')[0]?.replace(/\W/g, '') ?? 'app'}`,
          [`${at}.ios.packageName`]: `cn.sandbox.${domain.split('.')[0]?.replace(/\W/g, '') ?? 'app'}.ios`,
        }),
    [`${at}.priorApprovalType`]: 'none',
    ...Object.fromEntries(Object.entries(contact).map(([path, value]) => [path.replace('contact', `${at}.contact`), value])),
  };
};

/** The entity on record with these websites. */
function recordOf(id: string, holder: Holder, entity: Answers, serial: string, sites: readonly Site[], here: boolean, at: number): EntityRecord {
  const entityNumber = numberFor(entity, serial);
  const snapshot: RecordSnapshot = {
    entityNumber,
    holder,
    answers: Object.assign({}, entity, ...sites.map(siteAnswers)),
    services: sites.map((site, index) => ({ id: site.id, number: `${entityNumber}-${index + 1}`, kind: site.kind, domains: [site.domain], here })),
  };
  return { id, state: 'normal', snapshot, approvedAt: instant(at) };
}

interface Drafted { readonly id: string; readonly type: Filing['type']; readonly holder: Holder; readonly record: EntityRecord; readonly site: Site; readonly answers: Answers }

const asAnswers = (answers: Answers, at: Instant): Readonly<Record<string, Answer>> =>
  Object.fromEntries(Object.entries(answers).map(([path, value]) => [path, { value, origin: 'typed', at }]));

const provedIn = (answers: Answers, at: Instant): Filing['phoneChecks'] =>
  Object.fromEntries(Object.entries(answers).flatMap(([path, phone]) => (path.endsWith('.mobile') && typeof phone === 'string' ? [[path, { phone, ticket: `seed-${phone}`, verifiedAt: at }]] : [])));

/** The draft behind an order that is, or may come, back with the applicant. */
function filingOf({ id, type, record, site, answers }: Drafted, provider: Provider, profile: SandboxProfile, at: Instant, order: Order | null): Filing {
  const blank = createFiling({ id, providerId: provider.id, profileVersion: profile.version ?? '', now: at, serviceId: site.id, domainId: 'd1', kind: site.kind });
  return {
    ...blank,
    type,
    decision: { type, reasons: [], alternatives: [] },
    scope: { entity: false, serviceIds: [site.id] },
    services: [{ id: site.id, kind: site.kind, domains: [{ id: 'd1' }], checkedAt: at }],
    answers: asAnswers(answers, at),
    baseline: record.snapshot,
    fromRecord: true,
    // One that was handed in opens where its order is shown, and from there is corrected. Its numbers were proved before.
    ...(order === null ? {} : { step: 'progress', phoneChecks: provedIn(answers, at) }),
    orderId: order?.id ?? null,
    rejections: order?.rejections ?? [],
  };
}

const submissionOf = ({ id, type, holder, site, answers, record }: Drafted, provider: Provider): Submission => ({
  filingId: id,
  providerId: provider.id,
  type,
  holder,
  versions: { profile: '', packs: {} },
  services: [{ id: site.id, kind: site.kind, domains: [{ id: 'd1' }] }],
  answers,
  phoneTickets: {},
  authenticity: {},
  agreements: [],
  record: { entityNumber: record.snapshot.entityNumber, services: Object.fromEntries(record.snapshot.services.map((service) => [service.id, service.number])) },
});

/** An order that goes to a state by the provider's own stages, a day each, and has just arrived there. */
function ordered(drafted: Drafted, id: string, target: OrderState, { provider, now }: Seeding, started: number, about: OrderSubject | null, rejections: readonly Rejection[] = []): StoredOrder {
  const submission = submissionOf(drafted, provider);
  const { record } = drafted;
  const stages = stagesOf(provider, submission).map(({ state }) => state);
  const way = stages.includes(target) ? stages.slice(0, stages.indexOf(target) + 1) : [...(target === 'approved' ? stages : stages.slice(0, 1)), target];
  const first = instant(started);
  const [recorded] = record.snapshot.services.filter((service) => service.id === about?.links[drafted.site.id]);
  const blank: Order = {
    id, filingId: drafted.id, type: drafted.type, state: 'initial-review', title: drafted.site.name, domains: [drafted.site.domain], createdAt: first, updatedAt: first,
    timeline: [], rejections: [], canWithdraw: false, ...(about?.number == null ? {} : { recordNumber: recorded?.number ?? about.number }),
    ...inProvince(submission, record.snapshot.answers),
  };
  // The last step lies half an hour back, so that what runs out has most of its time before it.
  const last = started < now - 30 * DAY ? started + (way.length - 1) * DAY : now - HOUR / 2;
  return way.reduce<StoredOrder>(
    // What was asked for on the way has been handed in.
    (row, state, index) => enter(index === 0 ? row : settled(row), provider, { state, at: last - (way.length - 1 - index) * DAY, record, ...(state === 'rejected' ? { rejections: rejections.map((one) => ({ ...one, at: instant(last) })) } : {}) }),
    { order: blank, submission, dueAt: null, doom: null, ...(about === null ? {} : { about }) },
  );
}

const WORDS = ['新品', '招聘', '学院', '活动', '论坛', '图库', '手册', '课堂', '简报', '公益', '展会', '问答', '旅行'] as const;

/** Puts what an account of that kind would find into an empty storage. */
export async function seed(seeding: Seeding): Promise<void> {
  const { db, world, provider, now } = seeding;
  const account = all[provider.id] ?? accounts.other;
  for (const name of PAPERS) await db.put('files', `seed-${name}`, { id: `seed-${name}`, filingId: 'seed', blob: sheet() });

  const individual = world === 'individual';
  const holder: Holder = individual ? 'individual' : 'unit';
  const papers = seedPapers(provider.flows, provider.images, holder);
  const contact = personAnswers('contact', account.contact, account.areaCode, papers.card('contact', 'serviceContact', 'contact'), true);
  const own = personAnswers('contact', account.individual.person, account.areaCode, papers.card('contact', 'serviceContact', 'person'), false);
  const [site, domain] = account.individual.site;
  const sites: readonly Site[] = individual
    ? [{ id: 'w1', kind: 'website', name: site ?? '', domain: domain ?? '', contact: own, holder }]
    : [
        ...account.sites.map(([name, host], index): Site => ({ id: `w${index + 1}`, kind: 'website', name: name ?? '', domain: host ?? '', contact, holder })),
        ...(provider.kinds?.includes('app') ? [{ id: `w${account.sites.length + 1}`, kind: 'app' as const, name: account.app, domain: account.more[0] ?? '', contact, holder }] : []),
      ];
  const entity = individual ? individualAnswers(account, papers) : unitAnswers(account, papers);
  const here = world !== 'elsewhere';
  const granted = now - 400 * DAY;
  const record = recordOf(`r${account.serial}`, holder, entity, `${account.serial}${individual ? '002' : '001'}`, sites, here, granted);
  await db.put('records', record.id, record);
  if (!here) return;

  // How they came there.
  let count = 0;
  const nextId = (): string => `${YEAR}${account.serial}${String((count += 1)).padStart(4, '0')}`;
  for (const [index, one] of sites.entries()) {
    const drafted: Drafted = { id: `seed-f${index}`, type: index === 0 ? 'first' : 'add-service-here', holder, record, site: one, answers: { ...(index === 0 ? entity : {}), ...siteAnswers(one) } };
    const row = ordered(drafted, nextId(), 'approved', seeding, granted + index * 60 * DAY, index === 0 ? null : { recordId: record.id, number: record.snapshot.entityNumber, links: {} });
    const numbers = { entity: record.snapshot.entityNumber ?? '', services: { [one.id]: record.snapshot.services[index]?.number ?? '' } };
    await db.put('orders', row.order.id, { ...row, order: { ...row.order, numbers } });
  }
  if (world === 'busy') await seedOrders(seeding, account, record, contact, nextId);
}

async function seedOrders(seeding: Seeding, account: Account, record: EntityRecord, contact: Answers, nextId: () => string): Promise<void> {
  const { db, provider, profile, now } = seeding;
  const base = (account.sites[0]?.[1] ?? 'sandbox.cn').replace(/\.cn$/, '');
  const about: OrderSubject = { recordId: record.id, number: record.snapshot.entityNumber, links: {} };
  let n = 0;
  const draft = (): Drafted => {
    n += 1;
    const word = WORDS[n - 1] ?? String(n);
    const site: Site = { id: `n${n}`, kind: 'website', name: `${account.brand}${word}`, domain: `${base}-${n}.cn`, contact, holder: 'unit' };
    return { id: `seed-n${n}`, type: 'add-service-here', holder: 'unit', record, site, answers: { ...siteAnswers(site), [`services[${site.id}].remark`]: '' } };
  };
  const keep = async (drafted: Drafted, row: StoredOrder): Promise<void> => {
    const savedAt = instant(Date.parse(row.order.createdAt));
    const filing = filingOf(drafted, provider, profile, savedAt, row.order);
    await db.put('orders', row.order.id, row);
    await db.put('drafts', drafted.id, { filing, version: '1', savedAt });
    for (const { phone, ticket = '' } of Object.values(filing.phoneChecks)) {
      await db.put('codes', ticket, { ticket, phone, code: '', sentAt: savedAt, resendAt: savedAt, expiresAt: savedAt, attemptsLeft: 0, verified: true });
    }
  };

  const stages = stagesOf(provider, submissionOf(draft(), provider)).map(({ state }) => state);
  n = 0;
  for (const state of stages) {
    const plain = draft();
    // This one's message is never confirmed of itself, so that it can be looked at.
    const mobile = `services[${plain.site.id}].contact.mobile`;
    const drafted = state === 'ministry-sms' ? { ...plain, answers: { ...plain.answers, [mobile]: MAGIC.phones.smsNeverConfirmed } } : plain;
    await keep(drafted, ordered(drafted, nextId(), state, seeding, now - 9 * DAY, about));
  }
  for (const state of ['rejected', 'withdrawn', 'abandoned', ...(provider.idleDays === null ? [] : (['expired'] as const))] as const) {
    const drafted = draft();
    const at = `services[${drafted.site.id}]`;
    const rejections: readonly Rejection[] = [
      { path: `${at}.name`, code: 'service-name-conflict', message: reviewers.serviceName },
      { path: `${at}.contact.certificateFront`, code: 'unreadable', message: reviewers.licenceBlurred },
      { path: `${at}.remark`, code: 'remark', message: reviewers.remarkMissing, suggestion: '本网站用于展示公司产品资料。' },
    ];
    await keep(drafted, ordered(drafted, nextId(), state, seeding, now - 6 * DAY, about, rejections));
  }
  if (stages.includes('ministry-sms')) {
    const drafted = draft();
    // The message was sent more than a day ago.
    const row = ordered(drafted, nextId(), 'ministry-sms', { ...seeding, now: now - DAY }, now - 5 * DAY, about);
    await keep(drafted, notConfirmed(smsExpired(row), provider, now - HOUR / 4));
  }

  const [, second] = record.snapshot.services;
  if (second) {
    const site: Site = { id: second.id, kind: second.kind, name: account.sites[1]?.[0] ?? '', domain: second.domains[0] ?? '', contact, holder: 'unit' };
    const closing: Drafted = { id: 'seed-closing', type: 'deregister-service', holder: 'unit', record, site, answers: {} };
    const row = ordered(closing, nextId(), 'initial-review', seeding, now - DAY, { ...about, links: { [second.id]: second.id } });
    await db.put('orders', row.order.id, row);
  }

  const open = draft();
  const savedAt = instant(now - 2 * DAY);
  const begun = Object.fromEntries(Object.entries(open.answers).filter(([path]) => /\.(kind|name|cloudResources)$/.test(path)));
  await db.put('drafts', open.id, { filing: filingOf({ ...open, answers: begun }, provider, profile, savedAt, null), version: '1', savedAt });
}
