import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { AnswerValue } from '../../core/model/filing.js';
import type { Path } from '../../core/model/ids.js';
import type { SwitchComparison, SwitchWord } from '../../core/rehearse/types.js';
import type { FilingState } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { FilingElement, type ElementClass } from '../base/index.js';
import { divisionNames } from '../fields/divisions.js';
import { formatAnswer } from '../fields/format-answer.js';
import { sourceText } from '../fields/texts.js';
import { nameOf, said, type EvidenceContext } from '../table/evidence.js';
import { IcpButton } from '../ui/button.js';
import { IcpDialog } from '../ui/dialog.js';
import { IcpSpinner } from '../ui/spinner.js';

type Proposal = NonNullable<FilingState['proposal']>;

/** Milliseconds after which waiting for the other province's rules is shown. */
const PATIENCE = 400;
/** Lines of one kind that are written out. */
const MOST = 6;

/** Tells what another province, holder or certificate would change, before it is chosen; the answer is given here, or the old one stays. */
export class IcpSwitchDialog extends FilingElement {
  static readonly tag = 'icp-switch-dialog';
  static override readonly uses: readonly ElementClass[] = [IcpButton, IcpDialog, IcpSpinner];
  static override styles: CSSResultGroup = css`
    .told {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--icp-space-4);
    }
    h3 {
      font-size: var(--icp-font-size-md);
    }
    ul {
      padding-inline-start: var(--icp-space-5);
      list-style: disc;
    }
    li {
      overflow-wrap: anywhere;
    }
    .quiet {
      color: var(--icp-color-text-muted);
    }
    .source {
      display: block;
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-xs);
    }
  `;

  @state() private comparison: SwitchComparison | undefined;
  @state() private slow = false;
  @state() private division: (code: string) => string = (code) => code;

  readonly #proposal = this.select(({ proposal }) => proposal ?? null);
  #compared: Proposal | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#compared = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const proposal = this.#proposal() ?? null;
    if (proposal === null || proposal === this.#compared) return;
    this.#compared = proposal;
    void this.#compare(proposal);
  }

