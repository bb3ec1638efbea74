import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import type { Content } from './field.js';
import { icon } from './icons.js';

export interface TimelineItem {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'upcoming' | 'problem' | 'stopped';
  /** When it happened, or is expected; already in words. */
  readonly when?: string | undefined;
  readonly detail?: Content | undefined;
}

/**
 * Stages one after another, from the first to what is still to come.
 * @csspart item - one stage
 */
export class IcpTimeline extends IcpElement {
  static readonly tag = 'icp-timeline';

  static override styles: CSSResultGroup = css`
    li {
      --tone: var(--icp-color-border-control);
      position: relative;
      display: grid;
      grid-template-columns: 1.5rem minmax(0, 1fr);
      gap: 0 var(--icp-space-3);
      padding-block-end: var(--icp-space-5);
    }
    li:last-child {
      padding-block-end: 0;
    }
    li:not(:last-child)::before {
      content: '';
      position: absolute;
      inset-block: 1.625rem 0.125rem;
      inset-inline-start: calc(0.75rem - 1px);
      inline-size: 2px;
      border-radius: 1px;
      background: var(--icp-color-border);
    }
    li.done:not(:last-child)::before {
      background: var(--icp-color-primary-border);
    }
    .done,
    .current {
      --tone: var(--icp-color-primary);
    }
    .problem {
      --tone: var(--icp-color-danger);
    }
    .sign {
      display: grid;
      place-items: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border: 1.5px solid var(--tone);
      border-radius: 50%;
      background: var(--icp-color-surface);
      color: var(--tone);
    }
    .sign .icon {
      inline-size: 0.875rem;
      block-size: 0.875rem;
      stroke-width: 2.25;
    }
    .current .sign::before {
      content: '';
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--tone);
    }
    .done .sign {
      background: var(--icp-color-primary-soft);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--icp-space-3);
      line-height: 1.5rem;
    }
    .label {
      font-weight: var(--icp-font-weight-medium);
    }
    .upcoming .label {
      font-weight: var(--icp-font-weight-regular);
      color: var(--icp-color-text-muted);
    }
    .problem .label {
      color: var(--icp-color-danger);
    }
    .when,
    .detail {
      font-size: var(--icp-font-size-sm);
      color: var(--icp-color-text-muted);
      font-variant-numeric: tabular-nums;
    }
    .detail {
      line-height: 1.5;
      margin-block-start: var(--icp-space-1);
    }
  `;

  @property({ attribute: false }) items: readonly TimelineItem[] = [];
  @property() label = '';

  override render(): TemplateResult {
    // Where things stand, also when that is an end.
    const reached = this.items.filter(({ state }) => state !== 'upcoming').at(-1);
    return html`<ol aria-label=${this.label || nothing}>
      ${this.items.map(
        (item) => html`<li part="item" class=${item.state} aria-current=${item === reached ? 'step' : nothing}>
          <span class="sign" aria-hidden="true">${item.state === 'done' ? icon('check') : item.state === 'problem' || item.state === 'stopped' ? icon('close') : nothing}</span>
          <div>
            <p class="head">
              <span class="label">${item.label}<span class="visually-hidden"> (${this.t(`ui:timeline.${item.state}`)})</span></span>
              ${item.when ? html`<span class="when">${item.when}</span>` : nothing}
            </p>
            ${item.detail ? html`<div class="detail">${item.detail}</div>` : nothing}
          </div>
        </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-timeline': IcpTimeline;
  }
}
