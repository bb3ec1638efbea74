import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { icon } from './icons.js';

/**
 * A line that opens into more, on the native `<details>`, so that find-in-page opens it too.
 * @slot - what is inside
 * @fires disclosure-toggle - it opened or closed; detail `{ open }`
 */
export class IcpDisclosure extends IcpElement {
  static readonly tag = 'icp-disclosure';

  static override styles: CSSResultGroup = css`
    summary {
      display: inline-flex;
      align-items: center;
      gap: var(--icp-space-1);
      min-block-size: var(--icp-control-height);
      border-radius: var(--icp-radius-sm);
      color: var(--icp-color-primary);
      font-weight: var(--icp-font-weight-medium);
      list-style: none;
      cursor: pointer;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .icon {
      inline-size: 1.125rem;
      block-size: 1.125rem;
      transition: rotate var(--icp-duration) var(--icp-easing);
    }
    details[open] .icon {
      rotate: 90deg;
    }
    .inside {
      padding-block: var(--icp-space-1) var(--icp-space-2);
      padding-inline-start: 1.375rem;
    }
  `;

  @property() heading = '';
  @property({ type: Boolean, reflect: true }) open = false;

  override render(): TemplateResult {
    return html`<details .open=${this.open} @toggle=${this.#toggled}>
      <summary>${icon('chevron-right')}<span>${this.heading}</span></summary>
      <div class="inside"><slot></slot></div>
    </details>`;
  }

  readonly #toggled = (event: Event): void => {
    if (!(event.target instanceof HTMLDetailsElement) || event.target.open === this.open) return;
    this.open = event.target.open;
    this.emit('disclosure-toggle', { open: this.open });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-disclosure': IcpDisclosure;
  }
}
