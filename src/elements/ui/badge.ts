import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { icon, type IconName } from './icons.js';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

/**
 * One or two words about the state of something.
 * @slot - the words
 * @csspart badge - the tag
 */
export class IcpBadge extends IcpElement {
  static readonly tag = 'icp-badge';

  static override styles: CSSResultGroup = css`
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: var(--icp-space-1);
      padding: 0.0625rem var(--icp-space-2);
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-full);
      background: var(--icp-color-surface-muted);
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-xs);
      font-weight: var(--icp-font-weight-medium);
      line-height: 1.5;
      white-space: nowrap;
    }
    .icon {
      inline-size: 0.875rem;
      block-size: 0.875rem;
    }
    .info {
      border-color: var(--icp-color-primary-border);
      background: var(--icp-color-primary-soft);
      color: var(--icp-color-primary);
    }
    .success {
      border-color: var(--icp-color-success-border);
      background: var(--icp-color-success-soft);
      color: var(--icp-color-success);
    }
    .warning {
      border-color: var(--icp-color-warning-border);
      background: var(--icp-color-warning-soft);
      color: var(--icp-color-warning);
    }
    .error {
      border-color: var(--icp-color-danger-border);
      background: var(--icp-color-danger-soft);
      color: var(--icp-color-danger);
    }
  `;

  @property() tone: BadgeTone = 'neutral';
  @property() icon: IconName | '' = '';

  override render(): TemplateResult {
    return html`<span part="badge" class=${this.tone}>${this.icon ? icon(this.icon) : nothing}<slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-badge': IcpBadge;
  }
}
