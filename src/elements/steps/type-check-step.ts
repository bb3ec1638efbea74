import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { afterFirstControl, defineElements, scopeOf, shallowEqual, type ElementClass } from '../base/index.js';
import { sourceText } from '../fields/texts.js';
import { StepElement, stepStyles } from '../table/step-element.js';

/** What has to be ready, who files, and with which domain and server: from this the kind of filing follows. */
export class IcpTypeCheckStep extends StepElement {
  static readonly tag = 'icp-type-check-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses];
  static override styles: CSSResultGroup = [
    stepStyles,
    css`
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: var(--icp-space-4);
      }
      .cards > li {
        padding: var(--icp-space-4);
        background: var(--icp-color-surface-muted);
        border-radius: var(--icp-radius-md);
        font-size: var(--icp-font-size-sm);
      }
      .cards h3 {
        margin-block-end: var(--icp-space-1);
        font-size: var(--icp-font-size-md);
      }
      details.card {
        gap: 0;
      }
      summary {
        cursor: pointer;
        font-weight: var(--icp-font-weight-strong);
      }
      details[open] > summary {
        margin-block-end: var(--icp-space-4);
      }
      .source {
        margin-block-start: var(--icp-space-2);
      }
    `,
  ];

  readonly #services = this.select((state) => state.filing.services.map(({ id }) => id), shallowEqual);
  readonly #fresh = this.select((state) => state.filing.services.every(({ checkedAt }) => checkedAt === null));

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // Who files is asked first; the check of the websites stands below and comes right after.
    void this.#bringCheck();
  }

  async #bringCheck(): Promise<void> {
    await afterFirstControl(this.renderRoot);
    const [{ IcpServiceCheck }] = await Promise.all([import('../table/service-check.js'), this.i18n?.load('ui', 'fields', 'type-check').catch(() => undefined)]);
    defineElements(scopeOf(this), [IcpServiceCheck]);
  }

  protected override render(): TemplateResult {
    return html`<div class="stack">
      ${this.#renderPreparation()}
      ${this.sections(null).map((section) => this.renderSection(section))}
      ${repeat(this.#services() ?? [], (id) => id, (id, index) => html`<section class="card" aria-labelledby=${this.uid(`service-${id}`)}>
        <h3 id=${this.uid(`service-${id}`)}>${this.t('type-check:section.service', { n: index + 1 })}</h3>
        <icp-service-check .service=${id}></icp-service-check>
      </section>`)}
    </div>`;
  }

  #renderPreparation(): TemplateResult | typeof nothing {
    const cards = this.store?.profile.preparation ?? [];
    if (cards.length === 0) return nothing;
    return html`<details class="card" ?open=${this.#fresh() ?? true}>
      <summary>${this.t('type-check:preparation.title')}</summary>
      <ul class="cards">
        ${cards.map((card) => html`<li>
          <h3>${this.t(`provider:preparation.${card.id}.title`)}</h3>
          <p>${this.t(`provider:preparation.${card.id}.text`)}</p>
          <p class="source">${sourceText(this.t, card.source)}</p>
        </li>`)}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-type-check-step': IcpTypeCheckStep;
  }
}
