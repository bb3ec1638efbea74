import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { createDeviceStorage, type DeviceStorage } from '../../../src/adapters/device/index.js';
import { isIcpError } from '../../../src/core/model/index.js';
import type { StoredDraft } from '../../../src/core/ports/platform.js';
import { filingWith } from '../support.js';

const DAY = 86_400_000;
const SECRET = '样例机密科技有限公司';
const FILE_TEXT = 'picture bytes that must not be readable';

let count = 0;
let name = '';
let now = 0;
let storage: DeviceStorage;

const open = (): DeviceStorage => createDeviceStorage({ clock: { now: () => now }, name });
const draftOf = (id: string, text = SECRET): StoredDraft => ({
  filing: filingWith(id, { 'entity.name': text }),
  savedAt: new Date(now).toISOString(),
  serverVersion: '4',
  dirty: true,
});
const picture = (): Blob => new Blob([FILE_TEXT], { type: 'image/jpeg' });

/** Everything the database holds, as text: what somebody who copies the profile folder could search. */
async function rawContent(): Promise<string> {
  const db = await openDB(name);
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof ArrayBuffer || value instanceof Uint8Array) parts.push(decoder.decode(value));
    else if (value instanceof CryptoKey) parts.push(`key extractable=${String(value.extractable)}`);
    else if (typeof value === 'object' && value !== null) for (const pair of Object.entries(value)) pair.forEach(walk);
    else parts.push(String(value));
  };
  for (const store of db.objectStoreNames) {
    for (const key of await db.getAllKeys(store)) walk(key);
    for (const value of await db.getAll(store)) walk(value);
  }
  db.close();
  return parts.join('\n');
}

beforeEach(() => {
  count += 1;
  name = `test-drafts-${count}`;
  now = Date.parse('2026-11-22T04:00:00Z');
  storage = open();
});
afterEach(async () => {
  await storage.close();
  await deleteDB(name);
});

it('is available in a secure context', async () => {
  expect(await storage.available()).to.equal(true);
});

it('gives back a draft as it was saved, also after reopening', async () => {
  const draft = draftOf('f1');
  await storage.save('anna/ksyun', draft);
  await storage.close();
  expect(await open().load('anna/ksyun', 'f1')).to.deep.equal(draft);
});

it('gives back a file with its bytes and type, also after reopening', async () => {
  await storage.putFile('anna/ksyun', 'f1', 'p1', picture());
  await storage.close();
  const blob = await open().getFile('anna/ksyun', 'f1', 'p1');
  expect(blob?.type).to.equal('image/jpeg');
  expect(await blob?.text()).to.equal(FILE_TEXT);
});

it('answers null for a draft and a file that are not there', async () => {
  expect(await storage.load('anna/ksyun', 'none')).to.equal(null);
  expect(await storage.getFile('anna/ksyun', 'none', 'p1')).to.equal(null);
});

it('keeps neither answers nor files nor the account in the clear', async () => {
  await storage.save('anna@example.com/ksyun', draftOf('f1'));
  await storage.putFile('anna@example.com/ksyun', 'f1', 'p1', picture());
  const raw = await rawContent();
  expect(raw).to.include('f1');
  for (const secret of [SECRET, 'entity.name', FILE_TEXT, 'anna@example.com', 'serverVersion']) expect(raw).not.to.include(secret);
});

it('seals with a key that cannot be read out', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  expect(await rawContent()).to.include('key extractable=false');
});

it('seals the same draft differently each time', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  const first = await rawContent();
  await storage.save('anna/ksyun', draftOf('f1'));
  expect(await rawContent()).not.to.equal(first);
});

it('does not show one account the drafts of another', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  await storage.putFile('anna/ksyun', 'f1', 'p1', picture());
  expect(await storage.list('bert/ksyun')).to.deep.equal([]);
  expect(await storage.load('bert/ksyun', 'f1')).to.equal(null);
  expect(await storage.getFile('bert/ksyun', 'f1', 'p1')).to.equal(null);
});

it('does not open a record that was moved to another account', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  await storage.save('bert/ksyun', draftOf('f1', 'other'));
  await storage.close();
  const db = await openDB(name);
  const [one, two] = await db.getAll('drafts');
  await db.put('drafts', { ...one, scope: two.scope });
  await db.put('drafts', { ...two, scope: one.scope });
  db.close();
  storage = open();
  expect(await storage.load('anna/ksyun', 'f1')).to.equal(null);
  expect(await storage.load('bert/ksyun', 'f1')).to.equal(null);
});

it('lists the drafts of an account, the newest first', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  now += 60_000;
  await storage.save('anna/ksyun', draftOf('f2'));
  await storage.save('anna/tencent', draftOf('f3'));
  expect((await storage.list('anna/ksyun')).map((row) => row.filingId)).to.deep.equal(['f2', 'f1']);
});

