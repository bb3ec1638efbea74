import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AuthenticityState } from '../../core/model/filing.js';
import type { AuthenticityPlan } from '../../core/plan/types.js';
import { authenticityPath } from '../../core/plan/findings.js';
import { serviceViews } from '../../core/store/service-views.js';
import type { Failure } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { shallowEqual, type ElementClass } from '../base/index.js';
import { absoluteHref, safeHref, sourceText } from '../fields/texts.js';
import { serviceTitles } from '../table/service-titles.js';
import { StepElement, stepStyles } from '../table/step-element.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { controlStyles, renderRadios } from '../ui/controls/index.js';
import { renderField } from '../ui/field.js';
import { fieldStyles } from '../ui/field.styles.js';
import { icon } from '../ui/icons.js';
import { IcpQrCode } from '../ui/qr-code.js';

interface Row {
  readonly plan: AuthenticityPlan;
  readonly title: string;
  readonly session: AuthenticityState | undefined;
  readonly busy: boolean;
  readonly paused: boolean;
  readonly failure: Failure | null;
}

const sameRow = (a: Row, b: Row | undefined): boolean => b !== undefined && shallowEqual(a, b);

/** That the contact of each website is a real person: a face check on the phone, or a photo before the curtain, as the provider's conditions say. */
export class IcpAuthenticityStep extends StepElement {
  static readonly tag = 'icp-authenticity-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses, IcpAlert, IcpButton, IcpQrCode];
  static override styles: CSSResultGroup = [
    stepStyles,
    fieldStyles,
    controlStyles,
    css`
      .state {
        display: flex;
        align-items: center;
        gap: var(--icp-space-2);
        font-weight: var(--icp-font-weight-medium);
      }
      .passed {
        color: var(--icp-color-success);
      }
      .waiting {
        color: var(--icp-color-text-muted);
      }
      .failed,
      .expired {
        color: var(--icp-color-danger);
      }
      ol {
        display: grid;
        gap: var(--icp-space-1);
        padding-inline-start: var(--icp-space-5);
        list-style: decimal;
      }
      .link {
        overflow-wrap: anywhere;
      }
      /* The code beside what to do with it; on a phone, which cannot scan itself, the link comes first. */
      .phone {
        display: flex;
        flex-flow: row-reverse wrap;
        justify-content: flex-end;
        align-items: center;
        gap: var(--icp-space-4) var(--icp-space-6);
      }
      .how {
        flex: 1 1 18rem;
        display: grid;
        gap: var(--icp-space-3);
      }
    `,
  ];

