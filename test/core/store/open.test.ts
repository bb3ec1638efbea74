import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { Filing } from '../../../src/core/model/filing.js';
import { WINNERS } from '../../../src/core/store/open.js';
import { fakeBackend } from '../../support/backend.js';
import { closeStores, facts, open, packs, set, world, type World } from '../../support/store.js';
import { fakeStorage } from '../../support/platform.js';
import { settle } from '../../support/time.js';
import { beijingPack, testProfile } from '../../support/profile.js';
import { createFilingStore } from '../../../src/core/store/filing-store.js';

afterEach(closeStores);

const name = 'services[s1].name';
const scope = 'test-cloud:';

/** A filing as it would have been kept, with this name. */
async function stored(here: World, text: string, change: Partial<Filing> = {}): Promise<Filing> {
  const other = world({ ids: here.ports.ids });
  const { act, state, store } = await open(other);
  await act(set(`services[${state().filing.services[0]?.id ?? ''}].name`, text));
  const { filing } = state();
  await store.stop();
  return { ...filing, ...change };
}
const nameOf = (filing: Filing): unknown => filing.answers[`services[${filing.services[0]?.id ?? ''}].name`]?.value;

async function prepared(device: 'none' | 'clean' | 'dirty' | 'order', server: 'none' | 'same' | 'other' | 'unreachable') {
  const here = world();
  const base = await stored(here, 'device', device === 'order' ? { orderId: 'o1', step: 'progress' } : {});
  here.backend.orders.set('o1', here.backend.order({ filingId: base.id }));
  if (device !== 'none') here.storage.drafts.set(`${scope}/${base.id}`, { filing: base, savedAt: base.updatedAt, serverVersion: 'v1', dirty: device === 'dirty' });
  const answers = Object.fromEntries(Object.entries(base.answers).map(([path, answer]) => [path, { ...answer, value: 'server' }]));
  const theirs = { ...base, orderId: null, answers, updatedAt: '2026-11-22T05:00:00.000Z' };
  if (server === 'same') here.backend.drafts.set(base.id, { filing: base, version: 'v1', savedAt: base.updatedAt });
  if (server === 'other') here.backend.drafts.set(base.id, { filing: theirs, version: 'v2', savedAt: '2026-11-22T03:00:00.000Z' });
  if (server === 'unreachable') here.backend.fails('loadDraft');
  return { here, base };
}

for (const device of ['none', 'clean', 'dirty', 'order'] as const) {
  for (const server of ['none', 'same', 'other', 'unreachable'] as const) {
    const winner = WINNERS[device][server];
    it(`opens ${winner} where the device holds ${device} and the backend ${server}`, async () => {
      const { here, base } = await prepared(device, server);
      const { state } = await open(here);
      const { filing, save } = state();
      expect(state().phase).to.equal('ready');
      expect(filing.id === base.id).to.equal(winner !== 'new');
      if (winner === 'new') expect(nameOf(filing)).to.equal(undefined);
      else expect(nameOf(filing)).to.equal(winner === 'server' && server === 'other' ? 'server' : 'device');
      expect(save.state === 'conflict').to.equal(winner === 'ask');
    });
  }
}

it('opens an empty filing without asking to save it', async () => {
  const here = world();
  const { state, events, store } = await open(here);
  await here.time.advance(60_000);
  expect(state().save.state).to.equal('new');
  expect(here.backend.callsOf('saveDraft')).to.have.length(0);
  expect(here.storage.drafts.size).to.equal(0);
  expect(store.getPlan().steps.map((step) => step.id)).to.deep.equal(['check', 'entity', 'website', 'materials', 'face', 'review', 'progress']);
  expect(events).to.deep.include({ type: 'ready', filingId: state().filing.id, restored: false });
});

it('has an empty plan and no planner before it is open', () => {
  const { ports } = world();
  const store = createFilingStore(ports);
  expect(store.getState().phase).to.equal('opening');
  expect(store.getPlan().steps).to.deep.equal([]);
  expect(store.getPlan()).to.equal(store.getPlan());
  expect(() => store.planner).to.throw(IcpError);
});

it('ignores commands before it is open', async () => {
  const { ports } = world();
  const store = createFilingStore(ports);
  store.dispatch(set(name, 'zu früh'));
  expect(store.getState().filing.answers).to.deep.equal({});
});

