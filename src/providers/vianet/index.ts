import type { Profile } from '../../core/model/profile.js';
import { firstScreen } from './first-screen.js';
import { images, phoneCodes } from './limits.js';
import { theme } from './theme.js';
import { typeTable } from './type-table.js';

/** 21Vianet Blue Cloud (世纪互联蓝云): websites; papers are signed face to face, at a counter or before a curtain, after its first review. */
export const vianet: Profile = {
  schema: 1,
  id: 'vianet',
  version: '2026-11-22',
  name: { 'zh-CN': '世纪互联蓝云', en: '21Vianet Blue Cloud' },
  kinds: ['website'],
  typeTable,
  flows: [firstScreen],
  later: async () => (await import('./later.js')).later,
  images,
  materials: [],
  console: async () => (await import('./console.js')).providerConsole,
  phoneCodes,
  authenticity: [],
  // Nothing is read from pictures, and nothing is ticked before a filing is sent.
  ocr: [],
  ocrEngines: [],
  agreements: [],
  review: [],
  // After a refusal the provider calls, and helps to report everything once more.
  editOnlyRejected: false,
  // Not mentioned.
  withdraw: [],
  rules: async () => (await import('./rules.js')).rules,
  overlays: {},
  preparation: [],
  links: { console: 'https://icp.cloud.21vianet.com', ministry: 'https://beian.miit.gov.cn/' },
  wording: {
    'zh-CN': () => import('./wording.zh-cn.js').then((module) => module.wording),
    en: () => import('./wording.en.js').then((module) => module.wording),
  },
  firstWording: {
    'zh-CN': () => import('./first.zh-cn.js').then((module) => module.wording),
    en: () => import('./first.en.js').then((module) => module.wording),
  },
  theme,
};

export default vianet;
