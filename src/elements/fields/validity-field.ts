import { html, type TemplateResult } from 'lit';
import type { ValidityValue } from '../../core/model/filing.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { ElementClass } from '../base/index.js';
import { IcpDateInput } from '../ui/date-input.js';
import { ControlField } from './control-field.js';
import { isValidity } from './format-answer.js';
import { frameProps } from './frame-props.js';

/** A civil day, or the last day of a validity, which may be long-term. */
export class IcpValidityField extends ControlField {
  static readonly tag = 'icp-validity-field';
  static override readonly uses: readonly ElementClass[] = [IcpDateInput];

  protected draw(view: FieldView): TemplateResult {
    const { value } = view.plan;
    const day = isValidity(value) ? value.until : typeof value === 'string' ? value : '';
    return html`<icp-date-input
      ${frameProps(this.frame(view))}
      .value=${day}
      ?long-term=${view.plan.control === 'validity'}
      @value-change=${this.#changed}
    ></icp-date-input>`;
  }

  readonly #changed = (event: CustomEvent<{ readonly value: string }>): void => {
    const plan = this.view()?.plan;
    if (!plan) return;
    const { value } = event.detail;
    const from = isValidity(plan.value) ? plan.value.from : '';
    this.commit(plan.control === 'validity' ? ({ from, until: value } satisfies ValidityValue) : value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-validity-field': IcpValidityField;
  }
}
