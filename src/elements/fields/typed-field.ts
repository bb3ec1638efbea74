import type { TemplateResult } from 'lit';
import type { ControlKind } from '../../core/model/catalogue.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { MessageKey } from '../../i18n/index.js';
import type { ControlBinding } from '../ui/field.js';
import { renderText, renderTextarea, type TextOptions } from '../ui/controls/index.js';
import type { TypedText } from '../ui/composition.js';
import { FieldElement } from './field-element.js';
import { labelKey } from './texts.js';

const kinds: Readonly<Partial<Record<ControlKind, Pick<TextOptions, 'type' | 'inputMode'>>>> = {
  email: { type: 'email', inputMode: 'email' },
  url: { type: 'text', inputMode: 'url' },
  domain: { type: 'text', inputMode: 'url' },
  mobile: { type: 'tel', inputMode: 'tel' },
  password: { type: 'password' },
};

/** A question answered by typing. */
export abstract class TypedField extends FieldElement {
  /** What is being typed. The store normalises, and must not rewrite a text under the applicant's hands. */
  protected draft: string | undefined;

  protected control(view: FieldView, bind: ControlBinding): TemplateResult {
    const { plan } = view;
    const value = this.draft ?? (typeof plan.value === 'string' ? plan.value : '');
    const placeholder = this.placeholder(view);
    if (plan.control === 'textarea') {
      return renderTextarea({ ...bind, value, placeholder, limit: plan.maxLength ?? undefined, onInput: this.typed, onChange: this.changed });
    }
    return renderText({
      ...bind, ...kinds[plan.control], value, placeholder,
      autocomplete: plan.autocomplete ?? undefined, onInput: this.typed, onChange: this.changed,
    });
  }

  protected placeholder(view: FieldView): string | undefined {
    const key: MessageKey = `${labelKey(view.plan.id)}.placeholder`;
    return this.i18n?.has(key) ? this.t(key) : undefined;
  }

  protected readonly typed = (value: string, { composing }: TypedText): void => {
    this.draft = value;
    this.#compose(composing);
    if (!composing) this.commit(value);
  };

  /** Whether this field has an open composition; while it does, nothing of the filing is saved. */
  #composing = false;

  #compose(open: boolean): void {
    this.#composing = open;
    if (open !== this.store?.getState().composing) this.dispatch({ type: 'composition', open });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A field that goes in the middle of a composition never hears its end.
    if (this.#composing) this.#compose(false);
  }

  protected readonly changed = (value: string): void => {
    if (value !== this.draft) this.commit(value);
  };

  protected override left(): void {
    // From here on the normalised text of the store is shown.
    this.draft = undefined;
    this.requestUpdate();
    super.left();
  }
}
