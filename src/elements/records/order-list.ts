import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { OrderColumn } from '../../core/model/console.js';
import type { Order, OrderState } from '../../core/ports/backend.js';
import { idleOf, orderActions } from '../../core/records/actions.js';
import type { Listing, OrderTab, RecordsState } from '../../core/records/records-store.js';
import { civilDateOf } from '../../core/time/index.js';
import { IcpElement, type ElementClass } from '../base/index.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpBadge, type BadgeTone } from '../ui/badge.js';
import { IcpButton } from '../ui/button.js';
import { buttonStyles } from '../ui/button.styles.js';
import { IcpSkeleton } from '../ui/skeleton.js';
import { failureText, labelOf, type RecordsContext } from './context.js';
import { renderTable, tableStyles, type TableRow } from './data-table.js';
import { pagerStyles, pagerUses, renderPager } from './pager.js';

export type OrderActionName = 'view' | 'continue' | 'withdraw' | 'abandon' | 'correct' | 'photo';
export interface OrderActionDetail { readonly action: OrderActionName; readonly order: Order }

const tabs: readonly OrderTab[] = ['open', 'done'];
const TONES: Partial<Record<OrderState, BadgeTone>> = {
  draft: 'neutral', 'waiting-photo': 'warning', 'waiting-papers': 'warning', 'ministry-sms': 'warning', rejected: 'error', expired: 'error', approved: 'success', withdrawn: 'neutral', abandoned: 'neutral',
};
/** States in which the applicant is the one to act. */
const MINE: ReadonlySet<OrderState> = new Set(['draft', 'waiting-photo', 'waiting-papers', 'ministry-sms', 'rejected']);
/** Days left from which a deletion is pressing. */
const SOON = 7;

/**
 * Orders in progress and finished, with the provider's columns, states, clocks and actions.
 * @fires order-action - something is to be done; detail `{ action, order }`
 * @fires order-tab - the other list is wanted; detail `{ tab }`
 * @fires order-page - another page is wanted; detail `{ tab, page }`
 */
