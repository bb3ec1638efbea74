import { html, type TemplateResult } from 'lit';
import { StepElement, stepStyles } from '../table/step-element.js';

/** The entity and its principal. */
export class IcpEntityStep extends StepElement {
  static readonly tag = 'icp-entity-step';
  static override styles = stepStyles;

  protected override render(): TemplateResult {
    return html`<div class="stack">${this.sections(null).map((section) => this.renderSection(section))}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-entity-step': IcpEntityStep;
  }
}
