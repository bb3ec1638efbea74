import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ControlBinding } from '../field.js';
import { icon } from '../icons.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SelectOptions extends Partial<ControlBinding> {
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined;
  readonly label?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
}

/** A native select. Read-only is a read-only input with the chosen label, since a select knows only disabled. */
export function renderSelect(options: SelectOptions): TemplateResult {
  const { value, choices } = options;
  if (options.readonly) {
    return html`<input
      class="input"
      id=${options.id ?? nothing}
      readonly
      aria-label=${options.label ?? nothing}
      aria-describedby=${options.describedBy ?? nothing}
      aria-invalid=${options.invalid ? 'true' : nothing}
      .value=${choices.find((choice) => choice.value === value)?.label ?? ''}
    />`;
  }
  const known = choices.some((choice) => choice.value === value);
  return html`<div class="select">
    <select
      class="input ${known ? '' : 'empty'}"
      id=${options.id ?? nothing}
      aria-label=${options.label ?? nothing}
      aria-describedby=${options.describedBy ?? nothing}
      aria-invalid=${options.invalid ? 'true' : nothing}
      aria-required=${options.required ? 'true' : nothing}
      ?disabled=${options.disabled ?? false}
      @change=${(event: Event) => event.target instanceof HTMLSelectElement && options.onChange?.(event.target.value)}
    >
      ${known && options.placeholder === undefined ? nothing : html`<option value="" .selected=${live(!known)}>${options.placeholder ?? ''}</option>`}
      ${choices.map(
        (choice) => html`<option value=${choice.value} ?disabled=${choice.disabled ?? false} .selected=${live(choice.value === value)}>${choice.label}</option>`,
      )}
    </select>
    ${icon('chevron-down')}
  </div>`;
}

export type ChoiceLayout = 'row' | 'column' | 'cards';

interface ChoicesOptions extends Partial<ControlBinding> {
  /** Groups the native inputs; with the frame's id it is unique in its root. */
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly layout?: ChoiceLayout | undefined;
}

export interface RadiosOptions extends ChoicesOptions {
  readonly value: string;
  readonly onChange?: ((value: string) => void) | undefined;
}

const words = (choice: Choice): TemplateResult =>
  html`<span>${choice.label}${choice.hint ? html` <small>${choice.hint}</small>` : nothing}</span>`;

const layoutOf = (options: ChoicesOptions): string =>
  options.layout === 'cards' ? 'choices cards' : options.layout === 'column' ? 'choices column' : 'choices';

/** Native radios; frame them with `group: 'radiogroup'`. */
export function renderRadios(options: RadiosOptions): TemplateResult {
  const closed = options.disabled || options.readonly;
  return html`<div class=${layoutOf(options)}>
    ${options.choices.map(
      (choice) => html`<label class="choice"
        ><input
          type="radio"
          name=${options.id}
          value=${choice.value}
          .checked=${live(choice.value === options.value)}
          ?disabled=${closed || choice.disabled === true}
          @change=${() => options.onChange?.(choice.value)}
        />${words(choice)}</label
      >`,
    )}
  </div>`;
}

export interface ChecksOptions extends ChoicesOptions {
  readonly values: readonly string[];
  readonly onChange?: ((values: readonly string[]) => void) | undefined;
}

/** Native checkboxes, several may be on; frame them with `group: 'group'`. Values come back in the order of the choices. */
export function renderChecks(options: ChecksOptions): TemplateResult {
  const closed = options.disabled || options.readonly;
  const toggle = (value: string, on: boolean): void => {
    const next = new Set(options.values);
    if (on) next.add(value);
    else next.delete(value);
    options.onChange?.(options.choices.map((choice) => choice.value).filter((each) => next.has(each)));
  };
  return html`<div class=${layoutOf(options)}>
    ${options.choices.map(
      (choice) => html`<label class="choice"
        ><input
          type="checkbox"
          value=${choice.value}
          aria-invalid=${options.invalid ? 'true' : nothing}
          .checked=${live(options.values.includes(choice.value))}
          ?disabled=${closed || choice.disabled === true}
          @change=${(event: Event) => event.target instanceof HTMLInputElement && toggle(choice.value, event.target.checked)}
        />${words(choice)}</label
      >`,
    )}
  </div>`;
}

export interface CheckOptions extends Partial<ControlBinding> {
  readonly checked: boolean;
  readonly label: string | TemplateResult;
  readonly onChange?: ((checked: boolean) => void) | undefined;
}

/** One checkbox with its own label, such as an agreement. */
export function renderCheck(options: CheckOptions): TemplateResult {
  return html`<label class="choice"
    ><input
      type="checkbox"
      id=${options.id ?? nothing}
      aria-describedby=${options.describedBy ?? nothing}
      aria-invalid=${options.invalid ? 'true' : nothing}
      aria-required=${options.required ? 'true' : nothing}
      .checked=${live(options.checked)}
      ?disabled=${options.disabled || options.readonly}
      @change=${(event: Event) => event.target instanceof HTMLInputElement && options.onChange?.(event.target.checked)}
    /><span>${options.label}</span></label
  >`;
}
