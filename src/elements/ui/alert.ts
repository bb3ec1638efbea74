import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import { icon } from './icons.js';

export type AlertKind = 'info' | 'success' | 'warning' | 'error';

/**
 * A message that belongs to the place where it stands.
 * @slot - the message
 * @slot actions - buttons below the message
 * @fires dismiss - the reader closed it; the owner takes it away
 * @csspart alert - the box
 * @csspart heading - the first line
 */
export class IcpAlert extends IcpElement {
  static readonly tag = 'icp-alert';

  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      .alert {
        --tone: var(--icp-color-primary);
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--icp-space-1) var(--icp-space-3);
        padding: var(--icp-space-3) var(--icp-space-4);
        border: 1px solid var(--icp-color-primary-border);
        border-radius: var(--icp-radius-lg);
        background: var(--icp-color-primary-soft);
        line-height: 1.5;
      }
      .alert.success {
        --tone: var(--icp-color-success);
        border-color: var(--icp-color-success-border);
        background: var(--icp-color-success-soft);
      }
      .alert.warning {
        --tone: var(--icp-color-warning);
        border-color: var(--icp-color-warning-border);
        background: var(--icp-color-warning-soft);
      }
      .alert.error {
        --tone: var(--icp-color-danger);
        border-color: var(--icp-color-danger-border);
        background: var(--icp-color-danger-soft);
      }
      .mark {
        margin-block-start: 0.0625rem;
        color: var(--tone);
      }
      .heading {
        font-weight: var(--icp-font-weight-strong);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--icp-space-2);
        margin-block-start: var(--icp-space-2);
      }
      .button {
        align-self: start;
        margin-block: -0.25rem;
        margin-inline-end: -0.5rem;
      }
      ::slotted(p),
      ::slotted(ul) {
        margin: 0;
      }
    `,
  ];

  @property() kind: AlertKind = 'info';
  @property() heading = '';
  @property({ type: Boolean }) dismissible = false;
  /** Whether it is read out when it appears: at once, when there is a pause, or not at all. */
  @property() live: 'off' | 'polite' | 'assertive' = 'off';

  override render(): TemplateResult {
    const role = this.live === 'assertive' ? 'alert' : this.live === 'polite' ? 'status' : nothing;
    return html`<div part="alert" class="alert ${this.kind}" role=${role}>
      <span class="mark">${icon(this.kind)}</span>
      <div>
        <span class="visually-hidden">${this.t(`ui:alert.${this.kind}`)}</span>
        ${this.heading ? html`<p part="heading" class="heading">${this.heading}</p>` : nothing}
        <slot></slot>
        <div class="actions" ?hidden=${!this.#hasActions}><slot name="actions" @slotchange=${this.#lookForActions}></slot></div>
      </div>
      ${this.dismissible
        ? html`<button type="button" class="button text quiet small square" aria-label=${this.t('ui:alert.dismiss')} @click=${this.#dismiss}>${icon('close')}</button>`
        : nothing}
    </div>`;
  }

  #hasActions = false;

  readonly #lookForActions = (event: Event): void => {
    this.#hasActions = event.target instanceof HTMLSlotElement && event.target.assignedElements().length > 0;
    this.requestUpdate();
  };

  readonly #dismiss = (): void => {
    this.emit('dismiss');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-alert': IcpAlert;
  }
}
