import { ContextProvider } from '@lit/context';
import { css, html, nothing, unsafeCSS, type CSSResultGroup, type PropertyValues, type ReactiveController, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { IcpError, isIcpError } from '../../core/model/errors.js';
import type { FilingStart } from '../../core/model/filing.js';
import type { EntityRecord } from '../../core/ports/backend.js';
import { openTypesOf } from '../../core/records/actions.js';
import { grantedByOrder, grantedByRecord } from '../../core/records/granted.js';
import type { OrderTab, RecordsState } from '../../core/records/records-store.js';
import type { AfterFacts, Granted } from '../../core/records/types.js';
import { civilDateOf } from '../../core/time/index.js';
import { createI18n, resolveLocale, type MessageKey, type Namespace } from '../../i18n/index.js';
import { defineElements, focusPlace, i18nContext, IcpElement, lightTokens, scopeOf, StoreController, type ElementClass } from '../base/index.js';
import { RuleTexts } from '../base/rule-texts.js';
import { applyTheme } from '../base/theme.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpDialog } from '../ui/dialog.js';
import { IcpLiveRegion } from '../ui/live-region.js';
import { IcpSkeleton } from '../ui/skeleton.js';
import { IcpToaster } from '../ui/toaster.js';
import { IcpAfterSuccess } from '../table/after/after-success.js';
import { IcpRecordConfirm, type Confirming } from './confirm.js';
import { failureText, type RecordsContext } from './context.js';
import { IcpOrderList, type OrderActionDetail } from './order-list.js';
import { IcpOrderPage } from './order-page.js';
import type { RecordsOuter } from './outer.js';
import { pagerStyles, pagerUses, renderPager } from './pager.js';
import { IcpRecordCard, type RecordActionDetail } from './record-card.js';
import { IcpRecordDetail } from './record-detail.js';
import { openContext } from './session.js';

type View =
  | { readonly at: 'list' }
  | { readonly at: 'order' }
  | { readonly at: 'after'; readonly granted: Granted }
  | { readonly at: 'wizard'; readonly start: FilingStart | null; readonly filingId: string | null; readonly n: number };

const texts: readonly Namespace[] = ['records', 'orders', 'progress', 'type-check', 'ui', 'notices', 'fields', 'people', 'papers', 'tasks', 'after'];
/** Inside the wizard the tokens are those of this element, whatever its own sheet says. */
const handedDown = unsafeCSS(`icp-filing-wizard{${Object.keys(lightTokens).map((name) => `${name}:inherit;`).join('')}}`);

/**
 * Everything behind `<icp-filing-records>`: entities, services and orders, the pages of each, and the wizard where one is to be opened.
 * @slot header-end - beside the title
 */
export class IcpRecordsApp extends IcpElement {
  static readonly tag = 'icp-records-app';
  static override readonly uses: readonly ElementClass[] = [
    IcpAfterSuccess, IcpAlert, IcpButton, IcpDialog, IcpLiveRegion, IcpOrderList, IcpOrderPage, IcpRecordCard, IcpRecordConfirm, IcpRecordDetail, IcpSkeleton, IcpToaster, ...pagerUses,
  ];
  static override styles: CSSResultGroup = [
    pagerStyles,
    css`
      :host {
        container: wizard / inline-size;
      }
      .frame {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-5);
        max-inline-size: 75rem;
        margin-inline: auto;
        padding: var(--icp-space-6);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--icp-space-3) var(--icp-space-6);
      }
      h1 {
        font-size: var(--icp-font-size-xl);
      }
      h1::first-letter {
        text-transform: uppercase;
      }
      /* Focused for the ears only; nothing can be done with it. */
      h1:focus {
        outline: none;
      }
      .lead {
        margin-block-start: var(--icp-space-1);
        color: var(--icp-color-text-muted);
        max-inline-size: 65ch;
      }
      .head-end {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--icp-space-3);
      }
      .cards {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-5);
      }
      .panel {
        padding: var(--icp-space-6);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-lg);
        background: var(--icp-color-surface);
      }
      .welcome {
        display: grid;
        justify-items: center;
        gap: var(--icp-space-3);
        padding: var(--icp-space-10) var(--icp-space-6);
        text-align: center;
      }
      .welcome h2 {
        font-size: var(--icp-font-size-lg);
      }
      .welcome p {
        max-inline-size: 36rem;
        text-wrap: balance;
        color: var(--icp-color-text-muted);
      }
      .back {
        justify-self: start;
        margin-inline-start: calc(-1 * var(--icp-space-2));
      }
      .above {
        max-inline-size: 75rem;
        margin-inline: auto;
        padding: var(--icp-space-4) var(--icp-space-6) 0;
      }
      @container wizard (max-width: 30rem) {
        .frame {
          padding: var(--icp-space-4);
        }
        .above {
          padding-inline: var(--icp-space-4);
        }
      }
    `,
    handedDown,
  ];

  /** The element on the page, whose properties the host sets. */
  @property({ attribute: false }) outer: RecordsOuter | undefined;
  @state() private context: RecordsContext | undefined;
  @state() private problem: Pick<IcpError, 'code' | 'details'> | undefined;
  @state() private view: View = { at: 'list' };
  @state() private tab: OrderTab = 'open';
  @state() private asking: OrderActionDetail | undefined;
  @state() private confirming: Confirming | undefined;
  @state() private detail: { readonly record: EntityRecord; readonly serviceId: string | null } | undefined;
  @state() private facts: AfterFacts | undefined;
  @state() private spoken = false;

  readonly #texts = new RuleTexts();
  readonly #state = new StoreController<RecordsState, RecordsState>(this, undefined, (current) => current);
  /** The outer element draws when the host changes something; so does this one. */
  readonly #mirror: ReactiveController = { hostUpdated: () => this.requestUpdate() };
  #mirrored: RecordsOuter | undefined;
  #input: readonly unknown[] = [];
  #locale: string | undefined;
  #turn = 0;
  #opened = 0;

  constructor() {
    super();
    this.i18n = createI18n({ locale: 'zh-CN' });
    new ContextProvider(this, { context: i18nContext, initialValue: this.i18n });
  }

  /** Loads everything again. */
  reload(): void {
    if (this.context) this.context.store.load();
    else this.#retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the page disconnects and connects within one task; only a real removal ends it.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  #close(): void {
    this.#turn++;
    this.#input = [];
    this.context?.store.stop();
    this.context = undefined;
    this.#state.store = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { outer } = this;
    if (!outer || !this.isConnected) return;
    if (this.#mirrored !== outer) {
      this.#mirrored?.removeController(this.#mirror);
      this.#mirrored = outer;
      outer.addController(this.#mirror);
    }
    const locale = resolveLocale(outer.locale ?? outer.parentElement?.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang);
    if (locale !== this.#locale) void this.#speak((this.#locale = locale), outer);
    const input = [outer.provider, outer.adapter, outer.accountKey, outer.assetBase];
    if (input.length === this.#input.length && input.every((value, index) => value === this.#input[index])) return;
    this.#close();
    this.#input = input;
    void this.#open(outer);
  }

  async #speak(locale: ReturnType<typeof resolveLocale>, outer: RecordsOuter): Promise<void> {
    const { i18n } = this;
    if (!i18n) return;
    outer.lang = locale;
    try {
      await i18n.setLocale(locale);
      await i18n.load(...texts);
      if (this.context) await this.#texts.provider(i18n, this.context.profile);
    } catch (error) {
      outer.failed(isIcpError(error) ? error : { code: 'unavailable', details: { locale } });
    }
    this.spoken = true;
    void i18n.complete().catch(() => undefined);
  }

  async #open(outer: RecordsOuter): Promise<void> {
    const turn = ++this.#turn;
    this.problem = undefined;
    this.view = { at: 'list' };
    this.confirming = this.detail = this.asking = undefined;
    try {
      const context = await openContext(outer);
      if (turn !== this.#turn) return context.store.stop();
      applyTheme(outer, context.profile);
      this.#state.store = context.store;
      this.context = context;
      context.store.load();
      if (this.i18n) await this.#texts.provider(this.i18n, context.profile);
      this.requestUpdate();
    } catch (error) {
      if (turn !== this.#turn) return;
      const failure = isIcpError(error) ? error : new IcpError('internal', 'The records could not be opened', { cause: error });
      this.problem = failure;
      outer.failed(failure);
    }
  }

  readonly #retry = (): void => {
    this.#input = [];
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const { context, view } = this;
    if (this.problem) return this.#renderProblem(this.problem.code);
    if (!context || !this.spoken || !this.#state.ready) return html`<div class="frame"><div class="panel"><icp-skeleton .count=${6}></icp-skeleton></div></div>`;
    const now = this.#state.value;
    if (view.at === 'wizard') return this.#renderWizard(view, context);
    return html`<div class="frame">
      ${view.at === 'list' ? this.#renderList(now, context) : html`
        <icp-button class="back" variant="text" icon="chevron-left" @click=${() => this.#go({ at: 'list' })}>${this.t('records:back')}</icp-button>
        ${view.at === 'order' ? html`<h1>${now.order.order ? this.t(`type-check:type.${now.order.order.type}`) : this.t('progress:title')}</h1>
          <icp-order-page .context=${context} .look=${now.order} .busy=${now.busy} .problem=${now.problem} .granted=${this.#grantedOf(now)} .province=${this.#provinceOf(now)} @order-action=${this.#onOrder}></icp-order-page>`
        : html`<div><h1>${this.t('after:title')}</h1><p class="lead">${this.t('after:lead')}</p></div>
          ${this.facts ? html`<icp-after-success .granted=${view.granted} .facts=${this.facts} .known=${context.console.publicSecurity ?? []} .now=${context.store.now()} .today=${civilDateOf(context.store.now())}></icp-after-success>` : html`<icp-skeleton .count=${6}></icp-skeleton>`}`}`}
      ${this.#renderAsking()}
      ${this.confirming ? html`<icp-record-confirm .about=${this.confirming} .context=${context} @confirm-close=${this.#onConfirmed} @confirm-order=${this.#onConfirmedOrder}></icp-record-confirm>` : nothing}
      ${this.detail ? html`<icp-record-detail .record=${this.detail.record} .serviceId=${this.detail.serviceId} @detail-close=${() => (this.detail = undefined)}></icp-record-detail>` : nothing}
      <icp-toaster></icp-toaster><icp-live-region></icp-live-region>
    </div>`;
  }

  #renderProblem(code: string): TemplateResult {
    const title: MessageKey = `notices:failure.${code}.title`;
    return html`<div class="frame"><icp-alert kind="error" live="assertive" .heading=${this.t(this.i18n?.has(title) ? title : 'records:failed.title')}>
      <p>${failureText(this.i18n, this.t, code)}</p><icp-button slot="actions" icon="refresh" @click=${this.#retry}>${this.t('records:failed.retry')}</icp-button>
    </icp-alert></div>`;
  }

  #renderList({ records, orders, busy }: RecordsState, context: RecordsContext): TemplateResult {
    const loading = records.phase === 'loading' || orders.open.phase === 'loading';
    return html`<div class="head">
        <div><h1>${this.t('records:title')}</h1><p class="lead">${this.t('records:lead')}</p></div>
        <div class="head-end">${context.console.records.oneEntity || records.items.length === 0 ? nothing : html`<icp-button icon="plus" @click=${this.#begin}>${this.t('records:empty.start')}</icp-button>`}
          <icp-button icon="refresh" ?busy=${loading} @click=${() => context.store.load()}>${this.t('records:refresh')}</icp-button><slot name="header-end"></slot></div>
      </div>
      ${this.#renderRecords({ records, orders }, context)}
      <icp-order-list .context=${context} .orders=${orders} .busy=${busy} .tab=${this.tab} @order-action=${this.#onOrder}
        @order-tab=${(event: CustomEvent<{ readonly tab: OrderTab }>) => (this.tab = event.detail.tab)}
        @order-page=${(event: CustomEvent<{ readonly tab: OrderTab; readonly page: number }>) => context.store.showOrders(event.detail.tab, event.detail.page)}></icp-order-list>`;
  }

  #renderRecords({ records, orders }: Pick<RecordsState, 'records' | 'orders'>, context: RecordsContext): TemplateResult | typeof nothing {
    const waiting = records.phase === 'loading' || records.phase === 'idle';
    if (records.items.length === 0 && waiting) return html`<div class="panel"><icp-skeleton .count=${5}></icp-skeleton></div>`;
    const failed = records.phase === 'failed'
      ? html`<icp-alert kind="error" live="polite" .heading=${this.t('records:failed.title')}><p>${failureText(this.i18n, this.t, records.failure?.code)}</p>
          <icp-button slot="actions" icon="refresh" @click=${() => context.store.showRecords(records.page)}>${this.t('records:failed.retry')}</icp-button></icp-alert>`
      : nothing;
    if (records.items.length === 0) {
      if (records.phase === 'failed') return failed;
      if (records.phase === 'absent') return html`<icp-alert kind="info" .heading=${this.t('records:absent.title')}><p>${this.t('records:absent.text')}</p><icp-button slot="actions" variant="primary" icon="plus" @click=${this.#begin}>${this.t('records:empty.start')}</icp-button></icp-alert>`;
      return html`<section class="panel welcome" aria-labelledby=${this.uid('empty')}>
        <h2 id=${this.uid('empty')}>${this.t('records:empty.title')}</h2><p>${this.t('records:empty.text')}</p>
        <icp-button variant="primary" icon="plus" @click=${this.#begin}>${this.t('records:empty.start')}</icp-button>
      </section>`;
    }
    return html`${failed}<section class="cards" aria-label=${this.t('records:entities')} @record-action=${this.#onRecord}>
      ${records.items.map((record) => html`<icp-record-card .record=${record} .context=${context} .open=${openTypesOf(record, orders.open.items)}></icp-record-card>`)}
      ${renderPager(this.t, records, (page) => context.store.showRecords(page))}
    </section>`;
  }

  #renderWizard({ start, filingId, n }: Extract<View, { at: 'wizard' }>, { profile, adapter, accountKey, assetBase }: RecordsContext): TemplateResult {
    return html`<div class="above"><icp-button class="back" variant="text" icon="chevron-left" @click=${this.#leaveWizard}>${this.t('records:back')}</icp-button></div>
      ${keyed(n, html`<icp-filing-wizard .provider=${profile} .adapter=${adapter} .accountKey=${accountKey} .assetBase=${assetBase} .locale=${this.i18n?.locale} .theme=${this.outer?.theme}
        .filingId=${filingId ?? undefined} .start=${start ?? undefined} @icp-exit=${this.#leaveWizard}></icp-filing-wizard>`)}`;
  }

  #renderAsking(): TemplateResult | typeof nothing {
    const { asking } = this;
    if (!asking) return nothing;
    const about = asking.action === 'withdraw' ? 'withdrawal' : 'abandonment';
    return html`<icp-dialog open .heading=${this.t(`orders:${about}.title`)} @request-close=${this.#drop}>
      <p>${this.t(`orders:${about}.text`)}</p><p>${this.t('progress:order', { order: asking.order.id })}</p>
      <icp-button slot="actions" @click=${this.#drop}>${this.t(`orders:${about}.keep`)}</icp-button>
      <icp-button slot="actions" variant="danger" @click=${this.#sure}>${this.t(`orders:action.${asking.action}`)}</icp-button>
    </icp-dialog>`;
  }

  #grantedOf({ order: { order }, records }: RecordsState): Granted | null {
    if (!order) return null;
    const number = order.numbers?.entity ?? order.recordNumber;
    return grantedByOrder(order, { record: records.items.find(({ snapshot }) => snapshot.entityNumber !== null && snapshot.entityNumber === number)?.snapshot });
  }

  /** One account files in one province, as a rule; where it does not, places are better not asked for. */
  #provinceOf({ records }: RecordsState): string | null {
    const provinces = new Set(records.items.map((record) => grantedByRecord(record).province));
    const [province = null] = provinces;
    return provinces.size === 1 ? province : null;
  }

  readonly #drop = (): void => {
    this.asking = undefined;
  };

  readonly #sure = async (): Promise<void> => {
    const { asking, context } = this;
    if (!asking || !context) return;
    this.asking = undefined;
    const { action, order } = asking;
    if (action === 'withdraw') context.store.withdraw(order.id);
    else context.store.abandon(order.id);
    const leave = context.store.subscribe(({ busy, problem }) => {
      if (busy) return;
      leave();
      const toaster = this.renderRoot.querySelector('icp-toaster');
      if (problem) toaster?.show(`${this.t('orders:failedAction')} ${failureText(this.i18n, this.t, problem.failure.code)}`, 'error');
      else toaster?.show(this.t(`orders:${action === 'withdraw' ? 'withdrawal' : 'abandonment'}.done`), 'success');
    });
  };

  readonly #onRecord = ({ detail: { action, record, serviceId } }: CustomEvent<RecordActionDetail>): void => {
    if (action === 'after') return this.#go({ at: 'after', granted: grantedByRecord(record) });
    if (action.id === 'view') return void (this.detail = { record, serviceId });
    if (action.opens === 'dialog') return void (this.confirming = { def: action, record, serviceId });
    const [type] = action.types;
    if (type !== undefined) void this.#openFiling({ type, ...(serviceId === null ? {} : { serviceIds: [serviceId] }) }, record, null, null);
  };

  readonly #onOrder = ({ detail }: CustomEvent<OrderActionDetail>): void => {
    const { action, order } = detail;
    if (action === 'view' || action === 'photo') return this.#showOrder(order.id);
    if (action === 'withdraw' || action === 'abandon') return void (this.asking = detail);
    void this.#openFiling(null, null, order.filingId, order.id);
  };

  readonly #onConfirmed = ({ detail }: CustomEvent<{ readonly orderId: string | null }>): void => this.#confirmed(detail.orderId);

  readonly #onConfirmedOrder = ({ detail }: CustomEvent<{ readonly orderId: string | null }>): void => {
    this.#confirmed(detail.orderId);
    if (detail.orderId !== null) this.#showOrder(detail.orderId);
  };

  #confirmed(orderId: string | null): void {
    this.confirming = undefined;
    if (orderId !== null) this.context?.store.load();
  }

  /** One way to begin: the type check finds what it is. */
  readonly #begin = (): void => void this.#openFiling(null, null, null, null);

  async #openFiling(start: Omit<FilingStart, 'record'> | null, record: EntityRecord | null, filingId: string | null, orderId: string | null): Promise<void> {
    const { context, outer } = this;
    if (!context || !outer?.opens({ start, recordId: record?.id ?? null, filingId, orderId })) return;
    const turn = this.#turn;
    try {
      const [wizard, whole] = await Promise.all([context.environment.wizard(), record && context.store.record(record.id)]);
      if (turn !== this.#turn) return;
      defineElements(scopeOf(this), [wizard]);
      this.#go({ at: 'wizard', n: ++this.#opened, filingId, start: start && { ...start, ...(whole ? { record: whole.snapshot } : {}) } });
    } catch (error) {
      const failure = isIcpError(error) ? error : new IcpError('unavailable', 'The wizard could not be opened', { cause: error });
      outer.failed(failure);
      this.renderRoot.querySelector('icp-toaster')?.show(failureText(this.i18n, this.t, failure.code), 'error');
    }
  }

  readonly #leaveWizard = (): void => {
    this.#go({ at: 'list' });
    this.context?.store.load();
  };

  #showOrder(id: string): void {
    this.context?.store.openOrder(id);
    this.#go({ at: 'order' });
  }

  #go(view: View): void {
    if (this.view.at === 'order' && view.at !== 'order') this.context?.store.openOrder(null);
    this.view = view;
    if (view.at === 'after' && !this.facts) void this.context?.environment.afterSuccess().then((facts) => (this.facts = facts), (error: unknown) => isIcpError(error) && this.outer?.failed(error));
    void this.updateComplete.then(() => {
      const heading = this.renderRoot.querySelector<HTMLElement>('h1');
      if (heading) focusPlace(heading);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-records-app': IcpRecordsApp;
  }
}
