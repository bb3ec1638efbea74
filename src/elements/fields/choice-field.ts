import type { TemplateResult } from 'lit';
import type { AnswerValue } from '../../core/model/filing.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { ControlBinding, FieldFrame } from '../ui/field.js';
import { renderCheck, renderChecks, renderRadios, renderSelect, type Choice } from '../ui/controls/choice.js';
import { optionLabel } from './format-answer.js';
import { FieldElement } from './field-element.js';

/** A question with a few answers to choose from: a list, radios, ticks, or one tick. */
export class IcpChoiceField extends FieldElement {
  static readonly tag = 'icp-choice-field';

  protected override frame(view: FieldView): FieldFrame {
    const { control } = view.plan;
    const group = control === 'radio' ? 'radiogroup' : control === 'checks' ? 'group' : undefined;
    return { ...super.frame(view), group };
  }

  protected control(view: FieldView, bind: ControlBinding): TemplateResult {
    const { plan } = view;
    const choices = this.#choices(view);
    const value = typeof plan.value === 'string' ? plan.value : '';
    switch (plan.control) {
      case 'radio':
        return renderRadios({ ...bind, choices, value, layout: choices.length > 3 ? 'column' : 'row', onChange: this.#choose });
      case 'checks':
        return renderChecks({ ...bind, choices, values: Array.isArray(plan.value) ? plan.value.filter((each) => typeof each === 'string') : [], onChange: this.#choose });
      case 'flag':
        return renderCheck({ ...bind, checked: plan.value === true, label: this.t('fields:question.yes'), onChange: this.#choose });
      default:
        return renderSelect({ ...bind, choices, value, placeholder: this.t('fields:choose'), onChange: this.#choose });
    }
  }

  #choices(view: FieldView): readonly Choice[] {
    const { options, dictionary, value } = view.plan;
    // An answer that is no longer on offer stays readable until another one is chosen.
    const ids = [...(options ?? [])];
    if (typeof value === 'string' && value !== '' && !ids.includes(value)) ids.push(value);
    return ids.map((id) => ({ value: id, label: dictionary ? optionLabel(this.store?.dictionaries, dictionary, id, this.i18n?.locale) : id }));
  }

  readonly #choose = (value: AnswerValue): void => {
    this.commit(value, 'typed', true);
    this.leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-choice-field': IcpChoiceField;
  }
}
