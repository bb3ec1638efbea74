import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { IcpElement } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import { icon, type IconName } from './icons.js';
import { spinner, spinnerStyles } from './spinner.js';

export type ButtonVariant = 'primary' | 'secondary' | 'text' | 'danger';

/**
 * A button. Listen to the ordinary `click`; none arrives while it is disabled, busy or paused.
 * @slot - the words on it
 * @csspart button - the native button
 */
export class IcpButton extends IcpElement {
  static readonly tag = 'icp-button';
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  static override styles: CSSResultGroup = [
    buttonStyles,
    spinnerStyles,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }
      :host([block]) {
        display: block;
      }
      .button {
        inline-size: 100%;
      }
      :host([disabled]),
      :host([paused]) {
        pointer-events: none;
      }
    `,
  ];

  @property() variant: ButtonVariant = 'secondary';
  @property() size: 'medium' | 'small' = 'medium';
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Work is under way: keeps focus and place, swallows clicks. */
  @property({ type: Boolean }) busy = false;
  /** Cannot be used just now: looks disabled, but keeps focus and place, and swallows clicks. */
  @property({ type: Boolean, reflect: true }) paused = false;
  /** As wide as its container. */
  @property({ type: Boolean, reflect: true }) block = false;
  /** An icon before the words; with `label` and no words, an icon button. */
  @property() icon: IconName | undefined;
  /** The accessible name, where the words alone do not say enough. */
  @property() label = '';

  constructor() {
    super();
    // Slotted words make the host the target of a click even while the native button is disabled.
    this.addEventListener('click', this.#swallow, { capture: true });
  }

  readonly #swallow = (event: Event): void => {
    if (!this.disabled && !this.busy && !this.paused) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  override render(): TemplateResult {
    const classes = { button: true, [this.variant]: true, small: this.size === 'small', paused: this.paused };
    return html`<button
      part="button"
      type="button"
      class=${classMap(classes)}
      ?disabled=${this.disabled}
      aria-disabled=${this.busy || this.paused ? 'true' : nothing}
      aria-label=${this.label || nothing}
    >
      ${this.busy ? spinner() : this.icon ? icon(this.icon) : nothing}<slot></slot>${this.busy
        ? html`<span class="visually-hidden">${this.t('ui:busy')}</span>`
        : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-button': IcpButton;
  }
}
