import { html, nothing, type TemplateResult } from 'lit';
import { typedValue, typingHandlers, type TypedText } from '../composition.js';
import type { ControlBinding } from '../field.js';

export interface TextareaOptions extends Partial<ControlBinding> {
  readonly value: string;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  /** Characters allowed; counted below, never cut off while typing. */
  readonly limit?: number | undefined;
  readonly label?: string | undefined;
  readonly onInput?: ((value: string, typed: TypedText) => void) | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
}

/** A native text of several lines, with a count when there is a limit. */
export function renderTextarea(options: TextareaOptions): TemplateResult {
  const typing = typingHandlers(options.onInput);
  const length = [...options.value].length;
  return html`<textarea
      class="input"
      id=${options.id ?? nothing}
      rows=${options.rows ?? 3}
      placeholder=${options.placeholder ?? nothing}
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
      @change=${(event: Event) => event.target instanceof HTMLTextAreaElement && options.onChange?.(event.target.value)}
    ></textarea>
    ${options.limit === undefined
      ? nothing
      : html`<p class="count ${length > options.limit ? 'over' : ''}" aria-hidden="true">${length} / ${options.limit}</p>`}`;
}
