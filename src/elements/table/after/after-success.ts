import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { KnownValue } from '../../../core/model/console.js';
import type { CivilDate } from '../../../core/model/filing.js';
import { calendarFile, type CalendarEvent } from '../../../core/records/calendar.js';
import { dutiesFor } from '../../../core/records/duties.js';
import { footerHtml, footerLines, MIIT_ADDRESS } from '../../../core/records/footer.js';
import type { AfterFacts, Duty, Granted, GrantedService } from '../../../core/records/types.js';
import { daysBetween } from '../../../core/time/index.js';
import { IcpElement, type ElementClass } from '../../base/index.js';
import { sourceText } from '../../fields/texts.js';
import { IcpBadge } from '../../ui/badge.js';
import { IcpButton } from '../../ui/button.js';
import { IcpCard } from '../../ui/card.js';
import { controlStyles, renderSelect } from '../../ui/controls/index.js';
import { IcpCopyButton } from '../../ui/copy-button.js';
import { renderField } from '../../ui/field.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { icon } from '../../ui/icons.js';
import { saveFile } from '../../ui/save-file.js';
import { IcpSecurityGuide } from './security-guide.js';

/** Days before a duty's end at which a calendar reminds. */
const REMIND = [7, 1];
/** Days from which an end is near. */
const NEAR = 7;

