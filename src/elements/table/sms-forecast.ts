import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type SmsPhone, smsPhones } from '../../core/ministry-sms/index.js';
import type { MinistrySmsFacts } from '../../core/model/console.js';
import { maskMobile } from '../../core/values/mobile/index.js';
import { FilingElement } from '../base/index.js';

/** Before a filing is sent: whose phone the ministry will text, so that nobody is taken by surprise. */
export class IcpSmsForecast extends FilingElement {
  static readonly tag = 'icp-sms-forecast';
  static override styles: CSSResultGroup = css`
    :host {
      display: grid;
      gap: var(--icp-space-2);
    }
    ul {
      display: grid;
      gap: var(--icp-space-1);
      padding-inline-start: var(--icp-space-5);
      list-style: disc;
    }
    .phone {
      font-variant-numeric: tabular-nums;
    }
    .quiet {
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-sm);
    }
  `;

  @state() private facts: MinistrySmsFacts | null = null;

  readonly #plan = this.select((current, store) => ({ plan: store.getPlan(), services: current.filing.services, type: current.filing.type }), (a, b) => a.plan === b.plan && a.services === b.services);

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#load();
  }

  async #load(): Promise<void> {
    const [facts] = await Promise.all([this.store?.getMinistrySms?.().catch(() => null), this.i18n?.load('tasks')]);
    this.facts = facts ?? null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { facts } = this;
    const phones = facts === null ? null : this.#phones(facts);
    if (facts === null || phones === null) return nothing;
    if (phones.length === 0) return html`<p class="quiet">${this.t('tasks:sms.nobody')}</p>`;
    return html`<p>${this.t('tasks:sms.forecast')}</p>
      <ul>${phones.map(({ phone, people }) => html`<li><span class="phone">${maskMobile(phone)}</span> <span class="quiet">${this.i18n?.formatList([...new Set(people.map(({ role }) => this.t(`tasks:sms.role.${role}`)))], 'and')}</span></li>`)}</ul>
      <p class="quiet">${this.t('tasks:sms.lead', { digits: facts.rules.digits, hours: facts.rules.hours })} ${this.t('tasks:sms.same')}</p>`;
  }

  /** `null`: somebody is to be texted whose number this filing does not ask for. */
  #phones({ rows }: MinistrySmsFacts): readonly SmsPhone[] | null {
    const look = this.#plan();
    if (!look) return null;
    const mobile = (path: string): string => {
      const value = look.plan.fields.get(path)?.value ?? this.store?.getState().filing.baseline?.answers[path];
      return typeof value === 'string' ? value : '';
    };
    const contacts = look.services.map(({ id }) => ({ serviceId: id, phone: mobile(`services[${id}].contact.mobile`) }));
    const phones = smsPhones(rows, look.type, { principal: mobile('principal.mobile'), contacts });
    return phones.length === 0 && rows.some(({ types }) => types.includes(look.type)) ? null : phones;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-sms-forecast': IcpSmsForecast;
  }
}
