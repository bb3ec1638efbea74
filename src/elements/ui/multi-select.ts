import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpControl } from './control.js';
import type { ComboOption } from './combobox.js';
import type { ControlBinding } from './field.js';
import { icon } from './icons.js';
import { ListboxController } from './listbox.js';
import { listboxStyles } from './listbox.styles.js';

/**
 * Several choices out of a list: a select-only ARIA combobox, the chosen ones as chips below.
 * @fires value-change - the choice changed; detail `{ values }` in the order of the options
 */
export class IcpMultiSelect extends IcpControl {
  static readonly tag = 'icp-multi-select';

  static override styles: CSSResultGroup = [
    IcpControl.styles,
    listboxStyles,
    css`
      .face {
        text-align: start;
        cursor: pointer;
      }
      .face.empty {
        color: var(--icp-color-text-muted);
      }
      .opener > .icon {
        position: absolute;
        inset-block-start: 50%;
        inset-inline-end: 0.625rem;
        translate: 0 -50%;
        color: var(--icp-color-text-muted);
        pointer-events: none;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--icp-space-2);
        margin-block-start: var(--icp-space-2);
      }
      .chip {
        display: inline-flex;
        align-items: center;
        max-inline-size: 100%;
        padding-inline-start: var(--icp-space-3);
        border: 1px solid var(--icp-color-primary-border);
        border-radius: var(--icp-radius-full);
        background: var(--icp-color-primary-soft);
        font-size: var(--icp-font-size-sm);
      }
      .chip.fixed {
        padding-inline-end: var(--icp-space-3);
      }
      .chip button {
        display: grid;
        place-items: center;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: var(--icp-color-text-muted);
        cursor: pointer;
      }
      .chip button:hover {
        color: var(--icp-color-danger);
      }
      .chip .icon {
        inline-size: 0.875rem;
        block-size: 0.875rem;
      }
      .box {
        display: grid;
        place-items: center;
        flex: none !important;
        inline-size: 1.125rem;
        block-size: 1.125rem;
        border: 1px solid var(--icp-color-border-control);
        border-radius: var(--icp-radius-sm);
      }
      [aria-selected='true'] > .box {
        border-color: var(--icp-color-primary);
        background: var(--icp-color-primary);
        color: var(--icp-color-on-primary);
      }
      .box .icon {
        inline-size: 0.875rem;
        block-size: 0.875rem;
        stroke-width: 2.5;
      }
      @media (pointer: coarse) {
        .chip button {
          inline-size: 2.25rem;
          block-size: 2.25rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) values: readonly string[] = [];
  @property({ attribute: false }) options: readonly ComboOption[] = [];
  @property() placeholder = '';
  /** Most that may be chosen. */
  @property({ type: Number }) limit: number | undefined;

  #typed = '';
  #typedAt = 0;
  readonly #list = new ListboxController(this, {
    count: () => this.options.length,
    isDisabled: () => false,
    start: () => this.options.findIndex((option) => this.values.includes(option.value)),
    choose: (index) => this.#toggle(this.options[index]),
    anchor: () => this.renderRoot.querySelector<HTMLElement>('.opener'),
    list: () => this.renderRoot.querySelector<HTMLElement>('.popup'),
  });

  override render(): TemplateResult {
    return this.frame({ control: (bind) => html`${this.#renderFace(bind)}${this.#renderChips()}${this.#renderList()}` });
  }

  get #full(): boolean {
    return this.limit !== undefined && this.values.length >= this.limit;
  }

