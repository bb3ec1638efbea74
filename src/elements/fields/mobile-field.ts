import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { MessageKey } from '../../i18n/index.js';
import type { ElementClass } from '../base/index.js';
import { IcpCodeInput, type CodePhase } from '../ui/code-input.js';
import { renderField } from '../ui/field.js';
import { TypedField } from './typed-field.js';

/** A mobile number and, where the provider asks for it, the code that proves it. */
export class IcpMobileField extends TypedField {
  static readonly tag = 'icp-mobile-field';
  static override readonly uses: readonly ElementClass[] = [IcpCodeInput];

  static override styles: CSSResultGroup = [
    TypedField.styles,
    css`
      icp-code-input {
        margin-block-start: var(--icp-space-4);
      }
    `,
  ];

  @state() private code = '';

  protected override renderOpen(view: FieldView): TemplateResult {
    return html`${renderField(this.t, this.frame(view))}${view.plan.needsCode && (view.editable || this.paused(view)) ? this.#renderCode(view) : nothing}`;
  }

  /**
   * A number that cannot be changed here may still have to be proved here: one taken over from another person, or one that nobody has
   * sent back but whose proof is gone.
   */
  protected override renderSettled(view: FieldView): TemplateResult {
    const { plan: { lockedBy }, verification } = view;
    const settled = super.renderSettled(view);
    if (!verification) return settled;
    // Once it was asked for it stays, so that what was just proved does not vanish from under the hands.
    if (lockedBy === 'rejection' && verification.state !== 'verified') this.#asked = true;
    return lockedBy === 'carried' || (lockedBy === 'rejection' && this.#asked) ? html`${settled}${this.#renderCode(view)}` : settled;
  }
  #asked = false;

  /** While the filing is on its way, or somewhere else in hand, nothing is sent or checked. */
  #resting(view: FieldView): boolean {
    const state = this.store?.getState();
    return this.paused(view) || (view.plan.mode === 'locked' && (state?.readOnly !== null || state.submit.phase === 'submitting'));
  }

  #renderCode(view: FieldView): TemplateResult {
    const { verification, code, plan } = view;
    const status = verification?.state ?? 'not-sent';
    const problem = this.store?.getState().filing.phoneChecks[plan.path]?.problem;
    const failure: MessageKey = `fields:code.failure.${code?.failure?.code ?? ''}`;
    const error = code?.failure
      ? this.t(this.i18n?.has(failure) ? failure : 'fields:code.failure.unavailable', { after: String(code.failure.details['after'] ?? '') })
      : problem
        ? this.t(`fields:code.problem.${problem}`)
        : status === 'stale' || status === 'expired'
          ? this.t(`fields:code.state.${status}`)
          : view.plan.mode === 'locked'
            ? this.#missing(view)
            : '';
    const phase: CodePhase = code?.busy === 'sending' ? 'sending' : code?.busy === 'verifying' ? 'checking' : status === 'verified' ? 'verified' : status === 'not-sent' || status === 'stale' ? 'idle' : 'sent';
    return html`<icp-code-input
      .label=${this.t('fields:code.label', { label: this.label(view) })}
      .length=${this.store?.profile.phoneCodes.length ?? 6}
      .value=${this.code}
      .phase=${phase}
      .availableAt=${verification?.resendAt ? Date.parse(verification.resendAt) : undefined}
      .now=${this.#now}
      .cannotSend=${!this.#sendable(view)}
      .readonly=${this.#resting(view)}
      .error=${error}
      .hint=${status === 'verified' ? '' : this.t('fields:code.hint')}
      .status=${status === 'verified' ? this.t('fields:code.state.verified') : status === 'sent' ? this.t('fields:code.state.sent') : ''}
      required
      @send=${() => this.#send(view)}
      @value-input=${(event: CustomEvent<{ readonly value: string }>) => (this.code = event.detail.value)}
      @value-change=${(event: CustomEvent<{ readonly value: string }>) => this.#verify(view, event.detail.value)}
    ></icp-code-input>`;
  }

  /** Where no control for the number stands above it, the code itself says what is missing. */
  #missing({ findings }: FieldView): string {
    const finding = findings.find(({ severity }) => severity === 'block');
    return finding ? this.message(finding.code, finding.params) : '';
  }

  /** The countdown runs on the backend's time. */
  readonly #now = (): number => this.store?.now() ?? Date.now();

  /** A code is sent only to a number that is complete and well formed. */
  #sendable(view: FieldView): boolean {
    const { path, value } = view.plan;
    const findings = this.store?.getPlan().findings ?? [];
    return typeof value === 'string' && value !== '' && !findings.some((finding) => finding.path === path && finding.code.startsWith('values:'));
  }

  #send(view: FieldView): void {
    this.code = '';
    this.leave();
    this.dispatch({ type: 'code/send', path: view.plan.path });
  }

  #verify(view: FieldView, code: string): void {
    this.code = code;
    this.dispatch({ type: 'code/verify', path: view.plan.path, code });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-mobile-field': IcpMobileField;
  }
}
