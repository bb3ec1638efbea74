import type { SourceRef } from '../../core/rules/types.js';
import type { MessageKey } from '../../i18n/index.js';
import type { Translate } from '../base/index.js';

/** Texts of persons and papers come with the steps that ask for them; those of the first step come first. */
const namespaces: Readonly<Record<string, string>> = { principal: 'people', serviceContact: 'people', material: 'papers' };

/** `serviceContact.mobile` → `people:serviceContact.mobile`, `entity.name` → `fields:entity.name`. */
export const labelKey = (id: string): MessageKey => `${namespaces[id.slice(0, id.indexOf('.'))] ?? 'fields'}:${id}`;

/** A source in words: document, section, date, and how a contradiction was read. */
export function sourceText(t: Translate, source: SourceRef): string {
  if (source.document === 'own') return t('fields:source.own');
  const name = t(`fields:source.document.${source.document}`);
  return t(source.date ? 'fields:source.dated' : 'fields:source.plain', { name, section: source.section, date: source.date ?? '' });
}
