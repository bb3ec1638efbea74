import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { RecordColumn } from '../../core/model/console.js';
import type { FilingTypeCode } from '../../core/model/filing.js';
import type { ServiceId } from '../../core/model/ids.js';
import type { EntityRecord, RecordState } from '../../core/ports/backend.js';
import { recordActions, type RecordAction } from '../../core/records/actions.js';
import type { MessageKey } from '../../i18n/index.js';
import { IcpElement, type ElementClass } from '../base/index.js';
import { IcpBadge } from '../ui/badge.js';
import { IcpButton, type ButtonVariant } from '../ui/button.js';
import { IcpCard } from '../ui/card.js';
import { IcpCopyButton } from '../ui/copy-button.js';
import { IcpPopover } from '../ui/popover.js';
import { entityValue, serviceName, serviceState, serviceValue, stateTones } from './columns.js';
import { labelOf, type RecordsContext } from './context.js';
import { renderTable, tableStyles, type TableRow } from './data-table.js';
import { IcpMoreActions } from './more-actions.js';

/** Actions a row has room for; where there are more, the last give way to a button that shows them, in a table of many columns all but the first. */
const ROOM = 3;
const MANY = 5;

/** What somebody wants to do with a record. */
export interface RecordActionDetail { readonly action: RecordAction['def'] | 'after'; readonly record: EntityRecord; readonly serviceId: ServiceId | null }

/**
 * An entity on record, its websites and APPs, and what can be done with each; what cannot just now says why.
 * @fires record-action - something is to be done; detail `{ action, record, serviceId }`
 */
export class IcpRecordCard extends IcpElement {
  static readonly tag = 'icp-record-card';
  static override readonly uses: readonly ElementClass[] = [IcpBadge, IcpButton, IcpCard, IcpCopyButton, IcpMoreActions, IcpPopover];
  static override styles: CSSResultGroup = [
    tableStyles,
    css`
      .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-5);
      }
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
        gap: var(--icp-space-3) var(--icp-space-6);
        padding: var(--icp-space-4);
        border-radius: var(--icp-radius-md);
        background: var(--icp-color-surface-muted);
      }
      dt,
      .why {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--icp-space-1);
        min-block-size: 1.75rem;
        overflow-wrap: anywhere;
      }
      .number {
        font-variant-numeric: tabular-nums;
        font-weight: var(--icp-font-weight-medium);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--icp-space-2);
      }
      @container (max-width: 30rem) {
        .buttons {
          gap: var(--icp-space-2) 0;
          margin-inline-start: calc(-1 * var(--icp-space-2));
        }
        .buttons .wide {
          flex: 1 0 100%;
          padding-inline-start: var(--icp-space-2);
          box-sizing: border-box;
        }
      }
      h3 {
        font-size: var(--icp-font-size-md);
      }
      .why,
      .reasons {
        display: grid;
        gap: var(--icp-space-1);
      }
    `,
  ];

  @property({ attribute: false }) record: EntityRecord | undefined;
  @property({ attribute: false }) context: RecordsContext | undefined;
  /** Types of the orders that are open for it. */
  @property({ attribute: false }) open: readonly FilingTypeCode[] = [];

