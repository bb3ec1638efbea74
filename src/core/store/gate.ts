import { IcpError, isIcpError } from '../model/errors.js';
import type { Instant } from '../model/filing.js';
import type { AbortSignalLike } from '../ports/backend.js';
import type { Failure } from './types.js';

/** A failure as state. What is no `IcpError` counts as `unavailable`, and its message stays out: it may hold anything. */
export const toFailure = (error: unknown, at: Instant): Failure =>
  isIcpError(error) ? { code: error.code, details: error.details, at } : { code: 'unavailable', details: {}, at };

export interface Gate {
  /** Makes a call of the backend; one that is refused for want of a login waits until `open()` and is made again. */
  pass<T>(call: () => Promise<T>, signal?: AbortSignalLike): Promise<T>;
  close(): void;
  open(): void;
  /** Every waiting call rejects with `aborted`, and so does every later one. */
  end(): void;
}

/** Lets calls through while the applicant is logged in. */
export function createGate(onUnauthenticated: (error: unknown) => void): Gate {
  let closed = false;
  let ended = false;
  const waiting = new Set<() => void>();

  const wake = (): void => {
    for (const go of [...waiting]) go();
  };
  const wait = (signal?: AbortSignalLike): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => {
        waiting.delete(go);
        signal?.removeEventListener('abort', go);
        resolve();
      };
      waiting.add(go);
      signal?.addEventListener('abort', go);
    });

  return {
    async pass(call, signal) {
      for (;;) {
        if (closed && !ended && signal?.aborted !== true) await wait(signal);
        if (ended || signal?.aborted === true) throw new IcpError('aborted');
        if (closed) continue;
        try {
          return await call();
        } catch (error) {
          if (!isIcpError(error) || error.code !== 'unauthenticated') throw error;
          closed = true;
          onUnauthenticated(error);
        }
      }
    },
    close() {
      closed = true;
    },
    open() {
      closed = false;
      wake();
    },
    end() {
      ended = true;
      wake();
    },
  };
}
