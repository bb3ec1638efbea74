export { createI18n, readableKey } from './i18n.js';
export type { I18n, I18nOptions, MessageKey, MessageOverrides, MessageParams, Term } from './i18n.js';
export type { DateStyle, Formatters } from './format.js';
export { locales, namespaces, resolveLocale } from './locales.js';
export type { Locale, LocaleTable, Messages, Namespace } from './locales.js';
