import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { BackendAdapter, BackendEvent, Order } from '../../../src/core/ports/backend.js';
import { createRecordsStore, LOOK_FIRST, type RecordsStore } from '../../../src/core/records/records-store.js';
import type { Failure } from '../../../src/core/store/types.js';
import { backendOf, doneOrders, openOrders, orderIn, recordOf, type World } from '../../../stories/records/world.js';
import { deferred } from '../../support/backend.js';
import { fakeTime, settle, type FakeTime } from '../../support/time.js';

interface Open { readonly store: RecordsStore; readonly time: FakeTime; readonly failures: readonly Failure[] }
const stores: RecordsStore[] = [];
function opened(adapter: BackendAdapter): Open {
  const time = fakeTime();
  const failures: Failure[] = [];
  const store = createRecordsStore({ adapter, clock: time.clock, timer: time.timer, report: (failure) => failures.push(failure) });
  stores.push(store);
  return { store, time, failures };
}
async function loaded(world: World): Promise<Open> {
  const open = opened(backendOf(world));
  open.store.load();
  await settle();
  return open;
}
afterEach(() => stores.splice(0).forEach((store) => store.stop()));

it('loads what is on record and the orders of both kinds', async () => {
  const { store } = await loaded({ records: [recordOf(2)], open: openOrders, done: doneOrders });
  const { records, orders } = store.getState();
  expect([records.phase, records.items.length, orders.open.total, orders.done.total]).to.deep.equal(['ready', 1, openOrders.length, doneOrders.length]);
});

it('a backend without records says so, and its orders are there all the same', async () => {
  const { store } = await loaded({ lacks: ['listRecords'], open: openOrders });
  expect(store.getState().records.phase).to.equal('absent');
  expect(store.getState().orders.open.phase).to.equal('ready');
});

it('a list that fails says why, tells the host, and comes with the next try', async () => {
  let broken = true;
  const adapter = backendOf({ records: [recordOf()] });
  const list = adapter.listRecords;
  const { store, failures } = opened({ ...adapter, listRecords: async (query) => {
    if (broken) throw new IcpError('network');
    return list?.(query) ?? { records: [], page: 1, pages: 1, total: 0 };
  } });
  store.load();
  await settle();
  expect([store.getState().records.phase, store.getState().records.failure?.code]).to.deep.equal(['failed', 'network']);
  expect(failures.map(({ code }) => code)).to.deep.equal(['network']);
  broken = false;
  store.showRecords(1);
  await settle();
  expect(store.getState().records.items).to.have.length(1);
});

it('what a backend throws of its own counts as unavailable, and its words stay out', async () => {
  const { failures } = await loaded({ over: { listOrders: () => Promise.reject(new Error('secret 110101199001011234')) } });
  expect(new Set(failures.map(({ code }) => code))).to.deep.equal(new Set(['unavailable']));
  expect(JSON.stringify(failures)).to.not.contain('secret');
});

it('an answer that comes late is dropped for that of a later question', async () => {
  const first = deferred<Awaited<ReturnType<BackendAdapter['listOrders']>>>();
  let calls = 0;
  const adapter = backendOf({});
  const { store } = opened({ ...adapter, listOrders: (query) => (query.state === 'open' && ++calls === 1 ? first.promise : Promise.resolve({ orders: [orderIn('draft', { id: 'new' })], page: query.page, pages: 3, total: 21 })) });
  store.showOrders('open', 1);
  store.showOrders('open', 2);
  await settle();
  first.resolve({ orders: [orderIn('draft', { id: 'old' })], page: 1, pages: 3, total: 21 });
  await settle();
  expect(store.getState().orders.open.items.map(({ id }) => id)).to.deep.equal(['new']);
  expect(store.getState().orders.open.page).to.equal(2);
});

it('pages: the second one, and back where the last one has gone', async () => {
  const { store } = await loaded({ records: Array.from({ length: 12 }, (_, n) => recordOf(1, { id: `r${n}` })) });
  store.showRecords(2);
  await settle();
  expect(store.getState().records.items.map(({ id }) => id)).to.deep.equal(['r10', 'r11']);
  store.showRecords(5);
  await settle();
  expect(store.getState().records.page).to.equal(2);
});

