import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AnswerValue } from '../../core/model/filing.js';
import type { Path, ServiceId } from '../../core/model/ids.js';
import type { FieldPlan, Finding, Hint } from '../../core/plan/types.js';
import { fieldView, type FieldView } from '../../core/store/selectors.js';
import type { FilingCommand } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { FilingElement, focusFirst } from '../base/index.js';
import { renderRadios } from '../ui/controls/choice.js';
import { controlStyles } from '../ui/controls/control.styles.js';
import { CompositionController } from '../ui/composition.js';
import { fieldStyles } from '../ui/field.styles.js';
import { renderField, type Content, type FieldFrame } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { formatAnswer } from './format-answer.js';
import { labelKey, sourceText } from './texts.js';

const isKey = (text: string): text is MessageKey => text.includes(':');

/** What was found and is no more than a hint. */
const mild = ({ findings }: FieldView): readonly Finding[] => findings.filter(({ severity }) => severity === 'hint');

/**
 * One question of the filing: label, hint, control, finding, and what was read or carried into it. Subclasses draw the control and turn
 * what the applicant does into commands.
 */
export abstract class FieldElement extends FilingElement {
  static override styles: CSSResultGroup = [
    fieldStyles,
    controlStyles,
    css`
      .settled {
        display: grid;
        grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr);
        gap: 0 var(--icp-space-4);
      }
      .settled dt {
        color: var(--icp-color-text-muted);
      }
      .settled .official {
        display: block;
        margin-inline-start: 0;
      }
      .settled dd {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--icp-space-4);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .settled .note {
        align-items: baseline;
        margin-block-start: 0;
      }
      .settled .note .icon {
        align-self: center;
        margin-block-start: 0;
      }
      .question {
        margin-block-start: var(--icp-space-2);
      }
      .offer q {
        quotes: '“' '”';
      }
      @container wizard (max-width: 40rem) {
        .settled {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** Key of the field in the plan. */
  @property({ attribute: false }) key = '';

  /** Keys that belong to an input method mean nothing else here. */
  protected readonly composition = new CompositionController(this);

  protected readonly view = this.select((state, store) => fieldView(state, store.getPlan(), this.key));

  /** The answer this field shows; focus is sent here by path. */
  get path(): Path | undefined {
    return this.view()?.plan.path;
  }

  /** The service that it is asked of. */
  protected override get about(): ServiceId | null {
    return this.view()?.plan.serviceId ?? null;
  }

  /** Puts the focus on the control. */
  focusControl(): void {
    if (this.shadowRoot && !focusFirst(this.shadowRoot)) this.scrollIntoView({ block: 'center' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.view();
    if (!view) return nothing;
    return view.plan.mode === 'locked' && !this.shownWhenLocked ? this.renderSettled(view) : this.renderOpen(view);
  }

  /** Whether the control itself is drawn although nothing can be changed: pictures are looked at, not read. */
  protected get shownWhenLocked(): boolean {
    return false;
  }

  protected renderOpen(view: FieldView): TemplateResult {
    return renderField(this.t, this.frame(view));
  }

  /** What cannot be changed is a line to read, not a greyed-out control to try. */
  protected renderSettled(view: FieldView): TemplateResult {
    const { plan } = view;
    const official = this.official(view);
    return html`<dl class="settled">
      <dt>${this.label(view)}${official ? html` <span class="official" lang="zh-CN">${official}</span>` : nothing}</dt>
      <dd>
        <span>${this.spoken(view) || '–'}</span>
        ${plan.lockedBy ? html`<span class="note">${icon('lock')}<span>${this.t(`fields:locked.${plan.lockedBy}`)}</span></span>` : nothing}
      </dd>
    </dl>`;
  }

  /** The answer in words. */
  protected spoken({ plan }: FieldView): string {
    return plan.value === undefined ? '' : this.say(plan, plan.value);
  }

  /** Draws the control inside the frame. */
  protected abstract control(view: FieldView, bind: Parameters<FieldFrame['control']>[0]): Content;

  /** The frame around the control; a subclass may add to it. */
  protected frame(view: FieldView): FieldFrame {
    const { plan, answer, suggestion, editable } = view;
    const error = view.findings.find((finding) => finding.severity === 'block');
    const warnings = view.findings.filter((finding) => finding.severity === 'warn');
    const label = this.label(view);
    return {
      id: this.uid('control'),
      label,
      official: this.official(view),
      required: plan.required && plan.mode !== 'locked',
      optional: !plan.required && plan.mode !== 'locked',
      readonly: !editable,
      error: error ? this.message(error.code, error.params) : undefined,
      warning: warnings.length > 0 ? html`${warnings.map((finding) => html`<span>${this.message(finding.code, finding.params)}</span> `)}` : undefined,
      locked: plan.lockedBy ? this.t(`fields:locked.${plan.lockedBy}`) : undefined,
      mark: view.undoable && answer
        ? { text: this.t(`fields:origin.${answer.origin}`), undo: editable ? () => this.act({ type: 'answer/undo', path: plan.path }) : undefined }
        : plan.origin === 'record' && plan.lockedBy === null ? { text: this.t('fields:origin.record'), undo: undefined }
        : undefined,
      suggestion: suggestion && editable
        ? {
            text: this.t(`fields:suggestion.${suggestion.from}`, { value: this.say(plan, suggestion.value) }),
            apply: () => this.act({ type: 'suggestion/accept', path: plan.path }),
            dismiss: () => this.act({ type: 'suggestion/dismiss', path: plan.path }),
          }
        : undefined,
      hint: this.hint(view),
      why: this.why(view, error, warnings),
      control: (bind) => this.control(view, bind),
    };
  }

  protected label(view: FieldView): string {
    return this.t(`${labelKey(view.plan.id)}.label`);
  }

  /** The official Chinese term beside a translated label. */
  protected official(view: FieldView): string | undefined {
    return this.term(view.plan.id).official;
  }

  /** A value that could be the answer, in words. */
  protected say(plan: FieldPlan, value: AnswerValue): string {
    return formatAnswer({ ...plan, value }, { i18n: this.i18n, dictionaries: this.store?.dictionaries, division: (code) => code });
  }

  protected hint(view: FieldView): Content {
    const { plan, editable } = view;
    const help: MessageKey = `${labelKey(plan.id)}.help`;
    const own = this.i18n?.has(help) ? this.t(help) : '';
    const findings = mild(view);
    if (!own && plan.hints.length === 0 && findings.length === 0 && plan.offers.length === 0 && plan.questions.length === 0) return nothing;
    // A rule of the province or provider says the same more exactly.
    return html`
      ${own && plan.hints.length === 0 ? html`<p>${own}</p>` : nothing}
      ${findings.map(({ code, params }) => html`<p class="rule-hint">${this.message(code, params)}</p>`)}
      ${plan.hints.map((hint) => html`<p class="rule-hint">${this.message(hint.message, hint.params)}</p>`)}
      ${editable
        ? plan.offers.map(
            (offer) => html`<p class="offer">
              ${this.message(offer.message, {})}
              <button type="button" class="link" @click=${() => this.commit(this.withOffer(view, offer.text), 'suggested')}>
                ${this.t('fields:offer.use')}<q lang="zh-CN">${offer.text}</q>
              </button>
            </p>`,
          )
        : nothing}
      ${plan.questions.map(
        (question) => html`<fieldset class="question">
          <legend>${this.message(question.message, {})}</legend>
          ${renderRadios({
            id: this.uid(`ask-${question.factId.replace(/\W/g, '-')}`),
            value: question.answer === null ? '' : String(question.answer),
            readonly: !this.canDeclare(view),
            choices: [
              { value: 'true', label: this.t('fields:question.yes') },
              { value: 'false', label: this.t('fields:question.no') },
            ],
            onChange: (value) => this.dispatch({ type: 'declare', fact: question.fact, value: value === 'true' }),
          })}
        </fieldset>`,
      )}
    `;
  }

  /** Where the question, its hints and its findings come from. */
  protected why(view: FieldView, error: Finding | undefined, warnings: readonly Finding[]): Content {
    const key: MessageKey = `${labelKey(view.plan.id)}.why`;
    const { hints, offers, questions } = view.plan;
    const rules: readonly Pick<Hint, 'source'>[] = [...(error ? [error] : []), ...warnings, ...mild(view), ...hints, ...offers, ...questions];
    const sources = [view.plan.source, ...rules.map((rule) => rule.source)].map((source) => sourceText(this.t, source));
    return html`
      ${this.i18n?.has(key) ? html`<p>${this.t(key)}</p>` : html`<p>${this.t('fields:why.default')}</p>`}
      <ul>
        ${[...new Set(sources)].map((text) => html`<li>${text}</li>`)}
      </ul>
    `;
  }

  /** A message of the plan: of the SDK, the provider or a pack. */
  protected message(code: string, params: Readonly<Record<string, string | number>>): string {
    return isKey(code) ? this.t(code, params) : code;
  }

  /** @param ask where the answer would turn the form it is asked about first; until then the control shows the old one */
  protected commit(value: AnswerValue, origin: 'typed' | 'suggested' = 'typed', ask = false): void {
    const { path } = this;
    if (path !== undefined) this.dispatch({ type: 'answer/set', path, value, origin, ask });
    if (ask) this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Between the parts of one field the focus moves unseen from out here.
    this.addEventListener('focusout', this.#focusLeft);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('focusout', this.#focusLeft);
    super.disconnectedCallback();
  }

  readonly #focusLeft = (): void => this.left();

  /** The focus went elsewhere. */
  protected left(): void {
    if (this.view()?.editable) this.leave();
  }

  /** A command given by a link that goes away with it: the focus moves on to the control. */
  private act(command: FilingCommand): void {
    this.dispatch(command);
    void this.updateComplete.then(() => this.focusControl());
  }

  /** The applicant has left the control: from now on its findings are shown. */
  protected leave(): void {
    const { path } = this;
    if (path !== undefined) this.dispatch({ type: 'field/leave', path });
  }

  /** It could be changed if the filing were not being sent just now: what can be pressed keeps its place and waits. */
  protected paused(view: FieldView): boolean {
    const state = this.store?.getState();
    return state?.submit.phase === 'submitting' && state.readOnly === null && view.plan.mode !== 'locked';
  }

  /** A set sentence stands beside what is written already, once. */
  private withOffer(view: FieldView, text: string): string {
    const before = typeof view.plan.value === 'string' ? view.plan.value.trim() : '';
    if (before.includes(text)) return before;
    return before === '' ? text : `${before}${/[。；;.]$/.test(before) ? '' : '；'}${text}`;
  }

  private canDeclare(view: FieldView): boolean {
    const state = this.store?.getState();
    return state?.readOnly === null && state.submit.phase !== 'submitting' && view.plan.lockedBy !== 'submitted';
  }
}
