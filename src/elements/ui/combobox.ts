import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { typedValue, typingHandlers, type TypedText } from './composition.js';
import { IcpControl } from './control.js';
import type { ControlBinding } from './field.js';
import { icon } from './icons.js';
import { ListboxController } from './listbox.js';
import { listboxStyles } from './listbox.styles.js';
import { spinner, spinnerStyles } from './spinner.js';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string | undefined;
  /** Further words that find it. */
  readonly keywords?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** Rows drawn at once; more are counted, and typing narrows them down. Thousands of rows would make every keystroke slow. */
const most = 100;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * One choice out of many, found by typing. An editable ARIA combobox with a list.
 * @fires value-change - another option was chosen; detail `{ value }`
 */
export class IcpCombobox extends IcpControl {
  static readonly tag: string = 'icp-combobox';
  static override styles: CSSResultGroup = [IcpControl.styles, spinnerStyles, listboxStyles];

  @property() value = '';
  @property({ attribute: false }) options: readonly ComboOption[] = [];
  @property() placeholder = '';
  @property({ type: Boolean }) loading = false;
  /** Draws the control alone, named by `label`; its owner frames it. */
  @property({ type: Boolean }) bare = false;
  /** What is being typed; undefined while the chosen label stands there. */
  @state() private query: string | undefined;

  #matches: readonly ComboOption[] = [];
  #hidden = 0;
  readonly #list = new ListboxController(this, {
    count: () => this.#matches.length,
    isDisabled: (index) => this.#matches[index]?.disabled === true,
    start: () => this.#matches.findIndex((option) => option.value === this.value),
    choose: (index) => this.#choose(this.#matches[index]),
    anchor: () => this.renderRoot.querySelector<HTMLElement>('.opener'),
    list: () => this.renderRoot.querySelector<HTMLElement>('.popup'),
  });

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('options') && !changed.has('query') && !changed.has('value')) return;
    const wanted = fold(this.query ?? '');
    const found = wanted === '' ? this.options : this.options.filter((option) => fold(`${option.label} ${option.hint ?? ''} ${option.keywords ?? ''}`).includes(wanted));
    // The chosen one is drawn even where it lies far down, so that opening starts at it.
    const at = wanted === '' ? found.findIndex((option) => option.value === this.value) : -1;
    const from = at < most ? 0 : at - most / 2;
    this.#matches = found.slice(from, from + most);
    this.#hidden = found.length - this.#matches.length;
    if (changed.has('query') && this.query !== undefined) this.#list.active = this.#matches.findIndex((option) => !option.disabled);
  }

  override render(): TemplateResult {
    if (!this.bare) return this.frame({ control: (bind) => this.#renderControl(bind) });
    const bind: ControlBinding = { id: this.uid('control'), describedBy: undefined, invalid: this.error !== '', required: this.required, disabled: this.disabled, readonly: this.closed };
    return html`<div class="control">${this.#renderControl(bind)}</div>`;
  }

  #renderControl(bind: ControlBinding): TemplateResult {
    const chosen = this.options.find((option) => option.value === this.value)?.label ?? '';
    const typing = typingHandlers(this.#typed);
    const active = this.#list.isOpen && this.#list.active >= 0 ? this.uid(`option-${this.#list.active}`) : nothing;
    return html`<div class="opener" @focusout=${this.#left}>
        <input
          class="input"
          id=${bind.id}
          role="combobox"
          type="text"
          autocomplete="off"
          spellcheck="false"
          placeholder=${this.placeholder || nothing}
          aria-label=${this.bare ? this.label : nothing}
          aria-autocomplete="list"
          aria-expanded=${this.#list.isOpen ? 'true' : 'false'}
          aria-controls=${this.uid('list')}
          aria-activedescendant=${active}
          aria-describedby=${bind.describedBy ?? nothing}
          aria-invalid=${bind.invalid ? 'true' : nothing}
          aria-required=${bind.required ? 'true' : nothing}
          ?disabled=${bind.disabled}
          ?readonly=${bind.readonly}
          .value=${typedValue(this.query ?? chosen)}
          @compositionstart=${typing.start}
          @compositionend=${typing.end}
          @input=${typing.input}
          @keydown=${this.#key}
          @click=${this.#open}
        />
        <button type="button" class="toggle" tabindex="-1" aria-hidden="true" ?disabled=${this.closed} @mousedown=${this.#toggle}>
          ${this.loading ? spinner() : icon(this.readonly || this.locked ? 'lock' : 'chevron-down')}
        </button>
      </div>
      ${this.#renderList()}`;
  }

  #renderList(): TemplateResult {
    const open = this.#list.isOpen;
    return html`<div class="popup" popover="manual" @mousedown=${this.#keepFocus}>
        <div role="listbox" id=${this.uid('list')} aria-label=${this.label || nothing}>${open ? this.#matches.map((option, index) => this.#renderOption(option, index)) : nothing}</div>
        ${open ? this.#renderRemark() : nothing}
      </div>
      <span class="visually-hidden" role="status">${open && this.query !== undefined ? this.t('ui:combobox.count', { count: this.#matches.length + this.#hidden }) : nothing}</span>`;
  }

  #renderOption(option: ComboOption, index: number): TemplateResult {
    const chosen = option.value === this.value;
    return html`<div
      class="option"
      role="option"
      id=${this.uid(`option-${index}`)}
      aria-selected=${chosen ? 'true' : 'false'}
      aria-disabled=${option.disabled ? 'true' : nothing}
      ?data-active=${index === this.#list.active}
      @click=${() => this.#choose(option)}
    >
      <span>${option.label}${option.hint ? html` <small>${option.hint}</small>` : nothing}</span>${chosen ? icon('check') : nothing}
    </div>`;
  }

  #renderRemark(): TemplateResult | typeof nothing {
    const words = this.loading ? this.t('ui:loading') : this.#matches.length === 0 ? this.t('ui:combobox.none') : this.#hidden > 0 ? this.t('ui:combobox.more', { count: this.#hidden }) : '';
    return words ? html`<p class="note">${words}</p>` : nothing;
  }

  readonly #typed = (text: string, { composing }: TypedText): void => {
    // Half-composed Latin letters match nothing Chinese; the list waits for the finished word.
    if (composing || this.closed) return;
    this.query = text;
    this.#list.show();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (this.closed || this.#list.handleKey(event)) return;
    if (event.key === 'Escape' && this.query !== undefined) {
      event.preventDefault();
      this.query = undefined;
    }
  };

  readonly #open = (): void => {
    if (!this.closed) this.#list.show();
  };

  readonly #toggle = (event: Event): void => {
    event.preventDefault();
    this.focus();
    if (this.#list.isOpen) this.#list.hide();
    else this.#open();
  };

  /** The keyboard stays in the input; otherwise pressing an option would count as leaving. */
  readonly #keepFocus = (event: Event): void => event.preventDefault();

  readonly #left = (): void => {
    const typed = this.query;
    this.#list.hide();
    this.query = undefined;
    // Whoever typed a whole label and moved on has chosen it; whoever emptied the input has chosen nothing.
    if (typed === undefined) return;
    const exact = this.options.find((option) => fold(option.label) === fold(typed));
    if (exact || fold(typed) === '') this.#settle(exact?.value ?? '');
  };

  #choose(option: ComboOption | undefined): void {
    if (!option || option.disabled) return;
    this.query = undefined;
    this.#list.hide();
    this.#settle(option.value);
  }

  #settle(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.emit('value-change', { value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-combobox': IcpCombobox;
  }
}