  protected override render(): TemplateResult | typeof nothing {
    const { record, context } = this;
    if (!record || !context) return nothing;
    const { services } = record.snapshot;
    const columns = context.console.records.services;
    const actions = recordActions(context.console, context.profile, record, null, this.open);
    return html`<icp-card .level=${2} .heading=${entityValue(record, 'name') || entityValue(record, 'number')} .note=${record.approvedAt ? this.t('records:approvedOn', { date: this.i18n?.formatDate(record.approvedAt) ?? '' }) : ''}>
      <div slot="actions" class="buttons">${this.#renderButtons(actions, record)}</div>
      <div class="stack">
        ${this.#renderWhy(actions)}
        <dl class="facts">${context.console.records.entity.filter((column) => column !== 'name').map((column) => html`<div><dt>${this.t(`records:entityColumn.${column}`)}</dt><dd>${this.#entityCell(record, column)}</dd></div>`)}</dl>
        <h3>${this.t('records:services')}</h3>
        ${services.length === 0
          ? html`<p class="quiet">${this.t('records:noServices')}</p>`
          : renderTable({
            caption: `${this.t('records:services')} ${entityValue(record, 'name')}`,
            columns: columns.map((id) => ({ id, label: this.t(`records:serviceColumn.${id}`), keep: id !== 'domains' && id !== 'homeUrl' && id !== 'name', words: id === 'domains' || id === 'homeUrl' || id === 'name' })),
            actions: this.t('records:column.actions'),
            rows: services.map((service): TableRow => ({
              id: service.id,
              cells: Object.fromEntries(columns.map((column) => [column, this.#serviceCell(record, service, column)])),
              actions: this.#renderRowActions(record, service.id, serviceName(record, service)),
            })),
          })}
      </div>
    </icp-card>`;
  }

  #entityCell(record: EntityRecord, column: RecordColumn): TemplateResult | string {
    if (column === 'state') return this.#badge(record.state);
    const value = entityValue(record, column);
    return column === 'number' && value !== '' ? html`<span class="number">${value}</span><icp-copy-button .value=${value} .what=${value}></icp-copy-button>` : html`<span class="lines">${value || '—'}</span>`;
  }

  #serviceCell(record: EntityRecord, service: EntityRecord['snapshot']['services'][number], column: RecordColumn): TemplateResult | string {
    if (column === 'state') return html`${this.#badge(serviceState(record, service.id))}${service.here ? nothing : html`<span class="quiet">${this.t('records:elsewhere')}</span>`}`;
    if (column === 'kind') return this.t(`records:kind.${service.kind}`);
    return html`<span class="lines">${serviceValue(record, service, column) || '—'}</span>`;
  }

  #badge(state: RecordState): TemplateResult {
    return html`<icp-badge tone=${stateTones[state]}>${this.t(`records:state.${state}`)}</icp-badge>`;
  }

  /** Providers speak of websites; of an APP it is said in words that fit both. */
  #label({ def }: RecordAction, serviceId: ServiceId | null): string {
    const own: MessageKey = `records:action.${def.id}`;
    const isApp = this.record?.snapshot.services.some(({ id, kind }) => id === serviceId && kind === 'app');
    return isApp && this.i18n?.has(own) ? this.t(own) : labelOf(this.i18n, this.t, def, own);
  }

  #why({ why, by }: RecordAction): string {
    return this.t(`records:why.${why ?? 'no-flow'}`, { types: this.i18n?.formatList(by.map((type) => this.t(`type-check:type.${type}`)), 'or') ?? '' });
  }

  #renderButtons(actions: readonly RecordAction[], record: EntityRecord): readonly TemplateResult[] {
    const variant = ({ def }: RecordAction): ButtonVariant => (def.id === 'start' ? 'primary' : def.id === 'change-entity' ? 'secondary' : 'text');
    const name = entityValue(record, 'name');
    const after = record.snapshot.entityNumber === null ? [] : [html`<icp-button variant="text" .label=${this.t('records:actionFor', { action: this.t('records:action.after'), name })} @click=${() => this.#tell('after', null)}>${this.t('records:action.after')}</icp-button>`];
    // What leads on stands at the end, what ends it all at the beginning.
    const rank = ({ def }: RecordAction): number => (def.id === 'start' ? 3 : def.id.startsWith('change') ? 2 : def.id === 'view' ? 1 : 0);
    return [...after, ...[...actions].sort((a, b) => rank(a) - rank(b)).map((action) => this.#button(action, variant(action), name, null))];
  }

  #button(action: RecordAction, variant: ButtonVariant, name: string, serviceId: ServiceId | null): TemplateResult {
    const label = this.#label(action, serviceId);
    const full = this.t('records:actionFor', { action: label, name });
    return html`<icp-button class=${variant === 'text' ? '' : 'wide'} size=${serviceId === null ? 'medium' : 'small'} .variant=${variant} icon=${action.def.id === 'start' && !action.why ? 'plus' : nothing} ?paused=${action.why !== null}
      .label=${action.why === null ? full : this.t('records:blocked', { action: full, why: this.#why(action) })}
      @click=${() => this.#tell(action.def, serviceId)}>${label}</icp-button>`;
  }

  /** Each reason once, with all that it stands in the way of. */
  #reasons(actions: readonly RecordAction[], serviceId: ServiceId | null): readonly string[] {
    const byReason = new Map<string, string[]>();
    for (const action of actions) if (action.why !== null) byReason.set(this.#why(action), [...(byReason.get(this.#why(action)) ?? []), this.#label(action, serviceId)]);
    return [...byReason].map(([why, labels]) => this.t('records:whyLine', { actions: this.i18n?.formatList(labels) ?? '', why }));
  }

  #renderWhy(actions: readonly RecordAction[]): TemplateResult | typeof nothing {
    const reasons = this.#reasons(actions, null);
    return reasons.length === 0 ? nothing : html`<div class="why">${reasons.map((reason) => html`<p>${reason}</p>`)}</div>`;
  }

  #renderRowActions(record: EntityRecord, serviceId: ServiceId, name: string): TemplateResult | typeof nothing {
    const { context } = this;
    const actions = context ? recordActions(context.console, context.profile, record, serviceId, this.open) : [];
    if (actions.length === 0) return nothing;
    const reasons = this.#reasons(actions, serviceId);
    const kept = actions.length <= ROOM ? ROOM : (context?.console.records.services.length ?? 0) > MANY ? 1 : ROOM - 1;
    const [shown, more] = [actions.slice(0, kept), actions.slice(kept)];
    return html`<div class="acts">
      ${shown.map((action) => this.#button(action, 'text', name, serviceId))}
      ${more.length === 0 ? nothing : html`<icp-more-actions .label=${this.t('records:actionFor', { action: this.t('records:more'), name })}>${more.map((action) => this.#button(action, 'text', name, serviceId))}</icp-more-actions>`}
      ${reasons.length === 0 ? nothing : html`<icp-popover icon-only .label=${this.t('records:actionFor', { action: this.t('records:whyTitle'), name })}><div class="reasons">${reasons.map((reason) => html`<p>${reason}</p>`)}</div></icp-popover>`}
    </div>`;
  }

  #tell(action: RecordActionDetail['action'], serviceId: ServiceId | null): void {
    const { record } = this;
    if (record) this.emit('record-action', { action, record, serviceId } satisfies RecordActionDetail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-record-card': IcpRecordCard;
  }
}
