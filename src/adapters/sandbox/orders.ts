import { IcpError } from '../../core/model/errors.js';
import type { FileRef, Filing, Rejection } from '../../core/model/filing.js';
import { pathOf } from '../../core/model/ids.js';
import type { Submission } from '../../core/plan/types.js';
import { invalidWith, type BackendAdapter, type EntityRecord, type Order, type OrderState } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import fixtures from './fixtures.json';
import { findWord, MAGIC } from './magic.js';
import { smsTaskOf } from './ministry-sms.js';
import { afterSms, afterStage, enter, isLastStage, isOpen, isOver, stagesOf, type Step } from './order-life.js';
import { mayAbandon, type Provider } from './provider.js';
import { CHANGES, domainsOf, granted, inProvince, subjectOf, YEAR } from './record-life.js';
import { createTasks, type Tasks } from './tasks.js';
import type { OrderSubject, StoredDraftRow, StoredOrder } from './types.js';
import { instant, randomDigits, type World } from './world.js';

const DAY = 86_400_000;
const { words } = MAGIC;
const { reviewers } = fixtures;

type Change = (row: StoredOrder, at: number, db: Db) => StoredOrder | Promise<StoredOrder>;

export interface Orders {
  readonly calls: Required<Pick<BackendAdapter, 'submit' | 'listOrders' | 'getOrder' | 'withdraw' | 'abandon'>> & Tasks;
  /** Moves every order on whose stage is over. */
  settle(): Promise<void>;
  readonly settleIn: (db: Db) => Promise<void>;
  /** What the panel does to an order. */
  act(orderId: string, change: Change): Promise<void>;
  /** As the adapter lists them, newest first. */
  list(db: Db): Promise<readonly Order[]>;
  readonly approved: Change;
  readonly next: Change;
  /** Puts an order into a state; what the state needs from the record is looked up. */
  put(step: Omit<Step, 'at' | 'record'>): Change;
}

const stateNames: Readonly<Record<OrderState, string>> = fixtures.stateNames;

const textAt = ({ answers }: Submission, path: string): string => {
  const value = answers[path];
  return typeof value === 'string' ? value : '';
};
const domainsIn = (submission: Submission): readonly string[] => submission.services.flatMap(({ id }) => domainsOf(submission, id));
const nameOf = (submission: Submission): string => {
  const [first] = submission.services;
  return first ? textAt(submission, pathOf('service.name', { serviceId: first.id })) : '';
};

/** Rejections that name the field with the magic word and, as a second one, the name of the first service. */
function reasons(submission: Submission, path: string, message: string): readonly Rejection[] {
  const [first] = submission.services;
  const name = first ? pathOf('service.name', { serviceId: first.id }) : null;
  const second: readonly Rejection[] = name && name !== path ? [{ path: name, code: 'service-name-conflict', message: reviewers.serviceName }] : [];
  return [{ path, code: 'magic-word', message }, ...second];
}

function doomOf(provider: Provider, submission: Submission): StoredOrder['doom'] {
  const stages = stagesOf(provider, submission);
  const initial = findWord(submission.answers, words.rejectedAtInitialReview);
  if (initial !== null) return { at: stages[0]?.state ?? 'initial-review', rejections: reasons(submission, initial, reviewers.wordInitial) };
  const authority = findWord(submission.answers, words.rejectedByAuthority);
  if (authority !== null) return { at: stages.at(-1)?.state ?? 'authority-review', rejections: reasons(submission, authority, reviewers.wordAuthority) };
  return null;
}

const isFiles = (value: unknown): value is readonly FileRef[] =>
  Array.isArray(value) && value.length > 0 && value.every((item: unknown) => typeof item === 'object' && item !== null && 'size' in item && 'name' in item);

/** The path of the same question in the record. */
const recordPath = (path: string, about: OrderSubject | undefined): string =>
  path.replace(/^services\[([^\]]*)\]/, (_, id: string) => `services[${about?.links[id] ?? id}]`);

