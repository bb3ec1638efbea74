import { html, type TemplateResult } from 'lit';
import type { FieldView } from '../../core/store/selectors.js';
import type { ElementClass } from '../base/index.js';
import { IcpMultiSelect } from '../ui/multi-select.js';
import { ControlField } from './control-field.js';
import { isTexts, optionLabel } from './format-answer.js';
import { frameProps } from './frame-props.js';

/** Several answers out of a longer list. */
export class IcpMultiSelectField extends ControlField {
  static readonly tag = 'icp-multi-select-field';
  static override readonly uses: readonly ElementClass[] = [IcpMultiSelect];

  protected draw(view: FieldView): TemplateResult {
    const { value, options, dictionary } = view.plan;
    const choices = (options ?? []).map((id) => ({ value: id, label: dictionary ? optionLabel(this.store?.dictionaries, dictionary, id, this.i18n?.locale) : id }));
    return html`<icp-multi-select
      ${frameProps(this.frame(view))}
      .options=${choices}
      .values=${isTexts(value) ? value : []}
      @value-change=${this.#changed}
    ></icp-multi-select>`;
  }

  readonly #changed = (event: CustomEvent<{ readonly values: readonly string[] }>): void => this.commit(event.detail.values);
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-multi-select-field': IcpMultiSelectField;
  }
}
