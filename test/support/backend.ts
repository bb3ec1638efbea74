import { IcpError } from '../../src/core/model/errors.js';
import type { Filing } from '../../src/core/model/filing.js';
import type { BackendAdapter, BackendEvent, Order, ServerDraft } from '../../src/core/ports/backend.js';

type Method = Exclude<keyof BackendAdapter, 'id' | 'subscribe'>;
type Call<M extends Method> = Parameters<NonNullable<BackendAdapter[M]>>;
type Run<M extends Method> = NonNullable<BackendAdapter[M]>;

export interface Deferred<T> { readonly promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void }
export function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

export interface FakeBackend {
  readonly adapter: BackendAdapter;
  readonly calls: readonly { readonly method: Method; readonly args: readonly unknown[] }[];
  callsOf<M extends Method>(method: M): readonly Call<M>[];
  /** What the next call of a method does, in place of the usual answer. */
  next<M extends Method>(method: M, run: Run<M>): void;
  fails(method: Method, error?: IcpError): void;
  readonly drafts: Map<string, ServerDraft>;
  readonly orders: Map<string, Order>;
  emit(event: BackendEvent): void;
  order(change: Partial<Order>): Order;
}

const INSTANT = '2026-11-22T04:00:00.000Z';

/**
 * A backend in memory that answers at once, and counts. `without`: optional methods that it does not offer.
 */
export function fakeBackend({ without = [] }: { readonly without?: readonly (Method | 'subscribe')[] } = {}): FakeBackend {
  const calls: { method: Method; args: readonly unknown[] }[] = [];
  const waiting = new Map<Method, ((...args: never[]) => unknown)[]>();
  const drafts = new Map<string, ServerDraft>();
  const orders = new Map<string, Order>();
  const submitted = new Map<string, string>();
  const listeners = new Set<(event: BackendEvent) => void>();
  let count = 0;

  function method<M extends Method>(name: M, usual: Run<M>): Run<M> {
    const run = (...args: never[]): unknown => {
      calls.push({ method: name, args });
      const special = waiting.get(name)?.shift() ?? usual;
      return special(...args);
    };
    return run as Run<M>;
  }
  const signalled = (options: { readonly signal?: { readonly aborted: boolean } } | undefined): void => {
    if (options?.signal?.aborted) throw new IcpError('aborted');
  };

  const order = (change: Partial<Order>): Order => ({
    id: 'o1', filingId: 'f1', type: 'first', state: 'initial-review', title: '', domains: [], createdAt: INSTANT, updatedAt: INSTANT, timeline: [],
    rejections: [], canWithdraw: true, ...change,
  });

  const all: BackendAdapter = {
    id: 'fake',
    now: method('now', async () => INSTANT),
    getDictionary: method('getDictionary', async () => null),
    listCloudResources: method('listCloudResources', async () => [{ id: 'r1', label: { 'zh-CN': '云服务器' }, kind: 'server', ip: '192.0.2.1' }]),
    checkAuthorisationCode: method('checkAuthorisationCode', async () => ({ ok: true, resource: { id: 'r9', label: { 'zh-CN': '别人的服务器' }, kind: 'server', ip: null } })),
    checkDomain: method('checkDomain', async (domain) => ({ domain, recordStatus: 'none', holderName: '北京样例科技有限公司', expiresOn: '2028-01-01' })),
    getTypeFacts: method('getTypeFacts', async () => ({ entity: 'none', domain: 'none' })),
    loadDraft: method('loadDraft', async ({ filingId }) => {
      if (filingId !== null) return structuredClone(drafts.get(filingId) ?? null);
      const newest = [...drafts.values()].toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))[0];
      return structuredClone(newest ?? null);
    }),
    saveDraft: method('saveDraft', async (draft, version) => {
      const before = drafts.get(draft.id);
      if (before && before.version !== version) throw new IcpError('conflict', undefined, { details: { version: before.version } });
      const next = `v${++count}`;
      drafts.set(draft.id, { filing: structuredClone(draft), version: next, savedAt: draft.updatedAt });
      return { version: next };
    }),
    deleteDraft: method('deleteDraft', async (filingId) => void drafts.delete(filingId)),
    upload: method('upload', async ({ id }, options) => {
      signalled(options);
      options?.onProgress?.(0.5);
      return { uploadId: `up-${id}` };
    }),
    download: method('download', async () => new Blob(['from the backend'])),
    recognise: method('recognise', async () => Promise.reject(new IcpError('unsupported'))),
    sendCode: method('sendCode', async () => ({ ticket: 't1', resendAt: '2026-11-22T04:01:00.000Z', expiresAt: '2026-11-22T04:05:00.000Z', home: '110000' })),
    verifyCode: method('verifyCode', async ({ code, ticket }) => (code === '123456' ? { ok: true, ticket: `${ticket}-ok` } : { ok: false, reason: 'wrong', attemptsLeft: 4 })),
    startAuthenticity: method('startAuthenticity', async () => ({ sessionId: 'a1', status: 'waiting', url: 'https://phone.example/a1', expiresAt: '2026-11-22T04:10:00.000Z' })),
    getAuthenticity: method('getAuthenticity', async (sessionId) => ({ sessionId, status: 'waiting', expiresAt: '2026-11-22T04:10:00.000Z' })),
    submit: method('submit', async (submission, { idempotencyKey }) => {
      const known = submitted.get(idempotencyKey);
      const orderId = known ?? `o${submitted.size + 1}`;
      submitted.set(idempotencyKey, orderId);
      if (!known) orders.set(orderId, order({ id: orderId, filingId: submission.filingId }));
      return { orderId, submittedAt: INSTANT };
    }),
    listOrders: method('listOrders', async () => ({ orders: [...orders.values()], page: 1, pages: 1, total: orders.size })),
    getOrder: method('getOrder', async (orderId) => {
      const found = orders.get(orderId);
      if (!found) throw new IcpError('invalid');
      return structuredClone(found);
    }),
    withdraw: method('withdraw', async (orderId) => {
      const next = order({ ...orders.get(orderId), state: 'withdrawn' });
      orders.set(orderId, next);
      return next;
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const adapter = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name as Method))) as Partial<BackendAdapter> & typeof all;

  return {
    adapter,
    calls,
    callsOf: <M extends Method>(name: M) => calls.filter((call) => call.method === name).map((call) => call.args as unknown[] as Call<M>),
    next(name, run) {
      waiting.set(name, [...(waiting.get(name) ?? []), run]);
    },
    fails(name, error = new IcpError('network')) {
      waiting.set(name, [...(waiting.get(name) ?? []), () => Promise.reject(error)]);
    },
    drafts,
    orders,
    order,
    emit(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

export const withAnswers = (filing: Filing, answers: Filing['answers']): Filing => ({ ...filing, answers: { ...filing.answers, ...answers } });
