import type { LocaleTable } from './locales.js';

/** Literal imports, so that a bundler makes one chunk per namespace and nobody loads the other language. */
export const zhCN: LocaleTable = {
  shell: () => import('../../locales/zh-CN/shell.json'),
  'ui.first': () => import('../../locales/zh-CN/ui.first.json'),
  ui: () => import('../../locales/zh-CN/ui.json'),
  values: () => import('../../locales/zh-CN/values.json'),
  capture: () => import('../../locales/zh-CN/capture.json'),
  people: () => import('../../locales/zh-CN/people.json'),
  papers: () => import('../../locales/zh-CN/papers.json'),
  notices: () => import('../../locales/zh-CN/notices.json'),
  findings: () => import('../../locales/zh-CN/findings.json'),
  'fields.first': () => import('../../locales/zh-CN/fields.first.json'),
  fields: () => import('../../locales/zh-CN/fields.json'),
  terms: () => import('../../locales/zh-CN/terms.json'),
  'type-check.first': () => import('../../locales/zh-CN/type-check.first.json'),
  'type-check': () => import('../../locales/zh-CN/type-check.json'),
  entity: () => import('../../locales/zh-CN/entity.json'),
  website: () => import('../../locales/zh-CN/website.json'),
  apps: () => import('../../locales/zh-CN/apps.json'),
  materials: () => import('../../locales/zh-CN/materials.json'),
  authenticity: () => import('../../locales/zh-CN/authenticity.json'),
  review: () => import('../../locales/zh-CN/review.json'),
  rehearsal: () => import('../../locales/zh-CN/rehearsal.json'),
  progress: () => import('../../locales/zh-CN/progress.json'),
  tasks: () => import('../../locales/zh-CN/tasks.json'),
};
