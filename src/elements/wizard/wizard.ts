import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { IcpError, isIcpError, type IcpErrorCode } from '../../core/model/errors.js';
import type { FilingStart } from '../../core/model/filing.js';
import type { Path } from '../../core/model/ids.js';
import type { Profile, StepKind } from '../../core/model/profile.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import type { FilingState, FilingStore, StoreEvent } from '../../core/store/types.js';
import { createI18n, resolveLocale } from '../../i18n/index.js';
import {
  appsOnly, defineElements, focusPlace, i18nContext, IcpElement, rootStyles, scopeOf, shallowEqual, storeContext, StoreController, tokenStyles, type ElementClass,
} from '../base/index.js';
import { IcpButton } from '../ui/button.js';
import type { WizardEnvironment } from './environment.js';
import type { IcpWizardEventMap } from './events.js';
import { focusField, revealFocus } from './focus-field.js';
import { IcpSaveState } from './save-state.js';
import { Rest } from './rest.js';
import { Session, type SessionHost, type SessionInput } from './session.js';
import { IcpStepBar } from './step-bar.js';
import { askFirst, laterParts, laterTexts, stepViews } from './steps.js';
import { RuleTexts } from './texts.js';
import { applyTheme } from './theme.js';
import { wizardStyles } from './wizard.styles.js';

/** What the frame around the step looks at; a keystroke in a field changes none of it. */
interface Frame {
  readonly phase: FilingState['phase'];
  readonly code: IcpErrorCode | null;
  readonly step: string;
  readonly kind: StepKind | null;
  readonly label: string | undefined;
  readonly first: boolean;
  readonly hints: boolean;
  readonly waiting: boolean;
  readonly readOnly: FilingState['readOnly'];
  readonly focus: FilingState['focus'];
  readonly rules: unknown;
  readonly asks: boolean;
  readonly app: boolean;
}

/**
 * The filing wizard: give it a provider and a backend adapter, and an applicant files an ICP filing in it.
 *
 * @slot header-end - beside the save state, e.g. a link to the provider's help
 * @slot footer - below the buttons
 * @fires icp-ready - the draft is open
 * @fires icp-step-change - another step is shown
 * @fires icp-draft-saved - the draft was saved
 * @fires icp-submit - before the filing is sent; cancelable
 * @fires icp-submitted - the backend has taken the filing
 * @fires icp-exit - the applicant wants to leave; everything is kept
 * @fires icp-error - something went wrong; details never hold an answer
 * @csspart wizard - the whole
 * @csspart header - title and save state
 * @csspart step - the step's content
 * @csspart bar - the buttons below
 */
export class IcpFilingWizard extends IcpElement implements SessionHost {
  static readonly tag: string = 'icp-filing-wizard';
  static override readonly uses: readonly ElementClass[] = [IcpButton, IcpSaveState, IcpStepBar];
  static override styles: CSSResultGroup = [tokenStyles, rootStyles, wizardStyles];
  /** Default ports, set once by the composition root. */
  static environment: WizardEnvironment | undefined;

  /** A profile, or the id of a registered one. */
  @property() provider: Profile | string | undefined;
  /** The provider's backend. Without one the wizard says so instead of taking papers that go nowhere. */
  @property({ attribute: false }) adapter: BackendAdapter | undefined;
  /** A store of the host's own; wins over `provider` and `adapter`. */
  @property({ attribute: false }) store: FilingStore | undefined;
  /** BCP 47; every `zh*` is Chinese, all others English. Absent: the language of the page. */
  @property() locale: string | undefined;
  /** Absent: the last open draft of this account and provider. */
  @property({ attribute: 'filing-id' }) filingId: string | undefined;
  /** The filing starts from a record, in this type: a change, an access, a deregistration. Another object opens another filing. */
  @property({ attribute: false }) start: FilingStart | undefined;
  /** Keeps the drafts of different customers on one computer apart. */
  @property({ attribute: 'account-key' }) accountKey: string | undefined;
  /** Words: `dark`, `light` or `auto`. Absent: light. */
  @property({ reflect: true }) theme: string | undefined;
  /** Folder of workers, OCR files and templates, ending in `/`. Absent: beside the script. */
  @property({ attribute: 'asset-base' }) assetBase: string | undefined;

