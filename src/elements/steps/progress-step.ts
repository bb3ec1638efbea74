import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ReviewStage } from '../../core/model/profile.js';
import { reviewStages } from '../../core/plan/review-stages.js';
import type { Order } from '../../core/ports/backend.js';
import type { Hint } from '../../core/plan/types.js';
import type { OrderStatus } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { shallowEqual, type ElementClass } from '../base/index.js';
import { labelKey, sourceText } from '../fields/texts.js';
import { parsePath } from '../../core/model/ids.js';
import { StepElement, stepStyles } from '../table/step-element.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpCopyButton } from '../ui/copy-button.js';
import { IcpDialog } from '../ui/dialog.js';
import { IcpTimeline, type TimelineItem } from '../ui/timeline.js';

interface Look {
  readonly status: OrderStatus;
  readonly orderId: string | null;
  readonly duties: readonly Hint[];
}

/** What became of the filing: where the order is, what comes next, what a reviewer wants changed, and the numbers once granted. */
export class IcpProgressStep extends StepElement {
  static readonly tag = 'icp-progress-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses, IcpAlert, IcpButton, IcpCopyButton, IcpDialog, IcpTimeline];
  static override styles: CSSResultGroup = [
    stepStyles,
    css`
      .when,
      .source {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
      }
      .copied {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--icp-space-2);
      }
      .number {
        font-size: var(--icp-font-size-xl);
        font-weight: var(--icp-font-weight-strong);
        font-variant-numeric: tabular-nums;
      }
      .list {
        display: grid;
        gap: var(--icp-space-3);
      }
    `,
  ];

  @state() private asking = false;

  readonly #look = this.select((current, store): Look => ({ status: current.order, orderId: current.filing.orderId, duties: store.getPlan().duties }), shallowEqual);

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.dispatch({ type: 'order/refresh' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const look = this.#look();
    if (!look) return nothing;
    const { order, phase, failure } = look.status;
    const error: MessageKey = `notices:failure.${failure?.code ?? 'unavailable'}.text`;
    return html`<div class="stack">
      ${failure ? html`<icp-alert kind="warning" live="polite" .heading=${this.t(phase === 'failed' ? 'progress:failed' : 'progress:notDone')}><p>${this.t(this.i18n?.has(error) ? error : 'notices:failure.unavailable.text')}</p></icp-alert>` : nothing}
      ${order ? this.#renderOrder(order) : html`<p class="card" role="status">${this.t('progress:loading', { order: look.orderId ?? '' })}</p>`}
      ${order?.state === 'approved' && look.duties.length > 0 ? this.#renderDuties(look.duties) : nothing}
      <div class="actions">
        <icp-button icon="refresh" ?busy=${phase === 'loading'} @click=${() => this.dispatch({ type: 'order/refresh' })}>${this.t('progress:refresh')}</icp-button>
        ${order?.canWithdraw && (this.store?.supports?.('withdraw') ?? true) ? html`<icp-button variant="text" @click=${() => (this.asking = true)}>${this.t('progress:withdraw')}</icp-button>` : nothing}
        ${order?.state === 'withdrawn' || order?.state === 'expired' ? html`<icp-button variant="primary" @click=${() => this.dispatch({ type: 'order/correct' })}>${this.t('progress:rejected.correct')}</icp-button>` : nothing}
        ${order?.state === 'approved' && look.orderId !== null ? html`<icp-button icon="plus" @click=${() => this.dispatch({ type: 'draft/discard' })}>${this.t('progress:another')}</icp-button>` : nothing}
      </div>
      <icp-dialog .open=${this.asking} .heading=${this.t('progress:withdrawal.title')} @request-close=${() => (this.asking = false)}>
        <p>${this.t('progress:withdrawal.text')}</p>
        <icp-button slot="actions" @click=${() => (this.asking = false)}>${this.t('progress:withdrawal.keep')}</icp-button>
        <icp-button slot="actions" variant="danger" @click=${this.#withdraw}>${this.t('progress:withdraw')}</icp-button>
      </icp-dialog>
    </div>`;
  }

  #renderOrder(order: Order): TemplateResult {
    const state = order.state;
    return html`
      ${state === 'rejected' ? this.#renderRejection(order) : nothing}
      ${state === 'approved' ? this.#renderNumbers(order) : nothing}
      <section class="card" aria-labelledby=${this.uid('order')}>
        <div class="card-head">
          <div class="copied"><h3 id=${this.uid('order')}>${this.t('progress:order', { order: order.id })}</h3>${this.#renderCopy(order.id)}</div>
          <span class="when">${order.domains.join(', ')}</span>
        </div>
        <icp-timeline .items=${this.#stages(order)} .label=${this.t('progress:title')}></icp-timeline>
      </section>`;
  }

