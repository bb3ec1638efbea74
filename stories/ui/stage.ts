import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { defineElements, i18nContext, rootStyles, sharedStyles, tokenStyles, type ElementClass } from '../../src/elements/base/index.js';
import { createI18n, resolveLocale, type I18n, type Locale } from '../../src/i18n/index.js';

/** What the outer elements give to the inner ones: texts, tokens, type. For stories and tests of single elements. */
export class UiStage extends LitElement {
  static override styles: CSSResultGroup = [
    sharedStyles,
    tokenStyles,
    rootStyles,
    css`
      :host {
        padding: var(--icp-space-4);
        background: var(--icp-color-surface);
      }
    `,
  ];
  static override properties = { locale: {}, theme: { reflect: true } };

  declare locale: string;
  declare theme: string;
  readonly i18n: I18n = createI18n({ locale: 'zh-CN' });
  readonly ready: Promise<void> = this.i18n.load('ui');

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.theme = 'light';
    new ContextProvider(this, { context: i18nContext, initialValue: this.i18n });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('locale')) return;
    this.lang = resolveLocale(this.locale);
    void this.ready.then(() => this.i18n.setLocale(resolveLocale(this.locale)));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

export function defineForStage(...classes: readonly ElementClass[]): void {
  if (!customElements.get('ui-stage')) customElements.define('ui-stage', UiStage);
  defineElements(customElements, classes);
}

interface Globals {
  readonly globals?: Readonly<Record<string, unknown>>;
}

/** Story decorator: locale and theme come from the toolbar. */
export const withStage = (story: () => unknown, context: Globals): TemplateResult =>
  html`<ui-stage locale=${String(context.globals?.['locale'] ?? 'zh-CN')} theme=${String(context.globals?.['theme'] ?? 'light')}>${story()}</ui-stage>`;

/** The narrowest screen we promise to fit. */
export const narrow = (content: unknown): TemplateResult => {
  adoptOnce();
  return html`<div class="stage-narrow">${content}</div>`;
};

export const column = (...content: readonly unknown[]): TemplateResult => {
  adoptOnce();
  return html`<div class="stage-column">${content}</div>`;
};

let adopted = false;

function adoptOnce(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.stage-narrow{inline-size:18rem}.stage-column{display:flex;flex-direction:column;align-items:stretch;gap:1.5rem}.stage-row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Words of a story in the toolbar's language. */
export const say = (locale: Locale | string, zh: string, en: string): string => (resolveLocale(locale) === 'zh-CN' ? zh : en);