  #renderFace(bind: ControlBinding): TemplateResult {
    const none = this.values.length === 0;
    const open = this.#list.isOpen;
    return html`<div class="opener">
      <button
        type="button"
        class="input face ${none ? 'empty' : ''} ${bind.readonly ? 'fixed' : ''}"
        id=${bind.id}
        role="combobox"
        aria-haspopup="listbox"
        aria-label="${this.label} ${none ? '' : this.t('ui:multi.selected', { count: this.values.length })}"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${this.uid('list')}
        aria-activedescendant=${open && this.#list.active >= 0 ? this.uid(`option-${this.#list.active}`) : nothing}
        aria-describedby=${bind.describedBy ?? nothing}
        aria-invalid=${bind.invalid ? 'true' : nothing}
        aria-required=${bind.required ? 'true' : nothing}
        aria-readonly=${bind.readonly ? 'true' : nothing}
        ?disabled=${bind.disabled}
        @keydown=${this.#key}
        @click=${this.#press}
        @blur=${() => this.#list.hide()}
      >
        ${none ? this.placeholder || this.t('ui:multi.placeholder') : this.t('ui:multi.selected', { count: this.values.length })}
      </button>
      ${icon(bind.readonly ? 'lock' : 'chevron-down')}
    </div>`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    const chosen = this.options.filter((option) => this.values.includes(option.value));
    if (chosen.length === 0) return nothing;
    return html`<ul class="chips">
      ${chosen.map(
        (option) => html`<li class="chip ${this.closed ? 'fixed' : ''}">
          ${option.label}${this.closed
            ? nothing
            : html`<button type="button" aria-label=${this.t('ui:multi.remove', { label: option.label })} @click=${() => this.#removeChip(option)}>${icon('close')}</button>`}
        </li>`,
      )}
    </ul>`;
  }

  #renderList(): TemplateResult {
    return html`<div class="popup" popover="manual" @mousedown=${(event: Event) => event.preventDefault()}>
      <div role="listbox" aria-multiselectable="true" id=${this.uid('list')} aria-label=${this.label || nothing}>
        ${this.#list.isOpen ? this.options.map((option, index) => this.#renderOption(option, index)) : nothing}
      </div>
      ${this.#full ? html`<p class="note">${this.t('ui:multi.limit', { count: this.limit ?? 0 })}</p>` : nothing}
    </div>`;
  }

  #renderOption(option: ComboOption, index: number): TemplateResult {
    const on = this.values.includes(option.value);
    return html`<div
      class="option"
      role="option"
      id=${this.uid(`option-${index}`)}
      aria-selected=${on ? 'true' : 'false'}
      aria-disabled=${option.disabled || (this.#full && !on) ? 'true' : nothing}
      ?data-active=${index === this.#list.active}
      @click=${() => this.#toggle(option)}
    >
      <span class="box" aria-hidden="true">${on ? icon('check') : nothing}</span><span>${option.label}${option.hint ? html` <small>${option.hint}</small>` : nothing}</span>
    </div>`;
  }

  readonly #press = (): void => {
    if (this.closed) return;
    if (this.#list.isOpen) this.#list.hide();
    else this.#list.show();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (this.closed) return;
    if (event.key === ' ' && this.#list.isOpen && this.#list.active >= 0) {
      event.preventDefault();
      this.#toggle(this.options[this.#list.active]);
    } else if (!this.#list.handleKey(event) && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      this.#seek(event);
    }
  };

  /** Letters typed within a second jump to the option that begins with them. */
  #seek(event: KeyboardEvent): void {
    this.#typed = (event.timeStamp - this.#typedAt < 1000 ? this.#typed : '') + event.key.toLowerCase();
    this.#typedAt = event.timeStamp;
    const found = this.options.findIndex((option) => option.label.toLowerCase().startsWith(this.#typed));
    if (found < 0) return;
    this.#list.show();
    this.#list.highlight(found);
  }

  #toggle(option: ComboOption | undefined): void {
    if (!option || option.disabled || this.closed) return;
    const on = this.values.includes(option.value);
    if (!on && this.#full) return;
    const chosen = new Set(this.values);
    if (on) chosen.delete(option.value);
    else chosen.add(option.value);
    this.values = this.options.map((each) => each.value).filter((value) => chosen.has(value));
    this.emit('value-change', { values: this.values });
  }

  #removeChip(option: ComboOption): void {
    this.#toggle(option);
    this.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-multi-select': IcpMultiSelect;
  }
}
