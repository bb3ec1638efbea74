import { IcpError } from '../../core/model/errors.js';
import type { Rejection } from '../../core/model/filing.js';
import { pathOf } from '../../core/model/ids.js';
import type { Authenticity } from './authenticity.js';
import { cloudOf } from './cloud.js';
import { saveFromElsewhere } from './drafts.js';
import fixtures from './fixtures.json';
import { allConfirmed, confirmed, resent, smsDueAt, smsExpired } from './ministry-sms.js';
import { notConfirmed } from './order-life.js';
import type { Orders } from './orders.js';
import { listRecords } from './record-life.js';
import type { SandboxControl, SandboxSnapshot, StoredOrder } from './types.js';
import { instant, worldOf, type World } from './world.js';

const newest = <T extends { readonly at: string; readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id, 'en', { numeric: true }));

async function readSnapshot(world: World, orders: Orders): Promise<SandboxSnapshot> {
  const db = await world.db();
  const [messages, sessions, listed, records, drafts, files, network, now, chosen, cloud] = await Promise.all([
    db.all('messages'),
    db.all('sessions'),
    orders.list(db),
    listRecords(db),
    db.all('drafts'),
    db.count('files'),
    world.network(),
    world.now(),
    db.get('meta', 'world'),
    db.get('meta', 'cloud'),
  ]);
  return Object.freeze({
    ready: true,
    storage: db.kind,
    now: instant(now),
    network,
    messages: newest(messages),
    sessions: [...sessions].reverse(),
    orders: listed,
    records,
    world: worldOf(chosen) ?? 'empty',
    cloud: cloudOf(cloud, world.options.cloud),
    drafts: drafts.map(({ filing, version, savedAt }) => ({ filingId: filing.id, version, savedAt })),
    files,
    calls: [...world.calls],
  });
}

const EMPTY: SandboxSnapshot = Object.freeze({
  ready: false,
  storage: 'memory',
  now: instant(0),
  network: 'normal',
  messages: [],
  sessions: [],
  orders: [],
  records: [],
  world: 'empty',
  cloud: 'usual',
  drafts: [],
  files: 0,
  calls: [],
});

/** What a reviewer says who is told nothing else. */
function aboutTheName(row: StoredOrder): Rejection {
  const [first] = row.submission.services;
  return { path: first ? pathOf('service.name', { serviceId: first.id }) : null, code: 'service-name-conflict', message: fixtures.reviewers.serviceName };
}
function inSms(row: StoredOrder): StoredOrder {
  if (row.order.state !== 'ministry-sms') throw new IcpError('conflict', 'the ministry has sent no message for this order');
  return row;
}

export function createControl(world: World, orders: Orders, authenticity: Authenticity): SandboxControl {
  const listeners = new Set<() => void>();
  let snapshot = EMPTY;
  let reading = 0;

  let latest: Promise<void> = Promise.resolve();

  const refresh = (): Promise<void> => {
    reading += 1;
    const mine = reading;
    latest = readSnapshot(world, orders).then((next) => {
      // A later reading is under way and knows more: whoever waits for this one waits for that one.
      if (mine !== reading) return latest;
      snapshot = next;
      for (const listener of [...listeners]) listener();
      return undefined;
    });
    return latest;
  };
  world.onChange(refresh);
  const rejected = (rejections: readonly Rejection[]): ReturnType<Orders['put']> => (row, now, db) => orders.put({ state: 'rejected', rejections })({ ...row, doom: null }, now, db);

  return {
    ready: refresh(),
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    advance: async ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      const by = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
      await world.exclusive(async (db) => db.put('meta', 'clock', Number((await db.get('meta', 'clock')) ?? 0) + by));
      await authenticity.expire();
      await orders.settle();
    },
    moveOn: (orderId) => orders.act(orderId, orders.next),
    approve: (orderId) => orders.act(orderId, orders.approved),
    reject: (orderId, rejections) => orders.act(orderId, (row, now, db) => rejected(rejections ?? [aboutTheName(row)])(row, now, db)),
    setOrderState: (orderId, state) =>
      orders.act(orderId, (row, now, db) => {
        if (state === 'approved') return orders.approved(row, now, db);
        return state === 'rejected' ? rejected([aboutTheName(row)])(row, now, db) : orders.put({ state })({ ...row, doom: null }, now, db);
      }),
    confirmSms: (orderId, phone) =>
      orders.act(orderId, (row, now, db) => {
        const next = confirmed(inSms(row), phone);
        if (allConfirmed(next)) return orders.next(next, now, db);
        const due = smsDueAt(next);
        return { ...next, dueAt: due === null ? null : instant(due) };
      }),
    resendSms: (orderId, phone) =>
      orders.act(orderId, (row, now) => {
        const next = resent(inSms(row), phone, now);
        if (next === null) return row;
        const due = smsDueAt(next);
        return { ...next, dueAt: due === null ? null : instant(due) };
      }),
    refusePhoto: (orderId, reason) =>
      orders.act(orderId, (row, now, db) => {
        const handed = row.order.tasks?.findLast((task) => task.kind !== 'ministry-sms' && task.state === 'handed-in');
        if (handed === undefined) throw new IcpError('conflict', 'nothing was handed in that could be refused');
        const photo = handed.kind === 'photo';
        return orders.put({ state: photo ? 'waiting-photo' : 'waiting-papers', refused: reason ?? (photo ? fixtures.reviewers.photoRefused : fixtures.reviewers.papersRefused) })(row, now, db);
      }),
    expire: (orderId) =>
      orders.act(orderId, async (row, now, db) =>
        row.order.state === 'ministry-sms' ? notConfirmed(smsExpired(row), await world.provider(), now) : orders.put({ state: 'expired' })(row, now, db),
      ),
    setWorld: async (chosen) => {
      await world.begin(chosen);
      await world.changed();
    },
    setCloud: async (cloud) => {
      await world.exclusive((db) => db.put('meta', 'cloud', cloud));
      await world.changed();
    },
    settleAuthenticity: (sessionId, status, reason) => authenticity.settle(sessionId, status, reason),
    saveFromElsewhere: async (filingId) => {
      await world.exclusive(async (db) => saveFromElsewhere(db, filingId, await world.now()));
      await world.changed();
    },
    setNetwork: async (mode) => {
      await world.exclusive((db) => db.put('meta', 'network', mode));
      await world.changed();
    },
    codeFor: (phone) => snapshot.messages.find((message) => message.to === phone && message.code !== null)?.code ?? null,
    reset: async () => {
      await world.begin(null);
      await world.changed();
    },
    close: () => {
      listeners.clear();
      return world.close();
    },
  };
}
