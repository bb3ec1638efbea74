import type { FilingTypeCode } from '../../core/model/filing.js';
import type { Profile } from '../../core/model/profile.js';
import { firstScreen } from './first-screen.js';
import { images, phoneCodes } from './limits.js';
import { said } from './sources.js';
import { theme } from './theme.js';
import { typeTable } from './type-table.js';

/** What ends with 提交备案: agreements are ticked there, and nowhere else. */
const submitted: readonly FilingTypeCode[] = [
  'first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here', 'change-entity', 'change-service',
];

/** Kingsoft Cloud (金山云). Its document also knows APP filings, whose fields it does not list (O2): those are our own. */
export const ksyun: Profile = {
  schema: 1,
  id: 'ksyun',
  version: '2026-11-22',
  name: { 'zh-CN': '金山云', en: 'Kingsoft Cloud' },
  kinds: ['website', 'app'],
  typeTable,
  flows: [firstScreen],
  later: async () => (await import('./later.js')).later,
  console: async () => (await import('./console.js')).console,
  images,
  materials: [],
  phoneCodes,
  authenticity: [],
  ocr: [],
  ocrEngines: ['provider', 'device'],
  agreements: [
    { id: 'serviceTerms', required: true, types: submitted, source: said('§新增备案/五 L212') },
    { id: 'truthfulData', required: true, types: submitted, source: said('§新增备案/五 L212', 'the document says “the agreements” and names none') },
  ],
  review: [],
  // Not stated: a rejected order opens with the named fields editable and the rest as it was sent.
  editOnlyRejected: true,
  // Not stated for a filing; for the cancelling flows it ends with the submission to the authority (C31).
  withdraw: ['initial-review', 'second-review', 'waiting-submission'],
  rules: async () => (await import('./rules.js')).rules,
  overlays: {},
  preparation: [
    { id: 'domain', source: said('§新增备案/备案准备 L92') },
    { id: 'cloud', source: said('§新增备案/备案准备 L93') },
    { id: 'papers', source: said('§新增备案/备案准备 L94') },
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

export default ksyun;