it('restores answers and step after a reload, and says so', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '样例小站'));
  await first.store.stop();
  const { state, value, events } = await open(here);
  expect(value(name)).to.equal('样例小站');
  expect(state().notice?.kind).to.equal('draft-restored');
  expect(events.find(({ type }) => type === 'ready')).to.include({ restored: true });
});

it('opens the filing that is asked for, not the last one', async () => {
  const here = world();
  const one = await stored(here, 'one');
  const two = await stored(here, 'two');
  for (const [filing, savedAt] of [[one, '2026-11-01T00:00:00.000Z'], [two, '2026-11-02T00:00:00.000Z']] as const) {
    here.storage.drafts.set(`${scope}/${filing.id}`, { filing, savedAt, serverVersion: null, dirty: true });
  }
  const last = await open(here);
  expect(nameOf(last.state().filing)).to.equal('two');
  const { state } = await open(here, { filingId: one.id });
  expect(nameOf(state().filing)).to.equal('one');
});

it('makes a filing of the id that is asked for when there is none', async () => {
  const { state } = await open(world(), { filingId: 'mine' });
  expect(state().filing.id).to.equal('mine');
});

it('shows one account nothing of another', async () => {
  const here = world();
  const first = await open(here, { accountKey: 'a' });
  await first.act(set(name, '甲的'));
  await first.store.stop();
  here.backend.drafts.clear();
  const { value } = await open(here, { accountKey: 'b' });
  expect(value(name)).to.equal(undefined);
});

it('keeps a draft that cannot be read aside, says so and starts a new one', async () => {
  const here = world();
  const broken = { ...(await stored(here, 'x')), answers: 'not answers' };
  const filing: Filing = JSON.parse(JSON.stringify(broken));
  here.storage.drafts.set(`${scope}/${filing.id}`, { filing, savedAt: '2026-11-01T00:00:00.000Z', serverVersion: null, dirty: true });
  const { state, errors } = await open(here, { filingId: filing.id });
  expect(errors()).to.deep.equal(['bad-draft']);
  expect(state().filing.id).not.to.equal(filing.id);
  expect(here.storage.drafts.has(`${scope}/${filing.id}`)).to.equal(true);
});

it('looks further than a draft that cannot be opened', async () => {
  const here = world();
  const good = await stored(here, 'good');
  here.storage.drafts.set(`${scope}/${good.id}`, { filing: good, savedAt: '2026-11-01T00:00:00.000Z', serverVersion: null, dirty: true });
  here.storage.drafts.set(`${scope}/later`, { filing: good, savedAt: '2026-11-02T00:00:00.000Z', serverVersion: null, dirty: true });
  here.storage.fail('load', new IcpError('storage-unavailable'));
  const { state, errors } = await open(here);
  expect(nameOf(state().filing)).to.equal('good');
  expect(errors()).to.deep.equal(['storage-unavailable']);
});

it('opens the draft of a newer version to look at, not to change', async () => {
  const here = world();
  const filing: Filing = JSON.parse(JSON.stringify({ ...(await stored(here, 'newer')), schema: 2 }));
  here.storage.drafts.set(`${scope}/${filing.id}`, { filing, savedAt: '2026-11-01T00:00:00.000Z', serverVersion: null, dirty: true });
  const { state, act } = await open(here);
  expect(state().readOnly).to.equal('newer-draft');
  await act(set(`services[${filing.services[0]?.id ?? ''}].name`, 'changed'));
  expect(nameOf(state().filing)).to.equal('newer');
  expect(here.backend.callsOf('saveDraft')).to.have.length(0);
  await act({ type: 'draft/discard' });
  expect(state().filing.id).not.to.equal(filing.id);
  expect(here.storage.drafts.size).to.equal(1);
});

it('opens with what is here when the backend does not answer', async () => {
  const here = world();
  here.backend.next('loadDraft', () => new Promise(() => undefined));
  const store = createFilingStore(here.ports);
  const started = store.start();
  await settle();
  expect(store.getState().phase).to.equal('opening');
  await here.time.advance(8_000);
  await started;
  expect(store.getState().phase).to.equal('ready');
  await store.stop();
});

it('opens with what is here and waits for the login when the backend knows nobody', async () => {
  const here = world();
  here.backend.fails('loadDraft', new IcpError('unauthenticated'));
  const { state } = await open(here);
  expect(state()).to.include({ phase: 'ready', paused: true });
});

