import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { shallowEqual, type ElementClass } from '../base/index.js';
import { IcpServiceCard } from '../table/service-card.js';
import { StepElement, stepStyles } from '../table/step-element.js';

/** Where each website of the filing runs: one card each, one open at a time. Websites are added and removed where they are described. */
export class IcpAccessStep extends StepElement {
  static readonly tag = 'icp-access-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses, IcpServiceCard];
  static override styles: CSSResultGroup = stepStyles;

  /** Which websites there are; each card looks after its own. */
  readonly #services = this.select((current) => current.filing.services.map(({ id }) => id), shallowEqual);

  protected override render(): TemplateResult {
    const services = this.#services() ?? [];
    return html`<div class="stack">
      ${this.sections(null).map((section) => this.renderSection(section))}
      ${repeat(services, (id) => id, (id, index) => html`<icp-service-card .service=${id} .step=${this.step} .number=${index + 1} .single=${services.length === 1}></icp-service-card>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-access-step': IcpAccessStep;
  }
}
