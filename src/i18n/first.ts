import type { Locale, LocaleTable } from './locales.js';

/** Message files of the first screen; the tables of all others come with the first that is asked for. */
export const firstTables: Readonly<Record<Locale, Partial<LocaleTable>>> = {
  'zh-CN': {
    shell: () => import('../../locales/zh-CN/shell.json'),
    'ui.first': () => import('../../locales/zh-CN/ui.first.json'),
    'fields.first': () => import('../../locales/zh-CN/fields.first.json'),
    'type-check.first': () => import('../../locales/zh-CN/type-check.first.json'),
  },
  en: {
    shell: () => import('../../locales/en/shell.json'),
    'ui.first': () => import('../../locales/en/ui.first.json'),
    'fields.first': () => import('../../locales/en/fields.first.json'),
    'type-check.first': () => import('../../locales/en/type-check.first.json'),
  },
};
