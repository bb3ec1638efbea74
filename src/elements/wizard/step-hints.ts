import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Hint } from '../../core/plan/types.js';
import { currentStep } from '../../core/store/selectors.js';
import type { MessageKey } from '../../i18n/index.js';
import { FilingElement } from '../base/index.js';
import { sourceText } from '../fields/texts.js';

const NONE: readonly Hint[] = [];
const isKey = (text: string): text is MessageKey => text.includes(':');

/** What applies to this step in this province, for this kind of holder, with what was answered so far. */
export class IcpStepHints extends FilingElement {
  static readonly tag = 'icp-step-hints';
  static override styles: CSSResultGroup = css`
    aside {
      display: grid;
      gap: var(--icp-space-3);
      padding: var(--icp-space-5);
      background: var(--icp-color-surface);
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-lg);
      font-size: var(--icp-font-size-sm);
    }
    h3 {
      font-size: var(--icp-font-size-md);
    }
    ul {
      display: grid;
      gap: var(--icp-space-3);
    }
    li + li {
      padding-block-start: var(--icp-space-3);
      border-block-start: 1px solid var(--icp-color-border);
    }
    .source {
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-xs);
    }
  `;

  readonly #hints = this.select((state, store) => currentStep(state, store.getPlan())?.hints ?? NONE);
  readonly #national = this.select((_, store) => store.getPlan().province !== null && !store.getPlan().provincePack);

  protected override render(): TemplateResult {
    const hints = this.#hints() ?? NONE;
    return html`<aside aria-labelledby=${this.uid('title')}>
      <h3 id=${this.uid('title')}>${this.t('notices:hints.title')}</h3>
      <ul>
        ${this.#national() ? html`<li>${this.t('notices:hints.nationalOnly')}</li>` : ''}
        ${hints.map((hint) => html`<li>
          <p>${isKey(hint.message) ? this.t(hint.message, hint.params) : hint.message}</p>
          <p class="source">${sourceText(this.t, hint.source)}</p>
        </li>`)}
      </ul>
    </aside>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-step-hints': IcpStepHints;
  }
}
