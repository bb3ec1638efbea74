import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { reviewStages } from '../../core/plan/review-stages.js';
import type { Estimate, Hint } from '../../core/plan/types.js';
import type { KnownValue } from '../../core/model/console.js';
import type { Order, OrderState } from '../../core/ports/backend.js';
import { pathOf } from '../../core/model/ids.js';
import { grantedByOrder } from '../../core/records/granted.js';
import type { AfterFacts } from '../../core/records/types.js';
import { civilDateOf } from '../../core/time/index.js';
import type { FilingStore, OrderStatus } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { shallowEqual, type ElementClass } from '../base/index.js';
import { sourceText } from '../fields/texts.js';
import { IcpAfterSuccess } from '../table/after/after-success.js';
import { IcpOrderView } from '../table/order-view.js';
import type { TaskTools } from '../table/order-tasks.js';
import { StepElement, stepStyles } from '../table/step-element.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpCopyButton } from '../ui/copy-button.js';
import { IcpDialog } from '../ui/dialog.js';

/** Orders that nobody works on: they are sent again, or over. */
const idle: ReadonlySet<OrderState> = new Set(['draft', 'rejected', 'withdrawn', 'abandoned', 'expired']);

interface Look {
  readonly status: OrderStatus;
  readonly orderId: string | null;
  readonly duties: readonly Hint[];
  readonly estimates: readonly Estimate[];
}

