import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type CheckResult, checkResultOf, type PaperToPrepare, serversOf } from '../../core/store/check-result.js';
import type { LetterDesk } from '../../core/ports/letters.js';
import type { ResourcesStatus } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { FilingElement, type ElementClass } from '../base/index.js';
import { optionLabel } from '../fields/format-answer.js';
import { labelKey, safeHref, sourceText } from '../fields/texts.js';
import { IcpDisclosure } from '../ui/disclosure.js';
import { icon } from '../ui/icons.js';
import { renderSample, sampleStyles } from '../ui/paper-sample.js';
import { checkResultStyles } from './check-result.styles.js';

type Mark = 'success' | 'warning' | 'error' | 'clock';

/** After a passed type check: whether domain and cloud service can be used, and which papers to have ready. */
export class IcpCheckResult extends FilingElement {
  static readonly tag = 'icp-check-result';
  static override readonly uses: readonly ElementClass[] = [IcpDisclosure];
  static override styles: CSSResultGroup = [sampleStyles, checkResultStyles];

  @property({ attribute: false }) service = '';
  @state() private desk: LetterDesk | undefined;
  /** Days after which an order that nothing happens to is deleted. */
  @state() private idleDays: number | null = null;

  readonly #result = this.select((_, store) => checkResultOf(store.getPlan(), this.service), sameResult);
  readonly #resources = this.select((current) => current.resources);
  readonly #holder = this.select((_, store) => store.getPlan().holder);

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (this.#resources()?.phase === 'idle') this.dispatch({ type: 'resources/load' });
    void this.#load();
  }

  async #load(): Promise<void> {
    const { store } = this;
    const [desk, around] = await Promise.all([
      store?.letters?.().catch(() => undefined), store?.profile.console?.().catch(() => undefined),
      this.i18n?.load('check-result', 'papers', 'people').catch(() => undefined),
    ]);
    this.desk = desk;
    this.idleDays = around?.orders.idleDays?.n ?? null;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const result = this.#result();
    const resources = this.#resources();
    if (!result || !resources || this.i18n?.isLoaded('check-result') !== true) return nothing;
    const needed = result.papers.filter(({ required }) => required);
    const more = result.papers.filter(({ required }) => !required);
    return html`<section aria-labelledby=${this.uid('result')}>
      <h4 id=${this.uid('result')}>${this.t('check-result:title')}</h4>
      <ul class="rows">${this.#renderDomain(result)}${this.#renderCloud(resources)}</ul>
      <h4 id=${this.uid('papers')}>${this.t('check-result:papers.title')}</h4>
      <ul class="rows papers" aria-labelledby=${this.uid('papers')}>${needed.map((paper) => this.#renderPaper(paper))}</ul>
      ${more.length === 0 ? nothing : html`<icp-disclosure .heading=${this.t('check-result:papers.more', { count: more.length })}>
        <ul class="rows papers">${more.map((paper) => this.#renderPaper(paper))}</ul>
      </icp-disclosure>`}
      <p class="quiet">${this.t('check-result:papers.later')}</p>
      ${this.idleDays === null ? nothing : html`<p class="quiet">${this.t('check-result:idle', { days: this.idleDays })}</p>`}
    </section>`;
  }

  #renderRow(mark: Mark, name: string, what: TemplateResult): TemplateResult {
    return html`<li class=${mark}>${icon(mark)}<div><strong>${name}</strong>${what}</div></li>`;
  }