it('keeps a draft for thirty days after its last save, and not longer', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  await storage.putFile('anna/ksyun', 'f1', 'p1', picture());
  now += 29 * DAY;
  expect(await storage.list('anna/ksyun')).to.have.length(1);
  now += 1 * DAY;
  expect(await storage.list('anna/ksyun')).to.deep.equal([]);
  expect(await storage.load('anna/ksyun', 'f1')).to.equal(null);
  expect(await storage.getFile('anna/ksyun', 'f1', 'p1')).to.equal(null);
});

it('deletes what has run out when it is opened, and keeps the files of a living draft', async () => {
  await storage.save('anna/ksyun', draftOf('old'));
  await storage.putFile('anna/ksyun', 'old', 'p1', picture());
  await storage.putFile('anna/ksyun', 'living', 'p2', picture());
  now += 20 * DAY;
  await storage.save('anna/ksyun', draftOf('living'));
  await storage.close();
  now += 15 * DAY;
  storage = open();
  expect(await storage.getFile('anna/ksyun', 'living', 'p2')).to.be.instanceOf(Blob);
  const raw = await rawContent();
  expect(raw).to.include('living');
  expect(raw).not.to.include('old');
});

it('removes a draft with all its files and nothing else', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  await storage.save('anna/ksyun', draftOf('f2'));
  await storage.putFile('anna/ksyun', 'f1', 'p1', picture());
  await storage.putFile('anna/ksyun', 'f2', 'p2', picture());
  await storage.remove('anna/ksyun', 'f1');
  expect((await storage.list('anna/ksyun')).map((row) => row.filingId)).to.deep.equal(['f2']);
  expect(await storage.getFile('anna/ksyun', 'f1', 'p1')).to.equal(null);
  expect(await storage.getFile('anna/ksyun', 'f2', 'p2')).to.be.instanceOf(Blob);
});

it('removes a single file', async () => {
  await storage.putFile('anna/ksyun', 'f1', 'p1', picture());
  await storage.putFile('anna/ksyun', 'f1', 'p2', picture());
  await storage.removeFile('anna/ksyun', 'f1', 'p1');
  expect(await storage.getFile('anna/ksyun', 'f1', 'p1')).to.equal(null);
  expect(await storage.getFile('anna/ksyun', 'f1', 'p2')).to.be.instanceOf(Blob);
});

it('clears the whole device when asked', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  await storage.save('bert/ksyun', draftOf('f2'));
  await storage.clear();
  expect(await storage.list('anna/ksyun')).to.deep.equal([]);
  expect(await storage.list('bert/ksyun')).to.deep.equal([]);
});

it('goes on after the browser closed the connection', async () => {
  await storage.save('anna/ksyun', draftOf('f1'));
  // A newer version in another tab: our connection has to give way.
  await deleteDB(name);
  await storage.save('anna/ksyun', draftOf('f2'));
  expect((await storage.list('anna/ksyun')).map((row) => row.filingId)).to.deep.equal(['f2']);
});

it('two storages of one browser share the key', async () => {
  const other = open();
  await Promise.all([storage.save('anna/ksyun', draftOf('f1')), other.save('anna/ksyun', draftOf('f2'))]);
  expect(await storage.load('anna/ksyun', 'f2')).to.deep.equal(draftOf('f2'));
  expect(await other.load('anna/ksyun', 'f1')).to.deep.equal(draftOf('f1'));
  await other.close();
});

/** Makes one method of the browser fail while `run` runs. */
async function whileFailing(prototype: object, method: string, name: string, run: () => Promise<void>): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(prototype, method);
  const fail = (): never => {
    throw new DOMException('made to fail', name);
  };
  Object.defineProperty(prototype, method, { ...original, value: fail });
  try {
    await run();
  } finally {
    Object.defineProperty(prototype, method, { ...original });
  }
}
const refusal = async (call: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await call.then(() => null, (found: unknown) => found);
  return isIcpError(error) ? `${error.code}: ${String(error.details['reason'])}` : error;
};

for (const [failure, reason] of [['QuotaExceededError', 'quota'], ['UnknownError', 'failed']] as const) {
  it(`says storage-unavailable (${reason}) when the disk fails with ${failure}`, async () => {
    await storage.available();
    await whileFailing(IDBObjectStore.prototype, 'put', failure, async () => {
      expect(await refusal(storage.save('anna/ksyun', draftOf('f1')))).to.equal(`storage-unavailable: ${reason}`);
    });
  });
}

it('is not available where the browser gives no database', async () => {
  await whileFailing(IDBFactory.prototype, 'open', 'SecurityError', async () => {
    expect(await storage.available()).to.equal(false);
    expect(await refusal(storage.load('anna/ksyun', 'f1'))).to.equal('storage-unavailable: blocked');
  });
});

it('is available again once the browser gives a database', async () => {
  await whileFailing(IDBFactory.prototype, 'open', 'SecurityError', async () => {
    await storage.available();
  });
  expect(await storage.available()).to.equal(true);
});

it('is not available without a secure context', async () => {
  Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
  try {
    expect(await storage.available()).to.equal(false);
    expect(await refusal(storage.load('anna/ksyun', 'f1'))).to.equal('storage-unavailable: insecure');
  } finally {
    Reflect.deleteProperty(globalThis, 'isSecureContext');
  }
});
