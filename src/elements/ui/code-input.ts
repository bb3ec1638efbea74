import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from './button.styles.js';
import { codeInputStyles } from './code-input.styles.js';
import { typedValue, typingHandlers, type TypedText } from './composition.js';
import { IcpControl } from './control.js';
import type { ControlBinding } from './field.js';
import { icon } from './icons.js';
import { spinner, spinnerStyles } from './spinner.js';

export type CodePhase = 'idle' | 'sending' | 'sent' | 'checking' | 'verified';

/**
 * A short numeric code that was sent to somebody: one real input, so that the system can offer the code it has just received, with
 * drawn cells; beside it the button that sends, counting down to `availableAt`.
 * @fires send - a code is wanted
 * @fires value-input - digits changed; detail `{ value }`
 * @fires value-change - all digits are there; detail `{ value }`
 */
export class IcpCodeInput extends IcpControl {
  static readonly tag = 'icp-code-input';
  static override styles: CSSResultGroup = [IcpControl.styles, buttonStyles, spinnerStyles, codeInputStyles];

  @property() value = '';
  @property({ type: Number }) length = 6;
  @property() phase: CodePhase = 'idle';
  /** Epoch milliseconds from which another code may be sent; absent: at once. */
  @property({ type: Number, attribute: 'available-at' }) availableAt: number | undefined;
  /** No code can be sent yet, for instance because the number is incomplete. */
  @property({ type: Boolean, attribute: 'cannot-send' }) cannotSend = false;
  /** Epoch milliseconds now; a host with a server clock may replace it. */
  @property({ attribute: false }) now: () => number = Date.now;
  @state() private left = 0;

  #tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.#tick = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('availableAt') || changed.has('now')) this.#count();
  }

  readonly #count = (): void => {
    this.left = Math.max(0, Math.ceil(((this.availableAt ?? 0) - this.now()) / 1000));
    if (this.left > 0 && this.isConnected) this.#tick ??= setInterval(this.#count, 1000);
    else {
      clearInterval(this.#tick);
      this.#tick = undefined;
    }
  };

  override render(): TemplateResult {
    return this.frame({ control: (bind) => html`<div class="code">${this.#renderCells(bind)}${this.#renderSend()}</div>` });
  }

  #renderCells(bind: ControlBinding): TemplateResult {
    const typing = typingHandlers(this.#typed);
    const verified = this.phase === 'verified';
    return html`<div class="cells ${bind.invalid ? 'invalid' : ''} ${verified ? 'verified' : ''}">
      ${Array.from({ length: this.length }, (_, at) => html`<span class="cell ${at === Math.min(this.value.length, this.length - 1) ? 'next' : ''}" aria-hidden="true">${this.value[at] ?? ''}</span>`)}
      <input
        id=${bind.id}
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength=${this.length + 6}
        spellcheck="false"
        aria-describedby=${bind.describedBy ?? nothing}
        aria-invalid=${bind.invalid ? 'true' : nothing}
        aria-required=${bind.required ? 'true' : nothing}
        ?disabled=${bind.disabled}
        ?readonly=${bind.readonly || verified || this.phase === 'checking'}
        .value=${typedValue(this.value)}
        @compositionstart=${typing.start}
        @compositionend=${typing.end}
        @input=${typing.input}
        @focus=${this.#toEnd}
        @click=${this.#toEnd}
      />
    </div>`;
  }

  #renderSend(): TemplateResult {
    if (this.phase === 'verified') return html`<span class="said ok" role="status">${icon('success')}${this.t('ui:code.verified')}</span>`;
    if (this.phase === 'checking') return html`<span class="said" role="status">${spinner()}${this.t('ui:code.checking')}</span>`;
    const sending = this.phase === 'sending';
    const words = sending ? 'ui:code.sending' : this.left > 0 ? 'ui:code.wait' : this.phase === 'sent' ? 'ui:code.resend' : 'ui:code.send';
    return html`<button
      type="button"
      class="button secondary send ${this.readonly ? 'paused' : ''}"
      ?disabled=${this.disabled || this.locked !== '' || this.cannotSend}
      aria-disabled=${sending || this.readonly || this.left > 0 ? 'true' : nothing}
      @click=${this.#send}
    >
      ${sending ? spinner() : nothing}${this.t(words, { seconds: this.left })}
    </button>`;
  }

  readonly #send = (): void => {
    if (this.phase === 'sending' || this.readonly || this.left > 0) return;
    this.emit('send');
    this.focus();
  };

  /** Cells are drawn from the start; a caret in the middle would type where nobody sees it. */
  readonly #toEnd = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) event.target.setSelectionRange(event.target.value.length, event.target.value.length);
  };

  readonly #typed = (raw: string, { composing }: TypedText): void => {
    if (composing) return;
    const value = raw.normalize('NFKC').replace(/\D/g, '').slice(0, this.length);
    if (value === this.value) {
      this.requestUpdate();
      return;
    }
    this.value = value;
    this.emit('value-input', { value });
    if (value.length === this.length) this.emit('value-change', { value });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-code-input': IcpCodeInput;
  }
}
