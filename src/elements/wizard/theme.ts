import type { Profile } from '../../core/model/profile.js';
import { tokenSheet, type Tokens } from '../base/index.js';

const applied = new WeakMap<HTMLElement, { readonly profile: Profile; readonly sheet: CSSStyleSheet }>();

/**
 * Puts the provider's tokens between our defaults and what the host page sets on the element (rules of the page win over `:host`).
 * An adopted sheet, because a strict CSP forbids inline styles. Only in the light scheme: a dark brand palette is the provider's to add.
 */
export function applyTheme(element: HTMLElement, profile: Profile): void {
  const root = element.shadowRoot;
  const before = applied.get(element);
  if (!root || before?.profile === profile) return;
  const tokens: Tokens = Object.fromEntries(Object.entries(profile.theme).map(([name, value]) => [`--icp-${name}`, value]));
  const sheet = tokenSheet(`:host(:not([theme~='dark']))`, tokens).styleSheet;
  if (!sheet) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== before?.sheet), sheet];
  applied.set(element, { profile, sheet });
}
