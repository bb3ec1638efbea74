import { IcpError, isIcpError } from '../../core/model/errors.js';
import type { AbortSignalLike, CallOptions } from '../../core/ports/backend.js';
import { errorOf } from './problem.js';
import type { RestOptions } from './types.js';

/** Milliseconds after which a call without an answer counts as a broken line. Uploads have no such limit. */
const TIMEOUT = 30_000;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses that are an answer, not a failure, although they are no 2xx. */
  readonly accept?: readonly number[];
}

/** One place that knows the host's `fetch`, its headers, the time limit and how failures become `IcpError`s. */
export interface Http {
  /** Sends and reads the answer; failures on the way and while reading become `IcpError`s. */
  read<T>(call: Call, options: CallOptions | undefined, read: (response: Response) => Promise<T>): Promise<T>;
  json<T>(call: Call, options: CallOptions | undefined): Promise<T>;
  blob(call: Call, options: CallOptions | undefined): Promise<Blob>;
  nothing(call: Call, options: CallOptions | undefined): Promise<void>;
  url(path: string): string;
  headers(): Promise<Readonly<Record<string, string>>>;
  readonly credentials: RequestCredentials;
}

export const abortedError = (): IcpError => new IcpError('aborted', 'the call was aborted');
export const networkError = (cause?: unknown): IcpError => new IcpError('network', 'the line to the backend broke', cause === undefined ? {} : { cause });

/** A real AbortSignal that follows the caller's, and a time limit where one is given. */
function follow(signal: AbortSignalLike | undefined, timeout: number | null): { signal: AbortSignal; timedOut: () => boolean; done: () => void } {
  const controller = new AbortController();
  let late = false;
  const stop = (): void => controller.abort();
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  const timer = timeout === null ? undefined : setTimeout(() => { late = true; stop(); }, timeout);
  return {
    signal: controller.signal,
    timedOut: () => late,
    done: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}

export function createHttp(options: RestOptions): Http {
  const base = options.baseUrl.replace(/\/$/, '');
  const credentials = options.credentials ?? 'same-origin';
  const url = (path: string): string => base + path;
  const headers = async (): Promise<Readonly<Record<string, string>>> => (await options.headers?.()) ?? {};

  const read: Http['read'] = async (call, callOptions, consume) => {
    const limit = follow(callOptions?.signal, call.form ? null : (options.timeout ?? TIMEOUT));
    try {
      const body = call.form ?? (call.json === undefined ? null : JSON.stringify(call.json));
      const response = await (options.fetch ?? globalThis.fetch)(url(call.path), {
        method: call.method,
        headers: {
          accept: 'application/json',
          ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(await headers()),
          ...call.headers,
        },
        body,
        credentials,
        // Papers and answers have no business in the browser's cache.
        cache: 'no-store',
        signal: limit.signal,
      });
      if (!response.ok && !call.accept?.includes(response.status)) {
        throw errorOf(response.status, response.headers.get('retry-after'), await response.text());
      }
      return await consume(response);
    } catch (error) {
      if (isIcpError(error)) throw error;
      if (limit.timedOut()) throw networkError(error);
      if (limit.signal.aborted) throw abortedError();
      // An answer that is not what it says it is comes from something in between.
      if (error instanceof SyntaxError) throw new IcpError('unavailable', 'the backend answered with something else than JSON', { cause: error });
      throw networkError(error);
    } finally {
      limit.done();
    }
  };

  return {
    url,
    headers,
    credentials,
    read,
    json: (call, callOptions) => read(call, callOptions, (response) => response.json()),
    blob: (call, callOptions) => read(call, callOptions, (response) => response.blob()),
    nothing: (call, callOptions) => read(call, callOptions, async (response) => void (await response.text())),
  };
}
