import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MinistrySmsFacts } from '../../core/model/console.js';
import type { Estimate } from '../../core/plan/types.js';
import type { Order } from '../../core/ports/backend.js';
import { orderActions, type OrderAction } from '../../core/records/actions.js';
import type { RecordsState } from '../../core/records/records-store.js';
import type { AfterFacts, Granted } from '../../core/records/types.js';
import { civilDateOf } from '../../core/time/index.js';
import { taskDesk } from '../../core/records/task-desk.js';
import { reviewStages } from '../../core/plan/review-stages.js';
import { IcpElement, type ElementClass } from '../base/index.js';
import { IcpOrderView } from '../table/order-view.js';
import type { TaskTools } from '../table/order-tasks.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpBadge } from '../ui/badge.js';
import { IcpButton } from '../ui/button.js';
import { IcpSkeleton } from '../ui/skeleton.js';
import { IcpAfterSuccess } from '../table/after/after-success.js';
import { failureText, labelOf, type RecordsContext } from './context.js';
import type { OrderActionDetail, OrderActionName } from './order-list.js';

/**
 * The page of one order: where it is, what it waits for, what can be done, and once it is approved what comes next.
 * @fires order-action - something is to be done; detail `{ action, order }`
 */
export class IcpOrderPage extends IcpElement {
  static readonly tag = 'icp-order-page';
  static override readonly uses: readonly ElementClass[] = [IcpAfterSuccess, IcpAlert, IcpBadge, IcpButton, IcpOrderView, IcpSkeleton];
  static override styles: CSSResultGroup = css`
    .stack {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--icp-space-5);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--icp-space-3);
    }
    .why {
      margin-block-start: var(--icp-space-2);
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-sm);
    }
  `;

  @property({ attribute: false }) context: RecordsContext | undefined;
  @property({ attribute: false }) look: RecordsState['order'] | undefined;
  @property({ attribute: false }) busy: RecordsState['busy'] = null;
  @property({ attribute: false }) problem: RecordsState['problem'] = null;
  /** What the order granted, once it is approved. */
  @property({ attribute: false }) granted: Granted | null = null;
  /** GB/T 2260 code of the account's province, for orders that name none. */
  @property({ attribute: false }) province: string | null = null;
  @state() private facts: AfterFacts | undefined;
  @state() private sms: MinistrySmsFacts | null = null;
  @state() private estimates: readonly Estimate[] = [];

  #tools: { readonly of: string; readonly tools: TaskTools } | undefined;
  #asked = false;
  #estimated = '';

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { context, look } = this;
    if (context && look?.order) void this.#estimate(context, look.order);
    if (!context || this.#asked) return;
    if (look?.order?.state === 'approved' || (look?.order?.tasks?.length ?? 0) > 0) {
      this.#asked = true;
      void this.#bring(context);
    }
  }

