import { ContextConsumer, createContext } from '@lit/context';
import type { Filing, ServiceEntry } from '../../core/model/filing.js';
import type { ServiceId } from '../../core/model/ids.js';
import type { FilingState, FilingStore } from '../../core/store/types.js';
import type { FilingCommand } from '../../core/store/types.js';
import { IcpElement } from './element.js';
import { StoreController } from './store-controller.js';
import { version } from './version.js';

/**
 * The wizard hands its store down here. A copy of the same version, loaded from elsewhere, may have brought the inner elements: without
 * scoped tags they are the page's, so the key is one for the version.
 */
export const storeContext = createContext<FilingStore>(Symbol.for(`icp-store ${version}`));

const isApp = ({ kind }: ServiceEntry): boolean => kind === 'app';
/** Whether a service is an APP; without one, whether all that the filing is about are. */
export const appsOnly = ({ services }: Filing, id?: ServiceId | null): boolean =>
  id == null ? services.length > 0 && services.every(isApp) : services.some((one) => one.id === id && isApp(one));

/** An element that shows a part of the filing: it selects from the store and turns events into commands. */
export class FilingElement extends IcpElement {
  protected store: FilingStore | undefined;
  readonly #selections: ((store: FilingStore) => void)[] = [];

  readonly #app = this.select(({ filing }) => appsOnly(filing, this.about));

  constructor() {
    super();
    new ContextConsumer(this, {
      context: storeContext,
      subscribe: true,
      callback: (store) => {
        this.store = store;
        for (const attach of this.#selections) attach(store);
        this.requestUpdate();
      },
    });
  }

  /** The service that this is about; absent: all of the filing. */
  protected get about(): ServiceId | null {
    return null;
  }
  protected override get ofApp(): boolean {
    return this.#app() === true;
  }

  /** The same of one service, for what shows several. */
  protected isApp(service: ServiceId | null | undefined): boolean {
    return this.store !== undefined && appsOnly(this.store.getState().filing, service);
  }

  /**
   * Selects from the store; the element renders again only when the selection changes.
   * @returns a reader that answers `undefined` while there is no store yet
   */
  protected select<T>(
    selector: (state: FilingState, store: FilingStore) => T,
    equals: (a: T, b: T) => boolean = Object.is,
  ): () => T | undefined {
    let current: FilingStore | undefined;
    const controller = new StoreController<FilingState, T | undefined>(
      this,
      undefined,
      (state) => (current ? selector(state, current) : undefined),
      (a, b) => (a === undefined || b === undefined ? a === b : equals(a, b)),
    );
    this.#selections.push((store) => {
      current = store;
      controller.store = store;
    });
    return () => (controller.ready ? controller.value : undefined);
  }

  protected dispatch(command: FilingCommand): void {
    this.store?.dispatch(command);
  }
}

/** Equality of two flat records or arrays, member by member: keeps a selection that is built anew each time from causing renders. */
export function shallowEqual<T extends object>(a: T, b: T): boolean {
  if (a === b) return true;
  const keysA = Object.keys(a);
  if (keysA.length !== Object.keys(b).length) return false;
  return keysA.every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key)));
}
