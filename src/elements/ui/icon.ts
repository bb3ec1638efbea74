import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { icon, type IconName } from './icons.js';

/**
 * One icon of the built-in set. Decorative unless it has a label.
 * @cssproperty --icp-icon-size - edge length, 1.25rem by default
 */
export class IcpIcon extends IcpElement {
  static readonly tag = 'icp-icon';

  static override styles: CSSResultGroup = css`
    :host {
      display: inline-block;
      inline-size: var(--icp-icon-size, 1.25rem);
      block-size: var(--icp-icon-size, 1.25rem);
      vertical-align: -0.25em;
    }
    .icon {
      inline-size: 100%;
      block-size: 100%;
    }
  `;

  @property() name: IconName = 'info';
  /** What the icon means, when no text beside it says so. */
  @property() label = '';

  override willUpdate(): void {
    this.role = this.label ? 'img' : null;
    this.ariaLabel = this.label || null;
  }

  override render(): TemplateResult {
    return icon(this.name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-icon': IcpIcon;
  }
}
