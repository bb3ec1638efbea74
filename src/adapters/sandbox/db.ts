import type { Table, Tables } from './types.js';

/** The few operations the sandbox needs of its storage. Values are copied in and out. */
export interface Db {
  readonly kind: 'indexeddb' | 'memory';
  get<T extends Table>(table: T, key: string): Promise<Tables[T] | undefined>;
  put<T extends Table>(table: T, key: string, value: Tables[T]): Promise<void>;
  remove(table: Table, key: string): Promise<void>;
  all<T extends Table>(table: T): Promise<readonly Tables[T][]>;
  count(table: Table): Promise<number>;
  clear(): Promise<void>;
  close(): void;
}

export function memoryDb(): Db {
  const maps: { readonly [T in Table]: Map<string, Tables[T]> } = {
    drafts: new Map(),
    orders: new Map(),
    submissions: new Map(),
    files: new Map(),
    codes: new Map(),
    sessions: new Map(),
    messages: new Map(),
    records: new Map(),
    curtains: new Map(),
    meta: new Map(),
  };
  const tableOf = <T extends Table>(table: T): Map<string, Tables[T]> => maps[table];
  return {
    kind: 'memory',
    get: async (table, key) => {
      const value = tableOf(table).get(key);
      return value === undefined ? undefined : structuredClone(value);
    },
    put: async (table, key, value) => {
      tableOf(table).set(key, structuredClone(value));
    },
    remove: async (table, key) => {
      maps[table].delete(key);
    },
    all: async (table) => [...tableOf(table).values()].map((value) => structuredClone(value)),
    count: async (table) => maps[table].size,
    clear: async () => {
      for (const map of Object.values(maps)) map.clear();
    },
    close: () => undefined,
  };
}
