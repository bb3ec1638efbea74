import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { i18nContext, storeContext, type ElementClass } from '../../src/elements/base/index.js';
import { RuleTexts } from '../../src/elements/wizard/texts.js';
import type { FilingStore } from '../../src/core/store/types.js';
import { namespaces } from '../../src/i18n/locales.js';
import type { I18n } from '../../src/i18n/index.js';
import { defineForStage, withStage } from '../ui/stage.js';
import { openFiling, type FilingSetup } from './filing-store.js';

/**
 * What the wizard gives to its steps, beside what `<ui-stage>` gives: a store, the texts of all steps, packs and provider, and the
 * container that the steps' styles ask for their width.
 */
export class FilingStage extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      container: wizard / inline-size;
    }
  `;
  static override properties = { open: { attribute: false } };

  /** Opens the store that is shown. */
  declare open: (() => Promise<FilingStore>) | undefined;
  readonly #stores = new ContextProvider(this, { context: storeContext });
  readonly #texts = new RuleTexts();
  #i18n: I18n | undefined;
  #store: FilingStore | undefined;
  #leave: (() => void) | undefined;
  #settled: () => void = () => undefined;
  /** Everything is there: the store, and the texts. */
  readonly ready = new Promise<void>((resolve) => (this.#settled = resolve));

  constructor() {
    super();
    new ContextConsumer(this, { context: i18nContext, subscribe: true, callback: (i18n) => (this.#i18n = i18n) });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    void this.#store?.stop();
  }

  protected override firstUpdated(): void {
    void this.#show();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  async #show(): Promise<void> {
    const i18n = this.#i18n;
    if (!i18n || !this.open) return;
    const store = await this.open();
    this.#store = store;
    const bring = async (): Promise<void> => {
      await i18n.load(...namespaces);
      await this.#texts.update(i18n, store);
    };
    await bring();
    // Rules of another province and the words of another language come with the change that needs them.
    const leave = [i18n.subscribe(() => void bring()), store.subscribe(() => void bring())];
    this.#leave = () => leave.forEach((each) => each());
    this.#stores.setValue(store);
    this.#settled();
  }
}

export function defineForFiling(...classes: readonly ElementClass[]): void {
  defineForStage(...classes);
  if (!customElements.get('filing-stage')) customElements.define('filing-stage', FilingStage);
}

/** Some of the form above a filing, in a world of its own. */
export const onFiling = (setup: FilingSetup, content: unknown): TemplateResult =>
  html`<filing-stage .open=${() => openFiling(setup).then(({ store }) => store)}>${content}</filing-stage>`;

export { withStage };