  async #bring({ environment, profile }: RecordsContext): Promise<void> {
    const [facts, sms] = await Promise.all([environment.afterSuccess().catch(() => undefined), environment.ministrySms?.(profile).catch(() => null)]);
    this.facts = facts;
    this.sms = sms ?? null;
    if (!facts) this.#asked = false;
  }

  /** How long the authority takes is the province's; without it what is to come is shown without its days. */
  async #estimate({ environment, profile }: RecordsContext, order: Order): Promise<void> {
    const of = `${profile.id} ${order.type} ${this.#provinceOf(order) ?? ''}`;
    if (this.#estimated === of) return;
    this.#estimated = of;
    const estimates = (await environment.estimates?.(profile, order.type, this.#provinceOf(order)).catch(() => [])) ?? [];
    if (this.#estimated === of) this.estimates = estimates;
  }

  readonly #provinceOf = ({ province }: Order): string | null => province ?? this.province;

  protected override render(): TemplateResult | typeof nothing {
    const { context, look } = this;
    if (!context || !look) return nothing;
    const { order } = look;
    return html`<div class="stack">
      ${look.phase === 'failed' ? html`<icp-alert kind="error" live="polite" .heading=${this.t('progress:failed')}><p>${failureText(this.i18n, this.t, look.failure?.code)}</p>
        <icp-button slot="actions" icon="refresh" @click=${this.#refresh}>${this.t('records:failed.retry')}</icp-button></icp-alert>` : nothing}
      ${this.problem ? html`<icp-alert kind="warning" live="polite" .heading=${this.t('orders:failedAction')}><p>${failureText(this.i18n, this.t, this.problem.failure.code)}</p></icp-alert>` : nothing}
      ${order ? this.#renderOrder(order, context) : look.phase === 'loading' ? html`<icp-skeleton .count=${6}></icp-skeleton>` : nothing}
    </div>`;
  }

  #renderOrder(order: Order, context: RecordsContext): TemplateResult {
    const { profile } = context;
    const actions = orderActions(context.console, order, context.adapter).filter(({ def }) => def.id !== 'view' && def.id !== 'photo');
    const isCorrection = ({ def }: OrderAction): boolean => order.state === 'rejected' && (def.id === 'correct' || def.id === 'continue');
    const blocked = actions.filter(({ why }) => why !== null);
    return html`<h2 class="visually-hidden">${this.t('progress:title')}</h2>
      <icp-order-view .order=${order} .review=${reviewStages(profile, order.type)} .estimates=${this.estimates} .now=${context.store.now()} ?edit-only-rejected=${profile.editOnlyRejected} .tools=${this.#toolsFor(order, context)}>
        ${actions.filter(isCorrection).map((action) => html`<icp-button slot="correct" variant="primary" @click=${() => this.#tell(action.def.id, order)}>${this.#label(action)}</icp-button>`)}
        <div slot="actions">
          <div class="actions">
            <icp-button icon="refresh" @click=${this.#refresh}>${this.t('orders:action.refresh')}</icp-button>
            ${actions.filter((action) => !isCorrection(action)).map((action) => this.#renderAction(action, order))}
          </div>
          ${blocked.map((action) => html`<p class="why">${this.t('records:whyLine', { actions: this.#label(action), why: this.t(`records:why.${action.why ?? 'no-method'}`) })}</p>`)}
        </div>
      </icp-order-view>
      ${order.state === 'approved' && this.granted && this.facts ? html`<icp-after-success .granted=${this.granted} .facts=${this.facts} .known=${context.console.publicSecurity ?? []} .now=${context.store.now()} .today=${civilDateOf(context.store.now())}></icp-after-success>` : nothing}`;
  }

  #renderAction(action: OrderAction, order: Order): TemplateResult {
    const busy = this.busy?.orderId === order.id ? this.busy.action : null;
    const { id } = action.def;
    return html`<icp-button variant=${id === 'continue' || id === 'correct' ? 'primary' : 'text'} ?paused=${action.why !== null || (busy !== null && busy !== id)} ?busy=${busy === id} @click=${() => this.#tell(id, order)}>${this.#label(action)}</icp-button>`;
  }

  #label({ def }: OrderAction): string {
    return labelOf(this.i18n, this.t, def, `orders:action.${def.id}`);
  }

  #toolsFor(order: Order, context: RecordsContext): TaskTools {
    const of = `${order.id} ${String(this.sms !== null)} ${this.#provinceOf(order) ?? ''}`;
    // The same object as long as it says the same, so that a panel keeps what is typed into it.
    if (this.#tools?.of !== of) this.#tools = { of, tools: { actions: taskDesk(order, { adapter: context.adapter, profile: context.profile, images: context.environment.images }, this.#provinceOf(order), context.store.learn), console: context.console, sms: this.sms, province: this.#provinceOf(order), clock: context.store.now } };
    return this.#tools.tools;
  }

  readonly #refresh = (): void => this.context?.store.openOrder(this.look?.id ?? null);

  #tell(action: OrderActionName, order: Order): void {
    this.emit('order-action', { action, order } satisfies OrderActionDetail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-order-page': IcpOrderPage;
  }
}