/** What a backend must not take on trust: that codes were proven, files arrived and faces were checked. */
async function problemsOf(db: Db, provider: Provider, submission: Submission, about: OrderSubject | undefined, now: number): Promise<readonly Rejection[]> {
  const found: Rejection[] = [];
  const refused = findWord(submission.answers, words.refusedAtSubmission);
  if (refused !== null) found.push(...reasons(submission, refused, reviewers.wordRefused));
  if (textAt(submission, 'entity.recordPassword') === MAGIC.passwords.wrong) found.push({ path: 'entity.recordPassword', code: 'password-wrong', message: reviewers.passwordWrong });
  const record = about && (await db.get('records', about.recordId));
  /** A number that stands on record unchanged was proven when it came there. */
  const onRecord = (path: string): boolean => record?.snapshot.answers[recordPath(path, about)] === submission.answers[path];

  const proven = new Set<string>();
  for (const [path, ticket] of Object.entries(submission.phoneTickets)) {
    const code = await db.get('codes', ticket);
    if (code?.verified && code.phone === submission.answers[path]) proven.add(code.phone);
    else found.push({ path, code: 'phone-not-verified', message: reviewers.phoneNotVerified });
  }
  for (const row of provider.phoneCodes.rows) {
    if (!row.types.includes(submission.type) || !row[submission.holder]) continue;
    const paths = row.mobile === 'principal.mobile' ? [row.mobile] : submission.services.map(({ id }) => pathOf(row.mobile, { serviceId: id }));
    for (const path of paths) {
      const phone = textAt(submission, path);
      const reported = found.some((rejection) => rejection.path === path);
      if (phone !== '' && !proven.has(phone) && !reported && !onRecord(path)) found.push({ path, code: 'phone-not-verified', message: reviewers.phoneNotVerified });
    }
  }
  for (const [path, value] of Object.entries(submission.answers)) {
    if (!isFiles(value)) continue;
    const stored = await Promise.all(value.map(async (file) => (file.uploadId === undefined ? undefined : db.get('files', file.uploadId))));
    if (stored.some((file) => file === undefined)) found.push({ path, code: 'file-missing', message: reviewers.fileMissing });
  }
  for (const { sessionId } of Object.values(submission.authenticity)) {
    if (sessionId === undefined) continue;
    const session = await db.get('sessions', sessionId);
    const valid = session?.status === 'passed' && (session.validUntil === undefined || Date.parse(session.validUntil) > now);
    if (!valid) found.push({ path: null, code: 'authenticity-missing', message: reviewers.authenticityMissing });
  }
  return found;
}

/** A draft as the order that it will be, for providers that list both together. */
function draftOrder({ filing, savedAt }: StoredDraftRow, provider: Provider): Order {
  const submission = asSubmission(filing);
  return {
    id: `draft-${filing.id}`,
    filingId: filing.id,
    type: filing.type,
    state: 'draft',
    title: nameOf(submission) || (domainsIn(submission)[0] ?? ''),
    domains: domainsIn(submission),
    createdAt: filing.createdAt,
    updatedAt: savedAt,
    timeline: [{ state: 'draft', at: filing.createdAt }],
    rejections: [],
    canWithdraw: false,
    canAbandon: mayAbandon(provider, filing.type, 'draft'),
    ...(provider.idleDays === null ? {} : { idleUntil: instant(Date.parse(savedAt) + provider.idleDays * DAY) }),
    ...(filing.baseline?.entityNumber == null ? {} : { recordNumber: filing.baseline.entityNumber }),
    ...inProvince(submission, filing.baseline?.answers),
    kinds: submission.services.map(({ kind }) => kind),
  };
}

/** What the draft would hand in as it stands. */
export const asSubmission = (filing: Filing): Submission => ({
  filingId: filing.id,
  providerId: filing.providerId,
  type: filing.type,
  holder: filing.answers['entity.nature']?.value === 'individual' ? 'individual' : 'unit',
  versions: filing.versions,
  services: filing.services.map(({ id, kind, domains }) => ({ id, kind, domains })),
  answers: Object.fromEntries(Object.entries(filing.answers).map(([path, answer]) => [path, answer.value])),
  phoneTickets: {},
  authenticity: {},
  agreements: [],
});

