import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IcpError, isIcpError, type IcpErrorCode } from '../../core/model/errors.js';
import type { FilingStart } from '../../core/model/filing.js';
import type { Profile } from '../../core/model/profile.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import type { FilingStore, StoreEvent } from '../../core/store/types.js';
import type { WizardEnvironment } from './environment.js';

/** What the host has set on the element; a change of any of these opens another store. */
export interface SessionInput {
  readonly provider: Profile | string | undefined;
  readonly adapter: BackendAdapter | undefined;
  readonly store: FilingStore | undefined;
  readonly filingId: string | undefined;
  readonly start: FilingStart | undefined;
  readonly accountKey: string | undefined;
  readonly assetBase: string | undefined;
}

export type SessionPhase =
  | { readonly phase: 'opening' }
  | { readonly phase: 'open'; readonly store: FilingStore }
  | { readonly phase: 'failed'; readonly code: IcpErrorCode; readonly details: IcpError['details'] };

export interface SessionHost extends ReactiveControllerHost {
  sessionInput(): SessionInput;
  sessionEnvironment(): WizardEnvironment | undefined;
  /** Fires the cancelable event; `false`: the host refused. */
  beforeSubmit(): boolean;
  /** Resolves when what the first screen does without may be loaded: right away with `now`. */
  sessionLater(now: boolean): Promise<unknown>;
  sessionOpened(store: FilingStore): void;
  sessionEvent(event: StoreEvent): void;
  sessionFailed(code: IcpErrorCode, details: IcpError['details']): void;
}

const KEYS = ['provider', 'adapter', 'store', 'filingId', 'start', 'accountKey', 'assetBase'] as const;

/**
 * Opens a store for what the host has set, and again when that changes. Waits for the end of the task, so that properties set one
 * after the other, before or after connection, open one store. Moving the element in the page keeps the store.
 */
export class Session implements ReactiveController {
  readonly #host: SessionHost;
  #input: SessionInput | undefined;
  #state: SessionPhase = { phase: 'opening' };
  #turn = 0;
  #release: (() => void) | undefined;
  #connected = false;

  constructor(host: SessionHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): SessionPhase {
    return this.#state;
  }

  get store(): FilingStore | undefined {
    return this.#state.phase === 'open' ? this.#state.store : undefined;
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostUpdated(): void {
    if (!this.#connected) return;
    const input = this.#host.sessionInput();
    if (this.#input && KEYS.every((key) => this.#input?.[key] === input[key])) return;
    this.#input = input;
    void this.#open(input);
  }

  hostDisconnected(): void {
    this.#connected = false;
    // A move in the page disconnects and connects within one task; only a real removal ends the session.
    queueMicrotask(() => {
      if (this.#connected) return;
      this.#turn++;
      this.#close();
      this.#input = undefined;
      this.#state = { phase: 'opening' };
    });
  }

  /** Opens again after a failure. */
  retry(): void {
    this.#input = undefined;
    this.#set({ phase: 'opening' });
  }

  async #open(input: SessionInput): Promise<void> {
    const turn = ++this.#turn;
    this.#close();
    if (this.#state.phase !== 'opening') this.#set({ phase: 'opening' });
    try {
      const { store, owned } = await this.#obtain(input);
      if (turn !== this.#turn) {
        if (owned) await store.stop();
        return;
      }
      const leave = store.onEvent((event) => this.#host.sessionEvent(event));
      const unask = store.onBeforeSubmit?.(() => this.#host.beforeSubmit());
      this.#release = () => {
        leave();
        unask?.();
        if (owned) void store.stop();
      };
      this.#set({ phase: 'open', store });
      this.#host.sessionOpened(store);
      // A host's own store may have been opened before anybody here could hear of it.
      const { phase, filing } = store.getState();
      if (phase === 'ready') this.#host.sessionEvent({ type: 'ready', filingId: filing.id, restored: store.restored ?? false });
      if (owned) await store.start();
    } catch (error) {
      if (turn !== this.#turn) return;
      const failure = isIcpError(error) ? error : new IcpError('internal', 'The wizard could not be opened', { cause: error });
      this.#set({ phase: 'failed', code: failure.code, details: failure.details });
      this.#host.sessionFailed(failure.code, failure.details);
    }
  }

  async #obtain(input: SessionInput): Promise<{ store: FilingStore; owned: boolean }> {
    if (input.store) return { store: input.store, owned: false };
    const environment = this.#host.sessionEnvironment();
    if (!environment) throw new IcpError('internal', 'The element was defined without an environment; give it a store');
    if (input.provider === undefined) throw new IcpError('no-profile', 'Set the property `provider`');
    const profile = typeof input.provider === 'string' ? await environment.profile(input.provider) : input.provider;
    if (!profile) throw new IcpError('no-profile', 'No profile of this id is registered', { details: { provider: typeof input.provider === 'string' ? input.provider : input.provider.id } });
    if (!input.adapter) throw new IcpError('no-adapter', 'Set the property `adapter`: papers must never go nowhere unnoticed');
    const { filingId, start, accountKey, assetBase } = input;
    const store = await environment.createStore({
      profile, adapter: input.adapter, filingId, start, accountKey, assetBase, later: (now) => this.#host.sessionLater(now),
    });
    return { store, owned: true };
  }

  #close(): void {
    this.#release?.();
    this.#release = undefined;
  }

  #set(state: SessionPhase): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
