import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { parsePath, type Path } from '../../core/model/ids.js';
import type { SigningRule } from '../../core/model/console.js';
import type { FilledLetter, LetterDesk } from '../../core/ports/letters.js';
import { FilingElement, type ElementClass } from '../base/index.js';
import { labelKey, sourceText } from '../fields/texts.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpDialog } from '../ui/dialog.js';
import { fieldStyles } from '../ui/field.styles.js';
import { icon } from '../ui/icons.js';
import { printStyles, renderSheet, sheetStyles } from '../ui/letter-sheet.js';
import { printAlone } from '../ui/print.js';
import { saveFile } from '../ui/save-file.js';

/**
 * A letter with the filing's own words in it: looked at, printed or taken away as a word processor file, with how it is to be signed.
 * @fires done - it is closed
 */
export class IcpLetterDialog extends FilingElement {
  static readonly tag = 'icp-letter-dialog';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpDialog];
  static override styles: CSSResultGroup = [
    fieldStyles,
    sheetStyles,
    css`
      .both {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--icp-space-5);
      }
      .desk {
        container-type: inline-size;
        min-inline-size: 0;
        padding: clamp(0.5rem, 3%, 1.25rem);
        border-radius: var(--icp-radius-md);
        background: var(--icp-color-page);
      }
      .sheet {
        box-shadow: var(--icp-shadow-md);
      }
      .first,
      .aside {
        display: grid;
        align-content: start;
        gap: var(--icp-space-5);
      }
      h3 {
        margin-block-end: var(--icp-space-2);
        font-size: var(--icp-font-size-md);
      }
      .list {
        display: grid;
        gap: var(--icp-space-2);
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--icp-space-2);
        align-items: start;
        cursor: pointer;
      }
      input {
        inline-size: 1.125rem;
        block-size: 1.125rem;
        margin: 0.1875rem 0 0;
        accent-color: var(--icp-color-primary);
      }
      label:has(:checked) .rule {
        color: var(--icp-color-text-muted);
        text-decoration: line-through;
        text-decoration-color: var(--icp-color-border-control);
      }
      blockquote {
        margin: var(--icp-space-1) 0 0;
        padding: var(--icp-space-2) var(--icp-space-3);
        border-inline-start: 3px solid var(--icp-color-primary-border);
        background: var(--icp-color-surface-muted);
        font-size: var(--icp-font-size-sm);
      }
      .printing {
        position: fixed;
        inset-block-end: 0;
        inset-inline-end: 0;
        inline-size: 1px;
        block-size: 1px;
        border: 0;
        opacity: 0;
        pointer-events: none;
      }
      @media (min-width: 52rem) {
        .both {
          grid-template: 'sheet first' auto 'sheet aside' 1fr / minmax(0, 1fr) 17rem;
        }
        .desk {
          grid-area: sheet;
        }
        .first {
          grid-area: first;
        }
        .aside {
          grid-area: aside;
        }
      }
    `,
  ];

  /** Path of the paper. */
  @property({ attribute: false }) path: Path = '';
  @property({ type: Boolean }) open = false;
  @state() private desk: LetterDesk | undefined;
  @state() private failed: 'letter' | 'word' | undefined;
  @state() private writing = false;
  @state() private followed: ReadonlySet<SigningRule> = new Set();

  readonly #filing = this.select(({ filing }) => filing);

  #broughtBy: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Opened before its store is there, it waits for it.
    const { store } = this;
    if (!this.open) this.#broughtBy = undefined;
    else if (store && store !== this.#broughtBy) {
      this.#broughtBy = store;
      void this.#bring();
    }
    if (changed.has('path')) this.followed = new Set();
  }

  protected override render(): TemplateResult {
    const letter = this.open && this.#filing() && this.desk ? this.desk.letter(this.path) : null;
    const loaded = this.i18n?.isLoaded('letters') === true;
    return html`<icp-dialog size="wide" .open=${this.open && loaded && (letter !== null || this.failed !== undefined)} .heading=${this.#heading()} @request-close=${this.#closing}>
      ${this.failed ? html`<icp-alert kind="error">${this.t(`letters:failed.${this.failed}`)}</icp-alert>` : nothing}
      ${letter && loaded ? this.#renderLetter(letter) : nothing}
      ${letter
        ? html`<icp-button slot="actions" ?busy=${this.writing} @click=${() => void this.#word(letter)}>${this.t('letters:word')}</icp-button>
            <icp-button slot="actions" variant="primary" @click=${() => void this.#print(letter)}>${this.t('letters:print')}</icp-button>`
        : nothing}
    </icp-dialog>`;
  }

  #heading(): string {
    return this.t('letters:heading', { paper: this.t(`${labelKey(parsePath(this.path)?.id ?? '')}.label`) });
  }

  #renderLetter(letter: FilledLetter): TemplateResult {
    return html`<div class="both">
      <div class="first">
        ${letter.kind === 'outline' ? html`<icp-alert kind="info">${this.t('letters:outline')}</icp-alert>` : nothing}
        ${this.#renderMissing(letter)}
      </div>
      <div class="desk">${renderSheet(letter, { blank: this.t('letters:blank') })}</div>
      <div class="aside">
        <section aria-labelledby=${this.uid('rules')}>
          <h3 aria-level="2" id=${this.uid('rules')}>${this.t('letters:rules')}</h3>
          <ul class="list">
            ${letter.signing.map((rule) => this.#renderRule(rule))}
          </ul>
        </section>
        <details class="why">
          <summary>${icon('question')}<span>${this.t('letters:sources')}</span></summary>
          <ul class="source">
            ${[...new Set([letter, ...letter.signing].map(({ source }) => sourceText(this.t, source)))].map((text) => html`<li>${text}</li>`)}
          </ul>
        </details>
      </div>
    </div>`;
  }

  #renderMissing({ missing }: FilledLetter): TemplateResult {
    if (missing.length === 0) return html`<p class="note mark">${icon('success')}<span>${this.t('letters:complete')}</span></p>`;
    return html`<section aria-labelledby=${this.uid('missing')}>
      <h3 id=${this.uid('missing')}>${this.t('letters:missing', { n: missing.length })}</h3>
      <ul class="list">
        ${missing.map((path) => html`<li><button type="button" class="link" @click=${() => this.#answer(path)}>${this.#name(path)}</button></li>`)}
      </ul>
    </section>`;
  }

  #renderRule(rule: SigningRule): TemplateResult {
    return html`<li>
      <label>
        <input type="checkbox" .checked=${this.followed.has(rule)} @change=${(event: Event) => this.#follow(rule, event)} />
        <span class="rule">${this.t(`letters:signing.${rule.text}`, rule.params ?? {})}</span>
      </label>
      ${rule.copy ? html`<blockquote lang="zh-CN">${rule.copy}</blockquote>` : nothing}
    </li>`;
  }

  #name(path: Path): string {
    return this.t(`${labelKey(parsePath(path)?.id ?? '')}.label`, undefined, this.isApp(parsePath(path)?.serviceId));
  }

  #follow(rule: SigningRule, { target }: Event): void {
    const next = new Set(this.followed);
    if (target instanceof HTMLInputElement && target.checked) next.add(rule);
    else next.delete(rule);
    this.followed = next;
  }

  async #bring(): Promise<void> {
    this.failed = undefined;
    try {
      const [desk] = await Promise.all([this.store?.letters?.(), this.i18n?.load('letters')]);
      if (!desk) throw new TypeError('no letters here');
      this.desk = desk;
    } catch {
      await this.i18n?.load('letters').catch(() => undefined);
      this.failed = 'letter';
    }
  }

  async #print(letter: FilledLetter): Promise<void> {
    const sheet = this.renderRoot.querySelector('.sheet');
    for (const old of this.renderRoot.querySelectorAll('.printing')) old.remove();
    if (sheet) await printAlone(sheet, letter.title, `${sheetStyles.cssText}${printStyles.cssText}`);
  }

  async #word(letter: FilledLetter): Promise<void> {
    if (!this.desk || this.writing) return;
    this.writing = true;
    this.failed = undefined;
    try {
      saveFile(await this.desk.word(letter), `${letter.title}.docx`, this.ownerDocument);
    } catch {
      this.failed = 'word';
    } finally {
      this.writing = false;
    }
  }

  #answer(path: Path): void {
    this.#close();
    void this.updateComplete.then(() => this.dispatch({ type: 'focus', path }));
  }

  readonly #closing = (event: Event): void => {
    event.stopPropagation();
    this.#close();
  };
  readonly #close = (): void => {
    this.open = false;
    this.emit('done');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-letter-dialog': IcpLetterDialog;
  }
}