export function createOrders(world: World): Orders {
  const put = async (db: Db, row: StoredOrder): Promise<void> => {
    await db.put('orders', row.order.id, row);
    if (row.order.timeline.length > 1) {
      const id = await world.nextId('m');
      const text = fixtures.messages.moved.replace('{{order}}', row.order.id).replace('{{state}}', stateNames[row.order.state]);
      await db.put('messages', id, { id, at: row.order.updatedAt, to: null, text, code: null });
    }
    await announceSms(world, db, row);
    world.emit({ type: 'order', order: row.order });
  };
  const recordOf = (db: Db, row: StoredOrder): Promise<EntityRecord | undefined> => (row.about ? db.get('records', row.about.recordId) : Promise.resolve(undefined));

  const moved = (step: Omit<Step, 'at' | 'record'>): Change => async (row, at, db) => enter(row, await world.provider(), { ...step, at, record: await recordOf(db, row) });
  const approved: Orders['approved'] = async (row, at, db) => {
    const done = enter({ ...row, doom: null }, await world.provider(), { state: 'approved', at });
    const numbers = await granted({ db, row, at, nextId: world.nextId });
    return { ...done, order: { ...done.order, ...(numbers === undefined ? {} : { numbers }) } };
  };
  const next: Orders['next'] = async (row, at, db) => {
    const provider = await world.provider();
    return isLastStage(row, provider) ? approved(row, at, db) : afterStage(row, provider, at, await recordOf(db, row));
  };
  /** What happens of itself at that time. */
  const due: Change = async (row, at, db) => {
    if (row.order.state !== 'ministry-sms' || !row.order.tasks?.some(({ kind }) => kind === 'ministry-sms')) return next(row, at, db);
    const played = afterSms(row, await world.provider(), at);
    return played.done ? next(played.row, at, db) : played.row;
  };

  const settleIn = async (db: Db): Promise<void> => {
    const now = await world.now();
    for (const stored of await db.all('orders')) {
      let row = stored;
      while (row.dueAt !== null && Date.parse(row.dueAt) <= now) {
        row = await due(row, Date.parse(row.dueAt), db);
        await put(db, row);
      }
      const { idleUntil } = row.order;
      if (idleUntil !== undefined && Date.parse(idleUntil) <= now) await put(db, await moved({ state: 'expired' })(row, Date.parse(idleUntil), db));
    }
    await dropIdleDrafts(db, now);
  };
  const openDrafts = async (db: Db): Promise<readonly StoredDraftRow[]> => {
    const submitted = new Set((await db.all('orders')).map(({ order }) => order.filingId));
    return (await db.all('drafts')).filter(({ filing }) => !submitted.has(filing.id));
  };
  /** A draft that nobody touched for as long as the provider waits is gone; that it was there stays to be seen. */
  const dropIdleDrafts = async (db: Db, now: number): Promise<void> => {
    const provider = await world.provider();
    if (provider.idleDays === null || !provider.listsDrafts) return;
    for (const draft of await openDrafts(db)) {
      const order = draftOrder(draft, provider);
      const at = Date.parse(order.idleUntil ?? '');
      if (!(at <= now)) continue;
      await endDraft(db, draft, provider, { state: 'expired', at });
    }
  };
  const endDraft = async (db: Db, draft: StoredDraftRow, provider: Provider, step: Step): Promise<Order> => {
    const row = enter({ order: draftOrder(draft, provider), submission: asSubmission(draft.filing), dueAt: null, doom: null }, provider, step);
    await db.remove('drafts', draft.filing.id);
    await put(db, row);
    return row.order;
  };

  const read = async (db: Db, orderId: string): Promise<StoredOrder> => {
    const row = await db.get('orders', orderId);
    if (!row) throw new IcpError('invalid', 'there is no such order');
    return row;
  };
  const list = async (db: Db): Promise<readonly Order[]> => {
    const provider = await world.provider();
    const drafts = provider.listsDrafts ? (await openDrafts(db)).map((draft) => draftOrder(draft, provider)) : [];
    const all = [...(await db.all('orders')).map(({ order }) => order), ...drafts];
    return all.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id.localeCompare(a.id));
  };

  const submit = async (db: Db, submission: Submission, key: string): Promise<{ orderId: string; submittedAt: string }> => {
    const before = await db.get('submissions', key);
    if (before) return before;
    const provider = await world.provider();
    const now = await world.now();
    const rows = await db.all('orders');
    const earlier = rows.find((row) => row.order.filingId === submission.filingId);
    if (earlier && (isOpen(earlier.order.state) || earlier.order.state === 'approved')) {
      throw new IcpError('conflict', 'this filing was submitted before', { details: { orderId: earlier.order.id } });
    }
    const about = await subjectOf(db, submission);
    const twin = rows.find((row) => isTwin(row, submission, about));
    if (twin) throw new IcpError('conflict', 'the same is under way already', { details: { orderId: twin.order.id } });
    const problems = await problemsOf(db, provider, submission, about, now);
    if (problems.length > 0) throw invalidWith(problems);

    const at = instant(now);
    const record = about && (await db.get('records', about.recordId));
    const ids = Object.values(about?.links ?? {});
    const recorded = record?.snapshot.services.filter(({ id }) => submission.type === 'deregister-entity' || ids.includes(id)) ?? [];
    const domains = domainsIn(submission);
    const recordedName = recorded[0] === undefined ? undefined : record?.snapshot.answers[`services[${recorded[0].id}].name`];
    const entityName = record?.snapshot.answers['entity.name'];
    const ofEntity = submission.type === 'change-entity' || submission.type === 'deregister-entity';
    const told = ofEntity ? textAt(submission, 'entity.name') || entityName : nameOf(submission) || recordedName;
    const blank: Order = {
      id: earlier?.order.id ?? (await world.nextId(YEAR)),
      filingId: submission.filingId,
      type: submission.type,
      state: 'initial-review',
      title: typeof told === 'string' && told !== '' ? told : (domains[0] ?? submission.filingId),
      domains: domains.length > 0 ? domains : recorded.flatMap((service) => service.domains),
      createdAt: earlier?.order.createdAt ?? at,
      updatedAt: at,
      timeline: earlier?.order.timeline ?? [],
      rejections: [],
      canWithdraw: false,
      ...(about?.number == null ? {} : { recordNumber: ofEntity ? about.number : (recorded[0]?.number ?? about.number) }),
      ...inProvince(submission, record?.snapshot.answers),
      kinds: submission.services.map(({ kind }) => kind),
    };
    const first = stagesOf(provider, submission)[0]?.state ?? 'initial-review';
    const { 'entity.recordPassword': _password, ...answers } = submission.answers;
    const fresh: StoredOrder = { order: blank, submission: { ...submission, answers }, dueAt: null, doom: doomOf(provider, submission), ...(about ? { about } : {}) };
    const row = enter(fresh, provider, { state: first, at: now, record });
    await put(db, row);
    const answer = { orderId: row.order.id, submittedAt: at };
    await db.put('submissions', key, answer);
    return answer;
  };

  const draftOf = async (db: Db, orderId: string): Promise<StoredDraftRow | undefined> => (await openDrafts(db)).find(({ filing }) => `draft-${filing.id}` === orderId);

  /** Changes an order that may be changed so, or refuses. */
  const change = async (orderId: string, allowed: (order: Order) => boolean, state: OrderState): Promise<Order> => {
    const order = await world.exclusive(async (db) => {
      await settleIn(db);
      const provider = await world.provider();
      const at = await world.now();
      const refuse = (): never => {
        throw new IcpError('conflict', 'the order does not allow this any more', { details: { orderId } });
      };
      const draft = provider.listsDrafts ? await draftOf(db, orderId) : undefined;
      if (draft) return allowed(draftOrder(draft, provider)) ? endDraft(db, draft, provider, { state, at }) : refuse();
      const row = await read(db, orderId);
      if (!allowed(row.order)) return refuse();
      const done = enter(row, provider, { state, at });
      await put(db, done);
      return done.order;
    });
    await world.changed();
    return order;
  };

  const act: Orders['act'] = async (orderId, act_) => {
    await world.exclusive(async (db) => {
      await settleIn(db);
      await put(db, await act_(await read(db, orderId), await world.now(), db));
    });
    await world.changed();
  };

  return {
    calls: {
      submit: (submission, options) =>
        world.call('submit', options, async () => {
          const answer = await world.exclusive(async (db) => {
            await settleIn(db);
            const expires = findWord(submission.answers, words.sessionExpires) !== null;
            if (expires && (await world.once(db, `expires:${submission.filingId}`))) {
              await db.put('meta', 'network', 'unauthenticated');
              throw new IcpError('unauthenticated', 'the sandbox plays an expired session');
            }
            return submit(db, submission, options.idempotencyKey);
          });
          await world.changed();
          return answer;
        }),
      listOrders: (query, options) =>
        world.call('listOrders', options, async () => {
          await world.exclusive(settleIn);
          const wanted = (await list(await world.db())).filter(({ state }) => query.state === 'all' || (query.state === 'done') === isOver(state));
          const { pageSize } = await world.provider();
          const pages = Math.max(1, Math.ceil(wanted.length / pageSize));
          const page = Math.min(Math.max(1, query.page), pages);
          return { orders: wanted.slice((page - 1) * pageSize, page * pageSize), page, pages, total: wanted.length };
        }),
      getOrder: (orderId, options) =>
        world.call('getOrder', options, async () => {
          await world.exclusive(settleIn);
          const db = await world.db();
          const provider = await world.provider();
          const draft = provider.listsDrafts ? await draftOf(db, orderId) : undefined;
          return draft ? draftOrder(draft, provider) : (await read(db, orderId)).order;
        }),
      withdraw: (orderId, options) => world.call('withdraw', options, () => change(orderId, ({ canWithdraw }) => canWithdraw, 'withdrawn')),
      abandon: (orderId, options) => world.call('abandon', options, () => change(orderId, ({ canAbandon }) => canAbandon === true, 'abandoned')),
      ...createTasks(world, async (orderId, act_) => {
        await act(orderId, act_);
        return (await read(await world.db(), orderId)).order;
      }, next),
    },
    settle: async () => {
      await world.exclusive(settleIn);
      await world.changed();
    },
    settleIn,
    act,
    list,
    approved,
    next,
    put: moved,
  };
}

