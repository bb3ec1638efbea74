import { css, html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';

/**
 * An address as a square that a phone's camera reads. Always dark on light, whatever the theme: many cameras read nothing else.
 * @csspart code - the square
 */
export class IcpQrCode extends IcpElement {
  static readonly tag = 'icp-qr-code';

  static override styles: CSSResultGroup = css`
    :host {
      display: inline-block;
    }
    svg {
      display: block;
      inline-size: 11rem;
      max-inline-size: 100%;
      block-size: auto;
      background: #fff;
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-md);
    }
  `;

  @property() value = '';
  /** What a screen reader says of it. */
  @property() label = '';
  @state() private cells: readonly (readonly boolean[])[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) void this.#draw(this.value);
  }

  async #draw(value: string): Promise<void> {
    if (value === '') {
      this.cells = [];
      return;
    }
    const { encode } = await import('uqr');
    // Medium correction: read off a screen, at an angle, and still small enough for a long address.
    if (value === this.value) this.cells = encode(value, { ecc: 'M', border: 4 }).data;
  }

  override render(): TemplateResult | typeof nothing {
    const size = this.cells.length;
    if (size === 0) return nothing;
    const path = this.cells.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
    return html`<svg part="code" role="img" aria-label=${this.label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">${svg`<path fill="#000" d=${path} />`}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-qr-code': IcpQrCode;
  }
}
