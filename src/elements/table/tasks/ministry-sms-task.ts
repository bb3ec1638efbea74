import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MinistrySmsRow } from '../../../core/model/console.js';
import type { MinistrySmsPerson, OrderTask } from '../../../core/ports/backend.js';
import { IcpElement, type ElementClass } from '../../base/index.js';
import { IcpAlert } from '../../ui/alert.js';
import { IcpBadge, type BadgeTone } from '../../ui/badge.js';
import { icon } from '../../ui/icons.js';
import { panelStyles } from './panel.styles.js';

type SmsTask = Extract<OrderTask, { readonly kind: 'ministry-sms' }>;
/** How the ministry's message works (`src/data/ministry-sms.ts`); handed in, because elements hold no facts. */
export interface SmsRules { readonly digits: number; readonly hours: number; readonly resends: number; readonly senders: readonly string[]; readonly site: string; readonly wrong?: { readonly n: number } }

const tones: Readonly<Record<MinistrySmsPerson['state'], BadgeTone>> = { 'not-sent': 'neutral', waiting: 'warning', verified: 'success', expired: 'error' };

/** The ministry's own check: whose phone gets a message, how it is confirmed, how much time is left, and what happens otherwise. */
export class IcpMinistrySmsTask extends IcpElement {
  static readonly tag = 'icp-ministry-sms-task';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpBadge];
  static override styles: CSSResultGroup = [
    panelStyles,
    css`
      .people {
        list-style: none;
        padding: 0;
        max-inline-size: none;
      }
      .people li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--icp-space-2) var(--icp-space-4);
        padding: var(--icp-space-3) var(--icp-space-4);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-md);
      }
      .who {
        display: grid;
        gap: var(--icp-space-1);
      }
      .phone {
        font-variant-numeric: tabular-nums;
        font-weight: var(--icp-font-weight-medium);
      }
      .how {
        justify-items: end;
      }
      .left {
        display: inline-flex;
        align-items: center;
        gap: var(--icp-space-1);
        font-variant-numeric: tabular-nums;
      }
      .left .icon {
        inline-size: 1rem;
        block-size: 1rem;
      }
      @container (max-width: 30rem) {
        .how {
          justify-items: start;
        }
      }
    `,
  ];

  /** The order is about APPs. */
  @property({ type: Boolean }) app = false;
  @property({ attribute: false }) task: SmsTask | undefined;
  @property({ attribute: false }) rules: SmsRules | undefined;
  /** Row of this filing type; it tells whether a new number may be confirmed. */
  @property({ attribute: false }) row: MinistrySmsRow | null = null;
  /** Keys below `tasks:sms.lastSix` that apply to the people of this filing; several where that is not known. */
  @property({ attribute: false }) lastSix: readonly string[] = ['certificate'];
  /** Milliseconds since the epoch, the server's where known. */
  @property({ attribute: false }) clock: () => number = () => Date.now();

  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Minutes are shown, so a look every half of one is enough.
    this.#timer = setInterval(() => this.requestUpdate(), 30_000);
  }
  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  protected override get ofApp(): boolean {
    return this.app;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { task, rules } = this;
    if (!task || !rules) return nothing;
    const { digits, hours, senders } = rules;
    return html`<section class="panel" aria-labelledby=${this.uid('title')}>
      <div class="head">
        <h3 id=${this.uid('title')}>${this.t('tasks:sms.title')}</h3>
        <p class="lead">${this.t('tasks:sms.lead', { digits, hours })}</p>
        <p class="lead">${this.t('tasks:sms.sender', { sender: this.i18n?.formatList(senders, 'or') ?? senders.join(' / ') })}</p>
      </div>
      <ul class="people">${task.persons.map((person) => this.#renderPerson(person))}</ul>
      ${this.#renderState(task.persons, hours)}
      ${this.#renderHow(task.persons, rules)}
    </section>`;
  }

  /** Only while somebody can still do it: afterwards it would send people to a page that has no code of theirs. */
  #renderHow(persons: readonly MinistrySmsPerson[], { digits, resends, site, wrong }: SmsRules): TemplateResult | typeof nothing {
    const open = persons.some(({ state }) => state === 'waiting' || state === 'not-sent') && persons.every(({ state }) => state !== 'expired');
    if (!open) return nothing;
    return html`<div class="group">
        <h4>${this.t('tasks:sms.how')}</h4>
        <ol>
          <li>${this.t('tasks:sms.step.open')} <a href=${site} target="_blank" rel="noopener noreferrer">${this.t('tasks:sms.open')}&nbsp;${icon('external')}</a></li>
          <li>${this.t('tasks:sms.step.code', { digits })}</li>
          <li>${this.t('tasks:sms.step.lastSix')}<ul>${this.lastSix.map((key) => html`<li>${this.t(`tasks:sms.lastSix.${key}`)}</li>`)}</ul></li>
          <li>${this.t('tasks:sms.step.submit')}</li>
        </ol>
        ${wrong ? html`<p class="quiet">${this.t('tasks:sms.wrong', { count: wrong.n })}</p>` : nothing}
        <p class="quiet">${this.t('tasks:sms.resend', { count: resends })}</p>
        <p class="quiet">${this.t('tasks:sms.same')}</p>
        ${this.row === null ? nothing : html`<p class="quiet">${this.t(this.row.newNumber ? 'tasks:sms.newNumber' : 'tasks:sms.oldNumber')}</p>`}
      </div>`;
  }

  #renderPerson(person: MinistrySmsPerson): TemplateResult {
    const roles = person.roles.map((role) => this.t(`tasks:sms.role.${role}`));
    const left = person.state === 'waiting' ? this.#left(person.expiresAt) : '';
    return html`<li>
      <span class="who"><span class="phone">${person.phone}</span><span class="quiet">${this.i18n?.formatList(roles, 'and') ?? roles.join(', ')}</span></span>
      <span class="who how">
        <icp-badge tone=${tones[person.state]}>${this.t(`tasks:sms.state.${person.state}`)}</icp-badge>
        ${left ? html`<span class="quiet left">${icon('clock')}${left}</span>` : nothing}
        ${person.state === 'waiting' && person.resendsLeft !== undefined
          ? html`<span class="quiet">${person.resendsLeft > 0 ? this.t('tasks:sms.resends', { count: person.resendsLeft }) : this.t('tasks:sms.noResends')}</span>`
          : nothing}
      </span>
    </li>`;
  }

  #left(until: string | undefined): string {
    if (until === undefined) return '';
    const minutes = Math.max(0, Math.ceil((Date.parse(until) - this.clock()) / 60_000));
    return this.t('tasks:sms.left', { time: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}` });
  }

  #renderState(persons: readonly MinistrySmsPerson[], hours: number): TemplateResult | typeof nothing {
    const count = (state: MinistrySmsPerson['state']): number => persons.filter((person) => person.state === state).length;
    if (count('expired') > 0) return html`<icp-alert kind="error"><p>${this.t('tasks:sms.expired', { hours })}</p></icp-alert>`;
    if (persons.length > 0 && count('verified') === persons.length) return html`<icp-alert kind="success"><p>${this.t('tasks:sms.allDone')}</p></icp-alert>`;
    if (count('verified') > 0) return html`<icp-alert kind="info"><p>${this.t('tasks:sms.waitOthers')}</p></icp-alert>`;
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-ministry-sms-task': IcpMinistrySmsTask;
  }
}
