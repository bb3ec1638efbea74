import type { Clock, Connectivity, Ids, Timer } from '../../core/ports/platform.js';
import { civilDateOf } from '../../core/time/civil-date.js';

/** The longest wait that browsers know (2^31 - 1 ms, 24.8 days); a longer one would run at once. */
const LONGEST_WAIT = 2_147_483_647;

export const deviceClock: Clock = {
  now: () => Date.now(),
  today: () => civilDateOf(Date.now()),
};

export const deviceTimer: Timer = {
  after: (milliseconds, run) => {
    let handle: ReturnType<typeof setTimeout>;
    const wait = (left: number): void => {
      handle = setTimeout(() => (left > LONGEST_WAIT ? wait(left - LONGEST_WAIT) : run()), Math.min(left, LONGEST_WAIT));
    };
    wait(milliseconds);
    return () => clearTimeout(handle);
  },
};

/** Random, so that two devices of one account never give the same id. */
export const deviceIds: Ids = {
  next: (prefix) => prefix + Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join(''),
};

export const deviceConnectivity: Connectivity = {
  online: () => navigator.onLine,
  subscribe: (listener) => {
    const tell = (): void => listener(navigator.onLine);
    globalThis.addEventListener('online', tell);
    globalThis.addEventListener('offline', tell);
    return () => {
      globalThis.removeEventListener('online', tell);
      globalThis.removeEventListener('offline', tell);
    };
  },
};
