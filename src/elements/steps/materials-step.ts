import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { serviceViews } from '../../core/store/service-views.js';
import type { Path } from '../../core/model/ids.js';
import { defineElements, scopeOf, shallowEqual } from '../base/index.js';
import { serviceTitles } from '../table/service-titles.js';
import { StepElement, stepStyles } from '../table/step-element.js';

/** Papers to upload: of the whole filing, then of each website. */
export class IcpMaterialsStep extends StepElement {
  static readonly tag = 'icp-materials-step';
  static override styles: CSSResultGroup = [
    stepStyles,
    css`
      /* Papers of many websites: what is out of sight is neither laid out nor painted. */
      .card {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 24rem;
      }
    `,
  ];

  /** The paper whose letter is looked at. */
  @state() private letter: Path | undefined;

  readonly #services = this.select((state, store): Readonly<Record<string, string>> => serviceTitles(serviceViews(state, store.getPlan())), shallowEqual);

  /** What was handed in once is asked for again only when what it proves has changed. */
  readonly #change = this.select((_, store) => store.getPlan().type.startsWith('change-'));

  protected override render(): TemplateResult {
    const services = Object.entries(this.#services() ?? {});
    return html`<div class="stack" @open-letter=${this.#openLetter}>
      ${this.sections(null).map((section) => this.renderSection(section))}
      ${repeat(services, ([id]) => id, ([id, title]) => this.sections(id).map((section) => this.#renderService(section.fields, id, title)))}
      ${this.plan()?.sections.every((section) => section.fields.length === 0) ? html`<p class="card lead">${this.t(this.#change() ? 'materials:noneChanged' : 'materials:none')}</p>` : ''}
      ${this.letter === undefined ? nothing : html`<icp-letter-dialog open .path=${this.letter} @done=${this.#closeLetter}></icp-letter-dialog>`}
    </div>`;
  }

  readonly #openLetter = (event: CustomEvent<{ readonly path: Path }>): void => {
    const { path } = event.detail;
    // Nobody needs it before a letter is asked for.
    void import('../table/letter-dialog.js').then(({ IcpLetterDialog }) => {
      if (!this.isConnected) return;
      defineElements(scopeOf(this), [IcpLetterDialog]);
      this.letter = path;
    }, () => undefined);
  };

  /** Kept until it has closed, so that the focus goes back. */
  readonly #closeLetter = (): void => {
    setTimeout(() => (this.letter = undefined));
  };

  #renderService(fields: readonly string[], id: string, title: string): TemplateResult {
    return html`<section class="card" aria-labelledby=${this.uid(id)}>
      <h3 id=${this.uid(id)}>${title ? this.t('materials:ofService', { title }) : this.t('materials:ofThisService', undefined, this.isApp(id))}</h3>
      <icp-field-table .fields=${fields}></icp-field-table>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-materials-step': IcpMaterialsStep;
  }
}
