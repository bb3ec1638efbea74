import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { parsePath } from '../../core/model/ids.js';
import type { ReviewStage } from '../../core/model/profile.js';
import type { Estimate } from '../../core/plan/types.js';
import type { Order, OrderTask } from '../../core/ports/backend.js';
import { stagesOf, type Stage } from '../../core/records/stages.js';
import { civilDateOf } from '../../core/time/index.js';
import type { MessageKey } from '../../i18n/index.js';
import { defineElements, IcpElement, scopeOf, type ElementClass } from '../base/index.js';
import { labelKey } from '../fields/texts.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpBadge } from '../ui/badge.js';
import { IcpButton } from '../ui/button.js';
import { IcpCopyButton } from '../ui/copy-button.js';
import { IcpTimeline, type TimelineItem } from '../ui/timeline.js';
import { isCurrent, loadPanel, ofApps, renderPanel, type TaskTools } from './order-tasks.js';
import { stepStyles } from './step-element.js';

/**
 * One order: where it is and what comes next with the days that may be expected, what a reviewer wants changed, and what it waits for.
 * @slot actions - what can be done with it
 * @slot correct - below the reviewer's reasons: the way to mend them
 * @csspart order - the card with the stages
 */
export class IcpOrderView extends IcpElement {
  static readonly tag = 'icp-order-view';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpBadge, IcpButton, IcpCopyButton, IcpTimeline];
  static override styles: CSSResultGroup = [
    stepStyles,
    css`
      .muted {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
      }
      .copied {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--icp-space-2);
      }
      .list {
        display: grid;
        gap: var(--icp-space-3);
      }
      .open {
        margin-block-start: var(--icp-space-3);
      }
      /* One width with the panels above it, also where a step's cards run from edge to edge. */
      @container wizard (max-width: 30rem) {
        .card {
          border-inline: 1px solid var(--icp-color-border);
          border-radius: var(--icp-radius-lg);
          margin-inline: 0;
        }
      }
      .task {
        gap: var(--icp-space-3);
        border-inline-start: 3px solid var(--icp-color-warning);
      }
      ::slotted([slot='actions']) {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) order: Order | undefined;
  /** Stages of the provider's review. */
  @property({ attribute: false }) review: readonly ReviewStage[] = [];
  /** Of the province; they win over the provider's. */
  @property({ attribute: false }) estimates: readonly Estimate[] = [];
  /** Milliseconds since the epoch, the server's where known. */
  @property({ attribute: false }) now = 0;
  /** After a rejection only the named fields are open. */
  @property({ type: Boolean, attribute: 'edit-only-rejected' }) editOnlyRejected = false;
  /** Absent: what it waits for is named, and nothing more. */
  @property({ attribute: false }) tools: TaskTools | undefined;
  @state() private panels: ReadonlySet<OrderTask['kind']> = new Set();

  readonly #asked = new Set<OrderTask['kind']>();

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.tools) for (const { kind } of this.order?.tasks ?? []) void this.#bring(kind);
  }

  async #bring(kind: OrderTask['kind']): Promise<void> {
    if (this.#asked.has(kind)) return;
    this.#asked.add(kind);
    try {
      const [panel] = await Promise.all([loadPanel(kind), this.i18n?.load('tasks', 'ui', 'capture')]);
      defineElements(scopeOf(this), [panel]);
      this.panels = new Set([...this.panels, kind]);
    } catch {
      // The plain words stay; the next change asks again.
      this.#asked.delete(kind);
    }
  }

  protected override get ofApp(): boolean {
    return this.order !== undefined && ofApps(this.order);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { order } = this;
    if (!order) return nothing;
    const stages = stagesOf(order, this.review, this.estimates, this.now > 0 ? civilDateOf(this.now) : null);
    return html`<div class="stack">
      ${order.state === 'rejected' ? this.#renderRejection(order) : nothing}
      ${(order.tasks ?? []).filter((task) => isCurrent(task, order)).map((task) => (this.tools && this.panels.has(task.kind) ? renderPanel(task, order, this.tools) : this.#renderTask(task)))}
      <section class="card" part="order" aria-labelledby=${this.uid('order')}>
        <div class="card-head">
          <div class="copied"><h3 id=${this.uid('order')}>${this.t('progress:order', { order: order.id })}</h3><icp-copy-button .value=${order.id} .what=${order.id}></icp-copy-button></div>
          <span class="muted">${order.domains.join(', ')}</span>
        </div>
        <icp-timeline .items=${stages.map((stage, index) => this.#item(stage, index))} .label=${this.t('progress:title')}></icp-timeline>
        ${stages.some(({ expected }) => expected) ? html`<p class="muted">${this.t('orders:estimated')}</p>` : nothing}
        <slot name="actions"></slot>
      </section>
    </div>`;
  }

  #item(stage: Stage, index: number): TimelineItem {
    const when = [stage.at && this.i18n?.formatDate(stage.at, 'dayTime'), this.#estimate(stage), this.#expected(stage)].filter(Boolean).join(' · ');
    return {
      id: `${index}-${stage.id}`, label: this.t(`progress:stage.${stage.id}`), state: stage.state, when,
      detail: stage.note ? html`<span class="visually-hidden">${this.t('orders:message')}</span> ${stage.note}` : undefined,
    };
  }

  /** How long a stage takes; always called an estimate. */
  #estimate({ estimate }: Stage): string {
    if (!estimate) return '';
    const range = estimate.min === estimate.max ? String(estimate.min) : `${estimate.min}–${estimate.max}`;
    return this.t(`progress:estimate.${estimate.unit}`, { range });
  }

  #expected({ expected }: Stage): string {
    if (!expected) return '';
    const short = (day: string): string => this.i18n?.formatDate(day, { month: 'short', day: 'numeric' }) ?? day;
    return expected.earliest === expected.latest
      ? this.t('orders:expectedOn', { on: short(expected.earliest) })
      : this.t('orders:expected', { from: short(expected.earliest), to: short(expected.latest) });
  }

  #renderRejection({ rejections }: Order): TemplateResult {
    const named = rejections.filter(({ path }) => path !== null).length;
    return html`<icp-alert kind="error" .heading=${this.t('progress:rejected.title')}>
      <ul class="list">${rejections.map((rejection) => html`<li>
        ${rejection.path ? html`<strong>${this.#field(rejection.path)}</strong> ` : nothing}${rejection.message}
        ${rejection.suggestion ? html`<br /><span class="muted">${this.t('orders:suggestion', { text: rejection.suggestion })}</span>` : nothing}
      </li>`)}</ul>
      ${this.editOnlyRejected && named > 0 && named === rejections.length ? html`<p class="open">${this.t('orders:editOnly', { count: named })}</p>` : nothing}
      <slot name="correct" slot="actions"></slot>
    </icp-alert>`;
  }

  #field(path: string): string {
    const place = parsePath(path);
    const key: MessageKey = `${labelKey(place?.id ?? '')}.label`;
    return place && this.i18n?.has(key) ? this.t(key) : '';
  }

  /** What is waited for, in words: while its panel is on the way, and where there is none. */
  #renderTask(task: OrderTask): TemplateResult {
    const status = task.kind === 'ministry-sms' ? 'open' : task.state;
    return html`<section class="card task" aria-label=${this.t(`orders:task.${task.kind}`)}>
      <div class="card-head"><h3>${this.t(`orders:task.${task.kind}`)}</h3><icp-badge tone=${status === 'refused' ? 'error' : status === 'handed-in' ? 'info' : 'warning'}>${this.t(`orders:task.${status}`)}</icp-badge></div>
      <p>${this.#waitsFor(task)}</p>
      ${task.kind !== 'ministry-sms' && task.reason ? html`<p>${this.t('orders:task.reason', { reason: task.reason })}</p>` : nothing}
      ${task.kind === 'ministry-sms' ? html`<ul class="list">${task.persons.map((person) => html`<li>${this.t('orders:task.person', {
        roles: this.i18n?.formatList(person.roles.map((role) => this.t(`tasks:sms.role.${role}`))) ?? '', phone: person.phone, state: this.t(`tasks:sms.state.${person.state}`),
      })}${person.expiresAt ? html` <span class="muted">${this.t('orders:task.until', { time: this.i18n?.formatDate(person.expiresAt, 'dayTime') ?? '' })}</span>` : nothing}</li>`)}</ul>` : nothing}
    </section>`;
  }

  #waitsFor(task: OrderTask): string {
    const list = (items: readonly string[]): string => this.i18n?.formatList(items, task.kind === 'photo' ? 'or' : 'and') ?? items.join(', ');
    if (task.kind === 'photo') return this.t('orders:task.photoText', { methods: list(task.methods.map((method) => this.t(`tasks:way.${method}.title`))) });
    if (task.kind === 'papers') return this.t('orders:task.papersText', { what: list(task.what.map((slot) => this.#paper(slot))) });
    return this.t('orders:task.smsText');
  }

  /** A backend names a slot of the materials, or says it in its own words. */
  #paper(slot: string): string {
    const key: MessageKey = `papers:material.${slot}.label`;
    return this.i18n?.has(key) ? this.t(key) : slot;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-order-view': IcpOrderView;
  }
}