it('tells when nothing can be kept anywhere', async () => {
  const here = world({ storage: fakeStorage({ available: false }), backend: fakeBackend({ without: ['saveDraft', 'loadDraft'] }) });
  const { state, act } = await open(here);
  expect(state().save.state).to.equal('memory-only');
  await act(set(name, 'x'));
  await here.time.advance(5_000);
  expect(state().save.state).to.equal('memory-only');
});

it('fails with a reason when the national rules cannot be had', async () => {
  const { state, errors } = await open(world({ packs: packs({ national: async () => Promise.reject(new IcpError('unavailable')) }) }));
  expect(state().phase).to.equal('failed');
  expect(state().failure?.code).to.equal('unavailable');
  expect(errors()).to.deep.equal(['unavailable']);
});

it('works with national rules alone where a province has none, and where its rules are broken', async () => {
  const region = (province: string) => set('entity.region', { province, city: `${province.slice(0, 2)}0100`, district: `${province.slice(0, 2)}0101` });
  const broken = { schema: 1 as const, id: '450000', version: '1', rules: [{ drop: ['no-such-rule'], source: { document: 'own', section: '' } }] };
  const here = world({ packs: packs({ '450000': async () => broken, '460000': async () => Promise.reject(new IcpError('unavailable')) }) });
  const { act, store, errors } = await open(here);
  await act(region('430000'));
  expect(store.getPlan().provincePack).to.equal(false);
  expect(errors()).to.deep.equal([]);
  await act(region('450000'));
  expect(store.getPlan().provincePack).to.equal(false);
  expect(errors()).to.deep.equal(['bad-pack']);
  await act(region('460000'));
  expect(errors()).to.deep.equal(['bad-pack', 'unavailable']);
});

it('asks again for the rules of a province when the network is back', async () => {
  let online = false;
  const here = world({ packs: packs({ '460000': async () => (online ? { ...beijingPack, id: '460000' } : Promise.reject(new IcpError('network'))) }) });
  const { act, store } = await open(here);
  here.connectivity.set(false);
  await act(set('entity.region', { province: '460000', city: '460100', district: '460105' }));
  expect(store.getPlan().provincePack).to.equal(false);
  online = true;
  here.connectivity.set(true);
  await act();
  expect(store.getPlan().provincePack).to.equal(true);
});

it('lets the province chosen last win, in whatever order the rules arrive', async () => {
  const waiting = new Map<string, (value: undefined) => void>();
  const slow = (id: string) => () => new Promise<undefined>((resolve) => void waiting.set(id, resolve));
  const here = world({ packs: packs({ '430000': slow('430000') }) });
  const { act, store } = await open(here);
  await act(set('entity.region', { province: '430000', city: '430100', district: '430102' }));
  await act(set('entity.region', { province: '110000', city: '110100', district: '110105' }));
  waiting.get('430000')?.(undefined);
  await act();
  expect(store.getPlan().provincePack).to.equal(true);
  expect(store.planner.context.rules.packs).to.have.property('110000');
});

it('takes time and dictionaries of the backend where it has them', async () => {
  const here = world();
  here.backend.next('now', async () => '2027-03-01T00:00:00.000Z');
  const row = { id: 'only', label: { 'zh-CN': '唯一' } };
  here.backend.next('getDictionary', async (id) => ({ id, version: 'theirs', rows: [row] }));
  const { store, state } = await open(here);
  expect(store.planner.context.today).to.equal('2027-03-01');
  expect(Object.values(store.dictionaries).filter((one) => one.version === 'theirs')).to.have.length(1);
  expect(state().contextVersion).to.be.greaterThan(0);
});

it('learns the area codes after it is open, where there are any', async () => {
  const { store } = await open(world({ facts: { ...facts, areaCodes: async () => ({ '010': { provinces: ['110000'], digits: [8] } }) } }));
  expect(store.planner.context.areaCodes).to.have.property('010');
  const without = await open(world());
  expect(without.store.planner.context.areaCodes).to.equal(undefined);
});

it('moves the plan on at midnight in China', async () => {
  const here = world();
  const { store } = await open(here);
  expect(store.planner.context.today).to.equal('2026-11-22');
  await here.time.advance(12 * 3_600_000);
  expect(store.planner.context.today).to.equal('2026-11-23');
});