  readonly #session = new Session(this);
  #texts = new RuleTexts();
  readonly #rest = new Rest(() => this.#bringRest());
  readonly #stores = new ContextProvider(this, { context: storeContext });
  readonly #frame = new StoreController<FilingState, Frame>(this, undefined, (state) => this.#look(state), shallowEqual);
  #spoken = false;
  #speaking: Promise<void> | undefined;
  #shownStep = '';
  #shownFocus = 0;
  #readyFired = false;

  constructor() {
    super();
    this.i18n = createI18n({ locale: 'zh-CN' });
    new ContextProvider(this, { context: i18nContext, initialValue: this.i18n });
  }

  /** Goes to the next step, or stays and shows what blocks it. */
  next(): void {
    this.#session.store?.dispatch({ type: 'step/next' });
  }
  /** Goes to the step before. */
  back(): void {
    this.#session.store?.dispatch({ type: 'step/back' });
  }
  /** Opens a step by id. @throws IcpError `unknown-step`; `not-ready` while no draft is open */
  goTo(step: string): void {
    const store = this.#open();
    if (!store.getPlan().steps.some(({ id }) => id === step)) throw new IcpError('unknown-step', 'This filing has no such step', { details: { step } });
    store.dispatch({ type: 'step/go', step });
  }
  /** Opens the step of a finding and puts the focus on its field. @throws IcpError `not-ready` */
  focusFinding(finding: { readonly path: Path }): void {
    this.#open().dispatch({ type: 'focus', path: finding.path });
  }
  /** Submits the filing, as the button on the review step does: at most once, and only when nothing blocks it. @throws IcpError `not-ready` */
  submit(): void {
    this.#open().dispatch({ type: 'submit' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#keep);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#keep);
    super.disconnectedCallback();
  }

  /** The page is going away: what the debounce still holds back is kept now. */
  readonly #keep = (): void => this.#session.store?.dispatch({ type: 'save/now' });

  /** What the host has set, for the session. @internal */
  sessionInput(): SessionInput {
    const { provider, adapter, store, filingId, start, accountKey, assetBase } = this;
    return { provider, adapter, store, filingId, start, accountKey, assetBase };
  }
  /** The default ports, for the session. @internal */
  sessionEnvironment(): WizardEnvironment | undefined {
    return IcpFilingWizard.environment;
  }
  /** Asks the host whether the filing may be sent, for the session. @internal */
  beforeSubmit(): boolean {
    const filing = this.#session.store?.getState().filing;
    return filing === undefined || this.#fire('icp-submit', { filingId: filing.id, type: filing.type }, true);
  }
  /** Waits for what comes after the first control. @internal */
  sessionLater(now: boolean): Promise<void> {
    return this.#rest.later(now);
  }
  /** The session has a store. @internal */
  sessionOpened(store: FilingStore): void {
    this.#frame.store = store;
    this.#stores.setValue(store);
    // Another store may have other packs of the same name.
    this.#texts = new RuleTexts();
    this.#shownStep = '';
    this.#readyFired = false;
  }
  /** The session could not be opened. @internal */
  sessionFailed(code: IcpErrorCode, details: IcpError['details']): void {
    this.#fire('icp-error', { code, details });
  }
  /** Something that the host may want to hear of. @internal */
  sessionEvent(event: StoreEvent): void {
    if (event.type === 'step-change') this.#fire('icp-step-change', { from: event.from, to: event.to });
    else if (event.type === 'draft-saved') this.#fire('icp-draft-saved', { filingId: event.filingId, at: event.at, where: event.where });
    else if (event.type === 'submitted') this.#fire('icp-submitted', { filingId: event.filingId, orderId: event.orderId });
    else if (event.type === 'error') this.#fire('icp-error', { code: event.code, details: event.details });
    else this.#restored = event.restored;
  }
  #restored = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('locale')) this.#speaking = this.#speak();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { store } = this.#session;
    const frame = store && this.#frame.ready ? this.#frame.value : undefined;
    if (!store || !frame) return;
    applyTheme(this, store.profile);
    if (this.i18n && frame.phase === 'ready' && this.#rest.asked) void this.#texts.update(this.i18n, store);
    if (frame.phase === 'ready' && frame.kind) void this.#showStep(frame);
    if (frame.asks) void askFirst(store).then((element) => element && defineElements(scopeOf(this), [element]));
  }

