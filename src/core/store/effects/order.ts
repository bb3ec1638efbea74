import { IcpError } from '../../model/errors.js';
import type { Filing } from '../../model/filing.js';
import type { Order, OrderState } from '../../ports/backend.js';
import { plain } from '../plain.js';
import type { OrderStatus } from '../types.js';
import { pointerTo } from './submit.js';
import type { Effect, EffectApi } from './types.js';

/** Milliseconds between two looks at an order, where the backend pushes nothing; doubled up to the cap. */
export const POLL_FIRST = 30_000;
export const POLL_CAP = 300_000;

const OVER: ReadonlySet<OrderState> = new Set(['rejected', 'approved', 'withdrawn', 'expired']);
const GIVEN_BACK: ReadonlySet<OrderState> = new Set(['rejected', 'withdrawn', 'expired']);

/** Follows a submitted order, takes it back, and opens a rejected one again. */
export function create(api: EffectApi): Effect {
  const { adapter, storage, timer } = api.ports;
  const { session } = api;
  let cancelPoll: (() => void) | undefined;
  let leave: (() => void) | undefined;
  let pause = POLL_FIRST;

  const set = (order: Partial<OrderStatus>): void => api.apply('order', (state) => ({ order: { ...state.order, ...order } }));
  const orderId = (): string | null => api.state().filing.orderId;

  function learn(order: Order): void {
    if (order.id !== orderId()) return;
    const before = api.state().order.order;
    if (JSON.stringify(before) !== JSON.stringify(order)) {
      pause = POLL_FIRST;
      set({ phase: 'ready', order: plain(order), failure: null });
    } else if (api.state().order.phase !== 'ready') set({ phase: 'ready', failure: null });
    if (order.state === 'approved' && session.storage && Object.keys(api.state().filing.answers).length > 0) {
      // Approved: nothing is left to correct, so the answers kept for that may go.
      const { filing } = api.state();
      void storage
        .remove(session.scope, filing.id)
        .then(() => storage.save(session.scope, { filing: pointerTo(filing), savedAt: api.now(), serverVersion: session.serverVersion, dirty: false }))
        .catch(api.report);
    }
    schedule();
  }

  function schedule(): void {
    cancelPoll?.();
    cancelPoll = undefined;
    const { order } = api.state().order;
    if (adapter.subscribe || orderId() === null || (order && OVER.has(order.state))) return;
    cancelPoll = timer.after(pause, () => {
      pause = Math.min(POLL_CAP, pause * 2);
      void look(false);
    });
  }
  function watch(): void {
    if (leave || !adapter.subscribe) return;
    leave = adapter.subscribe((event) => {
      if (event.type === 'order') learn(event.order);
    });
  }

  async function look(asked: boolean): Promise<void> {
    const id = orderId();
    if (id === null) return;
    watch();
    if (asked) set({ phase: api.state().order.order ? 'ready' : 'loading', failure: null });
    try {
      await api.syncTime();
      learn(await api.backend(() => adapter.getOrder(id)));
    } catch (error) {
      const failure = api.failure(error);
      if (asked) set({ phase: api.state().order.order ? 'ready' : 'failed', failure });
      schedule();
    }
  }

  async function withdraw(): Promise<void> {
    const id = orderId();
    if (id === null) return;
    set({ phase: 'loading', failure: null });
    try {
      if (!adapter.withdraw) throw new IcpError('unsupported');
      const order = await api.backend(async () => adapter.withdraw?.(id));
      if (order) learn(order);
    } catch (error) {
      set({ phase: 'ready', failure: api.report(error) });
    }
  }

  /** The filing as it was submitted: in memory, on this device where the backend takes no drafts, else at the backend. */
  async function submitted(filingId: string): Promise<{ readonly filing: Filing; readonly version: string | null } | null> {
    const draft = await api.backend(async () => adapter.loadDraft?.({ filingId }));
    if (draft) {
      const { migrateFiling } = await import('../../model/migrate-filing.js');
      return { filing: migrateFiling(draft.filing).filing, version: draft.version };
    }
    const { filing } = api.state();
    return Object.keys(filing.answers).length > 0 ? { filing, version: session.serverVersion } : null;
  }

  async function correct(): Promise<void> {
    const { order } = api.state().order;
    if (!order || !GIVEN_BACK.has(order.state) || api.state().readOnly !== 'submitted') return;
    set({ phase: 'loading', failure: null });
    try {
      const found = await submitted(order.filingId);
      if (!found) throw new IcpError('unavailable', 'The backend does not give the filing back');
      if (!(await api.lock([order.filingId], false))) throw new IcpError('draft-locked');
      const rejections = order.rejections.map((rejection) => ({ at: order.updatedAt, ...plain(rejection) }));
      const filing: Filing = { ...found.filing, orderId: null, submissionKey: null, rejections, agreements: {} };
      session.serverVersion = found.version;
      session.onDevice = null;
      session.onServer = null;
      const first = api.planner().plan(filing).steps;
      const named = rejections.find((rejection) => rejection.path !== null)?.path ?? null;
      const stepId = (named === null ? undefined : api.planner().plan(filing).fields.get(named)?.stepId) ?? first[0]?.id ?? filing.step;
      api.apply('order/correct', (state) => ({
        filing: { ...filing, step: stepId, updatedAt: api.now() },
        readOnly: null,
        save: { state: 'unsaved' },
        submit: { phase: 'idle', failure: null },
        order: { ...state.order, phase: 'ready' },
        focus: { path: named, step: stepId, n: state.focus.n + 1 },
      }));
    } catch (error) {
      set({ phase: 'ready', failure: api.report(error) });
    }
  }

  return {
    run(command) {
      if (command.type === 'order/refresh') void look(true);
      if (command.type === 'order/withdraw') void withdraw();
      if (command.type === 'order/correct') void correct();
    },
    stop() {
      cancelPoll?.();
      leave?.();
    },
  };
}
