import { css, html, nothing, type CSSResult, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';

/** A native `<progress>`, which needs no inline style to be half full. */
export const progressStyles: CSSResult = css`
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.375rem;
    border: 0;
    border-radius: var(--icp-radius-full);
    background: var(--icp-color-border);
    overflow: hidden;
    appearance: none;
    accent-color: var(--icp-color-primary);
  }
  progress::-webkit-progress-bar {
    background: var(--icp-color-border);
  }
  progress::-webkit-progress-value {
    border-radius: var(--icp-radius-full);
    background: var(--icp-color-primary);
    transition: inline-size var(--icp-duration) var(--icp-easing);
  }
  progress::-moz-progress-bar {
    border-radius: var(--icp-radius-full);
    background: var(--icp-color-primary);
  }
  progress:indeterminate {
    animation: pulse 1.4s ease-in-out infinite alternate;
  }
  progress:indeterminate::-moz-progress-bar {
    inline-size: 40%;
  }
  progress:indeterminate::-webkit-progress-bar {
    background: var(--icp-color-primary-border);
  }
  @keyframes pulse {
    from {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
  }
`;

/**
 * How far something has come; without a value, that it is going on.
 * @csspart label - the words above the bar
 */
export class IcpProgressBar extends IcpElement {
  static readonly tag = 'icp-progress-bar';

  static override styles: CSSResultGroup = [
    progressStyles,
    css`
      .words {
        display: flex;
        justify-content: space-between;
        gap: var(--icp-space-3);
        margin-block-end: var(--icp-space-1);
        font-size: var(--icp-font-size-sm);
        color: var(--icp-color-text-muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** From 0 to 1; absent while nobody knows. */
  @property({ type: Number }) value: number | undefined;
  @property() label = '';
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;

  override render(): TemplateResult {
    const part = this.value === undefined ? undefined : Math.min(1, Math.max(0, this.value));
    const percent = part === undefined ? '' : this.t('ui:progress.percent', { percent: Math.round(part * 100) });
    return html`
      ${this.hideLabel ? nothing : html`<div part="label" class="words" aria-hidden="true"><span>${this.label}</span><span>${percent}</span></div>`}
      <progress max="1" value=${part ?? nothing} aria-label=${this.label || this.t('ui:loading')}></progress>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-progress-bar': IcpProgressBar;
  }
}