  readonly #rows = this.select(
    (state, store): readonly Row[] => {
      const plan = store.getPlan();
      const titles = serviceTitles(serviceViews(state, plan));
      return plan.authenticity.map((row) => ({
        plan: row,
        title: titles[row.serviceId] ?? '',
        session: state.filing.authenticity[row.serviceId],
        paused: state.submit.phase === 'submitting',
        busy: state.authenticityBusy[row.serviceId]?.busy ?? false,
        failure: state.authenticityBusy[row.serviceId]?.failure ?? null,
      }));
    },
    (a, b) => a.length === b.length && a.every((row, index) => sameRow(row, b[index])),
  );

  protected override render(): TemplateResult {
    return html`<div class="stack">
      ${this.sections(null).map((section) => this.renderSection(section))}
      ${repeat(this.#rows() ?? [], (row) => row.plan.serviceId, (row) => this.#renderRow(row))}
    </div>`;
  }

  #renderRow(row: Row): TemplateResult {
    const { plan } = row;
    const id = this.uid(plan.serviceId);
    const app = this.isApp(plan.serviceId);
    const method = plan.method ?? 'undecided';
    return html`<section class="card" aria-labelledby=${id} data-path=${authenticityPath(plan.serviceId)}>
      <div class="card-head"><h3 id=${id}>${row.title ? this.t('authenticity:ofService', { title: row.title }, app) : this.t('authenticity:ofThisService', undefined, app)}</h3></div>
      ${this.#renderChoice(row)}
      <p>${this.t(`authenticity:method.${method}.text`, undefined, app)}</p>
      ${plan.when === 'later' ? html`<p class="lead">${this.t('authenticity:later')}</p>` : plan.inPerson ? html`<p class="lead">${this.t('authenticity:inPerson')}</p>` : plan.slot === null ? this.#renderSession(row) : this.#renderUpload(plan)}
      ${plan.source ? html`<p class="source">${sourceText(this.t, plan.source)}</p>` : nothing}
    </section>`;
  }

  /** Several ways, of which the applicant takes one. */
  #renderChoice({ plan, paused }: Row): TemplateResult | typeof nothing {
    const { methods = [], method, serviceId } = plan;
    if (methods.length < 2) return nothing;
    const choices = methods.map((value) => ({ value, label: this.t(`tasks:way.${value}.title`), hint: this.t(`tasks:way.${value}.hint`) }));
    return renderField(this.t, {
      id: this.uid(`method-${serviceId}`), group: 'radiogroup', label: this.t('authenticity:choose'), disabled: paused,
      control: (bind) => renderRadios({
        ...bind, layout: 'cards', value: method ?? '', choices,
        onChange: (value) => {
          const chosen = methods.find((each) => each === value);
          if (chosen) this.dispatch({ type: 'authenticity/choose', serviceId, method: chosen });
        },
      }),
    });
  }

  #renderUpload(plan: AuthenticityPlan): TemplateResult {
    const keys = this.sections(plan.serviceId).flatMap((section) => section.fields);
    return html`<icp-field-table .fields=${keys}></icp-field-table>`;
  }

  #renderSession(row: Row): TemplateResult | typeof nothing {
    const { plan, session, busy, paused, failure } = row;
    if (plan.method === null) return nothing;
    const status = plan.state;
    const [canStart, canLook] = [this.#can('startAuthenticity'), this.#can('getAuthenticity')];
    const error: MessageKey = `notices:failure.${failure?.code ?? 'unavailable'}.text`;
    return html`
      <p class="state ${status}" role="status">
        ${status === 'passed' ? icon('success') : status === 'waiting' ? icon('clock') : status === 'none' ? nothing : icon('error')}
        ${this.t(status === 'expired' && session?.status === 'passed' ? 'authenticity:state.resultExpired' : `authenticity:state.${status}`)}
      </p>
      ${status === 'failed' && session?.reason ? html`<p>${this.t('authenticity:reason', { reason: session.reason })}</p>` : nothing}
      ${status === 'passed' && session?.validUntil ? html`<p class="lead">${this.t('authenticity:validUntil', { time: this.i18n?.formatDate(session.validUntil, 'dayTime') ?? '' })}</p>` : nothing}
      ${failure ? html`<icp-alert kind="error" live="assertive"><p>${this.t(this.i18n?.has(error) ? error : 'notices:failure.unavailable.text')}</p></icp-alert>` : nothing}
      ${status === 'waiting' && session?.url
        ? html`<div class="phone"><div class="how"><ol><li>${this.t('authenticity:how.open')}</li><li>${this.t('authenticity:how.person', undefined, this.isApp(plan.serviceId))}</li><li>${this.t('authenticity:how.back')}</li></ol>
            <p class="link"><a href=${safeHref(session.url) ?? nothing} target="_blank" rel="noopener noreferrer">${this.t('authenticity:link')}</a></p>
            ${session.expiresAt ? html`<p class="lead">${this.t('authenticity:expires', { time: this.i18n?.formatDate(session.expiresAt, 'time') ?? '' })}</p>` : nothing}</div>
            <icp-qr-code .value=${absoluteHref(session.url)} .label=${this.t('authenticity:qr')}></icp-qr-code></div>`
        : nothing}
      ${canStart || status === 'passed' || status === 'waiting' ? nothing : html`<icp-alert kind="info"><p>${this.t('authenticity:elsewhere', { provider: this.#provider() })}</p></icp-alert>`}
      <div class="actions">
        ${status === 'passed' || !canStart ? nothing : html`<icp-button variant=${status === 'waiting' ? 'secondary' : 'primary'} ?busy=${busy} ?paused=${paused} @click=${() => this.dispatch({ type: 'authenticity/start', serviceId: plan.serviceId })}>
          ${this.t(status === 'none' ? 'authenticity:start' : 'authenticity:again')}
        </icp-button>`}
        ${status === 'waiting' && canLook ? html`<icp-button variant="primary" icon="refresh" ?busy=${busy} ?paused=${paused} @click=${() => this.dispatch({ type: 'authenticity/refresh', serviceId: plan.serviceId })}>${this.t('authenticity:refresh')}</icp-button>` : nothing}
      </div>
    `;
  }

  #can(method: 'startAuthenticity' | 'getAuthenticity'): boolean {
    return this.store?.supports?.(method) ?? true;
  }

  #provider(): string {
    const profile = this.store?.profile;
    return profile?.name[this.i18n?.locale ?? 'zh-CN'] ?? profile?.name['zh-CN'] ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-authenticity-step': IcpAuthenticityStep;
  }
}
