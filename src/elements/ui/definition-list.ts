import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import type { Content } from './field.js';
import { icon } from './icons.js';

export interface Definition {
  readonly id: string;
  readonly label: string;
  /** The official Chinese term, beside a translated label. */
  readonly official?: string | undefined;
  readonly value: Content;
  readonly error?: string | undefined;
  /** Offers "edit". */
  readonly editable?: boolean | undefined;
}

/**
 * Names and values beside each other, each with a way to change it where wanted.
 * @fires edit - a value is to be changed; detail `{ id }`
 * @csspart row - one name with its value
 */
export class IcpDefinitionList extends IcpElement {
  static readonly tag = 'icp-definition-list';

  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--icp-space-4);
        padding-block: var(--icp-space-2);
        border-block-end: 1px solid var(--icp-color-border);
      }
      .row:last-child {
        border-block-end: 0;
      }
      dt {
        grid-column: 1;
        font-size: var(--icp-font-size-sm);
        color: var(--icp-color-text-muted);
      }
      .official {
        display: block;
        font-size: var(--icp-font-size-sm);
      }
      dd {
        grid-column: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .value {
        white-space: pre-line;
      }
      .act {
        grid-column: 2;
        grid-row: 1 / span 2;
        align-self: center;
      }
      .act .button {
        margin-inline-end: calc(-1 * var(--icp-space-2));
      }
      .empty {
        color: var(--icp-color-text-muted);
      }
      .error {
        display: flex;
        gap: 0.375rem;
        font-size: var(--icp-font-size-sm);
        color: var(--icp-color-danger);
      }
      .error .icon {
        inline-size: 1rem;
        block-size: 1rem;
        margin-block-start: 0.1875rem;
      }
      @container (min-width: 36rem) {
        .row {
          grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr) auto;
          align-items: baseline;
        }
        dt {
          font-size: inherit;
        }
        dd {
          grid-column: 2;
        }
        .act {
          grid-column: 3;
          grid-row: 1;
          align-self: baseline;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Definition[] = [];
  /** Nothing can be changed just now; the buttons keep focus and place. */
  @property({ type: Boolean }) paused = false;

  override render(): TemplateResult {
    return html`<dl>${this.items.map((item) => this.#renderRow(item))}</dl>`;
  }

  #renderRow(item: Definition): TemplateResult {
    const isEmpty = item.value === '' || item.value === nothing;
    return html`<div part="row" class="row">
      <dt>${item.label}${item.official ? html` <span class="official" lang="zh-CN">${item.official}</span>` : nothing}</dt>
      <dd>
        ${!isEmpty ? html`<span class="value">${item.value}</span>` : item.error ? nothing : html`<span class="empty">${this.t('ui:definition.empty')}</span>`}
        ${item.error ? html`<span class="error">${icon('error')}<span><span class="visually-hidden">${this.t('ui:field.error')}</span>${item.error}</span></span>` : nothing}
      </dd>
      ${item.editable
        ? html`<dd class="act">
            <button type="button" class="button text small ${this.paused ? 'paused' : ''}" aria-disabled=${this.paused ? 'true' : nothing} aria-label=${this.t('ui:definition.editFor', { label: item.label })} @click=${() => this.#edit(item.id)}>${this.t('ui:definition.edit')}</button>
          </dd>`
        : nothing}
    </div>`;
  }

  #edit(id: string): void {
    if (!this.paused) this.emit('edit', { id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-definition-list': IcpDefinitionList;
  }
}
