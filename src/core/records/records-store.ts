import { IcpError, isIcpError } from '../model/errors.js';
import type { BackendAdapter, EntityRecord, Order, OrderPage, OrderState } from '../ports/backend.js';
import type { Clock, Timer } from '../ports/platform.js';
import { createStore } from '../store/create-store.js';
import { plain } from '../store/plain.js';
import type { Failure, Store } from '../store/types.js';

/** One page of a list. `absent`: the backend has no such list. A reload keeps what is shown until the answer is there. */
export interface Listing<T> {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed' | 'absent';
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly failure: Failure | null;
}
export type OrderTab = 'open' | 'done';

export interface RecordsState {
  readonly records: Listing<EntityRecord>;
  readonly orders: Readonly<Record<OrderTab, Listing<Order>>>;
  /** The order that is looked at. */
  readonly order: { readonly id: string | null; readonly phase: 'loading' | 'ready' | 'failed'; readonly order: Order | null; readonly failure: Failure | null };
  /** What is being done with which order. */
  readonly busy: { readonly orderId: string; readonly action: 'withdraw' | 'abandon' } | null;
  /** What could not be done. */
  readonly problem: { readonly orderId: string; readonly failure: Failure } | null;
}

export interface RecordsStore extends Pick<Store<RecordsState, never>, 'getState' | 'subscribe'> {
  /** Loads everything; also again. */
  load(): void;
  showRecords(page: number): void;
  showOrders(tab: OrderTab, page: number): void;
  openOrder(id: string | null): void;
  withdraw(orderId: string): void;
  abandon(orderId: string): void;
  /** An order that changed elsewhere: by a panel, by a push. */
  learn(order: Order): void;
  /** The record, whole; what is listed where the backend has no more. */
  record(id: string): Promise<EntityRecord | undefined>;
  now(): number;
  stop(): void;
}

/** Milliseconds between two looks at what is under way, where the backend pushes nothing; doubled up to the cap. */
export const LOOK_FIRST = 60_000;
export const LOOK_CAP = 600_000;

const OVER: ReadonlySet<OrderState> = new Set(['approved', 'withdrawn', 'abandoned', 'expired']);
const empty: Listing<never> = { phase: 'idle', items: [], page: 1, pages: 1, total: 0, failure: null };
const closed: RecordsState['order'] = { id: null, phase: 'ready', order: null, failure: null };

type Patch = (state: RecordsState) => Partial<RecordsState> | null;
/** A list of the state: how it is read, how it is replaced. */
interface Shelf<T> { of(state: RecordsState): Listing<T>; put(state: RecordsState, listing: Listing<T>): Partial<RecordsState> }

const records: Shelf<EntityRecord> = { of: (state) => state.records, put: (_, listing) => ({ records: listing }) };
const shelves: Readonly<Record<OrderTab, Shelf<Order>>> = {
  open: { of: (state) => state.orders.open, put: ({ orders }, open) => ({ orders: { ...orders, open } }) },
  done: { of: (state) => state.orders.done, put: ({ orders }, done) => ({ orders: { ...orders, done } }) },
};

/**
 * What this account has on record and in progress. Answers that arrive late are dropped for those of a later question; of what is done
 * with an order nothing runs twice at once.
 * @param report hears of every failure: code and details, never an answer
 */
