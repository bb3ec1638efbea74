import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parsePath } from '../../core/model/ids.js';
import type { SectionPlan } from '../../core/plan/types.js';
import { serviceView, type ServiceView } from '../../core/store/service-views.js';
import { FilingElement, type ElementClass } from '../base/index.js';
import { IcpButton } from '../ui/button.js';
import { icon } from '../ui/icons.js';
import { IcpFieldTable } from './field-table.js';
import { IcpServiceCheck } from './service-check.js';
import { sameSectionList } from './step-element.js';

const NONE: readonly SectionPlan[] = [];

/**
 * One website: a summary that is always there and, while it is open, its questions. An element of its own, because what is typed for one of
 * fifty websites leaves the other cards alone.
 *
 * @fires remove-service - the applicant wants the website gone
 */
export class IcpServiceCard extends FilingElement {
  static readonly tag = 'icp-service-card';
  static override readonly uses: readonly ElementClass[] = [IcpButton, IcpFieldTable, IcpServiceCheck];
  static override styles: CSSResultGroup = css`
    .service {
      background: var(--icp-color-surface);
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-lg);
    }
    /* What is out of sight is neither laid out nor painted; it is still found, and reached by Tab. */
    .service:not(.open) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 5.25rem;
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
    h3 {
      flex: 1 1 14rem;
      min-inline-size: 0;
      font-weight: inherit;
    }
    .toggle {
      display: flex;
      align-items: center;
      gap: var(--icp-space-3);
      inline-size: 100%;
      min-inline-size: 0;
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
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--icp-space-3);
    }
    .lead {
      color: var(--icp-color-text-muted);
      max-inline-size: 65ch;
    }
    .content {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
      gap: var(--icp-space-6);
      padding: var(--icp-space-6);
    }
    .content > section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
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
  `;

  /** Id of the website. */
  @property({ attribute: false }) service = '';
  /** Id of the step it stands in. */
  @property({ attribute: false }) step = '';
  /** Its place among the websites, from 1. */
  @property({ type: Number }) number = 1;
  /** The only one: always open. */
  @property({ type: Boolean }) single = false;
  /** It may be copied; it may be removed. */
  @property({ type: Boolean }) copyable = false;
  @property({ type: Boolean }) removable = false;
  /** Neither just now. */
  @property({ type: Boolean }) paused = false;

  readonly #view = this.select((state, store) => serviceView(state, store.getPlan(), this.service));
  readonly #sections = this.select((state, store): readonly SectionPlan[] => {
    if (!this.single && state.openService !== this.service) return NONE;
    return store.getPlan().steps.find(({ id }) => id === this.step)?.sections.filter(({ serviceId, fields }) => serviceId === this.service && fields.length > 0) ?? NONE;
  }, sameSectionList);

  protected override get about(): string {
    return this.service;
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view();
    if (!view) return nothing;
    const name = view.title || this.t('website:untitled', { n: this.number });
    const open = view.open || this.single;
    const content = this.uid('content');
    return html`<section class="service ${open ? 'open' : ''}" aria-label=${[name, ...view.domains.filter((domain) => domain !== name)].join(' ')}>
      <div class="summary">
        <h3><button type="button" class="toggle" aria-expanded=${open ? 'true' : 'false'} aria-controls=${content} @click=${() => this.dispatch({ type: 'service/open', serviceId: open ? null : view.id })}>
          ${this.single ? nothing : icon('chevron-right')}
          <span><span class="name">${name}</span><span class="domain">${view.domains.filter((domain) => domain !== name).join(', ')}</span></span>
        </button></h3>
        ${view.shown > 0
          ? html`<span class="problem">${this.t('shell:toFix', { count: view.shown })}</span>`
          : view.checked && view.blocking === 0 ? html`<span class="done">${this.t('website:complete')}</span>` : nothing}
        ${this.copyable || this.removable ? this.#renderActions(view) : nothing}
      </div>
      <div id=${content} class="content" ?hidden=${!open}>${open ? this.#renderContent(view) : nothing}</div>
    </section>`;
  }

  #renderActions(view: ServiceView): TemplateResult {
    return html`<div class="actions">
      ${this.copyable && view.checked
        ? html`<icp-button size="small" variant="text" icon="copy" ?paused=${this.paused} @click=${() => this.dispatch({ type: 'service/copy', serviceId: view.id })}>${this.t('website:copy')}</icp-button>`
        : nothing}
      ${this.removable ? html`<icp-button size="small" variant="text" icon="trash" ?paused=${this.paused} @click=${() => this.emit('remove-service', { id: view.id })}>${this.t('website:remove')}</icp-button>` : nothing}
    </div>`;
  }

  #renderContent(view: ServiceView): TemplateResult {
    if (!view.checked) return html`<p class="lead">${this.t('website:checkFirst')}</p><icp-service-check .service=${view.id}></icp-service-check>`;
    const kind = this.store?.getPlan().steps.find(({ id }) => id === this.step)?.kind ?? 'website';
    return html`${(this.#sections() ?? NONE).map((section) => {
      const id = this.uid(section.id);
      return html`<section aria-labelledby=${id}><h4 id=${id}>${this.t(`${kind}:section.${section.id}`)}</h4><icp-field-table .fields=${section.fields}></icp-field-table>${this.#renderDomains(section)}</section>`;
    })}`;
  }

  /** A service on record: domains that may be taken away, and one more where the form has room for it. */
  #renderDomains({ fields }: SectionPlan): TemplateResult | typeof nothing {
    const { store } = this;
    const plan = store?.getPlan();
    if (!store || !plan || plan.steps.some(({ kind }) => kind === 'type-check')) return nothing;
    const domains = fields.map((key) => plan.fields.get(key)).filter((field) => field?.id === 'domain.name');
    const mode = domains[0]?.mode ?? 'locked';
    const can = store.profile.flows.find(({ type }) => type === plan.type)?.domains ?? { add: mode === 'edit' || mode === 'extend', remove: mode === 'edit' };
    if (domains.length === 0 || (!can.add && (!can.remove || domains.length < 2))) return nothing;
    return html`<div class="actions">
      ${can.remove && domains.length > 1 ? domains.map((field) => html`<icp-button size="small" icon="trash" ?paused=${this.paused} @click=${() => this.#removeDomain(field?.path ?? '')}>${this.t('website:domain.remove', { domain: typeof field?.value === 'string' ? field.value : '' })}</icp-button>`) : nothing}
      ${can.add ? html`<icp-button size="small" icon="plus" ?paused=${this.paused} @click=${() => this.dispatch({ type: 'domain/add', serviceId: this.service })}>${this.t('website:domain.add')}</icp-button>` : nothing}
    </div>`;
  }

  #removeDomain(path: string): void {
    const domainId = parsePath(path)?.domainId;
    if (domainId !== undefined) this.dispatch({ type: 'domain/remove', serviceId: this.service, domainId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-service-card': IcpServiceCard;
  }
}
