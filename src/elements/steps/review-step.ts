import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FieldPlan, SectionPlan, StepPlan } from '../../core/plan/types.js';
import { agreementPath } from '../../core/plan/findings.js';
import { serviceViews } from '../../core/store/service-views.js';
import type { Failure, SubmitStatus } from '../../core/store/types.js';
import type { FilingTypeCode } from '../../core/model/filing.js';
import type { AgreementDef } from '../../core/model/profile.js';
import type { MessageKey } from '../../i18n/index.js';
import { shallowEqual, type ElementClass } from '../base/index.js';
import { formatAnswer } from '../fields/format-answer.js';
import { divisionNames } from '../fields/divisions.js';
import { labelKey, safeHref } from '../fields/texts.js';
import { IcpRehearsal } from '../table/rehearsal.js';
import { IcpSmsForecast } from '../table/sms-forecast.js';
import { serviceTitles } from '../table/service-titles.js';
import { StepElement, stepStyles } from '../table/step-element.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpDefinitionList, type Definition } from '../ui/definition-list.js';
import { controlStyles, renderCheck } from '../ui/controls/index.js';

interface Look {
  readonly type: FilingTypeCode;
  readonly steps: readonly StepPlan[];
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly agreements: Readonly<Record<string, string>>;
  readonly submit: SubmitStatus;
  readonly editable: boolean;
  readonly uploading: boolean;
  readonly tried: boolean;
}

/** Every answer once more, with a way to change it; agreements; and the filing is sent. */
export class IcpReviewStep extends StepElement {
  static readonly tag = 'icp-review-step';
  static override readonly uses: readonly ElementClass[] = [...StepElement.uses, IcpAlert, IcpButton, IcpDefinitionList, IcpRehearsal, IcpSmsForecast];
  static override styles: CSSResultGroup = [
    stepStyles,
    controlStyles,
    css`
      .of {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
        font-weight: var(--icp-font-weight-regular);
      }
      h4 {
        margin-block: var(--icp-space-2);
        font-size: var(--icp-font-size-md);
      }
      .agreements {
        display: grid;
        justify-items: start;
      }
    `,
  ];

  @state() private division: (code: string) => string = (code) => code;

