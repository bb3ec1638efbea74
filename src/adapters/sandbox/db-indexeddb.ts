import { openDB } from 'idb';
import type { Db } from './db.js';
import { TABLES } from './types.js';

/** Opens the sandbox's database. Rejects where the browser has none to give (private mode, blocked site data). */
export async function indexedDb(name: string): Promise<Db> {
  const db = await openDB(name, 2, {
    upgrade(fresh) {
      for (const table of TABLES) if (!fresh.objectStoreNames.contains(table)) fresh.createObjectStore(table);
    },
    // A newer sandbox in another tab wants to upgrade: holding on would block it for ever.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return {
    kind: 'indexeddb',
    get: (table, key) => db.get(table, key),
    put: async (table, key, value) => {
      await db.put(table, value, key);
    },
    remove: (table, key) => db.delete(table, key),
    all: (table) => db.getAll(table),
    count: (table) => db.count(table),
    clear: async () => {
      const change = db.transaction([...TABLES], 'readwrite');
      await Promise.all(TABLES.map((table) => change.objectStore(table).clear()));
      await change.done;
    },
    close: () => db.close(),
  };
}
