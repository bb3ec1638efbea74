import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { IcpControl } from './control.js';
import { renderCheck } from './controls/choice.js';
import { renderText } from './controls/text.js';
import type { ControlBinding } from './field.js';
import { icon } from './icons.js';

/** The end of a validity that never ends. */
export const longTerm = 'long-term';

/**
 * Reads a civil day as people write it: `2026-3-1`, `2026.03.01`, `2026/3/1`, `20260301`, `2026年3月1日`.
 * @returns `YYYY-MM-DD`, or undefined when it is no day of the calendar
 */
export function readCivilDay(text: string): string | undefined {
  const match = /^\s*(\d{4})\s*(?:[-./\u5E74]\s*(\d{1,2})\s*[-./\u6708]\s*(\d{1,2})\s*\u65E5?|(\d{2})(\d{2}))\s*$/.exec(text.normalize('NFKC'));
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const right = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return right ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * A civil day, typed or picked, and where wanted "long-term" instead.
 * @fires value-change - detail `{ value }`: `YYYY-MM-DD`, `long-term`, empty, or the text as typed when it is no day
 */
export class IcpDateInput extends IcpControl {
  static readonly tag = 'icp-date-input';

  static override styles: CSSResultGroup = [
    IcpControl.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--icp-space-1) var(--icp-space-4);
      }
      .day {
        position: relative;
        flex: 0 1 14rem;
        min-inline-size: 10rem;
      }
      .day > .input {
        padding-inline-end: 2.75rem;
        font-variant-numeric: tabular-nums;
      }
      .pick {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 0;
        display: grid;
        place-items: center;
        inline-size: 2.5rem;
        padding: 0;
        border: 0;
        border-radius: var(--icp-radius-md);
        background: none;
        color: var(--icp-color-text-muted);
        cursor: pointer;
      }
      .pick:hover:not(:disabled) {
        color: var(--icp-color-primary);
      }
      .pick:focus-visible {
        outline-offset: -2px;
      }
      .pick:disabled {
        cursor: not-allowed;
      }
      .native {
        position: absolute;
        inset-block-end: 0;
        inset-inline-end: 0;
        inline-size: 1px;
        block-size: 100%;
        padding: 0;
        border: 0;
        opacity: 0;
        pointer-events: none;
      }
    `,
  ];

  @property() value = '';
  /** Offers "long-term". */
  @property({ type: Boolean, attribute: 'long-term' }) longTerm = false;
  /** First and last day the calendar offers; typing is not limited by it. */
  @property() min = '';
  @property() max = '';
  @state() private draft: string | undefined;

  override render(): TemplateResult {
    return this.frame({ control: (bind) => this.#renderRow(bind) });
  }

  #renderRow(bind: ControlBinding): TemplateResult {
    const forever = this.value === longTerm;
    const disabled = bind.disabled || forever;
    return html`<div class="row">
      <div class="day">
        ${renderText({
          ...bind,
          disabled,
          value: this.draft ?? (forever ? '' : this.value),
          inputMode: 'numeric',
          placeholder: this.t('ui:date.placeholder'),
          onInput: (text) => { this.draft = text; },
          onChange: (text) => this.#settle(text),
        })}
        <button type="button" class="pick" ?disabled=${disabled || bind.readonly} aria-label=${this.t('ui:date.pick')} @click=${this.#openPicker}>${icon('calendar')}</button>
        <input
          class="native"
          type="date"
          tabindex="-1"
          aria-hidden="true"
          min=${this.min || nothing}
          max=${this.max || nothing}
          .value=${readCivilDay(this.value) ?? ''}
          @change=${(event: Event) => event.target instanceof HTMLInputElement && this.#settle(event.target.value)}
        />
      </div>
      ${this.longTerm
        ? renderCheck({ id: this.uid('forever'), checked: forever, label: this.t('ui:date.longTerm'), disabled: this.closed, onChange: (on) => this.#set(on ? longTerm : '') })
        : nothing}
    </div>`;
  }

  readonly #openPicker = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('.native')?.showPicker();
  };

  #settle(text: string): void {
    this.draft = undefined;
    this.#set(readCivilDay(text) ?? text.trim());
  }

  #set(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.emit('value-change', { value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-date-input': IcpDateInput;
  }
}