  readonly #look = this.select((current, store): Look => {
    const plan = store.getPlan();
    return {
      type: plan.type, steps: plan.steps, fields: plan.fields, agreements: current.filing.agreements, submit: current.submit,
      editable: current.readOnly === null, tried: current.filing.triedSteps.includes(this.step),
      uploading: Object.values(current.uploads).some((upload) => upload.phase !== 'done' && upload.phase !== 'failed'),
    };
  }, shallowEqual);

  readonly #type = this.select((current) => current.filing.type);
  readonly #titles = this.select((current, store) => serviceTitles(serviceViews(current, store.getPlan())), shallowEqual);

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#nameDivisions();
  }

  protected override render(): TemplateResult | typeof nothing {
    const look = this.#look();
    if (!look) return nothing;
    const seen = new Set<string>();
    return html`<div class="stack">
      ${this.#isForm(look) ? html`<icp-rehearsal></icp-rehearsal>` : nothing}
      ${look.steps.filter((step) => step.kind !== 'progress').map((step) => this.#renderStep(step, look, seen))}
      ${this.#renderSubmit(look)}
    </div>`;
  }

  /** Something was filled in or handed in; what is only to be confirmed needs no rehearsal. */
  #isForm({ fields }: Look): boolean {
    return [...fields.values()].some(({ mode, control }) => mode !== 'locked' && control !== 'password');
  }

  #renderStep(step: StepPlan, look: Look, seen: Set<string>): TemplateResult | typeof nothing {
    const groups = step.sections.flatMap((section) => {
      const rows = section.fields.flatMap((key) => {
        const field = look.fields.get(key);
        if (!field || seen.has(field.path)) return [];
        seen.add(field.path);
        return [field];
      });
      return rows.length === 0 ? [] : [{ section, rows }];
    });
    if (groups.length === 0) return nothing;
    const id = this.uid(step.id);
    return html`<section class="card" aria-labelledby=${id}>
      <h3 id=${id}>${this.own(`step.${step.label}.title`, `shell:step.${step.kind}`)}</h3>
      ${groups.map(({ section, rows }) => html`<div>
        <h4>${this.t(`${step.kind}:section.${section.id}`, { n: 1 + look.steps.flatMap((each) => each.sections).filter((each) => each.id === section.id).findIndex((each) => each.serviceId === section.serviceId) }, this.isApp(section.serviceId))}${this.#renderOf(section)}</h4>
        <icp-definition-list .items=${rows.map((field) => this.#row(field))} ?paused=${look.submit.phase === 'submitting'} @edit=${this.#edit}></icp-definition-list>
      </div>`)}
    </section>`;
  }

  /** Which of several websites it is. */
  #renderOf({ serviceId }: SectionPlan): TemplateResult | typeof nothing {
    const titles = this.#titles() ?? {};
    return serviceId === null || Object.keys(titles).length < 2 ? nothing : html` <span class="of">${titles[serviceId]}</span>`;
  }

  #row(field: FieldPlan): Definition {
    const text = formatAnswer(field, { i18n: this.i18n, dictionaries: this.store?.dictionaries, division: this.division });
    return {
      id: field.path,
      label: this.t(`${labelKey(field.id)}.label`, undefined, this.isApp(field.serviceId)),
      official: this.term(field.id, this.isApp(field.serviceId)).official,
      value: text,
      error: text === '' && field.required ? this.t('review:missing') : undefined,
      editable: field.mode !== 'locked' || field.lockedBy === 'type-check',
    };
  }

  #renderSubmit(look: Look): TemplateResult {
    const { submit } = look;
    const busy = submit.phase === 'submitting';
    return html`<section class="card" aria-labelledby=${this.uid('submit')}>
      <h3 id=${this.uid('submit')}>${this.own(`submit.${this.#type() ?? ''}`, `review:send.${this.#type() ?? ''}`) || this.t('review:submit.title')}</h3>
      <icp-sms-forecast></icp-sms-forecast>
      <div class="agreements">${(this.store?.profile.agreements ?? []).filter(({ types }) => types?.includes(look.type) ?? true).map((agreement) => this.#renderAgreement(agreement, look))}</div>
      ${submit.phase === 'failed' ? html`<icp-alert kind="error" live="assertive" .heading=${this.t('review:submit.failed')}>${this.#renderFailure(submit.failure)}</icp-alert>` : nothing}
      <div class="actions"><icp-button variant="primary" ?busy=${busy} ?disabled=${!look.editable} @click=${this.#submit}>${busy ? this.t('review:submit.busy') : this.own(`submit.${this.#type() ?? ''}`, `review:send.${this.#type() ?? ''}`) || this.t('review:submit.send')}</icp-button></div>
      ${look.uploading ? html`<p class="lead" role="status">${this.t('review:submit.uploading')}</p>` : nothing}
    </section>`;
  }

  #renderFailure(failure: Failure | null): TemplateResult {
    const { code = 'unavailable', details = {} } = failure ?? {};
    const { orderId } = details;
    const keys: readonly MessageKey[] = [`review:failure.${code}-${String(details['reason'] ?? '')}`, `review:failure.${code}`];
    return html`<p>${this.t(keys.find((key) => this.i18n?.has(key)) ?? 'review:failure.unavailable')}</p>
      ${typeof orderId === 'string' ? html`<p>${this.t('review:order', { order: orderId })}</p>` : nothing}`;
  }

  #renderAgreement(agreement: AgreementDef, look: Look): TemplateResult {
    const agreed = look.agreements[agreement.id] !== undefined;
    const link = agreement.url ? html` <a href=${safeHref(agreement.url) ?? nothing} target="_blank" rel="noopener noreferrer">${this.t('review:read')}</a>` : nothing;
    return html`<div data-path=${agreementPath(agreement.id)}>${renderCheck({
      id: this.uid(`agree-${agreement.id}`),
      checked: agreed,
      required: agreement.required,
      invalid: look.tried && agreement.required && !agreed,
      disabled: !look.editable || look.submit.phase === 'submitting',
      label: html`${this.t(`provider:agreement.${agreement.id}`)}${link}`,
      onChange: (checked) => this.dispatch({ type: 'agreement/set', id: agreement.id, agreed: checked }),
    })}</div>`;
  }

  /** Until the divisions are here, and when they cannot be had, their codes are shown. */
  async #nameDivisions(): Promise<void> {
    const divisions = await this.store?.getDivisions().catch(() => []);
    if (divisions) this.division = divisionNames(divisions);
  }

  readonly #edit = (event: CustomEvent<{ readonly id: string }>): void => this.dispatch({ type: 'focus', path: event.detail.id });
  readonly #submit = (): void => this.dispatch({ type: 'submit' });
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-review-step': IcpReviewStep;
  }
}