  protected override render(): TemplateResult | typeof nothing {
    const proposal = this.#proposal();
    const { comparison, store, i18n } = this;
    if (!proposal || !store || !i18n?.isLoaded('rehearsal')) return nothing;
    const context: EvidenceContext = { i18n, store, plan: store.getPlan(), division: this.division, titles: {} };
    return html`<icp-dialog .open=${comparison !== undefined || this.slow} .heading=${this.#heading(proposal, context)} @request-close=${this.#closing}>
      ${comparison ? this.#renderTold(comparison, context) : html`<icp-spinner .label=${this.t('rehearsal:switch.busy')}></icp-spinner>`}
      <icp-button slot="actions" @click=${this.#drop}>${this.t('rehearsal:switch.cancel')}</icp-button>
      ${comparison ? html`<icp-button slot="actions" variant="primary" @click=${this.#confirm}>${this.t('rehearsal:switch.confirm')}</icp-button>` : nothing}
    </icp-dialog>`;
  }

  #heading({ path, value }: Proposal, context: EvidenceContext): string {
    const before = this.store?.getState().filing.answers[path]?.value;
    return typeof value === 'object' && 'province' in value
      ? this.t('rehearsal:switch.title.province', { before: this.#words(path, before, context), after: this.#words(path, value, context) })
      : this.t('rehearsal:switch.title.other', { label: nameOf(path, context), after: this.#words(path, value, context) });
  }

  #words(path: Path, value: AnswerValue | undefined, { i18n, store, plan, division }: EvidenceContext): string {
    if (typeof value === 'object' && 'province' in value) return division(value.province);
    const field = plan.fields.get(path);
    return field && value !== undefined ? formatAnswer({ ...field, value }, { i18n, dictionaries: store.dictionaries, division }) : '';
  }

  #renderTold({ fields, papers, people, findings, waiting, nationalOnly, province, kept }: SwitchComparison, context: EvidenceContext): TemplateResult {
    const { i18n } = context;
    const names = (paths: readonly Path[]): readonly string[] => paths.map((path) => nameOf(path, context));
    const say = (words: readonly SwitchWord[]): readonly TemplateResult[] =>
      words.map(({ message, params, source }) => html`${said(i18n, message, params)}<span class="source">${sourceText(this.t, source)}</span>`);
    // Of many websites each once.
    const wrong = new Map(findings.came.map((finding) => [this.t('notices:summary.row', { label: nameOf(finding.path, context), message: said(i18n, finding.code, finding.params) }), finding.source]));
    const problems = [...wrong].map(([text, source]) => html`${text}<span class="source">${sourceText(this.t, source)}</span>`);
    const day = (date: string | undefined): string => (date === undefined ? '–' : i18n.formatDate(date));
    const lists = [
      this.#list('rehearsal:switch.came', names(fields.came)),
      this.#list('rehearsal:switch.left', names(fields.left)),
      this.#list('rehearsal:switch.locked', names(fields.locked)),
      this.#list('rehearsal:switch.opened', names(fields.opened)),
      this.#list('rehearsal:switch.required', names(fields.required)),
      this.#list('rehearsal:switch.optional', names(fields.optional)),
      this.#list('rehearsal:switch.papersCame', names(papers.came)),
      this.#list('rehearsal:switch.papersLeft', names(papers.left)),
      this.#list('rehearsal:switch.peopleCame', say(people.came)),
      this.#list('rehearsal:switch.peopleLeft', say(people.left)),
      this.#list('rehearsal:switch.findingsCame', problems),
      this.#list('rehearsal:switch.findingsLeft', names(findings.left.map(({ path }) => path))),
      waiting.before?.latest === waiting.after?.latest ? nothing : this.#list('rehearsal:switch.waiting', [this.t('rehearsal:switch.waitingText', { before: day(waiting.before?.latest), after: day(waiting.after?.latest) })]),
    ];
    const some = lists.some((list) => list !== nothing);
    return html`<div class="told">
      <p>${this.t(some ? 'rehearsal:switch.lead' : 'rehearsal:switch.small')}</p>
      ${nationalOnly && province.after !== province.before ? html`<p>${this.t('rehearsal:switch.nationalOnly', { after: this.division(province.after ?? '') })}</p>` : nothing}
      ${lists}
      ${kept.length === 0 ? nothing : html`<p class="quiet">${this.t('rehearsal:switch.kept', { n: kept.length })}</p>`}
    </div>`;
  }

  #list(heading: MessageKey, lines: readonly (string | TemplateResult)[]): TemplateResult | typeof nothing {
    const once = [...new Set(lines)];
    if (once.length === 0) return nothing;
    return html`<section aria-label=${this.t(heading)}>
      <h3>${this.t(heading)}</h3>
      <ul>
        ${once.slice(0, MOST).map((line) => html`<li>${line}</li>`)}
        ${once.length > MOST ? html`<li class="quiet">${this.t('rehearsal:switch.more', { n: once.length - MOST })}</li>` : nothing}
      </ul>
    </section>`;
  }

  async #compare(proposal: Proposal): Promise<void> {
    this.comparison = undefined;
    this.slow = false;
    clearTimeout(this.#timer);
    const { store, i18n } = this;
    const comparing = store?.ahead?.().then((ahead) => ahead.compare(proposal));
    // It may fail before anybody looks at it.
    comparing?.catch(() => undefined);
    try {
      const [divisions] = await Promise.all([store?.getDivisions().catch(() => []), i18n?.load('rehearsal')]);
      if (this.#compared !== proposal) return;
      this.division = divisionNames(divisions ?? []);
      this.#timer = setTimeout(() => (this.slow = true), PATIENCE);
      const comparison = await comparing;
      const { after } = comparison?.province ?? {};
      const messages = after && i18n ? await store?.packMessages?.(after, i18n.locale) : undefined;
      if (this.#compared !== proposal) return;
      if (messages && i18n && after) i18n.addMessages(i18n.locale, `pack.${after}`, messages);
      if (!comparison || comparison.nothing) this.#give(true);
      else this.comparison = comparison;
    } catch {
      // Nobody may be held up by this: what changes is told afterwards, as it comes.
      if (this.#compared === proposal) this.#give(false);
    } finally {
      if (this.#compared === proposal) clearTimeout(this.#timer);
    }
  }

  #give(told: boolean): void {
    const proposal = this.#proposal();
    if (proposal) this.#close(() => this.dispatch({ type: 'answer/set', ...proposal, told }));
  }

  /** The dialog gives the focus back while it is still there. */
  #close(then: () => void): void {
    const dialog = this.renderRoot.querySelector('icp-dialog');
    if (dialog) dialog.open = false;
    void Promise.resolve(dialog?.updateComplete).then(then);
  }

  readonly #confirm = (): void => this.#give(true);
  readonly #drop = (): void => this.#close(() => this.dispatch({ type: 'proposal/drop' }));
  readonly #closing = (): void => this.#drop();
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-switch-dialog': IcpSwitchDialog;
  }
}
