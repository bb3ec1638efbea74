import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AuthenticityMethod } from '../../../core/model/filing.js';
import type { CounterDef, CurtainDef } from '../../../core/model/console.js';
import { isIcpError } from '../../../core/model/errors.js';
import type { OrderTask } from '../../../core/ports/backend.js';
import type { MessageKey } from '../../../i18n/index.js';
import { focusPlace, IcpElement, type ElementClass } from '../../base/index.js';
import { reasonOf } from '../../fields/upload-rows.js';
import { IcpAlert } from '../../ui/alert.js';
import { IcpButton } from '../../ui/button.js';
import { controlStyles, renderRadios } from '../../ui/controls/index.js';
import { renderField } from '../../ui/field.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { IcpUpload, type FilesChosen } from '../../ui/upload.js';
import type { TaskActions } from './actions.js';
import { IcpCounters } from './counters.js';
import { IcpCurtainRequest } from './curtain-request.js';
import { panelStyles } from './panel.styles.js';
import { PhotoWork } from './photo-work.js';

type PhotoTask = Extract<OrderTask, { readonly kind: 'photo' }>;
/** Methods for which somebody has to go somewhere. */
const inPerson: readonly AuthenticityMethod[] = ['verification-point', 'counter-visit'];

/** After the first review: the contact of a website is photographed, by one of the ways the provider offers. */
export class IcpPhotoTask extends IcpElement {
  static readonly tag = 'icp-photo-task';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpCounters, IcpCurtainRequest, IcpUpload];
  static override styles: CSSResultGroup = [fieldStyles, controlStyles, panelStyles];

  /** The order is about APPs. */
  @property({ type: Boolean }) app = false;
  @property({ attribute: false }) task: PhotoTask | undefined;
  @property() order = '';
  @property({ attribute: false }) actions: TaskActions = {};
  @property({ attribute: false }) curtain: CurtainDef | undefined;
  @property({ attribute: false }) counters: readonly CounterDef[] = [];
  @state() private method: AuthenticityMethod | null = null;
  @state() private problem = '';
  @state() private missing = false;
  readonly #photo = new PhotoWork(this, () => this.actions);

  protected override get ofApp(): boolean {
    return this.app;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { task } = this;
    if (!task) return nothing;
    const method = this.#chosen(task);
    return html`<section class="panel" aria-labelledby=${this.uid('title')}>
      <div class="head"><h3 id=${this.uid('title')}>${this.t('tasks:photo.title')}</h3><p class="lead">${this.t('tasks:photo.lead')}</p></div>
      ${task.state === 'refused' ? html`<icp-alert kind="error"><p>${this.t('tasks:photo.refused')}${task.reason ? ` ${task.reason}` : ''}</p></icp-alert>` : nothing}
      ${task.state === 'handed-in'
        ? html`<icp-alert kind="success" live="polite"><p>${this.t('tasks:photo.handedIn')}</p></icp-alert>`
        : html`${task.methods.length > 1 ? this.#renderMethods(task.methods, method) : html`<p>${this.t(`tasks:way.${method}.hint`)}</p>`}
            ${method === 'curtain-photo' ? this.#renderCurtain(task) : inPerson.includes(method) ? this.#renderPlaces() : nothing}`}
    </section>`;
  }

  #chosen(task: PhotoTask): AuthenticityMethod {
    return this.method !== null && task.methods.includes(this.method) ? this.method : (task.methods[0] ?? 'curtain-photo');
  }

  #renderMethods(methods: readonly AuthenticityMethod[], value: AuthenticityMethod): TemplateResult {
    const choices = methods.map((each) => ({ value: each, label: this.t(`tasks:way.${each}.title`), hint: this.t(`tasks:way.${each}.hint`) }));
    return renderField(this.t, {
      id: this.uid('method'), group: 'radiogroup', label: this.t('tasks:photo.choose'),
      control: (bind) => renderRadios({ ...bind, layout: 'cards', value, choices, onChange: (chosen) => (this.method = methods.find((each) => each === chosen) ?? null) }),
    });
  }

  #renderPlaces(): TemplateResult {
    return html`<icp-counters .known=${this.counters} .actions=${this.actions} .order=${this.order}></icp-counters>`;
  }

  #renderCurtain(task: PhotoTask): TemplateResult {
    const rules = this.curtain?.rules ?? [];
    const able = this.actions.upload !== undefined && this.actions.complete !== undefined;
    return html`
      ${rules.length > 0 ? html`<div class="group"><h4>${this.t('tasks:photo.rules')}</h4><ul>${rules.map((rule) => html`<li>${this.t(`provider:${rule}` as MessageKey)}</li>`)}</ul></div>` : nothing}
      ${this.curtain && this.curtain.perAccount > 0 && this.actions.requestCurtain ? html`<icp-curtain-request .actions=${this.actions} .free=${this.curtain.perAccount}></icp-curtain-request>` : nothing}
      ${able ? html`
          <icp-upload
            .label=${this.t('tasks:upload.label')} .hint=${this.#hint()} .required=${true}
            .error=${this.missing ? this.t('tasks:photo.missing') : ''} .files=${this.#photo.rows(({ code, details }) => reasonOf({ code, details, at: '' }, { t: this.t, i18n: this.i18n }))}
            @files-chosen=${this.#given} @remove=${this.#drop} @retry=${() => this.#photo.anew() || void this.#submit(task)}></icp-upload>
          ${this.problem ? html`<icp-alert kind="error" live="assertive"><p>${this.problem}</p></icp-alert>` : nothing}
          <div class="actions"><icp-button variant="primary" ?busy=${this.#photo.busy} @click=${() => void this.#submit(task)}>${this.t('tasks:photo.submit')}</icp-button></div>`
        : html`<icp-alert kind="info"><p>${this.t('tasks:photo.elsewhere')}</p></icp-alert>`}`;
  }

  /** What a photo has to be, and what was done to this one. */
  #hint(): TemplateResult {
    return html`<p>${this.t('tasks:upload.hint')}</p>${this.#photo.changes.map((change) => html`<p>${this.t(`capture:change.${change}`)}</p>`)}`;
  }

  readonly #given = (event: CustomEvent<FilesChosen>): void => {
    const [chosen] = event.detail.files;
    if (!chosen) return;
    this.missing = false;
    this.problem = '';
    this.#photo.take(chosen);
  };

  readonly #drop = (): void => {
    this.problem = '';
    this.#photo.drop();
  };

  async #submit(task: PhotoTask): Promise<void> {
    if (!this.#photo.chosen) {
      this.missing = true;
      const upload = this.renderRoot.querySelector<HTMLElement>('icp-upload');
      if (upload) focusPlace(upload);
      return;
    }
    this.problem = '';
    const uploadId = await this.#photo.send();
    if (uploadId === null) return;
    try {
      await this.actions.complete?.(task.id, { kind: 'photo', method: 'curtain-photo', uploadId });
    } catch (error) {
      const key: MessageKey = `notices:failure.${isIcpError(error) ? error.code : 'unavailable'}.text`;
      this.problem = this.t(this.i18n?.has(key) ? key : 'notices:failure.unavailable.text');
    }
    this.#photo.rest();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-photo-task': IcpPhotoTask;
  }
}
