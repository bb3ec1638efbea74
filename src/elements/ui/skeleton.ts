import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';

/** Grey lines where something is about to appear, so that the page does not jump. Says once that it is loading. */
export class IcpSkeleton extends IcpElement {
  static readonly tag = 'icp-skeleton';

  static override styles: CSSResultGroup = css`
    div > span {
      display: block;
      block-size: 0.875rem;
      margin-block: 0.375rem;
      border-radius: var(--icp-radius-sm);
      background: var(--icp-color-skeleton);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    div > span:last-of-type:not(:first-of-type) {
      inline-size: 60%;
    }
    .fields > span:nth-of-type(odd) {
      inline-size: 7rem;
      margin-block: var(--icp-field-gap) 0;
    }
    .fields > span:nth-of-type(odd):first-of-type {
      margin-block-start: 0;
    }
    .fields > span:nth-of-type(even) {
      inline-size: min(100%, var(--icp-field-width));
      block-size: var(--icp-control-height);
      border-radius: var(--icp-radius-md);
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
    @media (forced-colors: active) {
      div > span {
        border: 1px solid GrayText;
      }
    }
  `;

  /** Lines of text, or fields of a form. */
  @property() shape: 'text' | 'fields' = 'text';
  @property({ type: Number }) count = 3;

  override render(): TemplateResult {
    const bones = this.shape === 'fields' ? this.count * 2 : this.count;
    return html`<p class="visually-hidden" role="status">${this.t('ui:loading')}</p>
      <div class=${this.shape} aria-hidden="true">${Array.from({ length: bones }, () => html`<span></span>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-skeleton': IcpSkeleton;
  }
}