/** What became of the filing: where the order is, what comes next, what a reviewer wants changed, and the numbers once granted. */
export class IcpProgressStep extends StepElement {
  static readonly tag = 'icp-progress-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses, IcpAfterSuccess, IcpAlert, IcpButton, IcpCopyButton, IcpDialog, IcpOrderView];
  static override styles: CSSResultGroup = [
    stepStyles,
    css`
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
  @state() private tools: TaskTools | undefined;
  /** Comes with the approval. */
  @state() private ahead: { readonly facts: AfterFacts; readonly known: readonly KnownValue[] } | undefined;

  readonly #look = this.select((current, store): Look => {
    const { duties, estimates } = store.getPlan();
    return { status: current.order, orderId: current.filing.orderId, duties, estimates };
  }, shallowEqual);
  #asked = false;
  #approved = false;

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.dispatch({ type: 'order/refresh' });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const order = this.#look()?.status.order;
    if (order?.state === 'approved' && !this.#approved) {
      this.#approved = true;
      void this.#follow().catch(() => (this.#approved = false));
    }
    if (this.#asked || !order || (order.tasks?.length ?? 0) === 0) return;
    this.#asked = true;
    void this.#bring(order).catch(() => (this.#asked = false));
  }

  /** What the panels work with; without it what is waited for is named all the same. */
  async #bring(order: Order): Promise<void> {
    const { store } = this;
    if (!store) return;
    const [console, sms, actions] = await Promise.all([store.profile.console?.(), store.getMinistrySms?.(), store.taskDesk?.(order)]);
    this.tools = { actions: actions ?? {}, console: console ?? {}, sms: sms ?? null, province: store.getPlan().province, certificateTypes: this.#certificates(store), clock: store.now };
  }

  /** Of the principal and the contacts, as far as the filing or the record tells them. */
  #certificates(store: FilingStore): readonly string[] {
    const { filing } = store.getState();
    const typed = (path: string): unknown => store.getPlan().fields.get(path)?.value ?? filing.baseline?.answers[path];
    const paths = [pathOf('principal.certificateType'), ...filing.services.map(({ id }) => pathOf('serviceContact.certificateType', { serviceId: id }))];
    return [...new Set(paths.map(typed).filter((type) => typeof type === 'string'))];
  }

  /** What comes after success is a part of its own. */
  async #follow(): Promise<void> {
    const { store } = this;
    const [facts, around] = await Promise.all([store?.getAfterSuccess?.(), store?.profile.console?.(), this.i18n?.load('after')]);
    if (facts) this.ahead = { facts, known: around?.publicSecurity ?? [] };
  }

  protected override render(): TemplateResult | typeof nothing {
    const look = this.#look();
    if (!look) return nothing;
    const { order, phase, failure } = look.status;
    const error: MessageKey = `notices:failure.${failure?.code ?? 'unavailable'}.text`;
    return html`<div class="stack">
      ${failure ? html`<icp-alert kind="warning" live="polite" .heading=${this.t(phase === 'failed' ? 'progress:failed' : 'progress:notDone')}><p>${this.t(this.i18n?.has(error) ? error : 'notices:failure.unavailable.text')}</p></icp-alert>` : nothing}
      ${order?.state === 'approved' ? this.#renderNumbers(order) : nothing}
      ${order ? this.#renderOrder(order, look) : html`<p class="card" role="status">${this.t('progress:loading', { order: look.orderId ?? '' })}</p>`}
      ${order?.state === 'approved' ? this.#renderAfter(order) : nothing}
      ${order && !idle.has(order.state) ? this.#renderDuties(look.duties) : nothing}
      <div class="actions">
        <icp-button icon="refresh" ?busy=${phase === 'loading'} @click=${() => this.dispatch({ type: 'order/refresh' })}>${this.t('progress:refresh')}</icp-button>
        ${order?.canWithdraw && (this.store?.supports?.('withdraw') ?? true) ? html`<icp-button variant="text" @click=${() => (this.asking = true)}>${this.t('progress:withdraw')}</icp-button>` : nothing}
        ${order?.state === 'withdrawn' || order?.state === 'expired' ? html`<icp-button variant="primary" @click=${this.#correct}>${this.t('progress:rejected.correct')}</icp-button>` : nothing}
        ${order?.state === 'approved' && look.orderId !== null ? html`<icp-button icon="plus" @click=${() => this.dispatch({ type: 'draft/discard' })}>${this.t('progress:another')}</icp-button>` : nothing}
      </div>
      <icp-dialog .open=${this.asking} .heading=${this.t('progress:withdrawal.title')} @request-close=${() => (this.asking = false)}>
        <p>${this.t('progress:withdrawal.text')}</p>
        <icp-button slot="actions" @click=${() => (this.asking = false)}>${this.t('progress:withdrawal.keep')}</icp-button>
        <icp-button slot="actions" variant="danger" @click=${this.#withdraw}>${this.t('progress:withdraw')}</icp-button>
      </icp-dialog>
    </div>`;
  }

  #renderOrder(order: Order, { estimates }: Look): TemplateResult {
    const { profile } = this.store ?? {};
    return html`<icp-order-view .order=${order} .review=${profile ? reviewStages(profile, order.type) : []} .estimates=${estimates} .now=${this.store?.now() ?? 0} ?edit-only-rejected=${profile?.editOnlyRejected ?? false} .tools=${this.tools}>
      ${order.state === 'rejected' ? html`<icp-button slot="correct" variant="primary" @click=${this.#correct}>${this.t('progress:rejected.correct')}</icp-button>` : nothing}
    </icp-order-view>`;
  }

  #renderAfter(order: Order): TemplateResult | typeof nothing {
    const { ahead, store } = this;
    if (!ahead || !store) return nothing;
    const { filing } = store.getState();
    const granted = grantedByOrder(order, { filing, record: filing.baseline ?? undefined, holder: store.getPlan().holder });
    if (!granted) return nothing;
    const now = store.now();
    return html`<icp-after-success .granted=${granted} .facts=${ahead.facts} .known=${ahead.known} .now=${now} .today=${civilDateOf(now)}></icp-after-success>`;
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

  /** What is to be done beside the form: some of it while the review goes on, so that it is told from the submission on. */
  #renderDuties(all: readonly Hint[]): TemplateResult | typeof nothing {
    const said = new Set(this.ahead?.facts.duties.flatMap(({ says }) => says ?? []));
    const duties = all.filter(({ ruleId }) => !said.has(ruleId));
    if (duties.length === 0) return nothing;
    return html`<section class="card" aria-labelledby=${this.uid('duties')}>
      <h3 id=${this.uid('duties')}>${this.t('progress:duties')}</h3>
      <ul class="list">${duties.map((duty) => html`<li><p>${duty.message.includes(':') ? this.t(duty.message as MessageKey, duty.params) : duty.message}</p><p class="source">${sourceText(this.t, duty.source)}</p></li>`)}</ul>
    </section>`;
  }

  readonly #correct = (): void => this.dispatch({ type: 'order/correct' });
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
