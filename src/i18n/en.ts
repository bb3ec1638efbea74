import type { LocaleTable } from './locales.js';

/** Literal imports, so that a bundler makes one chunk per namespace and nobody loads the other language. */
export const en: LocaleTable = {
  shell: () => import('../../locales/en/shell.json'),
  'ui.first': () => import('../../locales/en/ui.first.json'),
  ui: () => import('../../locales/en/ui.json'),
  values: () => import('../../locales/en/values.json'),
  capture: () => import('../../locales/en/capture.json'),
  people: () => import('../../locales/en/people.json'),
  papers: () => import('../../locales/en/papers.json'),
  notices: () => import('../../locales/en/notices.json'),
  findings: () => import('../../locales/en/findings.json'),
  'fields.first': () => import('../../locales/en/fields.first.json'),
  fields: () => import('../../locales/en/fields.json'),
  terms: () => import('../../locales/en/terms.json'),
  'type-check.first': () => import('../../locales/en/type-check.first.json'),
  'type-check': () => import('../../locales/en/type-check.json'),
  entity: () => import('../../locales/en/entity.json'),
  website: () => import('../../locales/en/website.json'),
  apps: () => import('../../locales/en/apps.json'),
  materials: () => import('../../locales/en/materials.json'),
  authenticity: () => import('../../locales/en/authenticity.json'),
  review: () => import('../../locales/en/review.json'),
  rehearsal: () => import('../../locales/en/rehearsal.json'),
  progress: () => import('../../locales/en/progress.json'),
  tasks: () => import('../../locales/en/tasks.json'),
};
