import type { Connectivity, DraftStorage, Ids, StoredDraft, TabLock } from '../../src/core/ports/platform.js';

/** `s1`, `d1`, `file1` …: counts per prefix. */
export function fakeIds(): Ids {
  const counts = new Map<string, number>();
  return {
    next(prefix) {
      const n = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, n);
      return `${prefix}${n}`;
    },
  };
}

export interface FakeConnectivity extends Connectivity { set(online: boolean): void }
export function fakeConnectivity(online = true): FakeConnectivity {
  const listeners = new Set<(online: boolean) => void>();
  let now = online;
  return {
    online: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next) {
      now = next;
      for (const listener of listeners) listener(next);
    },
  };
}

/** Locks shared by all stores that get the same one. */
export function fakeLock(): TabLock & { readonly holders: ReadonlyMap<string, unknown> } {
  const holders = new Map<string, { readonly onLost: () => void }>();
  return {
    holders,
    async acquire(key, { steal, onLost }) {
      const holder = holders.get(key);
      if (holder && !steal) return null;
      const mine = { onLost };
      holders.set(key, mine);
      holder?.onLost();
      return {
        release() {
          if (holders.get(key) === mine) holders.delete(key);
        },
      };
    },
  };
}

export interface FakeStorage extends DraftStorage {
  readonly drafts: Map<string, StoredDraft>;
  readonly files: Map<string, Blob>;
  /** What the next call of a method throws. */
  fail(method: 'save' | 'load' | 'putFile' | 'getFile' | 'list', error: Error): void;
}
/** Keeps what it gets as a copy, as a database would. */
export function fakeStorage({ available = true }: { readonly available?: boolean } = {}): FakeStorage {
  const drafts = new Map<string, StoredDraft>();
  const files = new Map<string, Blob>();
  const failures = new Map<string, Error>();
  const guard = (method: string): void => {
    const error = failures.get(method);
    failures.delete(method);
    if (error) throw error;
  };
  const key = (...parts: string[]): string => parts.join('/');
  return {
    drafts,
    files,
    fail: (method, error) => void failures.set(method, error),
    available: async () => available,
    async list(scope) {
      guard('list');
      return [...drafts].filter(([name]) => name.startsWith(`${scope}/`)).map(([name, { savedAt }]) => ({ filingId: name.slice(scope.length + 1), savedAt }));
    },
    async load(scope, filingId) {
      guard('load');
      const draft = drafts.get(key(scope, filingId));
      return draft ? structuredClone(draft) : null;
    },
    async save(scope, draft) {
      guard('save');
      drafts.set(key(scope, draft.filing.id), structuredClone(draft));
    },
    async putFile(scope, filingId, fileId, blob) {
      guard('putFile');
      files.set(key(scope, filingId, fileId), blob);
    },
    async getFile(scope, filingId, fileId) {
      guard('getFile');
      return files.get(key(scope, filingId, fileId)) ?? null;
    },
    async removeFile(scope, filingId, fileId) {
      files.delete(key(scope, filingId, fileId));
    },
    async remove(scope, filingId) {
      drafts.delete(key(scope, filingId));
      for (const name of [...files.keys()]) if (name.startsWith(`${key(scope, filingId)}/`)) files.delete(name);
    },
  };
}
