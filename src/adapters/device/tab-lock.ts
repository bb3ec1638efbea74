import type { TabLock } from '../../core/ports/platform.js';

type Held = { release(): void } | null;
type Terms = Parameters<TabLock['acquire']>[1];

/** Milliseconds that a holder in another tab has to answer, where the browser has no lock manager. */
const ANSWER_WITHIN = 200;
const nameOf = (key: string): string => `icp-filing-lock/${key}`;

/** Locks of this page that were let go a moment ago: the browser frees them a little later than we say so. */
const leaving = new Map<string, Promise<unknown>>();

/** The browser's lock manager: certain, and gone with the tab that held it. */
export const managedLock = (locks: LockManager): TabLock => ({
  async acquire(key: string, { steal, onLost }: Terms): Promise<Held> {
    const name = nameOf(key);
    await leaving.get(name);
    return new Promise((resolve, reject) => {
      let state: 'asking' | 'held' | 'released' = 'asking';
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        state = 'held';
        return new Promise((done) => {
          resolve({
            release: () => {
              state = 'released';
              leaving.set(name, gone);
              done();
            },
          });
        });
      };
      const gone: Promise<unknown> = locks
        .request(name, steal ? { steal: true } : { ifAvailable: true }, hold)
        .catch((error: unknown) => {
          // Rejected while it is held: somebody stole it.
          if (state === 'held') onLost();
          else if (state === 'asking') reject(error);
        })
        .finally(() => {
          if (leaving.get(name) === gone) leaving.delete(name);
        });
    });
  },
});

type Word = { readonly say: 'anybody?' | 'held' | 'mine'; readonly from: string };

/**
 * Without a lock manager (a page without https) the tabs ask each other. Of two that ask within the same moment the later one
 * gets the lock and the earlier one is told that it lost it; in the very same instant both lose it. Never do both keep it.
 */
export const askingLock = (newId: () => string): TabLock => ({
  async acquire(key: string, { steal, onLost }: Terms): Promise<Held> {
    const channel = new BroadcastChannel(nameOf(key));
    const me = newId();
    const post = (say: Word['say']): void => channel.postMessage({ say, from: me } satisfies Word);
    if (!steal && (await isHeld(channel, () => post('anybody?')))) {
      channel.close();
      return null;
    }
    const release = (): void => channel.close();
    channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data.say === 'anybody?') post('held');
      if (data.say === 'mine') {
        release();
        onLost();
      }
    });
    post('mine');
    return { release };
  },
});

/** Asks, and waits a moment for the holder's answer. */
const isHeld = (channel: BroadcastChannel, ask: () => void): Promise<boolean> =>
  new Promise((resolve) => {
    const done = (held: boolean): void => {
      clearTimeout(timer);
      channel.removeEventListener('message', hear);
      resolve(held);
    };
    const hear = ({ data }: MessageEvent<Word>): void => {
      if (data.say === 'held') done(true);
    };
    const timer = setTimeout(() => done(false), ANSWER_WITHIN);
    channel.addEventListener('message', hear);
    ask();
  });

/** Where tabs cannot even talk to each other everybody gets the lock. */
const noLock: TabLock = { acquire: async () => ({ release: () => undefined }) };

export function createTabLock(newId: () => string): TabLock {
  if (typeof navigator !== 'undefined' && 'locks' in navigator) return managedLock(navigator.locks);
  return 'BroadcastChannel' in globalThis ? askingLock(newId) : noLock;
}
