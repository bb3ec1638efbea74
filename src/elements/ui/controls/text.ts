import { html, nothing, type TemplateResult } from 'lit';
import { typedValue, typingHandlers, type TypedText } from '../composition.js';
import type { ControlBinding } from '../field.js';

export interface TextOptions extends Partial<ControlBinding> {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'email' | 'url' | 'password' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'url' | undefined;
  readonly autocomplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  /** The accessible name where no `<label for>` points here. */
  readonly label?: string | undefined;
  /** Words fixed before or after the text, such as `https://` or `+86`. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Every keystroke, flagged while an input method is composing. */
  readonly onInput?: ((value: string, typed: TypedText) => void) | undefined;
  /** The text was changed and left, or Enter pressed. */
  readonly onChange?: ((value: string) => void) | undefined;
}

/** A native one-line input. */
export function renderText(options: TextOptions): TemplateResult {
  const typing = typingHandlers(options.onInput);
  const input = html`<input
    class="input"
    id=${options.id ?? nothing}
    type=${options.type ?? 'text'}
    inputmode=${options.inputMode ?? nothing}
    autocomplete=${options.autocomplete ?? 'off'}
    placeholder=${options.readonly ? nothing : (options.placeholder ?? nothing)}
    maxlength=${options.maxLength ?? nothing}
    spellcheck="false"
    autocapitalize="off"
    aria-label=${options.label ?? nothing}
    aria-describedby=${options.describedBy ?? nothing}
    aria-invalid=${options.invalid ? 'true' : nothing}
    aria-required=${options.required ? 'true' : nothing}
    ?disabled=${options.disabled ?? false}
    ?readonly=${options.readonly ?? false}
    .value=${typedValue(options.value)}
    @compositionstart=${typing.start}
    @compositionend=${typing.end}
    @input=${typing.input}
    @change=${(event: Event) => event.target instanceof HTMLInputElement && options.onChange?.(event.target.value)}
  />`;
  if (!options.prefix && !options.suffix) return input;
  return html`<div class="affix">
    ${options.prefix ? html`<span>${options.prefix}</span>` : nothing}${input}${options.suffix ? html`<span>${options.suffix}</span>` : nothing}
  </div>`;
}

/** A mainland mobile or other plain phone number. */
export const renderPhone = (options: TextOptions): TemplateResult =>
  renderText({ type: 'tel', inputMode: 'tel', autocomplete: 'tel-national', ...options });
