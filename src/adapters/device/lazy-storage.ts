import { DATABASE } from './database-name.js';
import type { DeviceStorage, DeviceStorageOptions } from './storage.js';

/** Nothing can have been kept here yet. Browsers that do not tell get a no; one that gives no storage at all rejects. */
async function isNew(name: string): Promise<boolean> {
  return 'databases' in indexedDB && !(await indexedDB.databases()).some((one) => one.name === name);
}

/** The same storage, but its code comes with the first draft that is there, or is to be kept: most who open a new filing have none. */
export function createLazyStorage(options: DeviceStorageOptions): DeviceStorage {
  let coming: Promise<DeviceStorage> | undefined;
  const whole = (): Promise<DeviceStorage> => {
    coming ??= import('./storage.js').then(({ createDeviceStorage }) => createDeviceStorage(options));
    // Asked for again next time: the network may be back.
    coming.catch(() => (coming = undefined));
    return coming;
  };
  const empty = async (): Promise<boolean> => coming === undefined && isNew(options.name ?? DATABASE);

  return {
    async available() {
      if (!globalThis.isSecureContext || !('subtle' in crypto) || !('indexedDB' in globalThis)) return false;
      try {
        return (await empty()) || (await (await whole()).available());
      } catch {
        return false;
      }
    },
    async prepare() {
      await whole();
    },
    list: async (scope) => ((await empty()) ? [] : (await whole()).list(scope)),
    load: async (scope, filingId) => ((await empty()) ? null : (await whole()).load(scope, filingId)),
    save: async (scope, draft) => (await whole()).save(scope, draft),
    putFile: async (scope, filingId, fileId, blob) => (await whole()).putFile(scope, filingId, fileId, blob),
    getFile: async (scope, filingId, fileId) => (await whole()).getFile(scope, filingId, fileId),
    removeFile: async (scope, filingId, fileId) => (await whole()).removeFile(scope, filingId, fileId),
    remove: async (scope, filingId) => (await whole()).remove(scope, filingId),
    clear: async () => (await whole()).clear(),
    close: async () => (await coming)?.close(),
  };
}
