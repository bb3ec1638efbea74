import { IcpError, isIcpError } from '../model/errors.js';
import type { Instant } from '../model/filing.js';
import type * as Commands from './commands.js';
import { createContext } from './context.js';
import { createStore } from './create-store.js';
import type { AnyCommand, Effect, EffectApi, EffectName, Effects, OpenHow, Patch, Session } from './effects/types.js';
import { type CommandEnv, isFirst, performFirst, stamped } from './first-commands.js';
import { createGate, toFailure } from './gate.js';
import { openDraft } from './open-draft.js';
import { blank, emptied } from './open-new.js';
import type { FilingCommand, FilingState, FilingStore, StoreEvent, StoreOptions } from './types.js';

type Loaders = { readonly [K in EffectName]: () => Promise<{ readonly create: (api: EffectApi) => Effects[K] }> };

/** Each a chunk of its own: none of them is needed to paint the first step. */
const LOADERS: Loaders = {
  save: () => import('./effects/save.js'),
  files: () => import('./effects/files.js'),
  ocr: () => import('./effects/ocr.js'),
  packages: () => import('./effects/app-package.js'),
  resources: () => import('./effects/resources.js'),
  codes: () => import('./effects/codes.js'),
  check: () => import('./effects/check.js'),
  submit: () => import('./effects/submit.js'),
  authenticity: () => import('./effects/authenticity.js'),
  order: () => import('./effects/order.js'),
  draft: () => import('./effects/draft.js'),
};

const beside = () => import('./beside.js');

type Table = typeof Commands;

/** Commands whose effect the applicant is waiting to see. */
const WAITS: ReadonlySet<FilingCommand['type']> = new Set(['step/next', 'check/run'] satisfies FilingCommand['type'][]);
/** Milliseconds until rules that did not come are asked for again, at first and at most. */
const AGAIN = [2_000, 30_000] as const;

