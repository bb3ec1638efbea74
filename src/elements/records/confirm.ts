import { ContextProvider } from '@lit/context';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RecordActionDef } from '../../core/model/console.js';
import { IcpError, isIcpError } from '../../core/model/errors.js';
import type { FilingTypeCode } from '../../core/model/filing.js';
import type { ServiceId } from '../../core/model/ids.js';
import type { Plan } from '../../core/plan/types.js';
import type { EntityRecord } from '../../core/ports/backend.js';
import type { FilingState, FilingStore } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { IcpElement, shallowEqual, storeContext, StoreController, type ElementClass } from '../base/index.js';
import { RuleTexts } from '../base/rule-texts.js';
import { safeHref } from '../fields/texts.js';
import { IcpFieldTable } from '../table/field-table.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { controlStyles, renderCheck } from '../ui/controls/index.js';
import { IcpCopyButton } from '../ui/copy-button.js';
import { IcpDefinitionList, type Definition } from '../ui/definition-list.js';
import { IcpDialog } from '../ui/dialog.js';
import { IcpSkeleton } from '../ui/skeleton.js';
import { entityValue, serviceName, serviceValue } from './columns.js';
import { failureText, type RecordsContext } from './context.js';

interface Look {
  readonly phase: FilingState['phase'];
  readonly failure: FilingState['failure'];
  readonly submit: FilingState['submit'];
  readonly orderId: string | null;
  readonly tried: boolean;
  readonly agreed: FilingState['filing']['agreements'];
  readonly version: number;
}

/** What is asked about: an action, its record, one of its services or all. */
export interface Confirming { readonly def: RecordActionDef; readonly record: EntityRecord; readonly serviceId: ServiceId | null }

/**
 * Asks before an access is cancelled or something deregistered: what it means, what cannot be undone, and for what. It is a filing like any
 * other, of one question or none, so the provider's plan and the rules of submission hold here too.
 * @fires confirm-close - done with it; detail `{ orderId }`, `null` where nothing was submitted
 * @fires confirm-order - the order that came of it is wanted; detail `{ orderId }`
 */
