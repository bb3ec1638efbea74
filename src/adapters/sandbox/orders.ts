import { IcpError } from '../../core/model/errors.js';
import type { FileRef, Rejection } from '../../core/model/filing.js';
import { pathOf } from '../../core/model/ids.js';
import type { Submission } from '../../core/plan/types.js';
import { invalidWith, type BackendAdapter, type Order, type OrderState } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import fixtures from './fixtures.json';
import { findWord, MAGIC } from './magic.js';
import { afterStage, enter, isLastStage, isOpen, stagesOf } from './order-life.js';
import type { SandboxProfile, StoredOrder } from './types.js';
import { instant, type World } from './world.js';

const PAGE = 10;
/** A year far away, so that no order and no record number looks like a real one. */
const ORDER_PREFIX = '2099';
const { words } = MAGIC;
const { reviewers } = fixtures;

export interface Orders {
  readonly calls: Required<Pick<BackendAdapter, 'submit' | 'listOrders' | 'getOrder' | 'withdraw'>>;
  /** Moves every order on whose stage is over. */
  settle(): Promise<void>;
  /** What the panel does to an order. */
  act(orderId: string, change: (row: StoredOrder, now: number) => StoredOrder): Promise<void>;
  readonly approved: (row: StoredOrder, now: number) => StoredOrder;
  readonly next: (row: StoredOrder, now: number) => StoredOrder;
  readonly rejected: (row: StoredOrder, now: number, rejections: readonly Rejection[]) => StoredOrder;
}

const stateNames: Readonly<Record<OrderState, string>> = fixtures.stateNames;
const marks: Readonly<Record<string, string>> = fixtures.authorityMarks;

function provinceOf({ answers }: Submission): string {
  const region = answers['entity.region'];
  return typeof region === 'object' && 'province' in region ? region.province : '';
}

/** Grants numbers as an authority would write them. */
function numbersFor(row: StoredOrder): NonNullable<Order['numbers']> {
  const serial = row.order.id.slice(ORDER_PREFIX.length).padStart(6, '0').slice(-6);
  const entity = `${marks[provinceOf(row.submission)] ?? '京'}ICP备${ORDER_PREFIX}${serial}号`;
  return { entity, services: Object.fromEntries(row.submission.services.map(({ id }, index) => [id, `${entity}-${index + 1}`])) };
}

const textAt = ({ answers }: Submission, path: string): string => {
  const value = answers[path];
  return typeof value === 'string' ? value : '';
};
const domainsOf = (submission: Submission): readonly string[] =>
  submission.services.flatMap((service) =>
    service.domains.map((domain) => textAt(submission, pathOf('domain.name', { serviceId: service.id, domainId: domain.id }))).filter((name) => name !== ''),
  );
const titleOf = (submission: Submission): string => {
  const [first] = submission.services;
  return (first && textAt(submission, pathOf('service.name', { serviceId: first.id }))) || domainsOf(submission)[0] || submission.filingId;
};

/** Rejections that name the field with the magic word and, as a second one, the name of the first service. */
function reasons(submission: Submission, path: string, message: string): readonly Rejection[] {
  const [first] = submission.services;
  const name = first ? pathOf('service.name', { serviceId: first.id }) : null;
  const second: readonly Rejection[] = name && name !== path ? [{ path: name, code: 'service-name-conflict', message: reviewers.serviceName }] : [];
  return [{ path, code: 'magic-word', message }, ...second];
}

function doomOf(profile: SandboxProfile, submission: Submission): StoredOrder['doom'] {
  const stages = stagesOf(profile);
  const initial = findWord(submission.answers, words.rejectedAtInitialReview);
  if (initial !== null) return { at: stages[0]?.state ?? 'initial-review', rejections: reasons(submission, initial, reviewers.wordInitial) };
  const authority = findWord(submission.answers, words.rejectedByAuthority);
  if (authority !== null) return { at: stages.at(-1)?.state ?? 'authority-review', rejections: reasons(submission, authority, reviewers.wordAuthority) };
  return null;
}

const isFiles = (value: unknown): value is readonly FileRef[] =>
  Array.isArray(value) && value.length > 0 && value.every((item: unknown) => typeof item === 'object' && item !== null && 'size' in item && 'name' in item);