  protected override get ofApp(): boolean {
    return this.#frame.ready && this.#frame.value.app;
  }

  protected override render(): TemplateResult {
    const { state } = this.#session;
    if (state.phase === 'failed') return this.#renderFailure(state.code);
    if (state.phase === 'opening' || !this.#frame.ready) return this.#renderOpening();
    const frame = this.#frame.value;
    if (frame.phase === 'failed') return this.#renderFailure(frame.code ?? 'internal');
    if (frame.phase === 'opening' || !frame.kind || !this.#spoken) return this.#renderOpening();
    return html`<div class="wizard" part="wizard" @keyup=${revealFocus}>
      <div class="head" part="header">
        <h1>${this.t('shell:title', { provider: this.#providerName(state.store.profile) })}</h1>
        <div class="head-end"><icp-save-state></icp-save-state><slot name="header-end"></slot></div>
      </div>
      <icp-step-bar></icp-step-bar>
      <icp-notices></icp-notices>
      <div class="body ${frame.hints ? 'with-hints' : ''}">
        <div class="main" part="step">
          ${this.#renderTitle(frame.kind, frame.label)}
          <icp-error-summary></icp-error-summary>
          ${stepViews[frame.kind].render(frame.step)}
        </div>
        ${frame.hints ? html`<icp-step-hints></icp-step-hints>` : nothing}
      </div>
      ${frame.kind === 'progress' ? nothing : this.#renderBar(frame)}
      <slot name="footer"></slot>
      ${frame.asks ? html`<icp-switch-dialog></icp-switch-dialog>` : nothing}
      <icp-live-region></icp-live-region>
    </div>`;
  }

  /** Nothing while its words are on their way: a heading that says nothing would be read out as one. */
  #renderTitle(kind: StepKind, label: string | undefined): TemplateResult | typeof nothing {
    const title = this.own(`step.${label}.title`, `${kind}:title`);
    return title === '' ? nothing : html`<div><h2>${title}</h2><p class="lead">${this.own(`step.${label}.lead`, `${kind}:lead`)}</p></div>`;
  }

  #renderBar(frame: Frame): TemplateResult {
    return html`<div class="bar" part="bar">
      <icp-button variant="text" @click=${this.#exit}>${this.t('shell:exit')}</icp-button>
      <div class="bar-end">
        ${frame.first ? nothing : html`<icp-button icon="chevron-left" @click=${this.back}>${this.t('shell:back')}</icp-button>`}
        ${frame.kind === 'review' ? nothing : html`<icp-button variant="primary" ?busy=${frame.waiting} @click=${this.next}>${this.t('shell:next')}</icp-button>`}
      </div>
    </div>`;
  }