  #renderDomain({ domain }: CheckResult): TemplateResult {
    const name = this.t('check-result:domain.label');
    if (domain.length === 0) return this.#renderRow('success', name, html`<p>${this.t('check-result:domain.passed')}</p>`);
    const mark = domain.some(({ severity }) => severity === 'block') ? 'error' : 'warning';
    return this.#renderRow(mark, name, html`${domain.map(({ code, params }) => html`<p>${code.includes(':') ? this.t(code as MessageKey, params) : code}</p>`)}`);
  }

  #renderCloud(resources: ResourcesStatus): TemplateResult {
    const name = this.t('check-result:cloud.label');
    const { usable, disabled } = serversOf(resources);
    if (usable.length > 0) return this.#renderRow('success', name, html`<p>${this.t('check-result:cloud.usable', { count: usable.length })}</p>`);
    if (resources.phase === 'idle' || resources.phase === 'loading') return this.#renderRow('clock', name, html`<p role="status">${this.t('fields:resources.loading')}</p>`);
    if (resources.phase === 'failed') {
      return this.#renderRow('warning', name, html`<p>${this.t('fields:resources.failed')} <button type="button" class="link" @click=${() => this.dispatch({ type: 'resources/load' })}>${this.t('fields:resources.retry')}</button></p>`);
    }
    const buy = this.store?.profile.cloud?.buy;
    return this.#renderRow('warning', name, html`
      <p>${this.t('fields:resources.none')}${buy === undefined ? nothing : html` <a href=${safeHref(buy) ?? nothing} target="_blank" rel="noopener noreferrer">${this.t('check-result:cloud.buy')}</a>`}</p>
      ${disabled.map(({ label, disabled: why }) => html`<p class="quiet">${this.t('check-result:cloud.disabled', { server: this.#said(label), why: this.#said(why ?? {}) })}</p>`)}`);
  }

  #renderPaper(paper: PaperToPrepare): TemplateResult {
    const sample = this.desk?.sample(this.#drawnAt(paper));
    const name = this.#nameOf(paper);
    return html`<li>${icon('file')}<div>
      <strong>${name}</strong>
      <p class="quiet">${this.#aboutPaper(paper)}</p>
      <p class="source">${sourceText(this.t, paper.source)}</p>
      ${sample ? html`<icp-disclosure .heading=${this.t('check-result:papers.sample')}>${renderSample(sample, this.t('papers:sample.label', { paper: name }))}</icp-disclosure>` : nothing}
    </div></li>`;
  }

  /** Certificates are fields of the form; their drawings lie among those of the papers. */
  #drawnAt({ id, path }: PaperToPrepare): string {
    if (id.endsWith('.certificateFront') || (id === 'entity.certificateFiles' && this.#holder() === 'individual')) return 'materials[id-card]';
    return id === 'entity.certificateFiles' ? 'materials[unit-certificate]' : path;
  }

  /** The entity's certificate goes by its own name, a person's by the person. */
  #nameOf({ id }: PaperToPrepare): string {
    if (id === 'entity.certificateFiles') {
      const kind = this.store?.getPlan().fields.get('entity.certificateType')?.value;
      if (typeof kind === 'string' && kind !== '') return optionLabel(this.store?.dictionaries, 'certificate-type', kind, this.i18n?.locale);
    }
    if (id === 'principal.certificateFront' || id === 'serviceContact.certificateFront') return this.t(`check-result:papers.${id === 'principal.certificateFront' ? 'principal' : 'serviceContact'}`);
    return this.t(`${labelKey(id)}.label`);
  }

  #aboutPaper({ id }: PaperToPrepare): string {
    if (id === 'entity.certificateFiles' && this.#holder() === 'individual') return this.t('check-result:papers.once');
    const help: MessageKey = `${labelKey(id)}.help`;
    return id.startsWith('material.') && this.i18n?.has(help) ? this.t(help) : this.t('check-result:papers.original');
  }

  #said(text: Readonly<Record<string, string>>): string {
    return text[this.i18n?.locale ?? ''] ?? text['zh-CN'] ?? '';
  }
}

/** Plans are made anew with every answer; what is shown here seldom changes with them. */
function sameResult(a: CheckResult, b: CheckResult): boolean {
  return a.domain.length === b.domain.length && a.papers.length === b.papers.length
    && a.domain.every((one, index) => one === b.domain[index])
    && a.papers.every((one, index) => one.path === b.papers[index]?.path && one.required === b.papers[index]?.required);
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-check-result': IcpCheckResult;
  }
}
