import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parsePath, pathOf } from '../../core/model/ids.js';
import type { CheckStatus } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { defineElements, FilingElement, scopeOf, shallowEqual, type ElementClass } from '../base/index.js';
import { sourceText } from '../fields/texts.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpFieldTable } from './field-table.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Look {
  readonly check: CheckStatus | undefined;
  readonly checkedAt: string | null;
  readonly decided: string | null;
  readonly type: string;
  readonly supported: boolean;
  readonly reasons: string;
  readonly alternatives: string;
  /** Those of them that can be filed here. */
  readonly choices: string;
  readonly fields: string;
  readonly editable: boolean;
  readonly submitting: boolean;
  /** Paths of its domains while several are taken, `|` between them; empty where the provider takes one. */
  readonly domains: string;
  /** What stands in them, in the same order. */
  readonly names: string;
  /** Another one may be added. */
  readonly room: boolean;
}

/** Asks the domain and cloud resource of one website, has them checked, and says what kind of filing it is and why. */
export class IcpServiceCheck extends FilingElement {
  static readonly tag = 'icp-service-check';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpFieldTable];
  static override styles: CSSResultGroup = css`
    .stack {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--icp-space-5);
    }
    ul {
      display: grid;
      gap: var(--icp-space-1);
    }
    .domains {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--icp-space-2) var(--icp-space-3);
    }
    .source {
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-xs);
    }
  `;

  @property({ attribute: false }) service = '';

  protected override get about(): string {
    return this.service;
  }

  readonly #look = this.select((state, store): Look => {
    const plan = store.getPlan();
    const { decision, services, type } = state.filing;
    // A website that was added later is checked where websites are filled in.
    const asked = plan.steps.flatMap((step) => step.sections.filter((section) => section.serviceId === this.service && (step.kind === 'type-check' || section.check === true)));
    const decided = decision ? (decision.type ?? 'none') : null;
    const own = services.find(({ id }) => id === this.service);
    const several = own?.checkedAt === null && own.kind === 'website' && store.profile.flows.find((flow) => flow.type === type)?.domains?.add === true;
    return {
      check: state.checks[this.service],
      checkedAt: services.find(({ id }) => id === this.service)?.checkedAt ?? null,
      decided,
      type,
      supported: decided !== null && store.profile.flows.some((flow) => flow.type === decided),
      reasons: (decision?.reasons ?? []).join('|'),
      alternatives: (decision?.alternatives ?? []).join('|'),
      choices: (decision?.alternatives ?? []).filter((one) => store.profile.flows.some((flow) => flow.type === one)).join('|'),
      fields: asked.flatMap((section) => section.fields).join('|'),
      editable: state.readOnly === null && state.filing.orderId === null,
      submitting: state.submit.phase === 'submitting',
      domains: several ? own.domains.map(({ id }) => pathOf('domain.name', { serviceId: own.id, domainId: id })).join('|') : '',
      names: several ? own.domains.map(({ id }) => textOf(state.filing.answers[pathOf('domain.name', { serviceId: own.id, domainId: id })]?.value)).join('|') : '',
      room: several && own.domains.length < (plan.domainsPerService?.max ?? Infinity),
    };
  }, shallowEqual);

  protected override render(): TemplateResult | typeof nothing {
    const look = this.#look();
    if (!look) return nothing;
    const running = look.check?.phase === 'running';
    return html`<div class="stack">
      <icp-field-table .fields=${look.fields === '' ? [] : look.fields.split('|')}></icp-field-table>
      ${look.editable && look.domains !== '' ? this.#renderDomains(look) : nothing}
      ${this.#renderResult(look)}
      ${look.checkedAt !== null && this.store?.profile.checkResult ? html`<icp-check-result .service=${this.service}></icp-check-result>` : nothing}
      ${look.editable
        ? html`<div class="act">${look.checkedAt === null
            ? html`<icp-button variant="primary" ?busy=${running} ?paused=${look.submitting} @click=${this.#run}>${this.t(running ? 'type-check:check.running' : 'type-check:check.run')}</icp-button>`
            : html`<icp-button icon="edit" ?paused=${look.submitting} @click=${this.#reopen}>${this.t('type-check:check.reopen')}</icp-button>`}</div>`
        : nothing}
    </div>`;
  }

  /** Several domains of one website go into one filing: one more, or one less. */
  #renderDomains({ domains, names, room, submitting }: Look): TemplateResult {
    const paths = domains.split('|');
    const known = names.split('|');
    return html`<div class="domains">
      ${paths.length < 2 ? nothing : paths.map((path, index) => html`<icp-button size="small" icon="trash" ?paused=${submitting} @click=${() => this.#removeDomain(path)}>${this.t('type-check:domain.remove', { domain: known[index] ?? '' })}</icp-button>`)}
      ${room ? html`<icp-button size="small" icon="plus" ?paused=${submitting} @click=${() => this.dispatch({ type: 'domain/add', serviceId: this.service })}>${this.t('type-check:domain.add')}</icp-button>` : nothing}
      <p class="source">${this.t('type-check:domain.hint')}</p>
    </div>`;
  }

  #removeDomain(path: string): void {
    const domainId = parsePath(path)?.domainId;
    if (domainId !== undefined) this.dispatch({ type: 'domain/remove', serviceId: this.service, domainId });
  }

  #renderResult(look: Look): TemplateResult | typeof nothing {
    const { check } = look;
    if (check?.inFlight) {
      return html`<icp-alert kind="warning" live="polite" .heading=${this.t('type-check:inFlight.title')}><p>${this.t(`type-check:inFlight.${check.inFlight.what}`, { order: check.inFlight.orderId ?? '' })}</p></icp-alert>`;
    }
    if (check?.phase === 'failed' && check.failure) {
      const keys: readonly MessageKey[] = [`type-check:failure.${String(check.failure.details['reason'] ?? '')}`, `notices:failure.${check.failure.code}.text`];
      const key = keys.find((one) => this.i18n?.has(one)) ?? 'notices:failure.unavailable.text';
      return html`<icp-alert kind="error" live="assertive" .heading=${this.t('type-check:check.failed')}><p>${this.t(key)}</p></icp-alert>`;
    }
    if (look.decided === null || check?.phase === 'running') return nothing;
    if (look.checkedAt === null && check?.phase !== 'done') return nothing;
    const kind = look.supported ? 'success' : 'warning';
    return html`<icp-alert kind=${kind} live="polite" .heading=${this.t(`type-check:result.${look.decided}`)}>
      <ul>${look.reasons === '' ? nothing : look.reasons.split('|').map((reason) => html`<li>${this.t(reason.includes(':') ? (reason as MessageKey) : `type-check:reason.${reason}`)}${this.#source(reason)}</li>`)}</ul>
      ${look.supported ? nothing : html`<p>${this.t(look.decided === 'none' ? 'type-check:again' : 'type-check:notOffered')}</p>`}
      ${look.alternatives === '' ? nothing : html`<p>${this.t('type-check:alternatives', { types: this.i18n?.formatList(look.alternatives.split('|').map((type) => this.t(`type-check:type.${type}`)), 'or') ?? '' })}</p>`}
      ${look.choices === '' || look.checkedAt !== null || !look.editable ? nothing : look.choices.split('|').map((type) => html`<icp-button slot="actions" ?paused=${look.submitting} @click=${() => this.#choose(type)}>${this.t('type-check:choose', { type: this.t(`type-check:type.${type}`) })}</icp-button>`)}
    </icp-alert>`;
  }

  /** Where the provider’s table says so. */
  #source(reason: string): TemplateResult | typeof nothing {
    const row = this.store?.profile.typeTable.find((one) => reason.endsWith(`reason.${one.reason}`));
    return row ? html`<p class="source">${sourceText(this.t, row.source)}</p>` : nothing;
  }

  /** Where the records could not be looked up the applicant says what the filing is. */
  #choose(type: string): void {
    const chosen = this.store?.getState().filing.decision?.alternatives.find((one) => one === type);
    if (chosen !== undefined) this.dispatch({ type: 'check/choose', chosen });
  }

  readonly #run = (): void => this.dispatch({ type: 'check/run', serviceId: this.service });
  readonly #reopen = (): void => {
    this.dispatch({ type: 'check/reopen', serviceId: this.service });
    // The pressed button gives way to another in its place.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.act icp-button')?.focus());
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const checked = this.#look()?.checkedAt ?? null;
    // The button that ran the check is gone: the one that takes its place keeps the focus.
    if (checked !== null && this.#checked === null && this.#hadFocus) this.renderRoot.querySelector<HTMLElement>('.act icp-button')?.focus();
    this.#checked = checked;
    if (checked !== null && this.store?.profile.checkResult) void this.#bringResult();
  }
  async #bringResult(): Promise<void> {
    if (this.#brought) return;
    this.#brought = true;
    const { IcpCheckResult } = await import('./check-result.js');
    defineElements(scopeOf(this), [IcpCheckResult]);
    this.requestUpdate();
  }
  #brought = false;
  #checked: string | null = null;
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement?.localName === 'icp-button';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-service-check': IcpServiceCheck;
  }
}
