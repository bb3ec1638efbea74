import type { SourceRef } from '../../core/rules/types.js';
import type { MessageKey } from '../../i18n/index.js';
import type { Translate } from '../base/index.js';

/** `serviceContact.mobile` → `fields:serviceContact.mobile`; slots of materials share one branch. */
export const labelKey = (id: string): MessageKey => `fields:${id}`;

/** A source in words: document, section, date, and how a contradiction was read. */
export function sourceText(t: Translate, source: SourceRef): string {
  if (source.document === 'own') return t('fields:source.own');
  const name = t(`fields:source.document.${source.document}`);
  return t(source.date ? 'fields:source.dated' : 'fields:source.plain', { name, section: source.section, date: source.date ?? '' });
}
