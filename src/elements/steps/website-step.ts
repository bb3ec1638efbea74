import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { state } from 'lit/decorators.js';
import { serviceView, type ServiceView } from '../../core/store/service-views.js';
import type { SourceRef } from '../../core/rules/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { focusFirst, shallowEqual, type ElementClass } from '../base/index.js';
import { sourceText } from '../fields/texts.js';
import { IcpServiceCard } from '../table/service-card.js';
import { StepElement, stepStyles } from '../table/step-element.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpDialog } from '../ui/dialog.js';

interface Look {
  readonly canAdd: boolean;
  readonly max: number;
  readonly reason: string | null;
  readonly source?: SourceRef;
  readonly editable: boolean;
  readonly submitting: boolean;
}

/** The websites of the filing: one card each, one open at a time. */
export class IcpWebsiteStep extends StepElement {
  static readonly tag = 'icp-website-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses, IcpAlert, IcpButton, IcpDialog, IcpServiceCard];
  static override styles: CSSResultGroup = stepStyles;

  /** Which websites there are; each card looks after its own. */
  readonly #services = this.select((current) => current.filing.services.map(({ id }) => id), shallowEqual);
  readonly #look = this.select((current, store): Look => ({ ...store.getPlan().services, editable: current.readOnly === null && current.filing.orderId === null && current.filing.rejections.length === 0, submitting: current.submit.phase === 'submitting' }), shallowEqual);
  @state() private removing: ServiceView | null = null;

  protected override render(): TemplateResult {
    const services = this.#services() ?? [];
    const look = this.#look();
    const editable = look?.editable === true;
    // A rule says why in its own words; the provider's own limit has none.
    const limit = look?.reason ?? (editable && look.max > 1 && services.length >= look.max ? 'profile' : null);
    const paused = look?.submitting === true;
    return html`<div class="stack" @remove-service=${this.#ask}>
      ${this.sections(null).map((section) => this.renderSection(section))}
      ${repeat(services, (id) => id, (id, index) => html`<icp-service-card
        .service=${id}
        .step=${this.step}
        .number=${index + 1}
        .single=${services.length === 1}
        .copyable=${editable && look.canAdd}
        .removable=${editable && services.length > 1}
        .paused=${paused}
      ></icp-service-card>`)}
      ${look && limit ? html`<icp-alert kind="info"><p>${this.#message(limit, look.max)}</p>${look.source ? html`<p class="source">${sourceText(this.t, look.source)}</p>` : nothing}</icp-alert>` : nothing}
      ${editable && look.canAdd ? html`<div><icp-button icon="plus" ?paused=${paused} @click=${this.#add}>${this.t('website:add')}</icp-button></div>` : nothing}
      ${this.#renderRemoval(paused)}
    </div>`;
  }

  #renderRemoval(paused: boolean): TemplateResult {
    const app = this.isApp(this.removing?.id);
    const name = this.removing?.title || this.removing?.domains.join(', ') || this.t('website:thisOne', undefined, app);
    return html`<icp-dialog .open=${this.removing !== null} .heading=${this.t('website:removal.title', undefined, app)} @request-close=${() => (this.removing = null)}>
      <p>${this.t('website:removal.text', { name })}</p>
      <icp-button slot="actions" @click=${() => (this.removing = null)}>${this.t('website:removal.keep')}</icp-button>
      <icp-button slot="actions" variant="danger" ?paused=${paused} @click=${this.#remove}>${this.t('website:removal.remove')}</icp-button>
    </icp-dialog>`;
  }

  #message(reason: string, max: number): string {
    return this.t(reason.includes(':') ? (reason as MessageKey) : `website:limit.${reason}`, { max });
  }

  readonly #ask = (event: CustomEvent<{ readonly id: string }>): void => {
    const store = this.store;
    this.removing = (store && serviceView(store.getState(), store.getPlan(), event.detail.id)) ?? null;
  };
  readonly #add = (): void => this.dispatch({ type: 'service/add' });
  readonly #remove = (): void => {
    if (this.removing) this.dispatch({ type: 'service/remove', serviceId: this.removing.id });
    this.removing = null;
    // The button that asked is gone with its card.
    void this.updateComplete.then(() => requestAnimationFrame(() => focusFirst(this.renderRoot)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-website-step': IcpWebsiteStep;
  }
}
