import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { parsePath } from '../../core/model/ids.js';
import type { LookAhead, Rehearsal, RehearsalItem, RehearsalSeverity } from '../../core/rehearse/types.js';
import type { Plan } from '../../core/plan/types.js';
import { serviceViews } from '../../core/store/service-views.js';
import { FilingElement, shallowEqual, type ElementClass } from '../base/index.js';
import { divisionNames } from '../fields/divisions.js';
import { sourceText } from '../fields/texts.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpDisclosure } from '../ui/disclosure.js';
import { icon, type IconName } from '../ui/icons.js';
import { at, evidenceText, placeName, said, wordsOf, type EvidenceContext } from './evidence.js';
import { rehearsalStyles } from './rehearsal.styles.js';
import { renderReuse, reuseStyles } from './reuse-matrix.js';
import { serviceTitles } from './service-titles.js';

const OPEN = ['block', 'warn'] as const;
const ALL: readonly RehearsalSeverity[] = ['block', 'warn', 'hint', 'unchecked'];
const SIGNS: Readonly<Record<(typeof OPEN)[number], IconName>> = { block: 'error', warn: 'warning' };

const reviewStep = (plan: Plan): string => plan.steps.find(({ kind }) => kind === 'review')?.id ?? '';

/** What a reviewer could reject and a machine can see, with what was compared, where to mend it, and who says so. */
export class IcpRehearsal extends FilingElement {
  static readonly tag = 'icp-rehearsal';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpDisclosure];
  static override styles: CSSResultGroup = [rehearsalStyles, reuseStyles];

  @state() private ahead: LookAhead | undefined;
  @state() private failed = false;
  @state() private division: (code: string) => string = (code) => code;

  readonly #seen = this.select((current, store) => ({ plan: store.getPlan(), uploads: current.uploads, suggestions: current.suggestions, tried: current.filing.triedSteps }), shallowEqual);
  readonly #titles = this.select((current, store) => serviceTitles(serviceViews(current, store.getPlan())), shallowEqual);
  #asked = false;
  #made: { readonly of: unknown; readonly rehearsal: Rehearsal } | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.store && !this.#asked) void this.#load();
  }

  protected override render(): TemplateResult {
    const rehearsal = this.#rehearse();
    const context = this.#context();
    return html`<section aria-labelledby=${this.uid('title')}>
      <h3 id=${this.uid('title')}>${this.t('rehearsal:title')}</h3>
      <p class="lead">${this.t('rehearsal:lead')}</p>
      <p role="status">${this.failed ? nothing : rehearsal ? this.#summary(rehearsal) : this.t('rehearsal:busy')}</p>
      ${this.failed
        ? html`<icp-alert kind="warning" .heading=${this.t('rehearsal:failed.title')}><p>${this.t('rehearsal:failed.text')}</p><icp-button slot="actions" @click=${this.#load}>${this.t('rehearsal:failed.retry')}</icp-button></icp-alert>`
        : nothing}
      ${rehearsal && context ? this.#renderFound(rehearsal, context) : nothing}
    </section>`;
  }

  #summary({ counts }: Rehearsal): string {
    const groups = ALL.filter((severity) => counts[severity] > 0).map((severity) => this.t(`rehearsal:count.${severity}`, { n: counts[severity] }));
    return groups.length === 0 ? this.t('rehearsal:summary.none') : this.t('rehearsal:summary.found', { groups: this.i18n?.formatList(groups) ?? groups.join(', ') });
  }

  #renderFound(rehearsal: Rehearsal, context: EvidenceContext): TemplateResult {
    const { items, counts, reuse } = rehearsal;
    const of = (severity: RehearsalSeverity): readonly RehearsalItem[] => items.filter((item) => item.severity === severity);
    const shared = reuse.rows.some(({ cells }) => Object.values(cells).some(({ verdict }) => verdict === 'warned' || verdict === 'refused'));
    return html`
      ${OPEN.map((severity) => counts[severity] === 0 ? nothing : html`<div class=${severity}>
        <h4>${icon(SIGNS[severity])}<span>${this.t(`rehearsal:group.${severity}`)} (${counts[severity]})</span></h4>
        ${this.#renderItems(of(severity), context)}
      </div>`)}
      ${counts.block + counts.warn === 0 ? this.#renderClear(rehearsal) : nothing}
      ${counts.hint === 0 ? nothing : html`<icp-disclosure .heading=${`${this.t('rehearsal:group.hint')} (${counts.hint})`}>${this.#renderItems(of('hint'), context)}</icp-disclosure>`}
      ${counts.unchecked === 0 ? nothing : html`<icp-disclosure .heading=${`${this.t('review:unchecked.title')} (${counts.unchecked})`}><p class="quiet">${this.t('review:unchecked.text')}</p>${this.#renderItems(of('unchecked'), context)}</icp-disclosure>`}
      ${reuse.rows.length === 0 ? nothing : html`<icp-disclosure .heading=${this.t('rehearsal:reuse.title')} ?open=${shared}>${renderReuse(reuse, context)}</icp-disclosure>`}
      ${this.#renderDecision(rehearsal)}
    `;
  }

  /** What is the same with many websites is written out once; the others are behind it. */
  #renderItems(items: readonly RehearsalItem[], context: EvidenceContext): TemplateResult {
    const alike = new Map<string, RehearsalItem[]>();
    for (const item of items) {
      const key = `${item.ruleId} ${item.message} ${parsePath(item.place.path ?? '')?.id ?? item.id}`;
      alike.set(key, [...(alike.get(key) ?? []), item]);
    }
    return html`<ul class="items">${[...alike.values()].map(([first, ...others]) => (first ? this.#renderItem(first, context, others) : nothing))}</ul>`;
  }

  #renderItem({ place, message, params, evidence, fix, source, ruleId }: RehearsalItem, context: EvidenceContext, others: readonly RehearsalItem[] = []): TemplateResult {
    const label = placeName(place.path ?? place.step, context);
    // That nothing stands there is what the item says already.
    const told = evidence.filter(({ what, path }) => what !== 'missing' || path !== place.path);
    const lines = [...new Set(told.map((one) => evidenceText(one, context)))];
    const mend = this.t(`rehearsal:fix.${fix.do}`);
    return html`<li>
      <p><span class="place">${label}</span></p>
      <p>${said(at(context, place.path).i18n, message, 'day' in params ? { ...params, day: context.i18n.formatDate(String(params['day'])) } : params)}</p>
      ${lines.length === 0 ? nothing : html`<ul class="evidence" aria-label=${this.t('rehearsal:compared')}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
      <div class="acts">
        ${fix.path === null && fix.step === null ? nothing : html`<button type="button" class="go" aria-label=${this.t('rehearsal:fixFor', { fix: mend, label })} @click=${() => this.#go(fix)}>${mend}</button>`}
        <details class="why">
          <summary>${this.t('rehearsal:why')}<span class="visually-hidden">${this.t('rehearsal:whyFor', { label })}</span></summary>
          <p>${sourceText(this.t, source)}</p>
          <p>${this.t('rehearsal:rule', { id: ruleId })}</p>
        </details>
      </div>
      ${others.length === 0 ? nothing : html`<icp-disclosure .heading=${this.t('rehearsal:alike', { n: others.length })}><ul class="items">${others.map((one) => this.#renderItem(one, context))}</ul></icp-disclosure>`}
    </li>`;
  }

  /** Honest about what it means that nothing was found. */
  #renderClear({ rules }: Rehearsal): TemplateResult {
    return html`<div>
      <h4>${this.t('rehearsal:clear.title')}</h4>
      <p class="quiet">${this.t('rehearsal:clear.text', { rules })}</p>
      <ul class="looks">${(['pictures', 'content', 'phone', 'approval'] as const).map((one) => html`<li>${this.t(`rehearsal:clear.${one}`)}</li>`)}</ul>
    </div>`;
  }

  #renderDecision({ decision }: Rehearsal): TemplateResult | typeof nothing {
    if (decision === null) return nothing;
    const day = (date: string): string => this.i18n?.formatDate(date) ?? date;
    const days = { earliest: day(decision.earliest), latest: day(decision.latest) };
    const range = ({ min, max }: { readonly min: number; readonly max: number }): string => (min === max ? String(min) : `${min}–${max}`);
    return html`<div class="decision">
      <p>${decision.earliest === decision.latest ? this.t('rehearsal:decision.day', { latest: days.latest }) : this.t('rehearsal:decision.range', days)}</p>
      <details class="why">
        <summary>${this.t('rehearsal:why')}<span class="visually-hidden">${this.t('rehearsal:whyFor', { label: this.t('rehearsal:decision.label') })}</span></summary>
        ${decision.stages.map((stage) => html`<p>${this.t('notices:summary.row', { label: this.t(`progress:stage.${stage.stage}`), message: this.t(`progress:estimate.${stage.unit}`, { range: range(stage) }) })} · ${sourceText(this.t, stage.source)}</p>`)}
      </details>
    </div>`;
  }

  #go({ path, step }: RehearsalItem['fix']): void {
    if (path !== null) this.dispatch({ type: 'focus', path });
    else if (step !== null) this.dispatch({ type: 'step/go', step });
  }

  #context(): EvidenceContext | undefined {
    const { i18n, store, division } = this;
    return i18n && store ? { i18n: wordsOf(i18n, this.ofApp), store, plan: store.getPlan(), division, titles: this.#titles() ?? {} } : undefined;
  }

  /** Made anew only when the plan, an upload or a reading has changed. */
  #rehearse(): Rehearsal | undefined {
    const seen = this.#seen();
    if (!this.ahead || !seen) return undefined;
    if (this.#made?.of !== seen) this.#made = { of: seen, rehearsal: this.#open(this.ahead.rehearse(), seen.tried.includes(reviewStep(seen.plan))) };
    return this.#made.rehearsal;
  }

  /** What stands below to be ticked is no mistake before anybody tried to submit. */
  #open(rehearsal: Rehearsal, tried: boolean): Rehearsal {
    if (tried) return rehearsal;
    const items = rehearsal.items.filter(({ fix }) => fix.do !== 'agree');
    return { ...rehearsal, items, counts: { ...rehearsal.counts, block: items.filter(({ severity }) => severity === 'block').length } };
  }

  readonly #load = async (): Promise<void> => {
    const { store } = this;
    this.#asked = true;
    this.failed = false;
    try {
      this.ahead = await store?.ahead?.();
    } catch {
      this.failed = true;
    }
    const divisions = await store?.getDivisions().catch(() => []);
    if (divisions) this.division = divisionNames(divisions);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-rehearsal': IcpRehearsal;
  }
}
