import { css, html, type CSSResult, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';

/** The turning ring alone, for other elements' roots. */
export const spinnerStyles: CSSResult = css`
  .spinner {
    display: inline-block;
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid color-mix(in srgb, currentColor 25%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      border-style: dotted;
    }
  }
`;

export const spinner = (): TemplateResult => html`<span class="spinner" aria-hidden="true"></span>`;

/**
 * Something is going on and nobody knows how long it takes.
 * @csspart text - the words beside the ring
 */
export class IcpSpinner extends IcpElement {
  static readonly tag = 'icp-spinner';

  static override styles: CSSResultGroup = [
    spinnerStyles,
    css`
      :host {
        display: inline-flex;
      }
      div {
        display: inline-flex;
        align-items: center;
        gap: var(--icp-space-2);
        color: var(--icp-color-text-muted);
      }
      .spinner {
        color: var(--icp-color-primary);
      }
    `,
  ];

  /** What is going on; a general word when empty. */
  @property() label = '';
  /** Says the words to screen readers only. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;

  override render(): TemplateResult {
    const text = this.label || this.t('ui:loading');
    return html`<div role="status">${spinner()}<span part="text" class=${this.hideLabel ? 'visually-hidden' : ''}>${text}</span></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-spinner': IcpSpinner;
  }
}
