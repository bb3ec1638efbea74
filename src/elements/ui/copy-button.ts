import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce, IcpElement } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import { icon } from './icons.js';

const keepFor = 2500;

/** Puts a text on the clipboard and says whether that worked. */
export class IcpCopyButton extends IcpElement {
  static readonly tag = 'icp-copy-button';
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      :host {
        display: inline-flex;
      }
      .copied {
        color: var(--icp-color-success);
      }
      .failed {
        color: var(--icp-color-danger);
      }
    `,
  ];

  /** What is copied. */
  @property() value = '';
  /** What it is, for the accessible name: "order number". */
  @property() what = '';
  @state() private result: 'copy' | 'copied' | 'failed' = 'copy';

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.result = 'copy';
  }

  override render(): TemplateResult {
    const label = this.what && this.result === 'copy' ? this.t('ui:copy.copyWhat', { what: this.what }) : this.t(`ui:copy.${this.result}`);
    return html`<button type="button" class="button text small ${this.result}" aria-label=${label} @click=${this.#copy}>
      ${icon(this.result === 'copied' ? 'check' : this.result === 'failed' ? 'error' : 'copy')}<span>${this.t(`ui:copy.${this.result}`)}</span>
    </button>`;
  }

  readonly #copy = async (): Promise<void> => {
    // Without a secure context, or inside a frame that forbids it, there is no clipboard.
    this.result = await navigator.clipboard?.writeText(this.value).then(
      () => 'copied' as const,
      () => 'failed' as const,
    ) ?? 'failed';
    announce(this, this.t(`ui:copy.${this.result}`));
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(() => { this.result = 'copy'; }, keepFor);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-copy-button': IcpCopyButton;
  }
}
