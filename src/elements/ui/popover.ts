import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import { icon, type IconName } from './icons.js';
import { PopupController } from './popup.js';

/**
 * A button that shows an explanation beside itself, in the top layer. Escape or a click elsewhere closes it.
 * @slot - the explanation
 * @csspart panel - what pops up
 */
export class IcpPopover extends IcpElement {
  static readonly tag = 'icp-popover';

  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        inline-size: max-content;
        max-inline-size: min(22rem, calc(100vw - 1rem));
        padding: var(--icp-space-3) var(--icp-space-4);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-lg);
        background: var(--icp-color-surface);
        color: var(--icp-color-text);
        box-shadow: var(--icp-shadow-md);
        font-size: var(--icp-font-size-md);
        line-height: 1.6;
        overflow: auto;
      }
    `,
  ];

  /** Words on the button; with an icon alone, its accessible name. */
  @property() label = '';
  @property() icon: IconName | '' = 'question';
  @property({ type: Boolean, attribute: 'icon-only' }) iconOnly = false;
  @state() private shown = false;

  readonly #popup = new PopupController(this);

  override render(): TemplateResult {
    return html`<button
        type="button"
        class="button text small ${this.iconOnly ? 'square quiet' : ''}"
        popovertarget=${this.uid('panel')}
        aria-expanded=${this.shown ? 'true' : 'false'}
        aria-controls=${this.uid('panel')}
        aria-label=${this.iconOnly ? this.label : nothing}
      >
        ${this.icon ? icon(this.icon) : nothing}${this.iconOnly ? nothing : this.label}
      </button>
      <div part="panel" id=${this.uid('panel')} popover role="group" aria-label=${this.label || nothing} @toggle=${this.#toggled}><slot></slot></div>`;
  }

  readonly #toggled = (event: ToggleEvent): void => {
    const panel = event.currentTarget;
    const button = this.renderRoot.querySelector('button');
    this.shown = event.newState === 'open';
    if (this.shown && panel instanceof HTMLElement && button) this.#popup.show(panel, button);
    else this.#popup.hide();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-popover': IcpPopover;
  }
}
