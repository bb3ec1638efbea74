import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { IcpElement } from '../base/index.js';
import { icon } from './icons.js';
import { stepperStyles } from './stepper.styles.js';

export interface StepItem {
  readonly id: string;
  readonly label: string;
  /** `problem`: the reader has been there and something must change. `locked`: cannot be opened yet. */
  readonly state: 'done' | 'open' | 'problem' | 'locked';
  /** A short second line, such as "2 to fix". */
  readonly note?: string | undefined;
}

/**
 * Where the reader is among the steps, and the way to any of them. Beside each other where there is room; else one line with the
 * position, which opens into the list.
 * @fires step-select - a step was chosen; detail `{ id }`
 * @csspart list - the ordered list
 * @csspart step - one step
 */
export class IcpStepper extends IcpElement {
  static readonly tag = 'icp-stepper';
  static override styles: CSSResultGroup = stepperStyles;

  @property({ attribute: false }) steps: readonly StepItem[] = [];
  /** Id of the step the reader is in. */
  @property() current = '';
  /** The accessible name of the navigation. */
  @property() label = '';
  @state() private expanded = false;

  override render(): TemplateResult {
    const at = this.steps.findIndex((step) => step.id === this.current);
    return html`<nav aria-label=${this.label || this.t('ui:stepper.label')}>
      ${this.#renderSummary(at)}
      <ol part="list" id=${this.uid('list')} class=${this.expanded ? 'expanded' : ''}>
        ${this.steps.map((step, index) => html`<li part="step" class=${step.id === this.current ? `${step.state} current` : step.state}>${this.#renderStep(step, index)}</li>`)}
      </ol>
    </nav>`;
  }

  #renderSummary(at: number): TemplateResult {
    const position = this.t('ui:stepper.position', { current: at + 1, total: this.steps.length });
    return html`<div class="summary">
      <button type="button" aria-expanded=${this.expanded ? 'true' : 'false'} aria-controls=${this.uid('list')} @click=${this.#toggle}>
        <span class="words"><span class="position">${position}</span><strong>${this.steps[at]?.label ?? ''}</strong></span>
        <span class="visually-hidden">${this.t(this.expanded ? 'ui:stepper.hide' : 'ui:stepper.show')}</span>
        ${icon('chevron-down')}
      </button>
      <span class="bar" aria-hidden="true">${this.steps.map((step, index) => html`<i class=${step.state === 'problem' ? 'problem' : index <= at ? 'reached' : nothing}></i>`)}</span>
    </div>`;
  }

  #renderStep(step: StepItem, index: number): TemplateResult {
    const current = step.id === this.current;
    const sign = step.state === 'done' && !current ? icon('check') : step.state === 'problem' ? html`!` : String(index + 1);
    const said = current ? (step.state === 'problem' ? `${this.t('ui:stepper.current')}, ${this.t('ui:stepper.problem')}` : this.t('ui:stepper.current')) : this.t(`ui:stepper.${step.state}`);
    const words = html`<span class="sign" aria-hidden="true">${sign}</span
      ><span class="words">${step.label}${step.note ? html` <small>${step.note}</small>` : nothing}<span class="visually-hidden"> (${said})</span></span>`;
    return html`<button
      type="button"
      aria-current=${current ? 'step' : nothing}
      aria-disabled=${step.state === 'locked' && !current ? 'true' : nothing}
      @click=${() => this.#select(step)}
    >
      ${words}
    </button>`;
  }

  readonly #toggle = (): void => {
    this.expanded = !this.expanded;
  };

  #select(step: StepItem): void {
    if (step.state === 'locked' && step.id !== this.current) return;
    this.expanded = false;
    this.emit('step-select', { id: step.id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-stepper': IcpStepper;
  }
}
