import type { Profile } from '../../core/model/profile.js';
import { tokenSheet, type Tokens } from './tokens.js';

const applied = new WeakMap<HTMLElement, { readonly profile: Profile; readonly sheets: readonly CSSStyleSheet[] }>();

/**
 * Puts the provider's tokens between our defaults and what the host page sets on the element (rules of the page win over `:host`).
 * Adopted sheets, because a strict CSP forbids inline styles. Only in the light scheme: a dark brand palette is the provider's to add.
 */
export function applyTheme(element: HTMLElement, profile: Profile): void {
  const root = element.shadowRoot;
  const before = applied.get(element);
  if (!root || before?.profile === profile) return;
  const tokens: Tokens = Object.fromEntries(Object.entries(profile.theme).map(([name, value]) => [`--icp-${name}`, value]));
  const light = tokenSheet(`:host(:not([theme~='dark'],[theme~='auto']))`, tokens).styleSheet;
  // `auto` is light only while the reader's system is.
  const auto = tokenSheet(`:host([theme~='auto'])`, tokens).styleSheet;
  auto?.media.appendMedium('not (prefers-color-scheme: dark)');
  const sheets = [light, auto].filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => !before?.sheets.includes(other)), ...sheets];
  applied.set(element, { profile, sheets });
}
