import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CounterDef, MailDef } from '../../../core/model/console.js';
import { isIcpError } from '../../../core/model/errors.js';
import type { OrderTask } from '../../../core/ports/backend.js';
import type { MessageKey } from '../../../i18n/index.js';
import { IcpElement, type ElementClass } from '../../base/index.js';
import { IcpAlert } from '../../ui/alert.js';
import { IcpButton } from '../../ui/button.js';
import { IcpCopyButton } from '../../ui/copy-button.js';
import { controlStyles, renderText } from '../../ui/controls/index.js';
import { renderField } from '../../ui/field.js';
import { fieldStyles } from '../../ui/field.styles.js';
import type { TaskActions } from './actions.js';
import { IcpCounters } from './counters.js';
import { panelStyles } from './panel.styles.js';

type PapersTask = Extract<OrderTask, { readonly kind: 'papers' }>;

/** Originals that are posted or brought: which, where to, and that they are on their way. */
export class IcpPapersTask extends IcpElement {
  static readonly tag = 'icp-papers-task';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpCopyButton, IcpCounters];
  static override styles: CSSResultGroup = [
    fieldStyles,
    controlStyles,
    panelStyles,
    css`
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--icp-space-2);
      }
      .mail {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--icp-space-1) var(--icp-space-4);
        overflow-wrap: anywhere;
      }
      dt {
        color: var(--icp-color-text-muted);
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) task: PapersTask | undefined;
  @property() order = '';
  @property({ attribute: false }) actions: TaskActions = {};
  @property({ attribute: false }) counters: readonly CounterDef[] = [];
  /** Where they are posted, where the provider names it. */
  @property({ attribute: false }) mail: MailDef | undefined;
  @state() private tracking = '';
  @state() private busy = false;
  @state() private problem = '';

  protected override render(): TemplateResult | typeof nothing {
    const { task } = this;
    if (!task) return nothing;
    return html`<section class="panel" aria-labelledby=${this.uid('title')}>
      <div class="head"><h3 id=${this.uid('title')}>${this.t('tasks:papers.title')}</h3><p class="lead">${this.t('tasks:papers.lead')}</p></div>
      ${task.state === 'refused' ? html`<icp-alert kind="error"><p>${this.t('tasks:papers.refused')}${task.reason ? ` ${task.reason}` : ''}</p></icp-alert>` : nothing}
      <div class="group"><h4>${this.t('tasks:papers.what')}</h4><ul>${task.what.map((slot) => html`<li>${this.#paper(slot)}</li>`)}</ul></div>
      ${this.mail ? this.#renderMail(this.mail) : nothing}
      ${this.counters.length > 0 || (!this.mail && this.actions.counters) ? html`<icp-counters .known=${this.counters} .actions=${this.actions} .order=${this.order}></icp-counters>` : nothing}
      ${task.state === 'handed-in' ? html`<icp-alert kind="success" live="polite"><p>${this.t('tasks:papers.handedIn')}</p></icp-alert>` : this.actions.complete ? this.#renderForm(task) : nothing}
    </section>`;
  }

  #renderMail({ receiver, address, postcode, phone, hours, notes = [] }: MailDef): TemplateResult {
    const rows = Object.entries({ receiver, phone, address, postcode, hours: hours?.[this.i18n?.locale ?? 'zh-CN'] ?? hours?.['zh-CN'] });
    const label = [receiver, phone, address, postcode].filter((part) => part !== undefined).join('\n');
    return html`<div class="group">
      <div class="line"><h4>${this.t('tasks:mail.title')}</h4><icp-copy-button .value=${label} .what=${this.t('tasks:mail.address')}></icp-copy-button></div>
      <dl class="mail">${rows.map(([key, value]) => (value === undefined ? nothing : html`<dt>${this.t(`tasks:mail.${key}`)}</dt><dd lang=${key === 'hours' ? nothing : 'zh-CN'}>${value}</dd>`))}</dl>
      ${notes.length > 0 ? html`<ul>${notes.map((note) => html`<li>${this.t(`provider:${note}` as MessageKey)}</li>`)}</ul>` : nothing}
    </div>`;
  }

  /** A slot of the catalogue by its name; anything else as the backend words it. */
  #paper(slot: string): string {
    const key: MessageKey = `papers:material.${slot}.label`;
    return this.i18n?.has(key) ? this.t(key) : slot;
  }

  #renderForm(task: PapersTask): TemplateResult {
    return html`<div class="form">
      ${renderField(this.t, {
        id: this.uid('tracking'), label: this.t('tasks:papers.tracking'), optional: true, hint: this.t('tasks:papers.trackingHint'),
        control: (bind) => renderText({ ...bind, value: this.tracking, maxLength: 40, onInput: (value) => (this.tracking = value) }),
      })}
      ${this.problem ? html`<icp-alert kind="error" live="assertive"><p>${this.problem}</p></icp-alert>` : nothing}
      <div class="actions"><icp-button variant="primary" ?busy=${this.busy} @click=${() => void this.#send(task)}>${this.t('tasks:papers.submit')}</icp-button></div>
    </div>`;
  }

  async #send(task: PapersTask): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    const tracking = this.tracking.trim();
    try {
      await this.actions.complete?.(task.id, tracking === '' ? { kind: 'papers' } : { kind: 'papers', tracking });
    } catch (error) {
      const key: MessageKey = `notices:failure.${isIcpError(error) ? error.code : 'unavailable'}.text`;
      this.problem = this.t(this.i18n?.has(key) ? key : 'notices:failure.unavailable.text');
    }
    this.busy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-papers-task': IcpPapersTask;
  }
}