  #renderOpening(): TemplateResult {
    return html`<div class="wizard" part="wizard"><div class="screen" role="status" aria-busy="true">${this.own('opening', 'shell:opening')}</div></div>`;
  }

  #renderFailure(code: IcpErrorCode): TemplateResult {
    void this.#rest.load();
    const known = this.i18n?.has(`notices:failure.${code}.title`) ? code : 'internal';
    return html`<div class="wizard" part="wizard"><div class="screen">
      <icp-alert kind="error" live="assertive" .heading=${this.t(`notices:failure.${known}.title`)}>
        <p>${this.t(`notices:failure.${known}.text`)}</p>
        <icp-button slot="actions" @click=${this.#retry}>${this.t('notices:failure.retry')}</icp-button>
        <icp-button slot="actions" variant="text" @click=${this.#exit}>${this.t('shell:exit')}</icp-button>
      </icp-alert>
    </div></div>`;
  }

  readonly #retry = (): void => this.#session.retry();
  readonly #exit = (): void => {
    const filing = this.#session.store?.getState().filing;
    // The type of a filing follows the decision only where it can be filed here.
    const elsewhere = filing?.decision?.type != null && filing.decision.type !== filing.type;
    this.#fire('icp-exit', { filingId: filing?.id ?? null, reason: filing?.orderId ? 'done' : elsewhere ? 'other-type' : 'close' });
  };

  #look(state: FilingState): Frame {
    const { store } = this.#session;
    const common = { app: appsOnly(state.filing), phase: state.phase, code: state.failure?.code ?? null, readOnly: state.readOnly, focus: state.focus, waiting: state.waiting === true, asks: state.proposal != null };
    // Without the rules there is no plan yet.
    if (!store || state.phase !== 'ready') return { ...common, step: '', kind: null, label: undefined, first: true, hints: false, rules: null };
    const { steps, province, provincePack } = store.getPlan();
    const index = Math.max(0, steps.findIndex((step) => step.id === state.filing.step));
    const step = steps[index];
    return { ...common, step: step?.id ?? '', kind: step?.kind ?? null, label: step?.label, first: index === 0, hints: (step?.hints.length ?? 0) > 0 || (province !== null && !provincePack), rules: store.planner.context.rules };
  }

  /** Brings element and texts of the step, and takes the focus to it when the step has changed under the applicant's hands. */
  async #showStep(frame: Frame): Promise<void> {
    if (!frame.kind) return;
    const view = stepViews[frame.kind];
    const { store } = this.#session;
    // Who goes on with a filing sees at once what is wrong with it.
    const fresh = store !== undefined && Object.keys(store.getState().filing.answers).length === 0;
    const turned = frame.step !== this.#shownStep;
    const first = this.#shownStep === '';
    this.#shownStep = frame.step;
    try {
      const [element] = await Promise.all([view.load(), this.i18n?.load(...view.namespaces), this.i18n && store && this.#texts.first(this.i18n, store), fresh ? undefined : this.#rest.load(), this.#speaking]);
      defineElements(scopeOf(this), [element]);
    } catch (error) {
      this.#shownStep = '';
      if (turned) this.#fire('icp-error', { code: isIcpError(error) ? error.code : 'unavailable', details: { step: frame.step } });
      return;
    }
    if (!this.#readyFired) {
      this.#readyFired = true;
      await this.updateComplete;
      this.#fire('icp-ready', { filingId: this.#session.store?.getState().filing.id ?? '', restored: this.#restored });
    }
    if (fresh) void this.#rest.after(this.renderRoot);
    const heading = this.renderRoot.querySelector('h2');
    const asked = frame.focus.n !== this.#shownFocus;
    this.#shownFocus = frame.focus.n;
    if (asked && frame.focus.path !== null) {
      await this.updateComplete;
      await focusField(this.renderRoot, frame.focus.path);
    } else if (turned && !first && heading) {
      focusPlace(heading);
    }
  }

  async #bringRest(): Promise<void> {
    const { i18n } = this;
    const { store } = this.#session;
    const ready = store?.getState().phase === 'ready';
    try {
      const [parts] = await Promise.all([
        laterParts(),
        i18n?.load(...laterTexts),
        i18n && store && ready ? this.#texts.update(i18n, store, ['national']) : undefined,
      ]);
      defineElements(scopeOf(this), parts);
    } catch (error) {
      this.#fire('icp-error', { code: isIcpError(error) ? error.code : 'unavailable', details: { part: 'frame' } });
      throw error;
    }
    // Without it the plain look-up goes on answering.
    void i18n?.complete().catch(() => undefined);
  }

  async #speak(): Promise<void> {
    const { i18n } = this;
    if (!i18n) return;
    const locale = resolveLocale(this.locale ?? this.parentElement?.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang);
    this.lang = locale;
    try {
      await i18n.setLocale(locale);
      await i18n.load('shell', 'ui.first');
    } catch (error) {
      this.#fire('icp-error', { code: isIcpError(error) ? error.code : 'unavailable', details: { locale } });
    }
    // With the texts of the frame, or without them where they cannot be had.
    this.#spoken = true;
    this.requestUpdate();
  }

  #providerName(profile: Profile): string {
    return profile.name[this.i18n?.locale ?? 'zh-CN'] ?? profile.name['zh-CN'] ?? profile.id;
  }

  #open(): FilingStore {
    const { store } = this.#session;
    if (!store) throw new IcpError('not-ready', 'No draft is open yet; wait for icp-ready');
    return store;
  }

  #fire<K extends keyof IcpWizardEventMap>(name: K, detail: IcpWizardEventMap[K]['detail'], cancelable = false): boolean {
    return this.emit(name, detail, { composed: true, cancelable });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-filing-wizard': IcpFilingWizard;
  }
}
