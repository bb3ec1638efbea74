// Loaded beforehand, so that a store finds its parts without waiting for the network.
import '../../src/core/model/migrate-filing.js';
import '../../src/core/store/commands.js';
import '../../src/core/store/judging.js';
import '../../src/core/store/open.js';
import '../../src/core/store/effects/app-package.js';
import '../../src/core/store/effects/authenticity.js';
import '../../src/core/store/effects/check.js';
import '../../src/core/store/effects/codes.js';
import '../../src/core/store/effects/draft.js';
import '../../src/core/store/effects/files.js';
import '../../src/core/store/effects/ocr.js';
import '../../src/core/store/effects/order.js';
import '../../src/core/store/effects/resources.js';
import '../../src/core/store/effects/save.js';
import '../../src/core/store/effects/submit.js';
import type { AnswerValue } from '../../src/core/model/filing.js';
import type { FactsSource, PackSource } from '../../src/core/ports/packs.js';
import type { Pack } from '../../src/core/rules/types.js';
import { createFilingStore } from '../../src/core/store/filing-store.js';
import type { FilingCommand, FilingState, FilingStore, StoreEvent, StoreOptions } from '../../src/core/store/types.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { fakeBackend, type FakeBackend } from './backend.js';
import { fakeConnectivity, type FakeConnectivity, fakeIds, fakeLock, fakeStorage, type FakeStorage } from './platform.js';
import { beijingPack, guangdongPack, nationalPack, testProfile } from './profile.js';
import { fakeTime, type FakeTime, settle } from './time.js';

export const facts: FactsSource = { catalogue: async () => catalogue, dictionaries: async () => dictionaries, divisions: async () => [] };

export const packs = (more: Readonly<Record<string, () => Promise<Pack | undefined>>> = {}): PackSource => {
  const known: Readonly<Record<string, () => Promise<Pack | undefined>>> = { national: async () => nationalPack, '110000': async () => beijingPack, '440000': async () => guangdongPack, ...more };
  return { load: (id) => known[id]?.() ?? Promise.resolve(undefined), messages: async () => ({}) };
};

export interface World {
  readonly backend: FakeBackend;
  readonly storage: FakeStorage;
  readonly time: FakeTime;
  readonly connectivity: FakeConnectivity;
  readonly lock: ReturnType<typeof fakeLock>;
  readonly ports: StoreOptions;
}
/** One device and one backend; several stores may be opened in it. */
export function world(change: Partial<StoreOptions> & { readonly backend?: FakeBackend; readonly storage?: FakeStorage; readonly time?: FakeTime } = {}): World {
  const { backend = fakeBackend(), storage = fakeStorage(), time = fakeTime(), ...options } = change;
  const connectivity = fakeConnectivity();
  const lock = fakeLock();
  const ports: StoreOptions = {
    adapter: backend.adapter, profile: testProfile, packs: packs(), facts, storage, clock: time.clock, timer: time.timer, ids: fakeIds(), lock, connectivity, ...options,
  };
  return { backend, storage, time, connectivity, lock, ports };
}

export interface Opened {
  readonly store: FilingStore;
  readonly events: StoreEvent[];
  state(): FilingState;
  /** Dispatches and lets everything run that this sets off without time passing. */
  act(...commands: readonly FilingCommand[]): Promise<void>;
  value(path: string): AnswerValue | undefined;
  errors(): readonly string[];
}
const stores: FilingStore[] = [];

/** Opens a store in a world; `closeStores()` in `afterEach` ends all of them. */
export async function open(here: World, change: Partial<StoreOptions> = {}): Promise<Opened> {
  const store = createFilingStore({ ...here.ports, ...change });
  stores.push(store);
  const events: StoreEvent[] = [];
  store.onEvent((event) => events.push(event));
  const started = store.start();
  await settle();
  // A lock that is being given back is asked for again after a moment.
  await here.time.advance(400);
  await started;
  await settle();
  return {
    store,
    events,
    state: store.getState,
    async act(...commands) {
      for (const command of commands) store.dispatch(command);
      await settle();
    },
    value: (path) => store.getState().filing.answers[path]?.value,
    errors: () => events.flatMap((event) => (event.type === 'error' ? [event.code] : [])),
  };
}
export async function closeStores(): Promise<void> {
  await Promise.all(stores.splice(0).map((store) => store.stop()));
}

export const set = (path: string, value: AnswerValue): FilingCommand => ({ type: 'answer/set', path, value });

export const BEIJING = { province: '110000', city: '110100', district: '110105' };
export const GUANGDONG = { province: '440000', city: '440100', district: '440106' };
const picture = (id: string) => [{ id, name: `${id}.jpg`, type: 'image/jpeg', size: 3, uploadId: `up-${id}` }];

/** Everything that the type check of a unit's first website asks for. */
export const checkAnswers = (region = GUANGDONG): readonly FilingCommand[] => [
  set('entity.region', region),
  set('entity.nature', 'enterprise'),
  set('entity.certificateType', 'business-licence'),
  set('entity.certificateFiles', picture('licence')),
  set('entity.certificateNumber', '91350100M000100Y43'),
  set('services[s1].domains[d1].name', 'example.cn'),
  set('services[s1].cloudResources', [{ id: 'r1', label: '云服务器', via: 'account' }]),
];
/** Everything else. */
export const restAnswers: readonly FilingCommand[] = [
  set('entity.name', '北京样例科技有限公司'),
  set('entity.investor', '张三'),
  set('principal.name', '李四'),
  set('principal.mobile', '13800138000'),
  set('principal.email', 'li@example.cn'),
  set('services[s1].name', '样例小站'),
  set('services[s1].homeUrl', 'www.example.cn'),
  set('services[s1].contact.mobile', '13900139000'),
];

/** Opens a store and fills it until it may be submitted. */
export async function openReady(here: World): Promise<Opened> {
  const opened = await open(here);
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(...restAnswers, { type: 'agreement/set', id: 'terms', agreed: true });
  await opened.act({ type: 'code/send', path: 'principal.mobile' });
  await opened.act({ type: 'code/verify', path: 'principal.mobile', code: '123456' });
  here.backend.next('startAuthenticity', async () => ({ sessionId: 'a1', status: 'passed' }));
  await opened.act({ type: 'authenticity/start', serviceId: 's1' });
  return opened;
}