/** The same change of the same thing, under way already. */
function isTwin({ order, about: other, submission: { type, services } }: StoredOrder, submission: Submission, about: OrderSubject | undefined): boolean {
  if (about === undefined || other?.recordId !== about.recordId || type !== submission.type || !isOpen(order.state) || !CHANGES.includes(type)) return false;
  const mine = Object.values(about.links);
  const theirs = Object.values(other.links);
  return services.length === 0 || theirs.length === 0 || theirs.some((id) => mine.includes(id));
}

/** The ministry's message reaches each phone that waits for it; what is there already is not sent twice. */
async function announceSms(world: World, db: Db, row: StoredOrder): Promise<void> {
  const task = smsTaskOf(row);
  if (row.order.state !== 'ministry-sms' || task === undefined) return;
  for (const [index, person] of task.persons.entries()) {
    const phone = row.phones?.[index];
    if (person.state !== 'waiting' || phone === undefined || phone === MAGIC.phones.codeNeverArrives) continue;
    if (!(await world.once(db, `sms:${row.order.id}:${phone}:${person.sentAt ?? ''}`))) continue;
    const id = await world.nextId('m');
    const code = randomDigits(6);
    await db.put('messages', id, { id, at: person.sentAt ?? row.order.updatedAt, to: phone, text: fixtures.messages.ministry.replace('{{code}}', code), code: null });
  }
}
