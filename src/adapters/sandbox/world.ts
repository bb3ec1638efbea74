import { IcpError, isIcpError } from '../../core/model/errors.js';
import type { Instant } from '../../core/model/filing.js';
import type { AbortSignalLike, BackendEvent, CallOptions } from '../../core/ports/backend.js';
import { type Db, memoryDb } from './db.js';
import { wholeProvider, type Provider } from './provider.js';
import type { NetworkMode, SandboxCall, SandboxOptions, SandboxWorld } from './types.js';

export const DEFAULT_LATENCY = 120;
/** Milliseconds of a call while the network is set to `slow`. */
const SLOW = 4_000;
const CALLS_KEPT = 50;

export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** Everything the parts of the sandbox share: storage, time, waiting, and who listens. */
export interface World {
  readonly options: SandboxOptions;
  readonly calls: readonly SandboxCall[];
  /** The profile with its later parts. */
  provider(): Promise<Provider>;
  /** The sandbox's time in milliseconds. */
  now(): Promise<number>;
  /** A number that was never given before in this sandbox. */
  nextId(prefix: string): Promise<string>;
  /** Reads and changes the data while nobody else does, in this tab or another. */
  exclusive<T>(run: (db: Db) => Promise<T>): Promise<T>;
  db(): Promise<Db>;
  /** Empties the storage and puts a world into it; without one, that which was chosen last. */
  begin(chosen: SandboxWorld | null): Promise<void>;
  network(): Promise<NetworkMode>;
  /** Resolves after the time, rejects with `aborted` as soon as the signal fires. */
  wait(milliseconds: number, signal: AbortSignalLike | undefined): Promise<void>;
  /** Wraps one call of the adapter: network mode, latency, abort and the log. */
  call<T>(method: string, options: CallOptions | undefined, run: () => Promise<T>): Promise<T>;
  onEvent(listener: (event: BackendEvent) => void): () => void;
  emit(event: BackendEvent): void;
  /** Called after each change of the data, from this tab or another. */
  onChange(listener: () => Promise<void>): void;
  changed(): Promise<void>;
  /** `false`: this magic value has had its effect for this key before. */
  once(db: Db, key: string): Promise<boolean>;
  close(): Promise<void>;
}

export const randomDigits = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => String(byte % 10)).join('');

const aborted = (): IcpError => new IcpError('aborted', 'the call was aborted');
const throwIfAborted = (signal: AbortSignalLike | undefined): void => {
  if (signal?.aborted) throw aborted();
};

async function openStorage(name: string, storage: SandboxOptions['storage']): Promise<Db> {
  if (storage === 'memory') return memoryDb();
  try {
    const { indexedDb } = await import('./db-indexeddb.js');
    return await indexedDb(name);
  } catch {
    // Better a sandbox that forgets than none: the snapshot says which one it is.
    return memoryDb();
  }
}

