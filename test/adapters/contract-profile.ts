import type { ProviderConsole } from '../../src/core/model/console.js';
import type { Dictionaries } from '../../src/core/model/index.js';
import type { SourceRef } from '../../src/core/rules/types.js';
import type { SandboxProfile } from '../../src/adapters/sandbox/index.js';
import facts from '../server/contract.json';

const source: SourceRef = { document: 'own', section: '' };

const { curtain, idleDays } = facts;
/** Its console, as far as a backend plays it. */
const providerConsole: ProviderConsole = {
  records: { entity: [], services: [], actions: [], oneEntity: false, source },
  orders: {
    columns: [],
    actions: [{ id: 'abandon', states: ['rejected', 'withdrawn', 'waiting-photo', 'waiting-papers'], source }],
    idleDays: { n: idleDays, source },
    source,
  },
  curtain: { perAccount: curtain, rules: [], source },
};

/** The small provider that every backend of the contract suite plays; its numbers are shared with the test server. */
export const contractProfile: SandboxProfile = {
  id: 'contract',
  review: [
    { id: 'initial-review', estimate: { min: 1, max: 2, unit: 'working-day' }, source },
    { id: 'waiting-papers', types: ['change-entity'], source },
    { id: 'second-review', types: ['add-access-elsewhere', 'change-entity'], estimate: { min: 1, max: 1, unit: 'working-day' }, source },
    { id: 'ministry-sms', estimate: { min: 1, max: 1, unit: 'day' }, source },
    { id: 'authority-review', estimate: { min: 1, max: 20, unit: 'working-day' }, source },
  ],
  withdraw: ['initial-review'],
  console: async () => providerConsole,
  authenticity: (['verification-point', 'curtain-photo'] as const).map((method) => ({
    method, types: ['add-access-elsewhere'], who: 'serviceContact', unit: true, individual: true, at: 'after-initial-review', choice: 'photo', source,
  })),
  images: {
    formats: ['jpeg', 'png'], minBytes: 1, maxBytes: facts.maxBytes, minEdge: 1, maxPixels: 1e8, maxEdge: 4_000, target: 'jpeg', sides: 'separate', source,
  },
  phoneCodes: {
    ...facts.phoneCodes,
    rows: [{ types: ['first'], mobile: 'principal.mobile', unit: true, individual: true, source }],
    source,
  },
};

export const contractDictionaries: Dictionaries = {
  'service-language': { id: 'service-language', version: facts.dictionaryVersion, rows: [{ id: 'zh', label: { 'zh-CN': '中文简体', en: 'Chinese' } }] },
};
