import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { buttonStyles } from '../ui/button.styles.js';
import { icon } from '../ui/icons.js';
import { PopupController } from '../ui/popup.js';

/**
 * A button that shows further actions below itself, in the top layer.
 * @slot - the actions, as buttons
 * @csspart panel - what pops up
 */
export class IcpMoreActions extends IcpElement {
  static readonly tag = 'icp-more-actions';
  static override styles: CSSResultGroup = [
    buttonStyles,
    css`
      :host {
        display: inline-block;
      }
      .button {
        white-space: nowrap;
      }
      [popover] {
        inline-size: max-content;
        padding: var(--icp-space-2);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-lg);
        background: var(--icp-color-surface);
        color: var(--icp-color-text);
        box-shadow: var(--icp-shadow-md);
        overflow: auto;
      }
      [popover]:popover-open {
        display: grid;
        justify-items: start;
        gap: var(--icp-space-1);
      }
    `,
  ];

  /** What the actions are for; the button's accessible name. */
  @property() label = '';
  @state() private shown = false;

  readonly #popup = new PopupController(this);

  protected override render(): TemplateResult {
    return html`<button type="button" class="button text small" popovertarget=${this.uid('panel')} aria-expanded=${this.shown ? 'true' : 'false'} aria-controls=${this.uid('panel')} aria-label=${this.label}>
        ${this.t('records:more')}${icon('chevron-down')}
      </button>
      <div part="panel" id=${this.uid('panel')} popover role="group" aria-label=${this.label} @toggle=${this.#toggled}><slot @click=${{ handleEvent: this.#chosen, capture: true }}></slot></div>`;
  }

  readonly #toggled = (event: ToggleEvent): void => {
    const panel = event.currentTarget;
    const button = this.renderRoot.querySelector('button');
    this.shown = event.newState === 'open';
    if (this.shown && panel instanceof HTMLElement && button) this.#popup.show(panel, button);
    else this.#popup.hide();
  };

  /** Closed before the action begins, so that a dialog it opens gives the focus back to a button that can be seen. */
  readonly #chosen = (event: Event): void => {
    if (!this.shown || event.composedPath().some((each) => each instanceof Element && each.getAttribute('aria-disabled') === 'true')) return;
    this.#popup.hide();
    this.renderRoot.querySelector('button')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-more-actions': IcpMoreActions;
  }
}
