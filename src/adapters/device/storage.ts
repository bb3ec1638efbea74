import { IcpError, isIcpError } from '../../core/model/errors.js';
import type { Clock, DraftStorage, StoredDraft } from '../../core/ports/platform.js';
import { decodeText, digest, encodeText, seal, unseal } from './cipher.js';
import { type OpenDevice, openDevice } from './database.js';
import { DATABASE } from './database-name.js';

export interface DeviceStorageOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Days after the last save at which a draft and its files are deleted. Default 30. */
  readonly keepDays?: number;
  /** Name of the database. */
  readonly name?: string;
}
export interface DeviceStorage extends DraftStorage {
  /** Deletes everything on this device, of every account: for a host's "log out and forget this device". */
  clear(): Promise<void>;
  /** Closes the database; the next call opens it again. */
  close(): Promise<void>;
}

const DAY = 86_400_000;

/** `details.reason`: `insecure` (no https), `blocked` (the browser gives no storage), `quota` (disk full), `failed`. */
function storageError(cause: unknown): IcpError {
  if (isIcpError(cause)) return cause;
  const name = cause instanceof DOMException ? cause.name : '';
  const reason = name === 'QuotaExceededError' ? 'quota' : name === 'SecurityError' || name === 'InvalidStateError' ? 'blocked' : 'failed';
  return new IcpError('storage-unavailable', 'this device cannot keep the draft', { details: { reason }, cause });
}

const isSecure = (): boolean => globalThis.isSecureContext && 'subtle' in crypto && 'indexedDB' in globalThis;

/** Drafts on this device, encrypted at rest. */
export function createDeviceStorage({ clock, keepDays = 30, name = DATABASE }: DeviceStorageOptions): DeviceStorage {
  let opened: Promise<OpenDevice> | null = null;

  const open = (): Promise<OpenDevice> => {
    if (!isSecure()) return Promise.reject(new IcpError('storage-unavailable', 'no secure context', { details: { reason: 'insecure' } }));
    if (opened === null) {
      const fresh: Promise<OpenDevice> = openDevice(name, () => {
        if (opened === fresh) opened = null;
      });
      opened = fresh;
      // A failure is not kept: the next call may find the storage allowed.
      fresh.then(purge).catch(() => {
        if (opened === fresh) opened = null;
      });
    }
    return opened;
  };

  const attempt = async <T>(run: (device: OpenDevice) => Promise<T>): Promise<T> => {
    try {
      const device = await open();
      try {
        return await run(device);
      } catch (error) {
        // The connection was closed under our feet (another tab upgraded, the browser cleaned up): once more on a new one.
        if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
        opened = null;
        return await run(await open());
      }
    } catch (error) {
      throw storageError(error);
    }
  };

  const purge = async ({ db }: OpenDevice): Promise<void> => {
    const now = clock.now();
    const change = db.transaction(['drafts', 'files'], 'readwrite');
    const kept = new Set<string>();
    for (const row of await change.objectStore('drafts').getAll()) {
      if (row.expiresAt <= now) await change.objectStore('drafts').delete([row.scope, row.filingId]);
      else kept.add(`${row.scope}/${row.filingId}`);
    }
    // A file lives as long as its draft; one whose draft was never saved runs out by itself.
    for (let cursor = await change.objectStore('files').openCursor(); cursor; cursor = await cursor.continue()) {
      const { scope, filingId, expiresAt } = cursor.value;
      if (expiresAt <= now && !kept.has(`${scope}/${filingId}`)) await cursor.delete();
    }
    await change.done;
  };

  const erase = async ({ db }: OpenDevice, scope: string, filingId: string): Promise<void> => {
    const change = db.transaction(['drafts', 'files'], 'readwrite');
    const files = change.objectStore('files');
    for (const key of await files.index('draft').getAllKeys([scope, filingId])) await files.delete(key);
    await change.objectStore('drafts').delete([scope, filingId]);
    await change.done;
  };

  return {
    available: async () => {
      try {
        await open();
        return true;
      } catch {
        return false;
      }
    },

    list: (account) =>
      attempt(async ({ db }) => {
        const rows = await db.getAllFromIndex('drafts', 'scope', await digest(account));
        return rows
          .filter((row) => row.expiresAt > clock.now())
          .map(({ filingId, savedAt }) => ({ filingId, savedAt }))
          .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
      }),

    load: (account, filingId) =>
      attempt(async (device) => {
        const scope = await digest(account);
        const row = await device.db.get('drafts', [scope, filingId]);
        if (!row) return null;
        if (row.expiresAt <= clock.now()) {
          await erase(device, scope, filingId);
          return null;
        }
        const content = await unseal(device.key, `${scope}/${filingId}`, row).catch(() => null);
        if (content === null) {
          // Sealed with a key that is gone: nobody can ever read it again.
          await erase(device, scope, filingId);
          return null;
        }
        const draft: StoredDraft = JSON.parse(decodeText(content));
        return draft;
      }),

    save: (account, draft) =>
      attempt(async ({ db, key }) => {
        const scope = await digest(account);
        const filingId = draft.filing.id;
        const sealed = await seal(key, `${scope}/${filingId}`, encodeText(JSON.stringify(draft)));
        await db.put('drafts', { ...sealed, scope, filingId, savedAt: draft.savedAt, expiresAt: clock.now() + keepDays * DAY });
      }),

    putFile: (account, filingId, fileId, blob) =>
      attempt(async ({ db, key }) => {
        const scope = await digest(account);
        const sealed = await seal(key, `${scope}/${filingId}/${fileId}`, await blob.arrayBuffer());
        await db.put('files', { ...sealed, scope, filingId, fileId, type: blob.type, expiresAt: clock.now() + keepDays * DAY });
      }),

    getFile: (account, filingId, fileId) =>
      attempt(async ({ db, key }) => {
        const scope = await digest(account);
        const row = await db.get('files', [scope, filingId, fileId]);
        return row ? new Blob([await unseal(key, `${scope}/${filingId}/${fileId}`, row)], { type: row.type }) : null;
      }),

    removeFile: (account, filingId, fileId) => attempt(async ({ db }) => db.delete('files', [await digest(account), filingId, fileId])),

    remove: (account, filingId) => attempt(async (device) => erase(device, await digest(account), filingId)),

    clear: () =>
      attempt(async ({ db }) => {
        const change = db.transaction(['drafts', 'files'], 'readwrite');
        await Promise.all([change.objectStore('drafts').clear(), change.objectStore('files').clear()]);
        await change.done;
      }),

    close: async () => {
      const closing = opened;
      opened = null;
      // An opening that failed was told to whoever asked for it.
      await closing?.then(({ db }) => db.close(), () => undefined);
    },
  };
}