  #stages(order: Order): readonly TimelineItem[] {
    const ended = order.state === 'approved' || order.state === 'withdrawn';
    const stages = this.store ? reviewStages(this.store.profile, order.type) : [];
    const past = order.timeline.map((entry, index): TimelineItem => {
      const bad = entry.state === 'rejected' || entry.state === 'expired';
      const now = index === order.timeline.length - 1 && !bad && !ended;
      const when = [this.i18n?.formatDate(entry.at, 'dayTime'), now ? this.#estimate(entry.state, stages) : ''].filter(Boolean).join(' · ');
      return { id: String(index), label: this.#stage(entry.state), state: bad ? 'problem' : now ? 'current' : 'done', when };
    });
    const at = stages.findIndex((stage) => stage.id === order.state);
    const ahead = at < 0 ? [] : stages.slice(at + 1).map(({ id }): TimelineItem => ({ id, label: this.#stage(id), state: 'upcoming', when: this.#estimate(id, stages) }));
    return [...past, ...ahead];
  }

  #stage(id: string): string {
    return this.t(`progress:stage.${id}`);
  }

  /** How long a stage takes: the province's estimate for the authority, else the profile's; always called an estimate. */
  #estimate(id: string, stages: readonly ReviewStage[]): string {
    const own = this.store?.getPlan().estimates.find((estimate) => estimate.clock === id);
    const stage = own ?? stages.find((each) => each.id === id)?.estimate;
    if (!stage) return '';
    const range = stage.min === stage.max ? String(stage.min) : `${stage.min}–${stage.max}`;
    return this.t(`progress:estimate.${stage.unit}`, { range });
  }

  #renderRejection(order: Order): TemplateResult {
    return html`<icp-alert kind="error" .heading=${this.t('progress:rejected.title')}>
      <ul class="list">${order.rejections.map((rejection) => html`<li>
        ${rejection.path ? html`<strong>${this.#field(rejection.path)}</strong> ` : nothing}${rejection.message}
        ${rejection.suggestion ? html`<br /><span class="when">${rejection.suggestion}</span>` : nothing}
      </li>`)}</ul>
      <icp-button slot="actions" variant="primary" @click=${() => this.dispatch({ type: 'order/correct' })}>${this.t('progress:rejected.correct')}</icp-button>
    </icp-alert>`;
  }

  #field(path: string): string {
    const place = parsePath(path);
    const key: MessageKey = `${labelKey(place?.id ?? '')}.label`;
    return place && this.i18n?.has(key) ? this.t(key) : '';
  }

  #renderNumbers(order: Order): TemplateResult {
    const numbers = order.numbers;
    return html`<section class="card" aria-labelledby=${this.uid('granted')}>
      <h3 id=${this.uid('granted')}>${this.t('progress:granted.title')}</h3>
      ${numbers ? html`<p>${this.t('progress:granted.entity')}</p><p class="copied"><span class="number">${numbers.entity}</span>${this.#renderCopy(numbers.entity)}</p>
        <ul class="list">${Object.values(numbers.services).map((number) => html`<li class="copied"><span class="number">${number}</span>${this.#renderCopy(number)}</li>`)}</ul>` : nothing}
    </section>`;
  }

  #renderCopy(text: string): TemplateResult {
    return html`<icp-copy-button .value=${text} .what=${text}></icp-copy-button>`;
  }

  #renderDuties(duties: readonly Hint[]): TemplateResult {
    return html`<section class="card" aria-labelledby=${this.uid('duties')}>
      <h3 id=${this.uid('duties')}>${this.t('progress:duties')}</h3>
      <ul class="list">${duties.map((duty) => html`<li><p>${duty.message.includes(':') ? this.t(duty.message as MessageKey, duty.params) : duty.message}</p><p class="source">${sourceText(this.t, duty.source)}</p></li>`)}</ul>
    </section>`;
  }

  readonly #withdraw = (): void => {
    this.asking = false;
    this.dispatch({ type: 'order/withdraw' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-progress-step': IcpProgressStep;
  }
}
