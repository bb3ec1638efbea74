import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isIcpError } from '../../../core/model/errors.js';
import { validateLandline } from '../../../core/values/landline/index.js';
import { validateMobile } from '../../../core/values/mobile/index.js';
import { IcpElement, type ElementClass } from '../../base/index.js';
import { IcpAlert } from '../../ui/alert.js';
import { IcpButton } from '../../ui/button.js';
import { isComposing } from '../../ui/composition.js';
import { controlStyles, renderText, renderTextarea } from '../../ui/controls/index.js';
import { IcpDisclosure } from '../../ui/disclosure.js';
import { renderField } from '../../ui/field.js';
import { fieldStyles } from '../../ui/field.styles.js';
import type { TaskActions } from './actions.js';
import { panelStyles } from './panel.styles.js';

type Part = 'receiver' | 'address' | 'phone';
const parts: readonly Part[] = ['receiver', 'address', 'phone'];
/** A mobile number, or a landline with its area code: a courier takes either. */
const isPhone = (raw: string): boolean => validateMobile(raw).ok || validateLandline(raw).ok;

/** Orders the curtain before which the photo is taken. What was typed stays until it has been sent. */
export class IcpCurtainRequest extends IcpElement {
  static readonly tag = 'icp-curtain-request';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpDisclosure];
  static override styles: CSSResultGroup = [fieldStyles, controlStyles, panelStyles];

  @property({ attribute: false }) actions: TaskActions = {};
  /** How many an account gets free of charge. */
  @property({ type: Number }) free = 1;
  @state() private values: Readonly<Record<Part, string>> = { receiver: '', address: '', phone: '' };
  @state() private tried = false;
  @state() private phase: 'idle' | 'sending' | 'sent' | 'had' | 'failed' = 'idle';
  @state() private said = '';

  protected override render(): TemplateResult {
    return html`<icp-disclosure .heading=${this.t('tasks:curtain.title')}>
      <div class="form" @keydown=${this.#enter}>
        <p class="lead">${this.t('tasks:curtain.lead', { count: this.free })}</p>
        ${this.phase === 'sent' || this.phase === 'had'
          ? html`<icp-alert kind=${this.phase === 'sent' ? 'success' : 'info'} live="polite"><p>${this.said || this.t('tasks:curtain.sent')}</p></icp-alert>`
          : html`${parts.map((part) => this.#renderPart(part))}
              ${this.phase === 'failed' ? html`<icp-alert kind="error" live="assertive"><p>${this.said}</p></icp-alert>` : nothing}
              <div class="actions"><icp-button ?busy=${this.phase === 'sending'} @click=${this.#send}>${this.t('tasks:curtain.send')}</icp-button></div>`}
      </div>
    </icp-disclosure>`;
  }

  #renderPart(part: Part): TemplateResult {
    const set = (value: string): void => void (this.values = { ...this.values, [part]: value });
    const options = { value: this.values[part], onInput: set, onChange: set };
    return renderField(this.t, {
      id: this.uid(part),
      label: this.t(`tasks:curtain.${part}`),
      required: true,
      error: this.tried ? this.#wrong(part) : '',
      control: (bind) => (part === 'address' ? renderTextarea({ ...bind, ...options, rows: 2 }) : renderText({ ...bind, ...options, autocomplete: part === 'phone' ? 'tel' : 'name' })),
    });
  }

  #wrong(part: Part): string {
    const value = this.values[part].trim();
    if (value === '') return this.t('tasks:curtain.required', { label: this.t(`tasks:curtain.${part}`) });
    return part === 'phone' && !isPhone(value) ? this.t('tasks:curtain.phoneInvalid') : '';
  }

  readonly #enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.isComposing && !isComposing(event.target)) void this.#send();
  };

  readonly #send = async (): Promise<void> => {
    if (this.phase === 'sending') return;
    this.tried = true;
    const wrong = parts.find((part) => this.#wrong(part) !== '');
    if (wrong !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.uid(wrong))}`)?.focus();
      return;
    }
    this.phase = 'sending';
    const { receiver, address, phone } = this.values;
    try {
      const answer = await this.actions.requestCurtain?.({ receiver: receiver.trim(), address: address.trim(), phone: phone.trim() });
      this.said = answer?.note ?? '';
      this.phase = 'sent';
    } catch (error) {
      const key = `notices:failure.${isIcpError(error) ? error.code : 'unavailable'}.text` as const;
      this.said = this.t(this.i18n?.has(key) ? key : 'notices:failure.unavailable.text');
      // The account has had its share: to ask again is of no use.
      const had = isIcpError(error) && error.code === 'conflict';
      if (had) this.said = this.t('tasks:curtain.had', { count: this.free });
      this.phase = had ? 'had' : 'failed';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-curtain-request': IcpCurtainRequest;
  }
}