it('withdrawn: the order moves to the others, and nothing runs twice', async () => {
  let calls = 0;
  const adapter = backendOf({ open: openOrders });
  const { store } = opened({ ...adapter, withdraw: async (id) => {
    calls++;
    return (await adapter.withdraw?.(id)) ?? orderIn('withdrawn');
  } });
  store.load();
  await settle();
  store.withdraw('30152419054287105');
  store.withdraw('30152419054287105');
  expect(store.getState().busy).to.deep.equal({ orderId: '30152419054287105', action: 'withdraw' });
  await settle();
  expect(calls).to.equal(1);
  expect(store.getState().busy).to.equal(null);
  expect(store.getState().orders.open.items.some(({ id }) => id === '30152419054287105')).to.equal(false);
  expect(store.getState().orders.done.items.map(({ id, state }) => [id, state])).to.deep.equal([['30152419054287105', 'withdrawn']]);
});

it('what could not be done says so, and the order stands', async () => {
  const { store } = await loaded({ open: openOrders, over: { abandon: () => Promise.reject(new IcpError('conflict')) } });
  store.abandon('30152419054287101');
  await settle();
  expect(store.getState().problem?.failure.code).to.equal('conflict');
  expect(store.getState().orders.open.total).to.equal(openOrders.length);
});

it('a backend that cannot give up says so', async () => {
  const { store } = await loaded({ open: openOrders, lacks: ['abandon'] });
  store.abandon('30152419054287101');
  await settle();
  expect(store.getState().problem?.failure.code).to.equal('unsupported');
});

it('an order that is opened is what the list knows, then what the backend knows', async () => {
  const { store } = await loaded({ open: openOrders, over: { getOrder: async (id) => orderIn('authority-review', { id }) } });
  store.openOrder('30152419054287105');
  expect(store.getState().order.order?.state).to.equal('initial-review');
  await settle();
  expect(store.getState().order.order?.state).to.equal('authority-review');
  expect(store.getState().orders.open.items.find(({ id }) => id === '30152419054287105')?.state).to.equal('authority-review');
});

it('where nobody tells, it looks by itself, less and less often; a push makes that needless', async () => {
  const answers: Order[] = [orderIn('initial-review', { id: 'o1' })];
  const adapter = backendOf({});
  let looks = 0;
  const { store, time } = opened({ ...adapter, listOrders: async ({ state }) => {
    if (state === 'open') looks++;
    return { orders: state === 'open' ? answers : [], page: 1, pages: 1, total: 1 };
  } });
  store.load();
  await settle();
  await time.advance(LOOK_FIRST);
  expect(looks).to.equal(2);
  await time.advance(LOOK_FIRST);
  expect(looks, 'twice the pause').to.equal(2);
  answers[0] = orderIn('authority-review', { id: 'o1' });
  await time.advance(LOOK_FIRST);
  expect(store.getState().orders.open.items[0]?.state).to.equal('authority-review');
});

it('a push shows at once, and who has left hears nothing', async () => {
  let tell: (event: BackendEvent) => void = () => undefined;
  let left = 0;
  const adapter = { ...backendOf({ open: openOrders }), subscribe: (listener: (event: BackendEvent) => void) => ((tell = listener), () => void left++) };
  const { store, time } = opened(adapter);
  store.load();
  await settle();
  expect(time.pending()).to.equal(0);
  tell({ type: 'order', order: orderIn('authority-review', { id: '30152419054287105' }) });
  expect(store.getState().orders.open.items.find(({ id }) => id === '30152419054287105')?.state).to.equal('authority-review');
  store.stop();
  expect(left).to.equal(1);
  const before = store.getState();
  tell({ type: 'order', order: orderIn('approved', { id: '30152419054287105' }) });
  await settle();
  expect(store.getState()).to.equal(before);
});

it('stopped while something is on its way: nothing is said of it', async () => {
  const answer = deferred<never>();
  const adapter = backendOf({ over: { listOrders: () => answer.promise } });
  const { store, failures, time } = opened(adapter);
  store.load();
  store.stop();
  answer.reject(new IcpError('network'));
  await settle();
  expect(failures).to.have.length(0);
  expect(time.pending()).to.equal(0);
});
