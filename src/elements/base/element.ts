import { ContextConsumer, createContext } from '@lit/context';
import { adoptStyles, LitElement, type CSSResultGroup } from 'lit';
import { readableKey } from '../../i18n/index.js';
import type { I18n, MessageKey, MessageParams, Term } from '../../i18n/index.js';
import { isScoped, scopeOf, type ElementClass } from './registry.js';
import { sharedStyles } from './styles.js';
import { version } from './version.js';

/** The outer element provides its i18n here; a page with two wizards has two. One key for the version: see `storeContext`. */
export const i18nContext = createContext<I18n>(Symbol.for(`icp-i18n ${version}`));

/** `app`: it is said of an APP; absent: of what the element shows. */
export type Translate = (key: MessageKey, params?: MessageParams, app?: boolean) => string;

export interface EmitOptions {
  /** Only the outer elements' public events leave the shadow root. */
  readonly composed?: boolean;
  readonly cancelable?: boolean;
}

let instances = 0;

/** What every element shares: styles, scope of tags, texts, ids, events. Knows nothing of filing. */
export class IcpElement extends LitElement {
  static readonly version: string = version;
  static readonly uses: readonly ElementClass[] = [];
  static override styles: CSSResultGroup = [];

  protected i18n: I18n | undefined;
  readonly #instance = ++instances;
  #leaveI18n: (() => void) | undefined;

  constructor() {
    super();
    new ContextConsumer(this, { context: i18nContext, subscribe: true, callback: (i18n) => this.#useI18n(i18n) });
  }

  protected static override finalizeStyles(styles?: CSSResultGroup) {
    return super.finalizeStyles([sharedStyles, styles ?? []]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.i18n && !this.#leaveI18n) this.#useI18n(this.i18n);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveI18n?.();
    this.#leaveI18n = undefined;
  }

  /** Lit's own root, but with the scope of tags given to the shadow root and to the cloning of templates. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const scope = scopeOf(this);
    if (!isScoped(scope)) return super.createRenderRoot();
    const type = this.constructor as typeof IcpElement;
    const root = this.shadowRoot ?? this.attachShadow({ ...type.shadowRootOptions, customElementRegistry: scope });
    this.renderOptions.creationScope = {
      importNode: (node, deep) => document.importNode(node, { customElementRegistry: scope, selfOnly: deep !== true }),
    };
    adoptStyles(root, type.elementStyles);
    return root;
  }

  /** Whether what is shown is about APPs, which some texts call otherwise than websites. */
  protected get ofApp(): boolean {
    return false;
  }

  /** The message, or a readable form of its key while no texts are there. Bound, so that render functions can be handed it. */
  protected readonly t: Translate = (key, params, app = this.ofApp) => this.i18n?.t(key, params, app) ?? readableKey(key);

  /** The provider's own words, or else the SDK's; nothing while neither is there yet. */
  protected own(provider: string, key: MessageKey): string {
    const mine: MessageKey = `provider:${provider}`;
    return this.i18n?.has(mine) ? this.t(mine) : this.i18n?.has(key) ? this.t(key) : '';
  }

  protected term(key: string, app: boolean = this.ofApp): Term {
    return this.i18n?.term(key, app) ?? { text: readableKey(key) };
  }

  /** An id that no other element on the page has, for `for`, `aria-describedby` and the like. */
  protected uid(name: string): string {
    return `icp-${this.#instance}-${name}`;
  }

  /**
   * Fires a bubbling event that stays inside the surrounding shadow root unless `composed` says otherwise.
   * @returns false when a listener prevented a cancelable event.
   */
  protected emit(name: string, detail?: unknown, options: EmitOptions = {}): boolean {
    const { composed = false, cancelable = false } = options;
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed, cancelable }));
  }

  #useI18n(i18n: I18n): void {
    this.#leaveI18n?.();
    this.i18n = i18n;
    this.#leaveI18n = this.isConnected ? i18n.subscribe(() => this.requestUpdate()) : undefined;
    this.requestUpdate();
  }
}
