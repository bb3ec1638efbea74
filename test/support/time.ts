import { civilDateOf } from '../../src/core/time/index.js';
import type { Clock, Timer } from '../../src/core/ports/platform.js';

/** Lets everything run that is ready to run, and what that makes ready. No time passes. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}

export interface FakeTime {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Moves on; timers that fall due run in their order, each followed by what it sets off. */
  advance(milliseconds: number): Promise<void>;
  /** Timers that wait. */
  pending(): number;
}

/** A clock and a timer that stand still until they are told. */
export function fakeTime(start = '2026-11-22T04:00:00.000Z'): FakeTime {
  let now = Date.parse(start);
  let count = 0;
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    clock: { now: () => now, today: () => civilDateOf(now) },
    timer: {
      after(milliseconds, run) {
        const id = ++count;
        waiting.set(id, { at: now + milliseconds, run });
        return () => void waiting.delete(id);
      },
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...waiting].filter(([, one]) => one.at <= end).toSorted(([a, one], [b, other]) => one.at - other.at || a - b);
        if (!next) break;
        const [id, { at, run }] = next;
        waiting.delete(id);
        now = Math.max(now, at);
        run();
        await settle();
      }
      now = end;
      await settle();
    },
    pending: () => waiting.size,
  };
}