/** A store of one filing. Nothing happens before `start()`. */
export function createFilingStore(options: StoreOptions): FilingStore {
  const { profile, clock, ids, adapter } = options;
  const session: Session = { scope: `${profile.id}:${options.accountKey ?? ''}`, serverVersion: null, onDevice: null, onServer: null, storage: false, unasked: false, offset: 0 };
  const listeners = new Set<(event: StoreEvent) => void>();
  const askedBefore = new Set<() => boolean>(options.beforeSubmit ? [options.beforeSubmit] : []);
  const running = new Map<EffectName, Promise<Effect>>();
  const loaded = new Map<EffectName, Effect>();
  const leave: (() => void)[] = [];
  /** The table of commands comes after the first paint; what is dispatched before waits for it. */
  let table: Table | undefined;
  let tableComing: Promise<Table> | undefined;
  const early: FilingCommand[] = [];
  const held = new Map<string, { release(): void }>();
  let started: Promise<void> | undefined;
  let restored = false;
  let stopped = false;

  const millis = (): number => clock.now() + session.offset;
  const now = (): Instant => new Date(millis()).toISOString();

  const emit = (event: StoreEvent): void => {
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch {
        // A host's listener that throws starves nobody; reporting it here would call the same listener again.
      }
    }
  };
  const report: EffectApi['report'] = (error) => {
    const failure = toFailure(error, now());
    emit({ type: 'error', code: failure.code, details: failure.details });
    return failure;
  };

  const context = createContext({
    options,
    millis,
    report,
    changed: (why, before) =>
      apply(`context/${why}`, (state) => {
        const notice = why === 'rules' && before?.province ? table?.planNotice(before, context.plan(state.filing), 'rules-changed') : null;
        return { contextVersion: state.contextVersion + 1, ...(notice ? { notice } : {}) };
      }),
  });

  const env: CommandEnv = {
    get profile() {
      return context.profile();
    },
    now,
    id: (prefix) => ids.next(prefix),
    plan: context.plan,
    versions: context.versions,
    catalogue: () => context.planner().context.catalogue,
  };

  const reduce = (state: FilingState, command: AnyCommand): Patch => {
    const patch = command.type === '@' ? command.change(state) : (table?.perform ?? performFirst)(state, command, env);
    return stamped(state, patch, env);
  };

  const effect = (command: AnyCommand, state: FilingState, previous: FilingState): void => {
    if (stopped) return;
    if (state.phase === 'ready' && state.filing !== previous.filing) {
      void context.follow(state.filing);
      if (previous.phase === 'ready' && state.filing.step !== previous.filing.step) emit({ type: 'step-change', from: previous.filing.step, to: state.filing.step });
    }
    // Rules of a province that could not be fetched are asked for again.
    if (state.phase === 'ready' && state.online && !previous.online) void context.retry(state.filing);
    if (state !== previous) for (const one of [...loaded.values()]) one.changed?.(state, previous);
    if (command.type === '@') return;
    if (command.type === 'resume') {
      gate.open();
      return askAgain(state);
    }
    const name = table?.effectOf(state, command);
    if (name) void use(name).then((one) => one.run?.(command, previous), report);
  };

  const initial: FilingState = {
    ...emptied(),
    phase: 'opening',
    failure: null,
    filing: blank(profile, options.filingId ?? '', now(), (prefix) => `${prefix}0`),
    save: { state: 'new' },
    readOnly: null,
    paused: false,
    online: options.connectivity.online(),
    resources: { phase: 'idle', items: [], failure: null },
    focus: { path: null, step: null, n: 0 },
    contextVersion: 0,
  };
  const store = createStore<FilingState, AnyCommand>({
    initial,
    reduce,
    effect,
    // A fault of a listener or of ours: the host hears of it, and nobody else is disturbed.
    onError: (error) => report(isIcpError(error) ? error : new IcpError('internal', 'A listener or a command failed', { cause: error })),
  });

  const apply: EffectApi['apply'] = (name, change) => {
    if (!stopped) store.dispatch({ type: '@', name, change });
  };
  function loadTable(): Promise<Table> {
    tableComing ??= Promise.all([import('./commands.js'), context.complete()]).then(async ([module]) => {
      await context.follow(store.getState().filing);
      table = module;
      if (store.getState().waiting) apply('waited', () => ({ waiting: false }));
      for (const command of early.splice(0)) store.dispatch(command);
      return module;
    });
    // What did not arrive is asked for again by the next command; those that wait are not lost.
    tableComing.catch(() => (tableComing = undefined));
    return tableComing;
  }
  function dispatch(command: FilingCommand): void {
    if (stopped) return;
    // Before it is open a store takes no commands at all.
    if (table || isFirst(command)) return store.dispatch(command);
    if (store.getState().phase !== 'ready') {
      // A host may log in faster than a filing opens.
      if (command.type === 'resume' && store.getState().paused) early.push(command);
      return;
    }
    early.push(command);
    if (WAITS.has(command.type)) apply('waiting', () => ({ waiting: true }));
    void options.later?.(true);
    void loadTable().catch(report);
  }

  const pause = (error: unknown): void => {
    gate.close();
    if (store.getState().paused) return;
    apply('pause', () => ({ paused: true }));
    report(error);
  };
  const gate = createGate(pause);

  function use<K extends EffectName>(name: K): Promise<Effects[K]> {
    const known = running.get(name) as Promise<Effects[K]> | undefined;
    if (known) return known;
    const load: Loaders[K] = LOADERS[name];
    const coming = load().then(({ create }) => {
      const one = create(api);
      loaded.set(name, one);
      return one;
    });
    running.set(name, coming);
    // A chunk that did not arrive is asked for again by the next command.
    coming.catch(() => running.delete(name));
    return coming;
  }

  function release(keep: readonly string[] = []): void {
    for (const [id, lock] of [...held]) {
      if (keep.includes(id)) continue;
      held.delete(id);
      lock.release();
    }
  }
  /** What is held already stays held: a lock given back is not free at once, not even for us. */
  async function lock(filingIds: readonly string[], steal: boolean): Promise<boolean> {
    release(filingIds);
    for (const id of filingIds) {
      if (held.has(id)) continue;
      const onLost = (): void => {
        held.delete(id);
        apply('lock/lost', () => ({ readOnly: 'other-tab', notice: { kind: 'other-tab-took-over', left: [], came: [] } }));
      };
      const one = await options.lock.acquire(`${session.scope}:${id}`, { steal, onLost });
      if (!one) {
        release();
        return false;
      }
      held.set(id, one);
    }
    return true;
  }

  const api: EffectApi = {
    ports: options,
    session,
    state: store.getState,
    plan: () => context.plan(store.getState().filing),
    planner: context.planner,
    millis,
    now,
    apply,
    dispatch,
    emit,
    failure: (error) => toFailure(error, now()),
    report,
    backend: gate.pass,
    pause,
    use,
    syncTime,
    settled: () => context.follow(store.getState().filing),
    lock,
    reopen,
    mayBeSubmitted: () => [...askedBefore].every((agrees) => {
      try {
        return agrees() !== false;
      } catch (error) {
        report(new IcpError('internal', 'A listener of the host failed', { cause: error }));
        return false;
      }
    }),
    stopped: () => stopped,
  };

  /** The backend's draft could not be asked for before the login. Where nothing was entered since, nothing is lost by opening it now. */
  function askAgain({ phase, save, filing }: FilingState): void {
    if (!session.unasked || phase !== 'ready') return;
    session.unasked = false;
    if (save.state !== 'new' || Object.keys(filing.answers).length > 0) return;
    // Closed meanwhile: what is entered now would be lost with the empty filing.
    apply('open/again', () => ({ phase: 'opening' }));
    void reopen({}).then(equip);
  }

  async function reopen(how: OpenHow): Promise<void> {
    try {
      const opened = await openDraft(api, how);
      if (opened.restored || opened.filing.type !== 'first') {
        await context.complete();
        // A draft of fifty websites is planned once, with the rules of its province.
        await context.follow(opened.filing);
      }
      if (stopped) return release();
      restored = opened.restored;
      apply('open', () => ({
        ...emptied(),
        phase: 'ready',
        failure: null,
        filing: opened.filing,
        save: opened.save,
        readOnly: opened.readOnly,
        openService: opened.filing.services[0]?.id ?? null,
        ...(opened.restored ? { notice: opened.news?.(context.plan(opened.filing), context.planner()) ?? { kind: 'draft-restored' as const, left: [], came: [] } } : {}),
      }));
      await context.follow(store.getState().filing);
      emit({ type: 'ready', filingId: opened.filing.id, restored: opened.restored });
    } catch (error) {
      const failure = report(error);
      apply('open/failed', () => ({ phase: 'failed', failure }));
    }
  }

  async function open(): Promise<void> {
    leave.push(options.connectivity.subscribe((online) => apply('online', () => ({ online }))));
    try {
      const [available] = await Promise.all([options.storage.available().catch(() => false), context.load()]);
      if (!options.later) await context.complete();
      session.storage = available;
    } catch (error) {
      const failure = report(error);
      return apply('open/failed', () => ({ phase: 'failed', failure }));
    }
    await reopen({});
    if (stopped || store.getState().phase !== 'ready') return;
    if (!options.later) return goOn();
    void options.later(false).then(() => goOn(), () => goOn());
  }

  /** Everything that the first questions can do without. */
  async function goOn(wait: number = AGAIN[0]): Promise<void> {
    if (stopped) return;
    try {
      await loadTable();
    } catch (error) {
      report(error);
      options.timer.after(wait, () => void goOn(Math.min(wait * 2, AGAIN[1])));
      return;
    }
    if (stopped) return;
    void learnFromServer();
    // Loaded before they are needed, because a chunk cannot be fetched offline.
    const state = store.getState();
    void use('save').then((one) => one.changed?.(state, state), report);
    if (session.storage) void options.storage.prepare?.().catch(report);
    equip();
  }

  /** What an opened filing goes on with by itself. */
  function equip(): void {
    const state = store.getState();
    if (stopped || state.phase !== 'ready') return;
    if (Object.values(state.filing.answers).some((answer) => Array.isArray(answer.value))) void use('files').catch(report);
    if (Object.keys(state.filing.authenticity).length > 0) void use('authenticity').catch(report);
    if (state.filing.orderId !== null) dispatch({ type: 'order/refresh' });
  }

  async function syncTime(): Promise<void> {
    const at = Date.parse((await Promise.resolve(adapter.now?.()).catch(() => undefined)) ?? '');
    if (stopped || !Number.isFinite(at)) return;
    session.offset = at - clock.now();
    context.tick();
  }

  /** Time and dictionaries of the backend come late and replace the device's. */
  async function learnFromServer(): Promise<void> {
    await syncTime();
    const bundled = Object.values(context.dictionaries());
    const [areaCodes, ...fetched] = await Promise.all([
      Promise.resolve(options.facts.areaCodes?.()).catch(() => undefined),
      ...bundled.map(async ({ id, version }) => adapter.getDictionary?.(id, version).catch(() => null)),
    ]);
    const dictionaries = fetched.filter((dictionary) => dictionary != null);
    if (!stopped && (dictionaries.length > 0 || areaCodes)) context.learn({ dictionaries, ...(areaCodes ? { areaCodes } : {}) });
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    dispatch,
    getPlan: () => context.plan(store.getState().filing),
    get planner() {
      return context.planner();
    },
    get profile() {
      return context.profile();
    },
    get dictionaries() {
      return context.dictionaries();
    },
    async getFile(fileId) {
      return (await use('files')).getFile(fileId);
    },
    ...(options.appPackages ? { getPackageIcon: async (id) => (await use('packages')).iconOf(id) } : {}),
    now: millis,
    supports: (method) => adapter[method] !== undefined,
    packMessages: (packId, locale) => options.packs.messages(packId, locale),
    ahead: async () => (await beside()).lookAhead(options, context, store.getState, now),
    letters: options.letters && (async () => (await beside()).letterDesk(options, context, store.getState)),
    getDivisions: () => options.facts.divisions(),
    taskDesk: async (order) =>
      (await import('../records/task-desk.js')).taskDesk(order, options, context.plan(store.getState().filing).province, () => dispatch({ type: 'order/refresh' })),
    getAfterSuccess: async () => options.facts.afterSuccess?.(),
    getMinistrySms: async () => (await import('../ministry-sms/index.js')).smsFactsOf(options),
    assetUrl: (path) => (/^([a-z][a-z0-9+.-]*:|\/)/i.test(path) ? path : `${options.assetBase ?? ''}providers/${options.profile.id}/${path}`),
    onBeforeSubmit(listener) {
      // A wrapper of its own per call: the same function may be given twice and taken away once.
      const entry = (): boolean => listener();
      askedBefore.add(entry);
      return () => void askedBefore.delete(entry);
    },
    get restored() {
      return restored;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      started ??= open();
      return started;
    },
    async stop() {
      if (stopped) return;
      if (early.length > 0) await loadTable().catch(report);
      const { phase, save } = store.getState();
      if (phase === 'ready' && save.state !== 'new') await use('save').then(async (one) => (await one.flushDevice()) || one.flush(), report);
      stopped = true;
      gate.end();
      context.stop();
      for (const end of leave) end();
      await Promise.all([...loaded.values()].map(async (one) => one.stop?.()));
      // What cannot be closed was never opened.
      await options.storage.close?.().catch(() => undefined);
      release();
    },
  };
}
