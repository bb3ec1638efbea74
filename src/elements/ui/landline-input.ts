import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpControl } from './control.js';
import { renderText } from './controls/text.js';
import type { ControlBinding } from './field.js';

export interface Landline {
  readonly area: string;
  readonly number: string;
  readonly extension: string;
}

const empty: Landline = { area: '', number: '', extension: '' };

/** Beijing and the 02x cities have three digits, all others four. */
const wholeArea = /^0(10|2\d|[3-9]\d{2})$/;
const wholeNumber = /^\D*(?:\+?0?86\D*)?(0(?:10|2\d|[3-9]\d{2}))[-\s()]*(\d{7,8})(?:\D+(\d{1,6}))?\D*$/;

const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

type Part = keyof Landline;

/**
 * A mainland landline in parts under one legend: country code fixed, area code, number, extension.
 * @fires value-input - a part changed; detail `{ value, composing }`
 * @fires value-change - a part was changed and left; detail `{ value }`
 */
export class IcpLandlineInput extends IcpControl {
  static readonly tag = 'icp-landline-input';

  static override styles: CSSResultGroup = [
    IcpControl.styles,
    css`
      .parts {
        display: grid;
        grid-template-columns: auto 5.5rem minmax(7rem, 1fr) minmax(6rem, 9rem);
        gap: var(--icp-space-2);
        align-items: center;
      }
      .country {
        color: var(--icp-color-text-muted);
        font-variant-numeric: tabular-nums;
      }
      :host {
        container-type: inline-size;
      }
      @container (max-width: 25.99rem) {
        .parts {
          grid-template-columns: auto 5.5rem minmax(0, 1fr);
        }
        .parts > :nth-child(4) {
          grid-column: 2 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) value: Landline = empty;
  /** Leaves the extension out. */
  @property({ type: Boolean, attribute: 'no-extension' }) noExtension = false;

  override render(): TemplateResult {
    return this.frame({ group: 'group', control: (bind) => this.#renderParts(bind) });
  }

  #renderParts(bind: ControlBinding): TemplateResult {
    return html`<div class="parts" @paste=${this.#paste}>
      <span class="country"><span class="visually-hidden">${this.t('ui:landline.country')} </span>086</span>
      ${this.#renderPart('area', bind, { placeholder: this.t('ui:landline.areaPlaceholder'), autocomplete: 'tel-area-code', maxLength: 4 })}
      ${this.#renderPart('number', bind, { autocomplete: 'tel-local', maxLength: 9 })}
      ${this.noExtension ? nothing : this.#renderPart('extension', bind, { placeholder: this.t('ui:landline.extensionPlaceholder'), autocomplete: 'tel-extension', maxLength: 6 })}
    </div>`;
  }

  #renderPart(part: Part, bind: ControlBinding, own: { placeholder?: string; autocomplete: string; maxLength: number }): TemplateResult {
    return renderText({
      ...bind,
      ...own,
      id: this.uid(part),
      label: this.t(`ui:landline.${part}`),
      type: 'tel',
      inputMode: 'tel',
      required: bind.required && part !== 'extension',
      invalid: bind.invalid && part !== 'extension',
      value: this.value[part],
      onInput: (text, { composing }) => this.#typed(part, text, composing),
      onChange: () => this.emit('value-change', { value: this.value }),
    });
  }

  #typed(part: Part, text: string, composing: boolean): void {
    const before = this.value[part];
    this.value = { ...this.value, [part]: composing ? text : digits(text) };
    // The screen may hold a letter that was refused.
    this.requestUpdate();
    this.emit('value-input', { value: this.value, composing });
    const typedOn = this.value.area.length > before.length;
    if (part === 'area' && !composing && typedOn && wholeArea.test(this.value.area)) this.#goTo('number');
  }

  /** Moves on only after typing forward to the end of a complete area code, and never over what is there already. */
  #goTo(part: Part): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>(`#${this.uid(part)}`);
    if (input?.value === '') input.focus();
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const match = wholeNumber.exec((event.clipboardData?.getData('text') ?? '').normalize('NFKC'));
    if (!match || this.closed) return;
    event.preventDefault();
    this.value = { area: match[1] ?? '', number: match[2] ?? '', extension: match[3] ?? '' };
    this.emit('value-input', { value: this.value, composing: false });
    this.emit('value-change', { value: this.value });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-landline-input': IcpLandlineInput;
  }
}
