import { html, type TemplateResult } from 'lit';
import type { LandlineValue } from '../../core/model/filing.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { ElementClass } from '../base/index.js';
import { IcpLandlineInput, type Landline } from '../ui/landline-input.js';
import { ControlField } from './control-field.js';
import { isLandline } from './format-answer.js';
import { frameProps } from './frame-props.js';

const EMPTY: LandlineValue = { areaCode: '', number: '', extension: '' };

const toControl = ({ areaCode, number, extension }: LandlineValue): Landline => ({ area: areaCode, number, extension });

/** A landline in its parts: area code, number, extension. */
export class IcpLandlineField extends ControlField {
  static readonly tag = 'icp-landline-field';
  static override readonly uses: readonly ElementClass[] = [IcpLandlineInput];

  protected draw(view: FieldView): TemplateResult {
    return html`<icp-landline-input
      ${frameProps(this.frame(view))}
      .value=${toControl(isLandline(view.plan.value) ? view.plan.value : EMPTY)}
      @value-input=${this.#changed}
      @value-change=${this.#changed}
    ></icp-landline-input>`;
  }

  readonly #changed = (event: CustomEvent<{ readonly value: Landline; readonly composing?: boolean }>): void => {
    const { value, composing = false } = event.detail;
    if (composing) return;
    this.commit({ areaCode: value.area, number: value.number, extension: value.extension } satisfies LandlineValue);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-landline-field': IcpLandlineField;
  }
}