export function createRecordsStore({ adapter, clock, timer, report }: { readonly adapter: BackendAdapter; readonly clock: Clock; readonly timer: Timer; readonly report: (failure: Failure) => void }): RecordsStore {
  let offset = 0;
  let stopped = false;
  const now = (): number => clock.now() + offset;

  const failureOf = (error: unknown): Failure => {
    const known = isIcpError(error) ? error : new IcpError('unavailable', 'The backend failed', { cause: error });
    return { code: known.code, details: known.details, at: new Date(now()).toISOString() };
  };
  const store = createStore<RecordsState, Patch>({
    initial: { records: empty, orders: { open: empty, done: empty }, order: closed, busy: null, problem: null },
    reduce: (state, patch) => patch(state),
    onError: (error) => report({ ...failureOf(error), code: 'internal' }),
  });
  const set = (patch: Patch): void => {
    if (!stopped) store.dispatch(patch);
  };

  const turns = new Map<object, number>();
  async function bring<T>(shelf: Shelf<T>, page: number, ask: ((page: number) => Promise<{ readonly items: readonly T[]; readonly page: number; readonly pages: number; readonly total: number }>) | undefined, quiet: boolean): Promise<void> {
    if (!ask) return set((state) => shelf.put(state, { ...empty, phase: 'absent' }));
    const turn = (turns.get(shelf) ?? 0) + 1;
    turns.set(shelf, turn);
    if (!quiet) set((state) => shelf.put(state, { ...shelf.of(state), phase: 'loading', failure: null }));
    try {
      const answer = await ask(page);
      if (turns.get(shelf) !== turn) return;
      // The last row of a last page may be gone by now.
      if (answer.items.length === 0 && answer.page > 1 && answer.pages < answer.page) return await bring(shelf, Math.max(1, answer.pages), ask, quiet);
      set((state) => shelf.put(state, { phase: 'ready', ...plain(answer), failure: null }));
    } catch (error) {
      if (turns.get(shelf) !== turn || stopped) return;
      const failure = failureOf(error);
      if (quiet) return;
      set((state) => shelf.put(state, { ...shelf.of(state), phase: 'failed', failure }));
      report(failure);
    }
  }
  const orderRows = ({ orders, page, pages, total }: OrderPage): { items: readonly Order[]; page: number; pages: number; total: number } => ({ items: orders, page, pages, total });
  const bringRecords = (page: number, quiet: boolean): Promise<void> =>
    bring(records, page, adapter.listRecords && (async (wanted) => {
      const answer = await adapter.listRecords?.({ page: wanted });
      return { items: answer?.records ?? [], page: answer?.page ?? 1, pages: answer?.pages ?? 1, total: answer?.total ?? 0 };
    }), quiet);
  const bringOrders = (tab: OrderTab, page: number, quiet: boolean): Promise<void> =>
    bring(shelves[tab], page, async (wanted) => orderRows(await adapter.listOrders({ state: tab, page: wanted })), quiet);

  async function bringOrder(id: string, quiet: boolean): Promise<void> {
    const mine = (state: RecordsState): boolean => state.order.id === id;
    if (!quiet) set((state) => (mine(state) ? { order: { ...state.order, phase: 'loading', failure: null } } : null));
    try {
      const order = await adapter.getOrder(id);
      set((state) => (mine(state) ? { order: { id, phase: 'ready', order: plain(order), failure: null } } : null));
      learn(order);
    } catch (error) {
      if (quiet || !mine(store.getState()) || stopped) return;
      const failure = failureOf(error);
      set((state) => (mine(state) ? { order: { ...state.order, phase: 'failed', failure } } : null));
      report(failure);
    }
  }

  async function syncTime(): Promise<void> {
    const at = Date.parse((await Promise.resolve(adapter.now?.()).catch(() => undefined)) ?? '');
    if (Number.isFinite(at)) offset = at - clock.now();
  }

  let cancel: (() => void) | undefined;
  let pause = LOOK_FIRST;
  /** Looks again after a while, as long as something is under way and nobody tells. */
  function wait(): void {
    cancel?.();
    cancel = undefined;
    if (stopped || adapter.subscribe) return;
    cancel = timer.after(pause, () => {
      pause = Math.min(LOOK_CAP, pause * 2);
      void look().finally(wait);
    });
  }
  /** Without a sign: what is shown stays if nothing comes. */
  async function look(): Promise<void> {
    const { orders, order, records: known } = store.getState();
    const before = JSON.stringify(orders.open.items);
    if (orders.open.items.length > 0) await bringOrders('open', orders.open.page, true);
    if (order.id !== null) await bringOrder(order.id, true);
    if (JSON.stringify(store.getState().orders.open.items) === before) return;
    pause = LOOK_FIRST;
    await Promise.all([bringOrders('done', orders.done.page, true), bringRecords(known.page, true)]);
  }

  function learn(order: Order): void {
    const fresh = plain(order);
    let moved = false;
    set((state) => {
      const known = (['open', 'done'] as const).find((tab) => state.orders[tab].items.some(({ id }) => id === fresh.id));
      moved = known === undefined || (known === 'open' && OVER.has(fresh.state)) || (known === 'done' && !OVER.has(fresh.state));
      const put = (listing: Listing<Order>): Listing<Order> => ({ ...listing, items: listing.items.map((one) => (one.id === fresh.id ? fresh : one)) });
      const patch = { orders: { open: put(state.orders.open), done: put(state.orders.done) } };
      return state.order.id === fresh.id ? { ...patch, order: { id: fresh.id, phase: 'ready', order: fresh, failure: null } } : patch;
    });
    if (!moved) return;
    const { orders, records: known } = store.getState();
    void Promise.all([bringOrders('open', orders.open.page, true), bringOrders('done', orders.done.page, true), bringRecords(known.page, true)]);
  }

  async function act(orderId: string, action: 'withdraw' | 'abandon'): Promise<void> {
    if (store.getState().busy !== null) return;
    set(() => ({ busy: { orderId, action }, problem: null }));
    try {
      const order = await (action === 'withdraw' ? adapter.withdraw?.(orderId) : adapter.abandon?.(orderId));
      if (!order) throw new IcpError('unsupported');
      set(() => ({ busy: null }));
      learn(order);
    } catch (error) {
      const failure = failureOf(error);
      set(() => ({ busy: null, problem: { orderId, failure } }));
      if (!stopped) report(failure);
    }
  }

  const leave = adapter.subscribe?.((event) => {
    if (event.type === 'order') learn(event.order);
  });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    now,
    learn,
    load() {
      const { records: known, orders, order } = store.getState();
      void syncTime();
      void Promise.all([bringRecords(known.page, false), bringOrders('open', orders.open.page, false), bringOrders('done', orders.done.page, false)]).finally(wait);
      if (order.id !== null) void bringOrder(order.id, false);
    },
    showRecords: (page) => void bringRecords(page, false),
    showOrders: (tab, page) => void bringOrders(tab, page, false),
    openOrder(id) {
      const { orders } = store.getState();
      const known = [...orders.open.items, ...orders.done.items].find((one) => one.id === id) ?? null;
      set(() => ({ problem: null, order: id === null ? closed : { id, phase: known ? 'ready' : 'loading', order: known, failure: null } }));
      if (id !== null) void bringOrder(id, known !== null);
    },
    withdraw: (orderId) => void act(orderId, 'withdraw'),
    abandon: (orderId) => void act(orderId, 'abandon'),
    async record(id) {
      const listed = store.getState().records.items.find((one) => one.id === id);
      return adapter.getRecord ? adapter.getRecord(id) : listed;
    },
    stop() {
      stopped = true;
      cancel?.();
      leave?.();
    },
  };
}