export class IcpOrderList extends IcpElement {
  static readonly tag = 'icp-order-list';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpBadge, IcpButton, IcpSkeleton, ...pagerUses];
  static override styles: CSSResultGroup = [
    buttonStyles,
    tableStyles,
    pagerStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-4);
        padding: var(--icp-space-5) var(--icp-space-6) var(--icp-space-6);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-lg);
        background: var(--icp-color-surface);
        box-shadow: var(--icp-shadow-sm);
      }
      h2 {
        font-size: var(--icp-font-size-lg);
      }
      [role='tablist'] {
        display: flex;
        gap: var(--icp-space-5);
        border-block-end: 1px solid var(--icp-color-border);
      }
      [role='tab'] {
        display: inline-flex;
        align-items: center;
        gap: var(--icp-space-2);
        min-block-size: var(--icp-control-height);
        margin-block-end: -1px;
        padding: 0 var(--icp-space-1);
        border: 0;
        border-block-end: 2px solid transparent;
        background: none;
        color: var(--icp-color-text-muted);
        cursor: pointer;
      }
      [role='tab']:hover {
        color: var(--icp-color-text);
      }
      [role='tab'][aria-selected='true'] {
        border-color: var(--icp-color-primary);
        color: var(--icp-color-primary);
        font-weight: var(--icp-font-weight-medium);
      }
      /* Few actions, of long names: they may stand in two lines. */
      @container table (min-width: 63rem) {
        .words .cell {
          min-inline-size: 8rem;
        }
        .acts {
          flex-wrap: wrap;
        }
      }
      .type::first-letter {
        text-transform: uppercase;
      }
      .type {
        display: block;
      }
      .empty {
        padding-block: var(--icp-space-6);
        text-align: center;
        color: var(--icp-color-text-muted);
      }
      [role='tabpanel'] {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-4);
      }
      .button.text.small.link {
        padding-inline: 0;
        text-align: start;
        overflow-wrap: anywhere;
      }
      .button.link:hover {
        background: none;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      @container (max-width: 30rem) {
        section {
          padding: var(--icp-space-4);
        }
      }
    `,
  ];

  @property({ attribute: false }) context: RecordsContext | undefined;
  @property({ attribute: false }) orders: RecordsState['orders'] | undefined;
  @property({ attribute: false }) busy: RecordsState['busy'] = null;
  @property() tab: OrderTab = 'open';

  protected override render(): TemplateResult | typeof nothing {
    const { context, orders } = this;
    if (!context || !orders) return nothing;
    return html`<section aria-labelledby=${this.uid('title')}>
      <h2 id=${this.uid('title')}>${this.t('orders:title')}</h2>
      <div role="tablist" aria-label=${this.t('orders:tabs')} @keydown=${this.#keys}>${tabs.map((tab) => {
        const { total, phase } = orders[tab];
        return html`<button type="button" role="tab" id=${this.uid(`tab-${tab}`)} data-tab=${tab} aria-selected=${tab === this.tab ? 'true' : 'false'} aria-controls=${this.uid('panel')} tabindex=${tab === this.tab ? 0 : -1} @click=${() => this.#choose(tab)}>
          ${this.t(`orders:tab.${tab}`)}${phase === 'ready' && total > 0 ? html`<icp-badge tone=${tab === 'open' ? 'info' : 'neutral'}>${this.t('orders:count', { count: total })}</icp-badge>` : nothing}
        </button>`;
      })}</div>
      <div role="tabpanel" id=${this.uid('panel')} aria-labelledby=${this.uid(`tab-${this.tab}`)} aria-busy=${orders[this.tab].phase === 'loading' ? 'true' : 'false'}>
        ${this.#renderList(orders[this.tab], context)}
      </div>
    </section>`;
  }

  #renderList(list: Listing<Order>, context: RecordsContext): TemplateResult {
    const { tab } = this;
    if (list.items.length === 0 && (list.phase === 'loading' || list.phase === 'idle')) return html`<icp-skeleton .count=${4}></icp-skeleton>`;
    const failed = list.phase === 'failed'
      ? html`<icp-alert kind="error" live="polite" .heading=${this.t('records:failed.title')}><p>${failureText(this.i18n, this.t, list.failure?.code)}</p>
          <icp-button slot="actions" icon="refresh" @click=${() => this.emit('order-page', { tab, page: list.page })}>${this.t('records:failed.retry')}</icp-button></icp-alert>`
      : nothing;
    if (list.items.length === 0) return html`${failed}${list.phase === 'failed' ? nothing : html`<p class="empty">${this.t(`orders:none.${tab}`)}</p>`}`;
    const { columns } = context.console.orders;
    return html`${failed}${renderTable({
      caption: `${this.t('orders:title')} ${this.t(`orders:tab.${tab}`)}`,
      columns: columns.map((id) => ({ id, label: this.t(`orders:column.${id}`), keep: id === 'id' || id === 'createdAt' || id === 'updatedAt' || id === 'state', words: id === 'domains' || id === 'type' })),
      actions: this.t('orders:column.actions'),
      rows: list.items.map((order): TableRow => ({ id: order.id, cells: Object.fromEntries(columns.map((column) => [column, this.#cell(order, column, context)])), actions: this.#renderActions(order, context) })),
    })}${renderPager(this.t, list, (page) => this.emit('order-page', { tab, page }))}`;
  }

  #cell(order: Order, column: OrderColumn, context: RecordsContext): TemplateResult | string {
    switch (column) {
      case 'id': return html`<button type="button" class="button text small link" aria-label=${this.t('records:actionFor', { action: this.t('orders:action.view'), name: order.id })} @click=${() => this.#tell('view', order)}>${order.id}</button>`;
      case 'domains': return order.domains.length > 0 ? order.domains.join(', ') : html`<span class="quiet">${order.title || this.t('orders:untitled')}</span>`;
      case 'type': return html`<span class="type">${this.t(`type-check:type.${order.type}`)}</span>`;
      case 'createdAt':
      case 'updatedAt': return this.i18n?.formatDate(order[column], { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }) ?? order[column];
      case 'number': return order.numbers?.entity ?? order.recordNumber ?? '—';
      default: return this.#renderState(order, context);
    }
  }

  #renderState(order: Order, context: RecordsContext): TemplateResult {
    const idle = idleOf(context.console, order, civilDateOf(context.store.now()));
    const clock = idle === null ? nothing : html`<span class="quiet ${idle.days <= SOON ? 'soon' : ''}">${idle.days === 0 ? this.t('orders:idleToday') : this.t('orders:idle', { days: idle.days })}</span>`;
    const waits = MINE.has(order.state) && order.state !== 'draft' ? html`<span class="quiet soon">${this.t('orders:waits')}</span>` : nothing;
    return html`<icp-badge tone=${TONES[order.state] ?? 'info'}>${this.t(`progress:stage.${order.state}`)}</icp-badge>${waits}${clock}`;
  }

  #renderActions(order: Order, { console, adapter }: RecordsContext): TemplateResult | typeof nothing {
    const actions = orderActions(console, order, adapter);
    if (actions.length === 0) return nothing;
    const busy = this.busy?.orderId === order.id ? this.busy.action : null;
    return html`<div class="acts">${actions.map(({ def, why }) => {
      const label = labelOf(this.i18n, this.t, def, `orders:action.${def.id}`);
      const full = this.t('records:actionFor', { action: label, name: order.id });
      return html`<icp-button size="small" variant="text" ?paused=${why !== null || (busy !== null && busy !== def.id)} ?busy=${busy === def.id}
        .label=${why === null ? full : this.t('records:blocked', { action: full, why: this.t(`records:why.${why}`) })} @click=${() => this.#tell(def.id, order)}>${label}</icp-button>`;
    })}</div>`;
  }

  #choose(tab: OrderTab): void {
    if (tab !== this.tab) this.emit('order-tab', { tab });
  }

  readonly #keys = async (event: KeyboardEvent): Promise<void> => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.indexOf(this.tab);
    const next = tabs[Math.abs(step) === 1 ? (at + step + tabs.length) % tabs.length : step < 0 ? 0 : tabs.length - 1];
    if (next === undefined) return;
    this.#choose(next);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };

  #tell(action: OrderActionName, order: Order): void {
    this.emit('order-action', { action, order } satisfies OrderActionDetail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-order-list': IcpOrderList;
  }
}
