import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SectionPlan, StepPlan } from '../../core/plan/types.js';
import { FilingElement, type ElementClass } from '../base/index.js';
import { IcpFieldTable } from './field-table.js';

const sameSection = (a: SectionPlan, b: SectionPlan | undefined): boolean =>
  a === b || (b !== undefined && a.id === b.id && a.serviceId === b.serviceId && a.fields.join() === b.fields.join());

/** Two lists of sections ask the same questions in the same order. */
export const sameSectionList = (a: readonly SectionPlan[], b: readonly SectionPlan[]): boolean =>
  a === b || (a.length === b.length && a.every((section, index) => sameSection(section, b[index])));

const sameSections = (a: StepPlan, b: StepPlan): boolean => a === b || (a.id === b.id && sameSectionList(a.sections, b.sections));

/** Shared by all steps: cards with a heading over a table of fields. */
export const stepStyles: CSSResult = css`
  /* Nothing within may be wider than the column, however long its longest word. */
  .stack {
    display: grid;
    /* Nothing in a card makes it wider than the screen. */
    grid-template-columns: minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-5);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-5);
    padding: var(--icp-space-6);
    background: var(--icp-color-surface);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-lg);
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--icp-space-2) var(--icp-space-4);
  }
  h3 {
    font-size: var(--icp-font-size-lg);
  }
  .lead {
    color: var(--icp-color-text-muted);
    max-inline-size: 65ch;
  }
  .source {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-xs);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--icp-space-3);
  }
  @container wizard (max-width: 30rem) {
    .card {
      padding: var(--icp-space-4);
      border-inline: 0;
      border-radius: 0;
      margin-inline: calc(-1 * var(--icp-space-4));
    }
  }
`;

/** A step of the filing: knows which step it is, and draws its sections. */
export abstract class StepElement extends FilingElement {
  static override readonly uses: readonly ElementClass[] = [IcpFieldTable];

  /** Id of the step in the plan. */
  @property({ attribute: false }) step = '';

  protected readonly plan = this.select((_, store) => store.getPlan().steps.find((step) => step.id === this.step), (a, b) =>
    a === undefined || b === undefined ? a === b : sameSections(a, b),
  );

  protected sections(serviceId: string | null): readonly SectionPlan[] {
    return (this.plan()?.sections ?? []).filter((section) => section.serviceId === serviceId && section.fields.length > 0);
  }

  /** A card with the section's heading and fields; its `id` names it to assistive technology. */
  protected renderSection(section: SectionPlan, note: TemplateResult | typeof nothing = nothing): TemplateResult {
    const id = this.uid(`${section.id}-${section.serviceId ?? 'all'}`);
    return html`<section class="card" aria-labelledby=${id}>
      <div class="card-head"><h3 id=${id}>${this.sectionTitle(section)}</h3></div>
      ${note}
      <icp-field-table .fields=${section.fields}></icp-field-table>
    </section>`;
  }

  protected sectionTitle(section: SectionPlan): string {
    return this.t(`${this.plan()?.kind ?? 'shell'}:section.${section.id}`);
  }
}
