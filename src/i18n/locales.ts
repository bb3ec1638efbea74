/** The languages the wizard speaks. `zh-CN` is the master: every key exists there first. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * Message files that ship with the SDK. `<name>.first` holds what the first screen says of a namespace and is merged into it; asking for
 * `<name>` brings both. Packs and provider wording bring namespaces of their own through `addMessages`.
 */
export const namespaces = [
  'shell',
  'ui.first',
  'fields.first',
  'type-check.first',
  'ui',
  'findings',
  'people',
  'papers',
  'notices',
  'values',
  'capture',
  'fields',
  'terms',
  'type-check',
  'check-result',
  'entity',
  'website',
  'access',
  'apps',
  'materials',
  'authenticity',
  'review',
  'rehearsal',
  'progress',
  'letters',
  'records',
  'orders',
  'after',
  'tasks',
] as const;
export type Namespace = (typeof namespaces)[number];

/** A tree of messages in i18next syntax; leaves are text with `{{placeholders}}`. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

export type LocaleTable = Readonly<Record<Namespace, () => Promise<{ readonly default: Messages }>>>;

/**
 * Maps any BCP 47 tag to a locale we have: every `zh*` to `zh-CN`, an empty or missing one to the master, all others to `en`
 * (whoever asks for French reads English rather than Chinese).
 */
export function resolveLocale(tag: string | null | undefined): Locale {
  const wanted = (tag ?? '').trim().toLowerCase();
  return wanted === '' || wanted === 'zh' || wanted.startsWith('zh-') || wanted.startsWith('zh_') ? 'zh-CN' : 'en';
}
