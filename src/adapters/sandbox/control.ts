import { pathOf } from '../../core/model/ids.js';
import type { Authenticity } from './authenticity.js';
import { saveFromElsewhere } from './drafts.js';
import fixtures from './fixtures.json';
import type { Orders } from './orders.js';
import type { SandboxControl, SandboxSnapshot } from './types.js';
import { instant, type World } from './world.js';

const newest = <T extends { readonly at: string; readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id, 'en', { numeric: true }));

async function readSnapshot(world: World): Promise<SandboxSnapshot> {
  const db = await world.db();
  const [messages, sessions, orders, drafts, files, network, now] = await Promise.all([
    db.all('messages'),
    db.all('sessions'),
    db.all('orders'),
    db.all('drafts'),
    db.count('files'),
    world.network(),
    world.now(),
  ]);
  return Object.freeze({
    ready: true,
    storage: db.kind,
    now: instant(now),
    network,
    messages: newest(messages),
    sessions: [...sessions].reverse(),
    orders: orders.map((row) => row.order).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
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
  drafts: [],
  files: 0,
  calls: [],
});

export function createControl(world: World, orders: Orders, authenticity: Authenticity): SandboxControl {
  const listeners = new Set<() => void>();
  let snapshot = EMPTY;
  let reading = 0;

  let latest: Promise<void> = Promise.resolve();

  const refresh = (): Promise<void> => {
    reading += 1;
    const mine = reading;
    latest = readSnapshot(world).then((next) => {
      // A later reading is under way and knows more: whoever waits for this one waits for that one.
      if (mine !== reading) return latest;
      snapshot = next;
      for (const listener of [...listeners]) listener();
      return undefined;
    });
    return latest;
  };
  world.onChange(refresh);

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
    reject: (orderId, rejections) =>
      orders.act(orderId, (row, now) => {
        const [first] = row.submission.services;
        const path = first ? pathOf('service.name', { serviceId: first.id }) : null;
        return orders.rejected(row, now, rejections ?? [{ path, code: 'service-name-conflict', message: fixtures.reviewers.serviceName }]);
      }),
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
      await world.exclusive((db) => db.clear());
      await world.changed();
    },
    close: () => {
      listeners.clear();
      return world.close();
    },
  };
}
