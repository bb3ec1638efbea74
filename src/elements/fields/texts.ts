import type { SourceRef } from '../../core/rules/types.js';
import type { MessageKey } from '../../i18n/index.js';
import type { Translate } from '../base/index.js';

/** `entity.name` → `fields:entity.name`. Texts of persons, papers and apps come with the steps that ask for them, so they have files of their own. */
export function labelKey(id: string): MessageKey {
  if (id.startsWith('principal.') || id.startsWith('serviceContact.')) return `people:${id}`;
  // `service.android.icon`, and which platforms there are.
  if (/^service\.(\w+\.|pl)/.test(id)) return `apps:${id.slice(8)}`;
  return id.startsWith('material.') ? `papers:${id}` : `fields:${id}`;
}

/**
 * A source in words: document, section and date; a document that has none is said to have none. The document of a provider has its name in that
 * provider's wording: to customers of all others it is guidance that is common to them.
 */
export function sourceText(t: Translate, source: SourceRef): string {
  const { document, section, date = '' } = source;
  if (document === 'own') return t('fields:source.own');
  const name = t(`fields:source.document.${document}`);
  // Lines of a document that nobody here has lead nowhere.
  if (name === t('fields:source.common')) return date ? t('fields:source.commonDated', { date }) : name;
  return t(date ? 'fields:source.dated' : document === 'beyond' ? 'fields:source.plain' : 'fields:source.undated', { name, section, date });
}

/** An address a backend or profile gave, for a link: web addresses and those relative to the page; anything else leads nowhere. */
export function safeHref(address: string): string | undefined {
  try {
    return ['https:', 'http:'].includes(new URL(address, document.baseURI).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The same as another device needs it: whole, or empty where the address leads nowhere. */
export const absoluteHref = (address: string): string => (safeHref(address) === undefined ? '' : new URL(address, document.baseURI).href);
