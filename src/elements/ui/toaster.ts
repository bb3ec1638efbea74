import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { IcpElement, announce } from '../base/index.js';
import type { AlertKind } from './alert.js';
import { buttonStyles } from './button.styles.js';
import { icon } from './icons.js';

interface Toast {
  readonly id: number;
  readonly kind: AlertKind;
  readonly text: string;
}

/**
 * Short notes that come and go at the edge of the window, and are also said through the live region. For what may be missed; what must be
 * acted upon is an alert.
 * @csspart toast - one note
 */
export class IcpToaster extends IcpElement {
  static readonly tag = 'icp-toaster';

  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      [popover] {
        position: fixed;
        inset: auto 0 var(--icp-space-6);
        inline-size: min(26rem, calc(100vw - 2rem));
        margin: 0 auto;
        padding: 0;
        border: 0;
        background: none;
        color: var(--icp-color-text);
        overflow: visible;
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: var(--icp-space-3);
        margin-block-start: var(--icp-space-2);
        padding: var(--icp-space-3) var(--icp-space-4);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-lg);
        background: var(--icp-color-surface);
        box-shadow: var(--icp-shadow-md);
        line-height: 1.5;
        animation: rise var(--icp-duration) var(--icp-easing);
      }
      li > span {
        flex: 1;
      }
      li > .icon {
        margin-block-start: 0.0625rem;
        color: var(--icp-color-primary);
      }
      .success > .icon {
        color: var(--icp-color-success);
      }
      .warning > .icon {
        color: var(--icp-color-warning);
      }
      .error > .icon {
        color: var(--icp-color-danger);
      }
      .button {
        margin: -0.25rem -0.5rem -0.25rem 0;
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 0.5rem;
        }
      }
    `,
  ];

  /** Milliseconds a note stays; it stays longer while pointed at or focused. */
  @property({ type: Number }) duration = 6000;
  @state() private toasts: readonly Toast[] = [];

  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #last = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.toasts = [];
  }

  show(text: string, kind: AlertKind = 'info'): void {
    const id = ++this.#last;
    this.toasts = [...this.toasts, { id, kind, text }];
    this.#keep(id);
    announce(this, text, kind === 'error' ? 'assertive' : 'polite');
  }

  protected override updated(): void {
    const layer = this.renderRoot.querySelector<HTMLElement>('[popover]');
    if (!layer || layer.matches(':popover-open') === this.toasts.length > 0) return;
    layer.togglePopover(this.toasts.length > 0);
  }

  override render(): TemplateResult {
    return html`<section popover="manual" aria-label=${this.t('ui:toast.region')} @pointerenter=${this.#hold} @focusin=${this.#hold} @pointerleave=${this.#release} @focusout=${this.#release}>
      <ul>
        ${repeat(
          this.toasts,
          ({ id }) => id,
          ({ id, kind, text }) => html`<li part="toast" class=${kind}>
            ${icon(kind)}<span>${text}</span>
            <button type="button" class="button text quiet small square" aria-label=${this.t('ui:toast.close')} @click=${() => this.#drop(id)}>${icon('close')}</button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #keep(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => this.#drop(id), this.duration));
  }

  #drop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  readonly #hold = (): void => {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  };

  readonly #release = (): void => {
    for (const { id } of this.toasts) this.#keep(id);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-toaster': IcpToaster;
  }
}