it('gives the region control its divisions, and files of the profile their address', async () => {
  const here = world({ facts: { ...facts, divisions: async () => [{ code: '110000', name: '北京市' }] }, assetBase: 'https://cdn.example/icp/' });
  const { store } = await open(here);
  expect(await store.getDivisions()).to.deep.equal([{ code: '110000', name: '北京市' }]);
  expect(store.assetUrl('sheet.svg')).to.equal('https://cdn.example/icp/providers/test-cloud/sheet.svg');
  expect(store.assetUrl('https://other.example/a.svg')).to.equal('https://other.example/a.svg');
});

it('starts with the first step and kind of its provider', async () => {
  const { state, store } = await open(world());
  expect(state().filing).to.include({ step: 'check', providerId: 'test-cloud', type: 'first' });
  expect(store.profile).to.equal(testProfile);
});

it('is not disturbed by a host whose listener throws', async () => {
  const here = world();
  const store = createFilingStore(here.ports);
  const heard: string[] = [];
  store.onEvent(() => {
    throw new Error('host');
  });
  store.onEvent(({ type }) => heard.push(type));
  await store.start();
  expect(heard).to.deep.equal(['ready']);
  await store.stop();
});

it('loses no command that comes in the moment it is open', async () => {
  const here = world();
  const store = createFilingStore(here.ports);
  const leave = store.subscribe(({ phase }) => {
    if (phase !== 'ready') return;
    leave();
    store.dispatch(set('entity.name', '一'));
    store.dispatch(set('entity.name', '一二'));
  });
  await store.start();
  await settle();
  expect(store.getState().filing.answers['entity.name']?.value).to.equal('一二');
  await store.stop();
});

it('tells the host of a listener that throws, and goes on', async () => {
  const { store, act, errors, value } = await open(world());
  store.subscribe(() => {
    throw new Error('listener');
  });
  await act(set('entity.name', '一'));
  expect(value('entity.name')).to.equal('一');
  expect(new Set(errors())).to.deep.equal(new Set(['internal']));
});

it('opens the backend’s draft after the login, where nothing was entered before it', async () => {
  const here = world();
  const filing = await stored(here, 'server');
  here.backend.drafts.set(filing.id, { filing, version: 'v1', savedAt: filing.updatedAt });
  here.backend.fails('loadDraft', new IcpError('unauthenticated'));
  const { state, act, events, store } = await open(here);
  expect(state().paused).to.equal(true);
  expect(state().filing.id).not.to.equal(filing.id);
  await act({ type: 'resume' });
  expect(state()).to.include({ phase: 'ready', paused: false });
  expect(nameOf(state().filing)).to.equal('server');
  expect(events.at(-1)).to.deep.equal({ type: 'ready', filingId: filing.id, restored: true });
  expect(store.restored).to.equal(true);
});

it('keeps what was entered before the login, and asks once only', async () => {
  const here = world();
  const filing = await stored(here, 'server');
  here.backend.drafts.set(filing.id, { filing, version: 'v1', savedAt: filing.updatedAt });
  here.backend.fails('loadDraft', new IcpError('unauthenticated'));
  const { state, act } = await open(here);
  const { id } = state().filing;
  await act(set('entity.name', '先写的'), { type: 'resume' });
  expect(state().filing.id).to.equal(id);
  expect(state().filing.answers['entity.name']?.value).to.equal('先写的');
  await act({ type: 'answer/clear', path: 'entity.name' }, { type: 'resume' });
  expect(state().filing.id).to.equal(id);
  expect(here.backend.callsOf('loadDraft')).to.have.length(1);
});

it('hears of a login that is quicker than the opening', async () => {
  const here = world({ facts: { ...facts, catalogue: async () => facts.catalogue() } });
  const filing = await stored(here, 'server');
  here.backend.drafts.set(filing.id, { filing, version: 'v1', savedAt: filing.updatedAt });
  here.backend.fails('loadDraft', new IcpError('unauthenticated'));
  const store = createFilingStore(here.ports);
  store.onEvent((event) => {
    if (event.type === 'error' && event.code === 'unauthenticated') store.dispatch({ type: 'resume' });
  });
  await store.start();
  await settle();
  expect(store.getState()).to.include({ phase: 'ready', paused: false });
  expect(nameOf(store.getState().filing)).to.equal('server');
  await store.stop();
});

it('tells who comes later whether the filing was begun before', async () => {
  const here = world();
  const first = await open(here);
  expect(first.store.restored).to.equal(false);
  await first.act(set(name, '样例小站'));
  await first.store.stop();
  const { store } = await open(here);
  expect(store.restored).to.equal(true);
});