export class IcpRecordConfirm extends IcpElement {
  static readonly tag = 'icp-record-confirm';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpCopyButton, IcpDefinitionList, IcpDialog, IcpFieldTable, IcpSkeleton];
  static override styles: CSSResultGroup = [
    controlStyles,
    css`
      .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-4);
      }
      .question {
        font-weight: var(--icp-font-weight-medium);
      }
      .services {
        display: grid;
        gap: var(--icp-space-2);
        max-block-size: 12rem;
        overflow: auto;
        padding: var(--icp-space-3) var(--icp-space-4);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-md);
      }
      .services li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--icp-space-4);
        overflow-wrap: anywhere;
      }
      .muted {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
      }
      .final {
        font-weight: var(--icp-font-weight-strong);
      }
      .order {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--icp-space-2);
      }
    `,
  ];

  @property({ attribute: false }) about: Confirming | undefined;
  @property({ attribute: false }) context: RecordsContext | undefined;
  @state() private problem: IcpError | null = null;

  readonly #stores = new ContextProvider(this, { context: storeContext });
  readonly #texts = new RuleTexts();
  readonly #look = new StoreController<FilingState, Look>(this, undefined, ({ phase, failure, submit, filing, contextVersion }) =>
    ({ phase, failure, submit, orderId: filing.orderId, tried: filing.triedSteps.length > 0, agreed: filing.agreements, version: contextVersion }), shallowEqual);
  #store: FilingStore | undefined;
  #turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn++;
    void this.#leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('about') && this.about && this.context) void this.#open(this.about, this.context);
  }

  get #type(): FilingTypeCode {
    return this.about?.def.types[0] ?? 'cancel-access';
  }

  async #open({ record, serviceId }: Confirming, { environment, profile, adapter, accountKey, assetBase, store }: RecordsContext): Promise<void> {
    const turn = ++this.#turn;
    await this.#leave();
    this.problem = null;
    try {
      // What is listed may be a summary; what is submitted is not.
      const whole = (await store.record(record.id)) ?? record;
      const made = await environment.createStore({
        profile, adapter, accountKey, assetBase, filingId: undefined, later: async () => undefined,
        start: { type: this.#type, record: whole.snapshot, ...(serviceId === null ? {} : { serviceIds: [serviceId] }) },
      });
      if (turn !== this.#turn) return await made.stop();
      this.#store = made;
      await Promise.all([made.start(), this.i18n?.load('fields', 'people', 'findings', 'values', 'notices', 'ui', 'review', 'terms')]);
      if (this.i18n) await this.#texts.update(this.i18n, made);
      if (turn !== this.#turn) return;
      this.#stores.setValue(made);
      this.#look.store = made;
    } catch (error) {
      if (turn === this.#turn) this.problem = isIcpError(error) ? error : new IcpError('internal', 'The confirmation could not be opened', { cause: error });
    }
  }

  /** What was not submitted leaves no draft behind. */
  async #leave(): Promise<void> {
    const store = this.#store;
    this.#store = undefined;
    this.#look.store = undefined;
    if (!store) return;
    const { filing, save } = store.getState();
    if (filing.orderId === null && save.state !== 'new') store.dispatch({ type: 'draft/discard' });
    await store.stop();
  }

  protected override get ofApp(): boolean {
    const { record, serviceId } = this.about ?? {};
    return record?.snapshot.services.some(({ id, kind }) => id === serviceId && kind === 'app') === true;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { about } = this;
    if (!about) return nothing;
    const type = this.#type;
    const look = this.#look.ready ? this.#look.value : undefined;
    const done = look?.submit.phase === 'done';
    const busy = look?.submit.phase === 'submitting';
    return html`<icp-dialog open size="medium" ?no-dismiss=${busy} .heading=${this.t(done ? 'records:confirm.done' : `records:confirm.${type}.title`)} @request-close=${this.#ask}>
      ${done && look ? this.#renderDone(look) : html`<div class="stack">
        <p class="question">${this.t(`records:confirm.${type}.question`)}</p>
        <icp-alert kind="warning"><p>${this.t(`records:confirm.${type}.consequence`)}</p><p class="final">${this.t(`records:confirm.${type}.final`)}</p>${this.#renderNote(type)}</icp-alert>
        ${this.#renderAbout(about)}
        ${this.#renderForm(look)}
      </div>`}
      ${done
        ? html`<icp-button slot="actions" @click=${() => this.emit('confirm-order', { orderId: look?.orderId ?? null })}>${this.t('records:confirm.viewOrder')}</icp-button>
            <icp-button slot="actions" variant="primary" @click=${this.#close}>${this.t('records:confirm.ok')}</icp-button>`
        : html`<icp-button slot="actions" ?paused=${busy} @click=${this.#close}>${this.t('records:confirm.keep')}</icp-button>
            <icp-button slot="actions" variant="danger" ?busy=${busy} ?disabled=${look?.phase !== 'ready'} @click=${this.#submit}>${this.t(busy ? 'records:confirm.busy' : `records:confirm.${type}.submit`)}</icp-button>`}
    </icp-dialog>`;
  }

  /** What only this provider says about it. */
  #renderNote(type: FilingTypeCode): TemplateResult | typeof nothing {
    const note: MessageKey = `provider:confirm.${type}`;
    return this.i18n?.has(note) ? html`<p>${this.t(note)}</p>` : nothing;
  }

  #renderAbout({ def, record, serviceId }: Confirming): TemplateResult {
    const service = record.snapshot.services.find(({ id }) => id === serviceId);
    const shows = def.shows ?? (service ? ['name', 'homeUrl'] as const : ['number', 'name'] as const);
    const items = shows.filter((column) => column !== 'state' && column !== 'kind').map((column): Definition => ({
      id: column, label: this.t(`records:${service ? 'serviceColumn' : 'entityColumn'}.${column}`), value: service ? serviceValue(record, service, column) : entityValue(record, column),
    }));
    const { services } = record.snapshot;
    return html`<icp-definition-list .items=${items}></icp-definition-list>
      ${service || services.length === 0 ? nothing : html`<p>${this.t('records:confirm.all', { count: services.length })}</p>
        <ul class="services" role="list" tabindex="0" aria-label=${this.t('records:confirm.all', { count: services.length })}>${services.map((each) => html`<li><span>${serviceName(record, each)}</span><span class="muted">${each.number}</span></li>`)}</ul>`}`;
  }

  #renderForm(look: Look | undefined): TemplateResult | typeof nothing {
    const store = this.#store;
    const failure = this.problem ?? look?.failure ?? null;
    if (failure) return html`<icp-alert kind="error" live="assertive" .heading=${this.t('records:failed.title')}><p>${failureText(this.i18n, this.t, failure.code)}</p></icp-alert>`;
    if (!look || !store || look.phase !== 'ready') return html`<icp-skeleton .count=${2}></icp-skeleton>`;
    const plan = store.getPlan();
    const fields = plan.steps.flatMap(({ sections }) => sections).flatMap((section) => section.fields).filter((key) => plan.fields.get(key)?.mode !== 'locked');
    return html`${fields.length > 0 ? html`<icp-field-table .fields=${fields}></icp-field-table>` : nothing}
      ${(plan.agreements ?? []).map((agreement) => this.#renderAgreement(agreement, look))}
      ${look.submit.phase === 'failed' ? this.#renderFailure(look.submit.failure?.code) : nothing}`;
  }

  #renderAgreement({ id, required, agreed, url }: NonNullable<Plan['agreements']>[number], look: Look): TemplateResult {
    const link = url === null ? nothing : html` <a href=${safeHref(url) ?? nothing} target="_blank" rel="noopener noreferrer">${this.t('review:read')}</a>`;
    return renderCheck({
      id: this.uid(`agree-${id}`), checked: agreed, required, invalid: look.tried && required && !agreed, disabled: look.submit.phase === 'submitting',
      label: html`${this.t(`provider:agreement.${id}`)}${link}`, onChange: (checked) => this.#store?.dispatch({ type: 'agreement/set', id, agreed: checked }),
    });
  }

  #renderFailure(code: string | undefined): TemplateResult {
    if (code === 'not-ready') return html`<icp-alert kind="error" live="assertive"><p>${this.t('records:confirm.notReady')}</p></icp-alert>`;
    const unsure = code === 'network' || code === 'unavailable';
    return html`<icp-alert kind="error" live="assertive" .heading=${this.t('records:confirm.failed')}><p>${failureText(this.i18n, this.t, code)}</p>${unsure ? html`<p>${this.t('records:confirm.unknown')}</p>` : nothing}</icp-alert>`;
  }

  #renderDone({ orderId }: Look): TemplateResult {
    return html`<div class="stack"><icp-alert kind="success" live="polite">
      <p class="order">${this.t('records:confirm.order', { order: orderId ?? '' })}<icp-copy-button .value=${orderId ?? ''} .what=${orderId ?? ''}></icp-copy-button></p>
      <p>${this.t('records:confirm.doneText')}</p>
    </icp-alert></div>`;
  }

  readonly #submit = (): void => this.#store?.dispatch({ type: 'submit' });

  readonly #ask = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  readonly #close = (): void => {
    const { phase } = this.#store?.getState().submit ?? { phase: 'idle' };
    if (phase !== 'submitting') this.emit('confirm-close', { orderId: this.#store?.getState().filing.orderId ?? null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-record-confirm': IcpRecordConfirm;
  }
}
