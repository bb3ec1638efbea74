import { IcpError, isIcpError } from '../../model/errors.js';
import type { Filing, Instant } from '../../model/filing.js';
import { seenRules } from '../../rules/seen.js';
import { emptied } from '../open-new.js';
import type { FilingCommand, FilingState, SaveStatus } from '../types.js';
import type { EffectApi, SaveEffect } from './types.js';

/** Milliseconds after the last change at which a draft is kept on this device: short, because a reload asks nobody. */
export const DEVICE_DELAY = 250;
/** Milliseconds after the last change at which it is sent to the backend. */
export const SERVER_DELAY = 800;
/** Milliseconds before the first retry; doubled up to the cap. */
export const RETRY_FIRST = 2_000;
export const RETRY_CAP = 60_000;

const detail = (error: unknown, name: string): string | number | boolean | null => (isIcpError(error) ? (error.details[name] ?? null) : null);

export function create(api: EffectApi): SaveEffect {
  const { session } = api;
  const { adapter, storage, timer } = api.ports;
  let cancelDevice: (() => void) | undefined;
  let cancelServer: (() => void) | undefined;
  let tries = 0;
  /** Writes to the device and calls to the backend each go one after the other. */
  let deviceQueue: Promise<unknown> = Promise.resolve();
  let sending: Promise<void> | undefined;
  /** Of the last draft sent, to know our own again when its answer was lost on the way. */
  let sent: Instant | undefined;
  let conflicting: string | null = null;

  const filing = (): Filing => api.state().filing;
  /** As it is kept: with what the rules did in it, which nobody needs while it is open. */
  const remembered = (one: Filing): Filing => {
    const { rules } = api.planner().context;
    // Before the rules have come there is nothing to remember that is not remembered already.
    return Object.keys(rules.packs).length === 0 ? one : { ...one, rulesSeen: seenRules(one, api.plan(), rules) };
  };
  const mayKeep = (state: FilingState): boolean => state.phase === 'ready' && state.readOnly === null;
  const toServer = (): boolean => adapter.saveDraft !== undefined;
  const status = (save: SaveStatus): void => api.apply('save', (state) => (state.readOnly === 'submitted' ? null : { save }));

  /** What the line about saving says when the backend has not (yet) got the newest. */
  const kept = (): void => {
    if (filing() !== session.onDevice) return;
    status({ state: 'saved', at: api.now(), where: 'device' });
    api.emit({ type: 'draft-saved', filingId: filing().id, at: api.now(), where: 'device' });
  };

  async function writeDevice(): Promise<boolean> {
    const state = api.state();
    const wanted = state.filing;
    if (!session.storage || !mayKeep(state)) return false;
    if (session.onDevice === wanted) return true;
    try {
      await storage.save(session.scope, { filing: remembered(wanted), savedAt: api.now(), serverVersion: session.serverVersion, dirty: session.onServer !== wanted });
      session.onDevice = wanted;
      return true;
    } catch (error) {
      api.report(error);
      // The backend may still take it; without one the applicant is told that nothing is kept.
      if (!toServer()) status({ state: 'failed', failure: api.failure(error), retryAt: null });
      return false;
    }
  }
  function flushDevice(): Promise<boolean> {
    cancelDevice?.();
    cancelDevice = undefined;
    const done = deviceQueue.then(writeDevice);
    deviceQueue = done;
    return done;
  }
  /** The copy on this device learns what the backend has. */
  const noteServer = async (saved: Filing): Promise<void> => {
    if (!session.storage || filing() !== saved) return;
    await storage.save(session.scope, { filing: remembered(saved), savedAt: api.now(), serverVersion: session.serverVersion, dirty: false });
    session.onDevice = saved;
  };

  /** Without a network this device is the only place; that it is kept here is said when it is. */
  async function offline(): Promise<void> {
    const here = await flushDevice();
    if (api.state().online) return;
    status(here ? { state: 'offline', at: api.now() } : { state: 'failed', failure: api.failure(new IcpError('network')), retryAt: null });
  }

  function retryLater(error: unknown): void {
    const failure = api.failure(error);
    const after = detail(error, 'after');
    const wait = failure.code === 'rate-limited' && typeof after === 'number' ? after * 1_000 : Math.min(RETRY_CAP, RETRY_FIRST * 2 ** tries);
    tries++;
    status({ state: 'failed', failure, retryAt: new Date(api.millis() + wait).toISOString() });
    scheduleServer(wait);
  }

  function failed(error: unknown): void {
    const failure = api.failure(error);
    if (failure.code === 'conflict') {
      const version = detail(error, 'version');
      conflicting = typeof version === 'string' ? version : null;
      status({ state: 'conflict' });
      return;
    }
    if (failure.code === 'unauthenticated') {
      api.pause(error);
      status({ state: 'failed', failure, retryAt: null });
      return;
    }
    if (failure.code === 'unsupported') {
      // Drafts stay on this device.
      session.onServer = filing();
      kept();
      return;
    }
    if (!api.state().online) {
      void offline();
      return;
    }
    if (failure.code === 'network' || failure.code === 'unavailable' || failure.code === 'rate-limited') return retryLater(error);
    api.report(error);
    status({ state: 'failed', failure, retryAt: null });
  }

  /** `true` when the newer draft at the backend is the one that we sent and got no answer for. */
  async function isOurs(): Promise<boolean> {
    const theirs = await adapter.loadDraft?.({ filingId: filing().id }).catch(() => null);
    if (!theirs || sent === undefined || theirs.filing.updatedAt !== sent) return false;
    session.serverVersion = theirs.version;
    return true;
  }

  async function sendOnce(): Promise<void> {
    const wanted = filing();
    const save = (): Promise<{ readonly version: string }> | undefined => adapter.saveDraft?.(remembered(wanted), session.serverVersion);
    const answer = await save()?.catch(async (error: unknown) => {
      if (api.failure(error).code !== 'conflict' || !(await isOurs())) throw error;
      return save();
    }).finally(() => {
      sent = wanted.updatedAt;
    });
    if (!answer) return;
    tries = 0;
    session.serverVersion = answer.version;
    session.onServer = wanted;
    if (filing() === wanted) status({ state: 'saved', at: api.now(), where: 'server' });
    api.emit({ type: 'draft-saved', filingId: wanted.id, at: api.now(), where: 'server' });
    const done = deviceQueue.then(() => noteServer(wanted)).catch(api.report);
    deviceQueue = done;
  }

  function send(): Promise<void> {
    cancelServer?.();
    cancelServer = undefined;
    sending ??= (async () => {
      status({ state: 'saving' });
      try {
        await sendOnce();
      } catch (error) {
        failed(error);
      } finally {
        sending = undefined;
      }
      // What changed on the way goes next.
      if (api.state().save.state === 'unsaved') scheduleServer(SERVER_DELAY);
    })();
    return sending;
  }

  const waits = ({ save, paused, online, composing }: FilingState): boolean => save.state === 'conflict' || paused || !online || composing;

  function scheduleServer(delay: number): void {
    cancelServer?.();
    cancelServer = undefined;
    if (!toServer() || !mayKeep(api.state())) return;
    cancelServer = timer.after(delay, () => {
      cancelServer = undefined;
      const state = api.state();
      if (!mayKeep(state) || state.filing === session.onServer) return;
      if (!state.online && state.save.state !== 'conflict' && !state.composing) void offline();
      if (!waits(state)) void send();
    });
  }
  function scheduleDevice(): void {
    cancelDevice?.();
    cancelDevice = undefined;
    if (!session.storage) return;
    cancelDevice = timer.after(DEVICE_DELAY, () => {
      if (api.state().composing) return;
      void flushDevice().then((done) => {
        if (done && !toServer()) kept();
      });
    });
  }
  function schedule(): void {
    if (!mayKeep(api.state())) return;
    if (filing() !== session.onDevice) scheduleDevice();
    if (filing() !== session.onServer) scheduleServer(SERVER_DELAY);
    if (!session.storage && !toServer()) status({ state: 'memory-only' });
  }

  async function flush(): Promise<void> {
    await sending;
    const done = await flushDevice();
    const state = api.state();
    if (!mayKeep(state)) return;
    if (!toServer()) {
      if (done && state.save.state !== 'saved') kept();
    } else if (state.filing !== session.onServer && !waits(state)) await send();
    else if (!state.online) await offline();
  }

  /** What this device held was given up for a draft that is not written here: at the next opening it must not be asked about again. */
  async function giveUp(server: Filing): Promise<void> {
    if (!session.storage) return;
    const { pointerTo } = await import('./submit.js');
    const done = deviceQueue.then(async () => {
      await storage.remove(session.scope, server.id);
      if (server.orderId !== null) await storage.save(session.scope, { filing: pointerTo(server), savedAt: api.now(), serverVersion: session.serverVersion, dirty: false });
    }).catch(api.report);
    deviceQueue = done;
    await done;
  }

  async function resolve(keep: 'mine' | 'server'): Promise<void> {
    try {
      const theirs = await api.backend(async () => adapter.loadDraft?.({ filingId: filing().id }));
      if (keep === 'mine' || !theirs) {
        session.serverVersion = theirs?.version ?? conflicting ?? session.serverVersion;
        status({ state: 'unsaved' });
        await send();
        return;
      }
      const { migrateFiling } = await import('../../model/migrate-filing.js');
      const { filing: server, readOnly: newer } = migrateFiling(theirs.filing);
      Object.assign(session, { serverVersion: theirs.version, onServer: server, onDevice: null });
      api.apply('save/theirs', ({ readOnly }) => ({
        ...emptied(),
        filing: server,
        save: { state: 'saved', at: theirs.savedAt, where: 'server' },
        // A lock that another tab has is not won by choosing.
        readOnly: server.orderId !== null ? 'submitted' : newer ? 'newer-draft' : readOnly,
        openService: server.services[0]?.id ?? null,
      }));
      if (server.orderId !== null) api.dispatch({ type: 'order/refresh' });
      if (mayKeep(api.state())) await flushDevice();
      else if (server.orderId !== null || newer) await giveUp(server);
    } catch (error) {
      // The conflict stays open; nothing was changed.
      api.report(error);
    }
  }

  return {
    changed(state, previous) {
      if (state.readOnly !== previous.readOnly && state.readOnly !== null) {
        cancelDevice?.();
        cancelServer?.();
      }
      const ready = state.phase === 'ready' && previous.phase !== 'ready';
      const again = (state.online && !previous.online) || (!state.paused && previous.paused);
      if (again && mayKeep(state) && state.filing !== session.onServer && toServer()) {
        tries = 0;
        scheduleServer(0);
      }
      if (state.composing) return;
      if (ready || state === previous || state.filing !== previous.filing || previous.composing) schedule();
    },
    run(command: FilingCommand) {
      if (command.type === 'save/resolve') void resolve(command.keep);
      else void flush();
    },
    flushDevice,
    flush,
    stop() {
      cancelDevice?.();
      cancelServer?.();
    },
  };
}
