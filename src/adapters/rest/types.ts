import type { BackendAdapter } from '../../core/ports/backend.js';

/** The methods a backend may leave out. */
export type OptionalMethod =
  | 'now' | 'getDictionary' | 'checkAuthorisationCode' | 'loadDraft' | 'saveDraft' | 'deleteDraft' | 'download' | 'recognise'
  | 'startAuthenticity' | 'getAuthenticity' | 'withdraw' | 'subscribe'
  | 'abandon' | 'listRecords' | 'getRecord' | 'listCounters' | 'requestCurtain' | 'completeTask';

export interface RestOptions {
  /** Where the paths of docs/writing-an-adapter.md begin, e.g. `/api/icp` or `https://console.example.com/icp/v1`. */
  readonly baseUrl: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Asked before each call, so that a token may change; for instance `() => ({ 'x-csrf-token': token })`. */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** Default `same-origin`; `include` sends cookies to another origin. */
  readonly credentials?: RequestCredentials;
  /** Milliseconds, default 30 000. Uploads are not limited. */
  readonly timeout?: number;
  /** Which optional methods the backend has. Default: all but `recognise`. */
  readonly methods?: Readonly<Partial<Record<OptionalMethod, boolean>>>;
}

export type OptionalPart = Required<Pick<BackendAdapter, OptionalMethod>>;
