import { IcpError } from '../../model/errors.js';
import type { AuthenticityState } from '../../model/filing.js';
import type { ServiceId } from '../../model/ids.js';
import type { AuthenticitySession } from '../../ports/backend.js';
import type { Effect, EffectApi } from './types.js';

/** Milliseconds before the first look at a session; each pause is longer than the one before, up to the cap. */
export const POLL_FIRST = 2_000;
export const POLL_FACTOR = 1.5;
export const POLL_CAP = 15_000;
/** After so many looks without an end the applicant asks again by hand. */
export const POLL_MOST = 120;

const stateOf = (method: AuthenticityState['method'], { sessionId, status, url, expiresAt, validUntil, reason }: AuthenticitySession): AuthenticityState => ({
  method, sessionId, status,
  ...(url === undefined ? {} : { url }),
  ...(expiresAt === undefined ? {} : { expiresAt }),
  ...(validUntil === undefined ? {} : { validUntil }),
  ...(reason === undefined ? {} : { reason }),
});

/** Sessions of the authenticity check: started here, finished on a phone, heard of by push or by looking again. */
export function create(api: EffectApi): Effect {
  const { adapter, timer } = api.ports;
  const polls = new Map<ServiceId, () => void>();
  let leave: (() => void) | undefined;

  const busy = (serviceId: ServiceId, on: boolean, error?: unknown): void =>
    api.apply('authenticity/busy', ({ authenticityBusy }) => ({ authenticityBusy: { ...authenticityBusy, [serviceId]: { busy: on, failure: error === undefined ? null : api.failure(error) } } }));

  function stopPolling(serviceId: ServiceId): void {
    polls.get(serviceId)?.();
    polls.delete(serviceId);
  }

  /** What became of a session; one that is not the service's own any more is ignored. */
  function learn(session: AuthenticitySession): void {
    const entry = Object.entries(api.state().filing.authenticity).find(([, one]) => one.sessionId === session.sessionId);
    if (!entry) return;
    const [serviceId, before] = entry;
    const next = stateOf(before.method, session);
    if (JSON.stringify(next) !== JSON.stringify(before)) {
      api.apply('authenticity/session', ({ filing }) => ({ filing: { ...filing, authenticity: { ...filing.authenticity, [serviceId]: next } } }));
    }
    if (next.status !== 'waiting') stopPolling(serviceId);
  }

  const current = (serviceId: ServiceId): AuthenticityState | undefined => api.state().filing.authenticity[serviceId];
  const isOver = (state: AuthenticityState | undefined): boolean =>
    state?.status !== 'waiting' || (state.expiresAt !== undefined && Date.parse(state.expiresAt) <= api.millis());

  function poll(serviceId: ServiceId, pause = POLL_FIRST, count = 0): void {
    stopPolling(serviceId);
    const sessionId = current(serviceId)?.sessionId;
    if (sessionId === undefined || !adapter.getAuthenticity || count >= POLL_MOST || isOver(current(serviceId))) return;
    polls.set(serviceId, timer.after(pause, () => void look(serviceId, sessionId).finally(() => {
      if (!api.stopped() && current(serviceId)?.sessionId === sessionId) poll(serviceId, Math.min(POLL_CAP, pause * POLL_FACTOR), count + 1);
    })));
  }
  async function look(serviceId: ServiceId, sessionId: string): Promise<void> {
    // Nobody asked, so a failure is not told; the next look may succeed.
    const session = await api.backend(async () => adapter.getAuthenticity?.(sessionId)).catch(() => undefined);
    if (session) learn(session);
  }

  function watch(): void {
    if (!leave && adapter.subscribe) {
      leave = adapter.subscribe((event) => {
        if (event.type === 'authenticity') learn(event.session);
      });
    }
    const { filing, phase, readOnly } = api.state();
    if (phase !== 'ready' || readOnly !== null) return;
    for (const [serviceId, state] of Object.entries(filing.authenticity)) if (!isOver(state) && !polls.has(serviceId)) poll(serviceId);
  }

  async function start(serviceId: ServiceId): Promise<void> {
    if (api.state().authenticityBusy[serviceId]?.busy) return;
    const method = api.plan().authenticity.find((one) => one.serviceId === serviceId && one.slot === null && one.when !== 'later' && one.inPerson !== true)?.method;
    if (!method) return;
    busy(serviceId, true);
    try {
      if (!adapter.startAuthenticity) throw new IcpError('unsupported');
      const request = { filingId: api.state().filing.id, serviceId, method };
      const session = await api.backend(async () => adapter.startAuthenticity?.(request));
      await api.syncTime();
      if (session) {
        api.apply('authenticity/started', ({ filing }) => ({ filing: { ...filing, authenticity: { ...filing.authenticity, [serviceId]: stateOf(method, session) } } }));
      }
      busy(serviceId, false);
      stopPolling(serviceId);
      watch();
    } catch (error) {
      api.report(error);
      busy(serviceId, false, error);
    }
  }

  async function refresh(serviceId: ServiceId): Promise<void> {
    const sessionId = current(serviceId)?.sessionId;
    if (sessionId === undefined || api.state().authenticityBusy[serviceId]?.busy) return;
    busy(serviceId, true);
    try {
      if (!adapter.getAuthenticity) throw new IcpError('unsupported');
      await api.syncTime();
      const session = await api.backend(async () => adapter.getAuthenticity?.(sessionId));
      if (session) learn(session);
      busy(serviceId, false);
      poll(serviceId);
    } catch (error) {
      api.report(error);
      busy(serviceId, false, error);
    }
  }

  watch();
  return {
    run(command) {
      if (command.type === 'authenticity/start') void start(command.serviceId);
      if (command.type === 'authenticity/refresh') void refresh(command.serviceId);
    },
    changed(state, previous) {
      if (state.filing.id !== previous.filing.id) for (const serviceId of [...polls.keys()]) stopPolling(serviceId);
      if (state.phase === 'ready' && (previous.phase !== 'ready' || state.filing.id !== previous.filing.id)) watch();
    },
    stop() {
      leave?.();
      for (const serviceId of [...polls.keys()]) stopPolling(serviceId);
    },
  };
}
