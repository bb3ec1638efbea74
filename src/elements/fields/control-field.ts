import { nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../core/store/selectors.js';
import { FieldElement } from './field-element.js';

/** A field whose control draws label, hint and error in its own root; the field hands its frame over with `frameProps`. */
export abstract class ControlField extends FieldElement {
  protected override renderOpen(view: FieldView): TemplateResult {
    return this.draw(view);
  }

  protected abstract draw(view: FieldView): TemplateResult;

  protected override control(): typeof nothing {
    return nothing;
  }

  override focusControl(): void {
    const control = this.renderRoot.firstElementChild;
    if (control instanceof HTMLElement) control.focus();
  }
}