export function createWorld(options: SandboxOptions): World {
  const name = `icp-filing-sandbox/${options.profile.id}/${options.account ?? 'demo'}`;
  const latency = options.latency ?? DEFAULT_LATENCY;
  const shared = options.storage !== 'memory';
  const channel = shared && 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
  const eventListeners = new Set<(event: BackendEvent) => void>();
  const changeListeners = new Set<() => Promise<void>>();
  const calls: SandboxCall[] = [];
  let callCount = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const provider = wholeProvider(options.profile);
  // Whoever asks first hears of it; before that a part that cannot be loaded must not count as unheard.
  provider.catch(() => undefined);

  const deviceNow = (): number => options.clock?.now() ?? Date.now();
  /** What an account of that kind holds comes as a part of its own: most sandboxes begin empty. */
  const fill = async (db: Db, chosen: SandboxWorld): Promise<void> => {
    if (chosen === 'empty') return;
    const { seed } = await import('./seed.js');
    await seed({ db, world: chosen, provider: await provider, profile: options.profile, now: deviceNow() });
    await db.put('meta', 'world', chosen);
  };
  const locked = <T>(run: () => Promise<T>): Promise<T> =>
    shared && typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks.request(name, run).then((value) => value) : run();
  const opened = openStorage(name, options.storage).then(async (db) => {
    await locked(async () => {
      const fresh = (await db.get('meta', 'world')) === undefined && (await db.get('meta', 'count')) === undefined && (await db.count('records')) === 0;
      if (fresh) await fill(db, options.world ?? 'empty');
    });
    return db;
  });
  const offset = async (): Promise<number> => Number((await (await opened).get('meta', 'clock')) ?? 0);

  const wait: World['wait'] = (milliseconds, signal) => {
    if (signal?.aborted) return Promise.reject(aborted());
    if (milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const cancel = after(milliseconds, () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      });
      const stop = (): void => {
        cancel();
        signal?.removeEventListener('abort', stop);
        reject(aborted());
      };
      signal?.addEventListener('abort', stop);
    });
  };
  const after = (milliseconds: number, run: () => void): (() => void) => {
    if (options.timer) return options.timer.after(milliseconds, run);
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  };

  const tell = (event: BackendEvent): void => {
    for (const listener of [...eventListeners]) {
      try {
        listener(event);
      } catch (error) {
        // One broken listener must not keep the others from hearing.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  const refresh = async (): Promise<void> => {
    await Promise.all([...changeListeners].map((listener) => listener()));
  };
  channel?.addEventListener('message', (message: MessageEvent<{ event?: BackendEvent }>) => {
    if (message.data.event) tell(message.data.event);
    else void refresh();
  });

  const world: World = {
    options,
    calls,
    provider: () => provider,
    now: async () => deviceNow() + (await offset()),
    nextId: async (prefix) => {
      const db = await opened;
      const n = Number((await db.get('meta', 'count')) ?? 0) + 1;
      await db.put('meta', 'count', n);
      // After a reset the count begins anew, but drafts on this device may still name what was given before.
      return `${prefix}${n}${randomDigits(6)}`;
    },
    exclusive: (run) => {
      const next = queue.then(async () => {
        const db = await opened;
        return locked(() => run(db));
      });
      queue = next.catch(() => undefined);
      return next;
    },
    db: () => opened,
    begin: (chosen) =>
      world.exclusive(async (db) => {
        const before = worldOf(await db.get('meta', 'world'));
        await db.clear();
        const next = chosen ?? before ?? options.world ?? 'empty';
        await fill(db, next);
        // Chosen by hand, an empty one has to be told from one that was never opened.
        if (next === 'empty' && options.world !== undefined) await db.put('meta', 'world', next);
      }),
    network: async () => networkOf(await (await opened).get('meta', 'network')),
    wait,
    call: async (method, callOptions, run) => {
      const signal = callOptions?.signal;
      callCount += 1;
      const n = callCount;
      const log = async (outcome: string): Promise<void> => {
        calls.unshift(Object.freeze({ n, method, at: instant(await world.now()), outcome }));
        calls.length = Math.min(calls.length, CALLS_KEPT);
        await refresh();
      };
      try {
        throwIfAborted(signal);
        const network = await world.network();
        await wait(network === 'slow' ? SLOW : latency, signal);
        if (network === 'offline') throw new IcpError('network', 'the sandbox plays a lost connection');
        if (network === 'unavailable') throw new IcpError('unavailable', 'the sandbox plays a backend that is down');
        if (network === 'unauthenticated') throw new IcpError('unauthenticated', 'the sandbox plays an expired session');
        const answer = await run();
        // As on a real line: what the backend has done stays done, but whoever aborted gets no answer.
        throwIfAborted(signal);
        await log('ok');
        return answer;
      } catch (error) {
        await log(isIcpError(error) ? error.code : 'internal');
        throw error;
      }
    },
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    emit: (event) => {
      tell(event);
      channel?.postMessage({ event });
    },
    onChange: (listener) => {
      changeListeners.add(listener);
    },
    changed: async () => {
      channel?.postMessage({});
      await refresh();
    },
    once: async (db, key) => {
      if (await db.get('meta', `once:${key}`)) return false;
      await db.put('meta', `once:${key}`, true);
      return true;
    },
    close: async () => {
      channel?.close();
      eventListeners.clear();
      changeListeners.clear();
      await queue;
      (await opened).close();
    },
  };
  return world;
}

const MODES: readonly NetworkMode[] = ['normal', 'slow', 'offline', 'unauthenticated', 'unavailable'];
const networkOf = (stored: unknown): NetworkMode => MODES.find((mode) => mode === stored) ?? 'normal';

const WORLDS: readonly SandboxWorld[] = ['empty', 'established', 'individual', 'elsewhere', 'busy'];
export const worldOf = (stored: unknown): SandboxWorld | undefined => WORLDS.find((world) => world === stored);
