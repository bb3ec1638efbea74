import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Counter } from '../../../core/ports/backend.js';
import { IcpElement, type ElementClass } from '../../base/index.js';
import { controlStyles, renderSelect } from '../../ui/controls/index.js';
import { renderField } from '../../ui/field.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { IcpAlert } from '../../ui/alert.js';
import { IcpButton } from '../../ui/button.js';
import { IcpCopyButton } from '../../ui/copy-button.js';
import type { TaskActions } from './actions.js';
import { panelStyles } from './panel.styles.js';

type Texts = Readonly<Record<string, string>>;

/** Where a photo is taken or papers are handed in: by city, with what to bring. */
export class IcpCounters extends IcpElement {
  static readonly tag = 'icp-counters';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpCopyButton];
  static override styles: CSSResultGroup = [
    fieldStyles,
    controlStyles,
    panelStyles,
    css`
      .both {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-5);
      }
      .status:empty {
        display: none;
      }
      .places {
        list-style: none;
        padding: 0;
        gap: var(--icp-space-3);
      }
      .places li {
        display: grid;
        gap: var(--icp-space-1);
        padding: var(--icp-space-3) var(--icp-space-4);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-md);
        overflow-wrap: anywhere;
      }
      .order {
        display: inline-flex;
        align-items: center;
        gap: var(--icp-space-2);
      }
    `,
  ];

  /** Places that the provider names itself; asked of the backend where there are none. */
  @property({ attribute: false }) known: readonly Counter[] = [];
  @property({ attribute: false }) actions: TaskActions = {};
  @property() order = '';
  @state() private found: readonly Counter[] | null = null;
  @state() private phase: 'idle' | 'loading' | 'failed' = 'idle';
  @state() private city = '';

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed.has('actions') || changed.has('known')) && this.known.length === 0 && this.found === null && this.phase === 'idle' && this.actions.counters) void this.#ask();
  }

  readonly #ask = async (): Promise<void> => {
    this.phase = 'loading';
    try {
      this.found = (await this.actions.counters?.()) ?? [];
      this.phase = 'idle';
    } catch {
      this.phase = 'failed';
    }
  };

  #in(texts: Texts): string {
    return texts[this.i18n?.locale ?? 'zh-CN'] ?? texts['zh-CN'] ?? '';
  }

  protected override render(): TemplateResult {
    const all = this.known.length > 0 ? this.known : (this.found ?? []);
    const cities = [...new Set(all.map(({ city }) => this.#in(city)))];
    const city = cities.includes(this.city) ? this.city : (cities[0] ?? '');
    return html`<div class="both"><div class="group">
      <h4>${this.t('tasks:counters.title')}</h4>
      <p class="quiet status" role="status">${this.phase === 'loading' ? this.t('tasks:counters.loading') : nothing}</p>
      ${this.phase === 'failed'
        ? html`<icp-alert kind="error" live="polite"><p>${this.t('tasks:counters.failed')}</p><icp-button slot="actions" icon="refresh" @click=${this.#ask}>${this.t('tasks:counters.retry')}</icp-button></icp-alert>`
        : nothing}
      ${cities.length > 1
        ? renderField(this.t, {
            id: this.uid('city'), label: this.t('tasks:counters.city'),
            control: (bind) => renderSelect({ ...bind, value: city, choices: cities.map((value) => ({ value, label: value })), onChange: (value) => (this.city = value) }),
          })
        : nothing}
      ${all.length === 0 && this.phase === 'idle' ? html`<p>${this.t('tasks:counters.none')}</p>` : nothing}
      <ul class="places">${all.filter((each) => this.#in(each.city) === city).map((each) => this.#renderPlace(each))}</ul>
    </div><div class="group">
      <h4>${this.t('tasks:counters.bring')}</h4>
      <ul>
        <li>${this.t('tasks:counters.original')}</li>
        ${this.order ? html`<li><span class="order">${this.t('tasks:counters.orderNumber', { order: this.order })}<icp-copy-button .value=${this.order} .what=${this.order}></icp-copy-button></span></li>` : nothing}
        <li>${this.t('tasks:counters.self')}</li>
      </ul>
    </div></div>`;
  }

  #renderPlace({ city, address, hours, phone }: Counter): TemplateResult {
    return html`<li>
      <strong>${this.#in(city)}</strong>
      <span>${this.#in(address)}</span>
      ${hours ? html`<span class="quiet">${this.t('tasks:counters.hours', { hours: this.#in(hours) })}</span>` : nothing}
      ${phone ? html`<span class="quiet">${this.t('tasks:counters.phone', { phone })}</span>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-counters': IcpCounters;
  }
}
