import { html, type TemplateResult } from 'lit';
import { stepProgress, type StepView } from '../../core/store/selectors.js';
import { FilingElement, type ElementClass } from '../base/index.js';
import { IcpStepper, type StepItem } from '../ui/stepper.js';

const looks: Readonly<Record<StepView['state'], StepItem['state']>> = { done: 'done', current: 'open', open: 'open', problem: 'problem', closed: 'locked' };

/** Where the applicant is in the filing. */
export class IcpStepBar extends FilingElement {
  static readonly tag = 'icp-step-bar';
  static override readonly uses: readonly ElementClass[] = [IcpStepper];

  readonly #steps = this.select((state, store) => stepProgress(state, store.getPlan()));
  readonly #tried = this.select((state) => state.filing.triedSteps);

  protected override render(): TemplateResult {
    const steps = this.#steps() ?? [];
    const tried = this.#tried() ?? [];
    const current = steps.find((step) => step.state === 'current');
    const items = steps.map((step): StepItem => ({
      id: step.id,
      label: this.own(`step.${step.label}.title`, `shell:step.${step.kind}`),
      state: step === current && step.blocking > 0 && tried.includes(step.id) ? 'problem' : looks[step.state],
      note: step.blocking > 0 && tried.includes(step.id) ? this.t('shell:toFix', { count: step.blocking }) : undefined,
    }));
    return html`<icp-stepper .steps=${items} .current=${current?.id ?? ''} @step-select=${this.#go}></icp-stepper>`;
  }

  readonly #go = (event: CustomEvent<{ readonly id: string }>): void => {
    this.dispatch({ type: 'step/go', step: event.detail.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-step-bar': IcpStepBar;
  }
}
