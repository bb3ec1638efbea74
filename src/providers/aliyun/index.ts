import type { Profile } from '../../core/model/profile.js';
import { adding, changes } from '../shared/rules.js';
import { firstScreen } from './first-screen.js';
import { images, phoneCodes } from './limits.js';
import { overlays } from './overlays.js';
import { flowSaid, prepSaid } from './sources.js';
import { theme } from './theme.js';
import { typeTable } from './type-table.js';

/** Alibaba Cloud (阿里云), as its two documents of 2020 tell. It files websites; its console speaks Chinese only. */
export const aliyun: Profile = {
  schema: 1,
  id: 'aliyun',
  version: '2026-11-22',
  name: { 'zh-CN': '阿里云', en: 'Alibaba Cloud' },
  kinds: ['website'],
  typeTable,
  checkResult: true,
  flows: [firstScreen],
  later: async () => (await import('./later.js')).later,
  images,
  materials: [],
  console: async () => (await import('./console.js')).providerConsole,
  phoneCodes,
  authenticity: [],
  ocr: [],
  ocrEngines: ['provider', 'device'],
  agreements: [
    { id: 'serviceTerms', required: true, types: [...adding, ...changes], source: flowSaid('§6 L645') },
    { id: 'truthfulData', required: true, types: [...adding, ...changes], source: flowSaid('§6 L645', 'the document says “the agreements” and names none') },
  ],
  review: [
    { id: 'initial-review', estimate: { min: 1, max: 1, unit: 'working-day' }, source: flowSaid('§7 L658-663,685-686') },
    { id: 'waiting-submission', estimate: { min: 1, max: 1, unit: 'working-day' }, source: flowSaid('§7 L675-677,687') },
    {
      id: 'ministry-sms', estimate: { min: 1, max: 1, unit: 'day' }, types: [...adding, ...changes, 'deregister-service', 'deregister-entity'],
      source: flowSaid('§9 L728-760'),
    },
    { id: 'authority-review', estimate: { min: 1, max: 20, unit: 'working-day' }, source: flowSaid('§7 L693-695') },
    { id: 'approved', source: flowSaid('§10 L877-879,901-905') },
  ],
  // A refused order is corrected “by the reason and the province’s rules”: nothing says that only the named fields open.
  editOnlyRejected: false,
  // The order list knows giving up alone.
  withdraw: [],
  rules: async () => (await import('./rules.js')).rules,
  overlays,
  preparation: [
    { id: 'account', source: prepSaid('§2 L207-215') },
    { id: 'domain', source: prepSaid('§1 L104-123') },
    { id: 'cloud', source: prepSaid('§1 L125-147') },
    { id: 'papers', source: prepSaid('§1 L149-193') },
    { id: 'approval', source: prepSaid('§1 L199, §8 L2637') },
    { id: 'notices', source: prepSaid('§3 L234-275') },
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

export default aliyun;
