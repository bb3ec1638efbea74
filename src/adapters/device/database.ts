import type { DBSchema, IDBPDatabase } from 'idb';
import type { Instant } from '../../core/model/filing.js';
import { createKey, type Sealed } from './cipher.js';

/** Rows hold no answer in the clear: ids, times and sealed bytes. `scope` is a digest. */
export interface DraftRow extends Sealed {
  readonly scope: string;
  readonly filingId: string;
  readonly savedAt: Instant;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}
export interface FileRow extends Sealed {
  readonly scope: string;
  readonly filingId: string;
  readonly fileId: string;
  readonly type: string;
  readonly expiresAt: number;
}

export interface DeviceSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: [scope: string, filingId: string]; value: DraftRow; indexes: { scope: string } };
  files: { key: [scope: string, filingId: string, fileId: string]; value: FileRow; indexes: { draft: [scope: string, filingId: string] } };
}
export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

export interface OpenDevice { readonly db: DeviceDatabase; readonly key: CryptoKey }

/** Opens the database and its key; `onClosed` is told when the browser takes the connection away. */
export async function openDevice(name: string, onClosed: () => void): Promise<OpenDevice> {
  const { openDB } = await import('idb');
  const db: DeviceDatabase = await openDB<DeviceSchema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('keys');
      fresh.createObjectStore('drafts', { keyPath: ['scope', 'filingId'] }).createIndex('scope', 'scope');
      fresh.createObjectStore('files', { keyPath: ['scope', 'filingId', 'fileId'] }).createIndex('draft', ['scope', 'filingId']);
    },
    blocking() {
      db.close();
      onClosed();
    },
    terminated: onClosed,
  });
  const known = await db.get('keys', 'main');
  if (known) return { db, key: known };
  // Made outside the transaction, which would not wait for it; another tab may have been faster.
  const made = await createKey();
  const change = db.transaction('keys', 'readwrite');
  const key = (await change.store.get('main')) ?? made;
  await change.store.put(key, 'main');
  await change.done;
  return { db, key };
}
