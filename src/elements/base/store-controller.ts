import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IcpError } from '../../core/model/errors.js';

/** The part of a store that an element reads; zustand has this shape too. */
export interface ReadableStore<S> {
  getState(): S;
  subscribe(listener: (state: S, previous: S) => void): () => void;
}

/** Re-renders its host only when what it selects has changed. The only bridge between the store and Lit. */
export class StoreController<S, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #select: (state: S) => T;
  readonly #equals: (a: T, b: T) => boolean;
  #store: ReadableStore<S> | undefined;
  #leave: (() => void) | undefined;
  #connected = false;
  #current: { readonly value: T } | undefined;

  /**
   * @param store may come later, through `store`, when a context hands it down
   * @param select may read the host's properties: it runs again before every update
   */
  constructor(
    host: ReactiveControllerHost,
    store: ReadableStore<S> | undefined,
    select: (state: S) => T,
    equals: (a: T, b: T) => boolean = Object.is,
  ) {
    this.#host = host;
    this.#store = store;
    this.#select = select;
    this.#equals = equals;
    host.addController(this);
  }

  get store(): ReadableStore<S> | undefined {
    return this.#store;
  }

  set store(store: ReadableStore<S> | undefined) {
    if (store === this.#store) return;
    this.#store = store;
    this.#current = undefined;
    if (this.#connected) this.#subscribe();
    this.#host.requestUpdate();
  }

  get ready(): boolean {
    return this.#store !== undefined;
  }

  /** The selection as last seen. @throws IcpError `not-ready` when there is no store yet; ask `ready` first. */
  get value(): T {
    this.#current ??= { value: this.#read() };
    return this.#current.value;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave?.();
    this.#leave = undefined;
  }

  hostUpdate(): void {
    if (this.#store) this.#refresh();
  }

  #subscribe(): void {
    this.#leave?.();
    this.#leave = this.#store?.subscribe(() => {
      if (this.#refresh()) this.#host.requestUpdate();
    });
    // The state may have moved on while the host was away.
    if (this.#store && this.#current && this.#refresh()) this.#host.requestUpdate();
  }

  #refresh(): boolean {
    const next = this.#read();
    if (this.#current && this.#equals(this.#current.value, next)) return false;
    this.#current = { value: next };
    return true;
  }

  #read(): T {
    if (!this.#store) throw new IcpError('not-ready', 'A store was read before it was given');
    return this.#select(this.#store.getState());
  }
}
