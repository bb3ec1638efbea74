import type { Profile } from '../../core/model/profile.js';
import { adding, changes } from '../shared/rules.js';
import { firstScreen } from './first-screen.js';
import { images, phoneCodes } from './limits.js';
import { overlays } from './provinces.js';
import { said } from './sources.js';
import { theme } from './theme.js';
import { typeTable } from './type-table.js';

/** Tencent Cloud (腾讯云), as its document of 2018 describes it: websites only, a photo after the first review, a password for what is on record. */
export const tencent: Profile = {
  schema: 1,
  id: 'tencent',
  version: '2026-11-22',
  name: { 'zh-CN': '腾讯云', en: 'Tencent Cloud' },
  kinds: ['website'],
  typeTable,
  flows: [firstScreen],
  later: async () => (await import('./later.js')).later,
  images,
  materials: [],
  console: async () => (await import('./console.js')).default,
  phoneCodes,
  authenticity: [],
  ocr: [],
  ocrEngines: [],
  agreements: [
    {
      id: 'assistedCorrection', required: true, types: [...adding, ...changes],
      source: said('首次备案', '3.3 L279-284', 'the tick stands before the button on every confirmation page; in a change it is told to be set (变更备案信息 L1213)'),
    },
  ],
  review: [],
  // What the reviewer advises is mended on the whole form; nothing says that the rest is closed (001 §接入备案/三 L1671).
  editOnlyRejected: false,
  // 撤回提交 stands on the page that follows the submission; what takes something away is given up instead (放弃), until it is with the authority.
  withdraw: ['initial-review'],
  rules: async () => (await import('./rules.js')).rules,
  overlays,
  preparation: [
    { id: 'domain', source: said('接入备案', '域名 L1430-1437') },
    { id: 'cloud', source: said('接入备案', '腾讯云服务器 L1439-1445') },
    { id: 'papers', source: said('接入备案', '备案材料 L1447-1455') },
  ],
  links: { ministry: 'https://beian.miit.gov.cn/' },
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

export default tencent;
