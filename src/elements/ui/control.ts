import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { CompositionController } from './composition.js';
import { controlStyles } from './controls/control.styles.js';
import { renderField, type Content, type FieldFrame } from './field.js';
import { fieldStyles } from './field.styles.js';

/**
 * What the controls share that are too much for a native element: they carry their own label, hint and error, because those must
 * stand in one root with the inputs. Events: `value-input` while it changes, `value-change` when it is settled; both stay inside the
 * surrounding root. That focus has left is told by the ordinary `focusout`.
 */
export abstract class IcpControl extends IcpElement {
  static override styles: CSSResultGroup = [fieldStyles, controlStyles];

  @property() label = '';
  /** The official Chinese term, beside a translated label. */
  @property() official = '';
  @property({ attribute: false }) hint: Content = '';
  @property() error = '';
  @property({ attribute: false }) warning: Content = '';
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) optional = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) readonly = false;
  /** Why it cannot be changed; makes it read-only. */
  @property() locked = '';
  @property({ attribute: false }) mark: FieldFrame['mark'];
  @property({ attribute: false }) suggestion: FieldFrame['suggestion'];
  /** Something going on, such as "checking …". */
  @property() status = '';
  @property({ attribute: false }) why: Content = '';

  protected readonly composition = new CompositionController(this);

  /** True when nothing can be changed, for whatever reason. */
  protected get closed(): boolean {
    return this.disabled || this.readonly || this.locked !== '';
  }

  /** Puts the keyboard on the control itself, not on an undo button before it. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('.control :is(input, select, textarea, button):not([disabled])');
    target?.focus(options);
  }

  protected frame(own: Pick<FieldFrame, 'control'> & Partial<FieldFrame>): TemplateResult {
    return renderField(this.t, {
      id: this.uid('control'),
      label: this.label,
      official: this.official,
      required: this.required,
      optional: this.optional,
      disabled: this.disabled,
      readonly: this.readonly,
      hint: this.hint || nothing,
      error: this.error,
      warning: this.warning || nothing,
      locked: this.locked,
      mark: this.mark,
      suggestion: this.suggestion,
      status: this.status,
      why: this.why || nothing,
      ...own,
    });
  }
}
