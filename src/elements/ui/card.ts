import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';

/**
 * A surface that holds things which belong together.
 * @slot - the content
 * @slot actions - beside the heading
 * @csspart card - the surface
 * @csspart heading - the heading
 */
export class IcpCard extends IcpElement {
  static readonly tag = 'icp-card';

  static override styles: CSSResultGroup = css`
    section {
      container-type: inline-size;
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-lg);
      background: var(--icp-color-surface);
      box-shadow: var(--icp-shadow-sm);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--icp-space-2) var(--icp-space-4);
      padding: var(--icp-space-4) var(--icp-space-4) 0;
    }
    h2,
    h3 {
      font-size: var(--icp-font-size-lg);
    }
    header p {
      margin-block-start: var(--icp-space-1);
      font-size: var(--icp-font-size-sm);
      color: var(--icp-color-text-muted);
    }
    .body {
      padding: var(--icp-space-4);
    }
    @container (min-width: 40rem) {
      header {
        padding: var(--icp-space-5) var(--icp-space-6) 0;
      }
      .body {
        padding: var(--icp-space-5) var(--icp-space-6) var(--icp-space-6);
      }
    }
  `;

  @property() heading = '';
  /** A quieter line below the heading. */
  @property() note = '';
  /** The heading's place in the outline of the page. */
  @property({ type: Number }) level: 2 | 3 = 3;

  override render(): TemplateResult {
    const id = this.uid('heading');
    const heading = this.level === 2 ? html`<h2 part="heading" id=${id}>${this.heading}</h2>` : html`<h3 part="heading" id=${id}>${this.heading}</h3>`;
    return html`<section part="card" aria-labelledby=${this.heading ? id : nothing}>
      ${this.heading
        ? html`<header>
            <div>${heading}${this.note ? html`<p>${this.note}</p>` : nothing}</div>
            <slot name="actions"></slot>
          </header>`
        : nothing}
      <div class="body"><slot></slot></div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-card': IcpCard;
  }
}