/** What a backend must not take on trust: that codes were proven, files arrived and faces were checked. */
async function problemsOf(db: Db, profile: SandboxProfile, submission: Submission, now: number): Promise<readonly Rejection[]> {
  const found: Rejection[] = [];
  const refused = findWord(submission.answers, words.refusedAtSubmission);
  if (refused !== null) found.push(...reasons(submission, refused, reviewers.wordRefused));

  const proven = new Set<string>();
  for (const [path, ticket] of Object.entries(submission.phoneTickets)) {
    const code = await db.get('codes', ticket);
    if (code?.verified && code.phone === submission.answers[path]) proven.add(code.phone);
    else found.push({ path, code: 'phone-not-verified', message: reviewers.phoneNotVerified });
  }
  for (const row of profile.phoneCodes.rows) {
    if (!row.types.includes(submission.type) || !row[submission.holder]) continue;
    const paths = row.mobile === 'principal.mobile' ? [row.mobile] : submission.services.map(({ id }) => pathOf(row.mobile, { serviceId: id }));
    for (const path of paths) {
      const phone = textAt(submission, path);
      const reported = found.some((rejection) => rejection.path === path);
      if (phone !== '' && !proven.has(phone) && !reported) found.push({ path, code: 'phone-not-verified', message: reviewers.phoneNotVerified });
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

export function createOrders(world: World): Orders {
  const { profile } = world.options;

  const put = async (db: Db, row: StoredOrder): Promise<void> => {
    await db.put('orders', row.order.id, row);
    if (row.order.timeline.length > 1) {
      const id = await world.nextId('m');
      const text = fixtures.messages.moved.replace('{{order}}', row.order.id).replace('{{state}}', stateNames[row.order.state]);
      await db.put('messages', id, { id, at: row.order.updatedAt, to: null, text, code: null });
    }
    world.emit({ type: 'order', order: row.order });
  };

  const approved: Orders['approved'] = (row, now) => {
    const done = enter({ ...row, doom: null }, profile, { state: 'approved', at: now });
    return { ...done, order: { ...done.order, numbers: numbersFor(row) } };
  };
  const next: Orders['next'] = (row, now) => (isLastStage(row, profile) ? approved(row, now) : afterStage(row, profile, now));

  const settleIn = async (db: Db): Promise<void> => {
    const now = await world.now();
    for (const stored of await db.all('orders')) {
      let row = stored;
      while (row.dueAt !== null && Date.parse(row.dueAt) <= now) {
        row = next(row, Date.parse(row.dueAt));
        await put(db, row);
      }
    }
  };

  const read = async (db: Db, orderId: string): Promise<StoredOrder> => {
    const row = await db.get('orders', orderId);
    if (!row) throw new IcpError('invalid', 'there is no such order');
    return row;
  };

  const submit = (db: Db, submission: Submission, key: string) => async (): Promise<{ orderId: string; submittedAt: string }> => {
    const before = await db.get('submissions', key);
    if (before) return before;
    const now = await world.now();
    const rows = await db.all('orders');
    const earlier = rows.find((row) => row.order.filingId === submission.filingId);
    if (earlier && (isOpen(earlier.order.state) || earlier.order.state === 'approved')) {
      throw new IcpError('conflict', 'this filing was submitted before', { details: { orderId: earlier.order.id } });
    }
    const problems = await problemsOf(db, profile, submission, now);
    if (problems.length > 0) throw invalidWith(problems);

    const at = instant(now);
    const blank: Order = {
      id: earlier?.order.id ?? (await world.nextId(ORDER_PREFIX)),
      filingId: submission.filingId,
      type: submission.type,
      state: 'initial-review',
      title: titleOf(submission),
      domains: domainsOf(submission),
      createdAt: earlier?.order.createdAt ?? at,
      updatedAt: at,
      timeline: earlier?.order.timeline ?? [],
      rejections: [],
      canWithdraw: false,
    };
    const first = stagesOf(profile)[0]?.state ?? 'initial-review';
    const row = enter({ order: blank, submission, dueAt: null, doom: doomOf(profile, submission) }, profile, { state: first, at: now });
    await put(db, row);
    const answer = { orderId: row.order.id, submittedAt: at };
    await db.put('submissions', key, answer);
    return answer;
  };

  return {
    calls: {
      submit: (submission, options) =>
        world.call('submit', options, async () => {
          const answer = await world.exclusive(async (db) => {
            const expires = findWord(submission.answers, words.sessionExpires) !== null;
            if (expires && (await world.once(db, `expires:${submission.filingId}`))) {
              await db.put('meta', 'network', 'unauthenticated');
              throw new IcpError('unauthenticated', 'the sandbox plays an expired session');
            }
            return submit(db, submission, options.idempotencyKey)();
          });
          await world.changed();
          return answer;
        }),
      listOrders: (query, options) =>
        world.call('listOrders', options, async () => {
          await world.exclusive(settleIn);
          const all = (await (await world.db()).all('orders')).map((row) => row.order);
          const wanted = all
            .filter((order) => query.state === 'all' || (query.state === 'done') === ['approved', 'withdrawn', 'expired'].includes(order.state))
            .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id.localeCompare(a.id));
          const pages = Math.max(1, Math.ceil(wanted.length / PAGE));
          const page = Math.min(Math.max(1, query.page), pages);
          return { orders: wanted.slice((page - 1) * PAGE, page * PAGE), page, pages, total: wanted.length };
        }),
      getOrder: (orderId, options) =>
        world.call('getOrder', options, async () => {
          await world.exclusive(settleIn);
          return (await read(await world.db(), orderId)).order;
        }),
      withdraw: (orderId, options) =>
        world.call('withdraw', options, async () => {
          const order = await world.exclusive(async (db) => {
            await settleIn(db);
            const row = await read(db, orderId);
            if (!row.order.canWithdraw) throw new IcpError('conflict', 'the order cannot be withdrawn any more');
            const done = enter(row, profile, { state: 'withdrawn', at: await world.now() });
            await put(db, done);
            return done.order;
          });
          await world.changed();
          return order;
        }),
    },
    settle: async () => {
      await world.exclusive(settleIn);
      await world.changed();
    },
    act: async (orderId, change) => {
      await world.exclusive(async (db) => {
        await settleIn(db);
        await put(db, change(await read(db, orderId), await world.now()));
      });
      await world.changed();
    },
    approved,
    next,
    rejected: (row, now, rejections) => enter({ ...row, doom: null }, profile, { state: 'rejected', at: now, rejections }),
  };
}
