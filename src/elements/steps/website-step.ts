import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { state } from 'lit/decorators.js';
import { serviceViews, type ServiceView } from '../../core/store/selectors.js';
import type { MessageKey } from '../../i18n/index.js';
import { shallowEqual, type ElementClass } from '../base/index.js';
import { IcpServiceCheck } from '../table/service-check.js';
import { StepElement, stepStyles } from '../table/step-element.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpDialog } from '../ui/dialog.js';
import { icon } from '../ui/icons.js';

interface Look {
  readonly canAdd: boolean;
  readonly max: number;
  readonly reason: string | null;
  readonly editable: boolean;
}

/** The websites of the filing: one card each, one open at a time. */
export class IcpWebsiteStep extends StepElement {
  static readonly tag = 'icp-website-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses, IcpAlert, IcpButton, IcpDialog, IcpServiceCheck];
  static override styles: CSSResultGroup = [
    stepStyles,
    css`
      .service {
        background: var(--icp-color-surface);
        border: 1px solid var(--icp-color-border);
        border-radius: var(--icp-radius-lg);
      }
      .summary {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--icp-space-2) var(--icp-space-4);
        padding: var(--icp-space-4) var(--icp-space-6);
      }
      .open > .summary {
        border-block-end: 1px solid var(--icp-color-border);
      }
      .summary h3 {
        flex: 1 1 14rem;
        min-inline-size: 0;
        font-weight: inherit;
      }
      .toggle {
        display: flex;
        align-items: center;
        gap: var(--icp-space-3);
        inline-size: 100%;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .toggle .icon {
        transition: rotate var(--icp-duration-fast) var(--icp-easing);
      }
      [aria-expanded='true'] .icon {
        rotate: 90deg;
      }
      .name {
        display: block;
        font-size: var(--icp-font-size-lg);
        font-weight: var(--icp-font-weight-strong);
        overflow-wrap: anywhere;
      }
      .domain {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
        overflow-wrap: anywhere;
      }
      .problem {
        color: var(--icp-color-danger);
        font-size: var(--icp-font-size-sm);
      }
      .done {
        color: var(--icp-color-success);
        font-size: var(--icp-font-size-sm);
      }
      .content {
        display: grid;
        gap: var(--icp-space-6);
        padding: var(--icp-space-6);
      }
      .content > section {
        display: grid;
        gap: var(--icp-space-5);
      }
      .content > section + section {
        padding-block-start: var(--icp-space-6);
        border-block-start: 1px solid var(--icp-color-border);
      }
      h4 {
        font-size: var(--icp-font-size-md);
      }
      @container wizard (max-width: 30rem) {
        .summary,
        .content {
          padding-inline: var(--icp-space-4);
        }
      }
    `,
  ];

  readonly #services = this.select(
    (current, store) => serviceViews(current, store.getPlan()),
    (a, b) => a.length === b.length && a.every((row, index) => sameService(row, b[index])),
  );
  readonly #look = this.select((current, store): Look => ({ ...store.getPlan().services, editable: current.readOnly === null && current.filing.orderId === null && current.filing.rejections.length === 0 }), shallowEqual);
  @state() private removing: ServiceView | null = null;

  protected override render(): TemplateResult {
    const services = this.#services() ?? [];
    const look = this.#look();
    return html`<div class="stack">
      ${this.sections(null).map((section) => this.renderSection(section))}
      ${repeat(services, (service) => service.id, (service, index) => this.#renderService(service, index, services.length))}
      ${look?.reason ? html`<icp-alert kind="info"><p>${this.#message(look.reason, look.max)}</p></icp-alert>` : nothing}
      ${look?.editable && look.canAdd ? html`<div><icp-button icon="plus" @click=${this.#add}>${this.t('website:add')}</icp-button></div>` : nothing}
      ${this.#renderRemoval()}
    </div>`;
  }

  #renderService(service: ServiceView, index: number, total: number): TemplateResult {
    const name = service.title || this.t('website:untitled', { n: index + 1 });
    const open = service.open || total === 1;
    const content = this.uid(`content-${service.id}`);
    return html`<section class="service ${open ? 'open' : ''}" aria-label=${name}>
      <div class="summary">
        <h3><button type="button" class="toggle" aria-expanded=${open ? 'true' : 'false'} aria-controls=${content} @click=${() => this.dispatch({ type: 'service/open', serviceId: open ? null : service.id })}>
          ${total > 1 ? icon('chevron-right') : nothing}
          <span><span class="name">${name}</span><span class="domain">${service.domains.join(', ')}</span></span>
        </button></h3>
        ${service.shown > 0
          ? html`<span class="problem">${this.t('shell:toFix', { count: service.shown })}</span>`
          : service.checked && service.blocking === 0 ? html`<span class="done">${this.t('website:complete')}</span>` : nothing}
        ${this.#look()?.editable ? this.#renderActions(service, total) : nothing}
      </div>
      <div id=${content} class="content" ?hidden=${!open}>${open ? this.#renderContent(service) : nothing}</div>
    </section>`;
  }

  #renderActions(service: ServiceView, total: number): TemplateResult {
    return html`<div class="actions">
      ${this.#look()?.canAdd && service.checked
        ? html`<icp-button size="small" variant="text" icon="copy" @click=${() => this.dispatch({ type: 'service/copy', serviceId: service.id })}>${this.t('website:copy')}</icp-button>`
        : nothing}
      ${total > 1 ? html`<icp-button size="small" variant="text" icon="trash" @click=${() => (this.removing = service)}>${this.t('website:remove')}</icp-button>` : nothing}
    </div>`;
  }

  #renderContent(service: ServiceView): TemplateResult {
    if (!service.checked) return html`<p class="lead">${this.t('website:checkFirst')}</p><icp-service-check .service=${service.id}></icp-service-check>`;
    return html`${this.sections(service.id).map((section) => {
      const id = this.uid(`${section.id}-${service.id}`);
      return html`<section aria-labelledby=${id}><h4 id=${id}>${this.sectionTitle(section)}</h4><icp-field-table .fields=${section.fields}></icp-field-table></section>`;
    })}`;
  }

  #renderRemoval(): TemplateResult {
    const name = this.removing?.title || this.removing?.domains.join(', ') || this.t('website:thisOne');
    return html`<icp-dialog .open=${this.removing !== null} .heading=${this.t('website:removal.title')} @request-close=${() => (this.removing = null)}>
      <p>${this.t('website:removal.text', { name })}</p>
      <icp-button slot="actions" @click=${() => (this.removing = null)}>${this.t('website:removal.keep')}</icp-button>
      <icp-button slot="actions" variant="danger" @click=${this.#remove}>${this.t('website:removal.remove')}</icp-button>
    </icp-dialog>`;
  }

  #message(reason: string, max: number): string {
    return this.t(reason.includes(':') ? (reason as MessageKey) : `website:limit.${reason}`, { max });
  }

  readonly #add = (): void => this.dispatch({ type: 'service/add' });
  readonly #remove = (): void => {
    if (this.removing) this.dispatch({ type: 'service/remove', serviceId: this.removing.id });
    this.removing = null;
  };
}

const sameService = (a: ServiceView, b: ServiceView | undefined): boolean => b !== undefined && shallowEqual({ ...a, domains: a.domains.join() }, { ...b, domains: b.domains.join() });

declare global {
  interface HTMLElementTagNameMap {
    'icp-website-step': IcpWebsiteStep;
  }
}