/** What to do once the number is granted: the number at the foot of the page, the duties with their days, the public-security filing. */
export class IcpAfterSuccess extends IcpElement {
  static readonly tag = 'icp-after-success';
  static override readonly uses: readonly ElementClass[] = [IcpBadge, IcpButton, IcpCard, IcpCopyButton, IcpSecurityGuide];
  static override styles: CSSResultGroup = [
    fieldStyles,
    controlStyles,
    css`
      .stack,
      .duties,
      .part {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-5);
      }
      .part {
        gap: var(--icp-space-3);
      }
      .choose {
        max-inline-size: 30rem;
      }
      .choose .select {
        inline-size: 100%;
        max-inline-size: none;
      }
      .muted {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
      }
      .source {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-xs);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--icp-space-1) var(--icp-space-3);
      }
      .number {
        font-size: var(--icp-font-size-xl);
        font-weight: var(--icp-font-weight-strong);
        font-variant-numeric: tabular-nums;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: var(--icp-space-4);
      }
      .box {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: auto 1fr;
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-md);
        overflow: hidden;
      }
      .box-head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--icp-space-2);
        min-block-size: 2.5rem;
        padding: var(--icp-space-1) var(--icp-space-3);
        border-block-end: 1px solid var(--icp-color-border);
        background: var(--icp-color-surface-muted);
        font-size: var(--icp-font-size-sm);
        color: var(--icp-color-text-muted);
      }
      pre {
        margin: 0;
        padding: var(--icp-space-3);
        font-family: var(--icp-font-family-mono);
        font-size: var(--icp-font-size-sm);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .preview {
        display: grid;
        align-content: end;
        padding: var(--icp-space-5) var(--icp-space-3) var(--icp-space-3);
        text-align: center;
        font-size: var(--icp-font-size-sm);
        color: var(--icp-color-text-muted);
      }
      .preview a {
        color: inherit;
      }
      .duties {
        gap: 0;
      }
      .duties li {
        display: grid;
        grid-template-columns: 8.5rem minmax(0, 1fr);
        gap: var(--icp-space-1) var(--icp-space-4);
        padding-block: var(--icp-space-3);
        border-block-end: 1px solid var(--icp-color-border);
      }
      .duties li:last-child {
        border: 0;
      }
      .when {
        display: grid;
        justify-items: start;
        align-content: start;
        gap: var(--icp-space-1);
        font-variant-numeric: tabular-nums;
      }
      h3 {
        font-size: var(--icp-font-size-md);
      }
      a.go .icon {
        display: inline-block;
        inline-size: 0.875rem;
        block-size: 0.875rem;
        vertical-align: -0.125em;
      }
      @container (max-width: 34rem) {
        .duties li {
          grid-template-columns: minmax(0, 1fr);
        }
        .when {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) granted: Granted | undefined;
  @property({ attribute: false }) facts: AfterFacts | undefined;
  /** What the provider says of itself for the public-security form. */
  @property({ attribute: false }) known: readonly KnownValue[] = [];
  /** Milliseconds since the epoch, the server's where known. */
  @property({ attribute: false }) now = 0;
  @property() today: CivilDate = '';
  @state() private chosen = '';

  /** Of several, websites among them, it is said of websites. */
  protected override get ofApp(): boolean {
    const services = this.granted?.services ?? [];
    return services.length > 0 && services.every(({ kind }) => kind === 'app');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { granted, facts } = this;
    if (!granted || !facts) return nothing;
    const service = granted.services.find(({ id }) => id === this.chosen) ?? granted.services[0];
    const duties = dutiesFor(facts.duties, granted);
    return html`<div class="stack">
      ${granted.services.length > 1 && service ? html`<div class="choose">${this.#renderChoice(granted, service)}</div>` : nothing}
      ${service ? this.#renderFooter(granted, service, duties) : nothing}
      ${this.#renderDuties(granted, duties)}
      ${service ? html`<icp-security-guide .form=${facts.publicSecurity} .granted=${granted} .service=${service} .known=${this.known}></icp-security-guide>` : nothing}
    </div>`;
  }

  #renderChoice({ services }: Granted, { id }: GrantedService): TemplateResult {
    const choices = services.map((each) => ({ value: each.id, label: [each.name || each.domains[0], each.number].filter(Boolean).join(' · ') }));
    return renderField(this.t, { id: this.uid('service'), label: this.t('after:service'), control: (bind) => renderSelect({ ...bind, value: id, choices, onChange: (value) => (this.chosen = value) }) });
  }

  #renderFooter(granted: Granted, service: GrantedService, duties: readonly Duty[]): TemplateResult {
    const number = html`<div class="line"><span class="number">${service.number}</span><icp-copy-button .value=${service.number} .what=${service.number}></icp-copy-button>
      ${granted.entityNumber && granted.entityNumber !== service.number ? html`<span class="muted">${this.t('after:footer.entity')} ${granted.entityNumber}</span><icp-copy-button .value=${granted.entityNumber} .what=${granted.entityNumber}></icp-copy-button>` : nothing}</div>`;
    if (service.kind === 'app') return html`<icp-card .level=${2} .heading=${this.t('after:footer.number')}><div class="part">${number}<p>${this.t('after:footer.app')}</p></div></icp-card>`;
    const lines = footerLines(duties.map(({ footerLine }) => footerLine), granted.entityName);
    const code = footerHtml({ number: service.number, lines });
    return html`<icp-card .level=${2} .heading=${this.t('after:footer.title')}><div class="part">
      ${number}
      <p>${this.t('after:footer.text')}${lines.length > 0 ? html` ${this.t('after:footer.copyright')}` : nothing}</p>
      <div class="two">
        <div class="box">
          <div class="box-head"><span id=${this.uid('code')}>${this.t('after:footer.code')}</span><icp-copy-button .value=${code} .what=${this.t('after:footer.html')}></icp-copy-button></div>
          <pre role="region" tabindex="0" aria-labelledby=${this.uid('code')}><code>${code}</code></pre>
        </div>
        <div class="box">
          <div class="box-head"><span>${this.t('after:footer.preview')}</span></div>
          <div class="preview" lang="zh-CN"><p>${lines.map((line) => html`${line}<br />`)}<a href=${MIIT_ADDRESS} target="_blank" rel="noopener noreferrer">${service.number}</a></p></div>
        </div>
      </div>
    </div></icp-card>`;
  }

  #renderDuties(granted: Granted, duties: readonly Duty[]): TemplateResult {
    const dated = duties.some(({ due }) => due !== null);
    return html`<icp-card .level=${2} .heading=${this.t('after:duties.title')} .note=${dated ? this.t('after:duties.counted') : ''}>
      ${dated ? html`<icp-button slot="actions" icon="calendar" @click=${() => this.#download(granted, duties)}>${this.t('after:duties.calendar')}</icp-button>` : nothing}
      <ul class="duties">${duties.map((duty) => html`<li>
        <div class="when">${this.#renderWhen(duty)}</div>
        <div>
          <h3>${this.t(`after:duty.${duty.id}.title`)}</h3>
          <p>${this.t(`after:duty.${duty.id}.text`)}${duty.link ? html` <a class="go" href=${duty.link} target="_blank" rel="noopener noreferrer">${this.t('after:duties.open')} ${icon('external')}</a>` : nothing}</p>
          <p class="source">${sourceText(this.t, duty.source)}</p>
        </div>
      </li>`)}</ul>
      ${dated ? html`<p class="muted">${this.t('after:duties.calendarHint')}</p>` : nothing}
    </icp-card>`;
  }

  #renderWhen({ due, standing }: Duty): TemplateResult {
    if (due === null) return html`<span class="muted">${this.t(standing ? 'after:duties.always' : 'after:duties.undated')}</span>`;
    const left = this.today === '' ? null : daysBetween(this.today, due);
    const text = left === null ? '' : left < 0 ? this.t('after:duties.over', { days: -left }) : left === 0 ? this.t('after:duties.today') : this.t('after:duties.soon', { days: left });
    return html`<strong>${this.t('after:duties.due', { date: this.i18n?.formatDate(due) ?? due })}</strong>
      ${left === null ? nothing : html`<icp-badge tone=${left <= NEAR ? 'warning' : 'info'}>${text}</icp-badge>`}`;
  }

  #download(granted: Granted, duties: readonly Duty[]): void {
    const number = granted.entityNumber || (granted.services[0]?.number ?? '');
    const events = duties.flatMap((duty): readonly CalendarEvent[] => duty.due === null ? [] : [{
      uid: `${duty.id}-${encodeURIComponent(number)}@icp-filing-wizard`, on: duty.due, summary: `${this.t(`after:duty.${duty.id}.title`)} (${number})`,
      description: this.t(`after:duty.${duty.id}.text`), remind: REMIND, ...(duty.link === undefined ? {} : { url: duty.link }),
    }]);
    const text = calendarFile(events, { name: this.t('after:duties.name', { number }), locale: this.i18n?.locale ?? 'zh-CN', at: new Date(this.now).toISOString() });
    saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), 'icp-duties.ics');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-after-success': IcpAfterSuccess;
  }
}
