import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement, rememberFocus } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import { icon } from './icons.js';

export type DialogCloseReason = 'escape' | 'button' | 'backdrop';

/**
 * A modal dialog on the native `<dialog>`: the rest of the page is inert, focus goes in and comes back.
 * @slot - what it says
 * @slot actions - buttons at its foot, the safest first
 * @fires request-close - the reader wants out; detail `{ reason }`. Cancelable; unless prevented the dialog closes and `open` is false
 * @csspart dialog - the window
 */
export class IcpDialog extends IcpElement {
  static readonly tag = 'icp-dialog';

  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: min(32rem, calc(100vw - 2rem));
        max-block-size: min(44rem, calc(100dvh - 2rem));
        padding: 0;
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-lg);
        background: var(--icp-color-surface);
        color: var(--icp-color-text);
        box-shadow: var(--icp-shadow-lg);
        overflow: hidden;
      }
      dialog.wide {
        inline-size: min(52rem, calc(100vw - 2rem));
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
        animation: rise var(--icp-duration) var(--icp-easing);
      }
      dialog::backdrop {
        background: var(--icp-color-backdrop);
      }
      header {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--icp-space-3);
        padding: var(--icp-space-5) var(--icp-space-5) var(--icp-space-2);
      }
      h2 {
        font-size: var(--icp-font-size-lg);
      }
      /* Focused for the ears only; nothing can be done with it. */
      h2:focus {
        outline: none;
      }
      header .button {
        margin: -0.25rem -0.5rem 0 0;
      }
      .body {
        flex: 1;
        padding: var(--icp-space-2) var(--icp-space-5) var(--icp-space-5);
        overflow: auto;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--icp-space-3);
        padding: var(--icp-space-4) var(--icp-space-5);
        border-block-start: 1px solid var(--icp-color-border);
        background: var(--icp-color-surface-muted);
      }
      @media (max-width: 30rem) {
        footer {
          flex-direction: column-reverse;
        }
        footer ::slotted(*) {
          inline-size: 100%;
        }
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 0.5rem;
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;
  @property() heading = '';
  @property() size: 'medium' | 'wide' = 'medium';
  /** No way out but the buttons given: for a decision that must be made. */
  @property({ type: Boolean, attribute: 'no-dismiss' }) noDismiss = false;

  #giveFocusBack: (() => void) | undefined;
  #hasActions = false;

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dialog?.close();
    // Who takes the dialog away instead of closing it leaves the reader where it was opened, too.
    this.#giveFocusBack?.();
    this.#giveFocusBack = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.open) this.#sync();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#sync();
  }

  override render(): TemplateResult {
    return html`<dialog part="dialog" class=${this.size} aria-labelledby=${this.uid('heading')} @cancel=${this.#cancelled} @close=${this.#closed} @click=${this.#clicked}>
      <header>
        <h2 id=${this.uid('heading')} tabindex="-1">${this.heading}</h2>
        ${this.noDismiss
          ? nothing
          : html`<button type="button" class="button text quiet small square" aria-label=${this.t('ui:dialog.close')} @click=${() => this.#ask('button')}>${icon('close')}</button>`}
      </header>
      <div class="body"><slot></slot></div>
      <footer ?hidden=${!this.#hasActions}><slot name="actions" @slotchange=${this.#lookForActions}></slot></footer>
    </dialog>`;
  }

  #sync(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open === this.open) return;
    if (this.open) {
      this.#giveFocusBack = rememberFocus();
      dialog.showModal();
      // The heading first, so that what is asked is heard before the answers.
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    } else {
      dialog.close();
    }
  }

  #ask(reason: DialogCloseReason): void {
    if (this.emit('request-close', { reason }, { cancelable: true })) this.open = false;
  }

  readonly #cancelled = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (!this.noDismiss) this.#ask('escape');
  };

  /** The browser may close it by itself, for instance on a second Escape. */
  readonly #closed = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    if (this.open && this.noDismiss && this.isConnected) {
      this.#dialog?.showModal();
      return;
    }
    if (this.isConnected) this.open = false;
    this.#giveFocusBack?.();
    this.#giveFocusBack = undefined;
  };

  readonly #clicked = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget || this.noDismiss || !(event.target instanceof Element)) return;
    const box = event.target.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) this.#ask('backdrop');
  };

  readonly #lookForActions = (event: Event): void => {
    this.#hasActions = event.target instanceof HTMLSlotElement && event.target.assignedElements().length > 0;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-dialog': IcpDialog;
  }
}
