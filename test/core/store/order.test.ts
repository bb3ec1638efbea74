import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { POLL_FIRST } from '../../../src/core/store/effects/order.js';
import { fakeBackend } from '../../support/backend.js';
import { closeStores, open, openReady, set, world, type World } from '../../support/store.js';

afterEach(closeStores);

const name = 'services[s1].name';

async function submitted(here: World = world()) {
  const opened = await openReady(here);
  await here.time.advance(2_000);
  await opened.act({ type: 'submit' });
  const change = (to: Partial<ReturnType<typeof here.backend.order>>) => {
    const order = here.backend.order({ id: 'o1', filingId: opened.state().filing.id, ...to });
    here.backend.orders.set('o1', order);
    return order;
  };
  return { here, change, ...opened };
}
const rejected = { state: 'rejected' as const, updatedAt: '2026-11-22T05:00:00.000Z', rejections: [{ path: name, message: '名称不符合要求' }] };

it('hears of each change that is pushed', async () => {
  const { here, change, state } = await submitted();
  here.backend.emit({ type: 'order', order: change({ state: 'authority-review' }) });
  expect(state().order.order?.state).to.equal('authority-review');
  here.backend.emit({ type: 'order', order: here.backend.order({ id: 'other', state: 'approved' }) });
  expect(state().order.order?.state).to.equal('authority-review');
});

it('looks again by itself where nothing is pushed, until the order is done', async () => {
  const { here, change, state } = await submitted(world({ backend: fakeBackend({ without: ['subscribe'] }) }));
  change({ state: 'approved' });
  await here.time.advance(POLL_FIRST);
  expect(state().order.order?.state).to.equal('approved');
  const looks = here.backend.callsOf('getOrder').length;
  await here.time.advance(20 * POLL_FIRST);
  expect(here.backend.callsOf('getOrder')).to.have.length(looks);
});

it('says that it could not look, and keeps what it knew', async () => {
  const { here, act, state } = await submitted();
  here.backend.fails('getOrder');
  await act({ type: 'order/refresh' });
  expect(state().order).to.deep.include({ phase: 'ready' });
  expect(state().order.failure?.code).to.equal('network');
  expect(state().order.order?.id).to.equal('o1');
});

it('takes an order back', async () => {
  const { act, state } = await submitted();
  await act({ type: 'order/withdraw' });
  expect(state().order.order?.state).to.equal('withdrawn');
});

it('says why an order could not be taken back', async () => {
  const { here, act, state } = await submitted();
  here.backend.fails('withdraw', new IcpError('invalid'));
  await act({ type: 'order/withdraw' });
  expect(state().order.failure?.code).to.equal('invalid');
  expect(state().order.order?.state).to.equal('initial-review');
});

it('changes nothing while an order is under review', async () => {
  const { act, value, state } = await submitted();
  await act(set(name, 'zu spät'), { type: 'order/correct' }, { type: 'step/go', step: 'website' });
  expect(value(name)).to.equal('样例小站');
  expect(state()).to.include({ readOnly: 'submitted' });
  expect(state().filing.step).to.equal('progress');
});

it('opens a rejected order with the named fields marked, and only they can be changed', async () => {
  const { change, act, state, store, value } = await submitted();
  change(rejected);
  await act({ type: 'order/refresh' });
  await act({ type: 'order/correct' });
  expect(state().readOnly).to.equal(null);
  expect(state().filing).to.deep.include({ orderId: null, submissionKey: null, step: 'website' });
  expect(state().filing.rejections).to.deep.equal([{ path: name, message: '名称不符合要求', at: '2026-11-22T05:00:00.000Z' }]);
  expect(state().focus.path).to.equal(name);
  expect(store.getPlan().fields.get(name)?.mode).to.equal('edit');
  expect(store.getPlan().fields.get('entity.name')?.lockedBy).to.equal('rejection');
  await act(set('entity.name', '改不了'), set(name, '改好的小站'));
  expect(value('entity.name')).to.equal('北京样例科技有限公司');
  expect(value(name)).to.equal('改好的小站');
});

it('submits a corrected filing with a new key', async () => {
  const { here, change, act, state } = await submitted();
  change(rejected);
  await act({ type: 'order/refresh' });
  await act({ type: 'order/correct' });
  await here.time.advance(3_700_000);
  await act(set(name, '改好的小站'), { type: 'agreement/set', id: 'terms', agreed: true });
  await act({ type: 'submit' });
  expect(state().submit.phase).to.equal('done');
  expect(state().filing.orderId).to.equal('o2');
  expect(new Set(here.backend.callsOf('submit').map(([, { idempotencyKey }]) => idempotencyKey)).size).to.equal(2);
});

it('opens a rejected order after a reload, when only its pointer is here', async () => {
  const { here, change, store } = await submitted();
  await store.stop();
  change(rejected);
  const again = await open(here);
  expect(again.state().filing.answers).to.deep.equal({});
  await again.act({ type: 'order/correct' });
  expect(again.value(name)).to.equal('样例小站');
  await again.act(set(name, '改好的小站'));
  await here.time.advance(2_000);
  expect([...here.backend.drafts.values()][0]?.filing.answers[name]?.value).to.equal('改好的小站');
});

it('opens it from this device where the backend takes no drafts', async () => {
  const { here, change, store } = await submitted(world({ backend: fakeBackend({ without: ['loadDraft', 'saveDraft', 'deleteDraft'] }) }));
  await store.stop();
  change(rejected);
  const again = await open(here);
  await again.act({ type: 'order/correct' });
  expect(again.value(name)).to.equal('样例小站');
  expect(again.state().readOnly).to.equal(null);
});

it('forgets what was kept for a correction once the order is approved', async () => {
  const { here, change, act } = await submitted(world({ backend: fakeBackend({ without: ['loadDraft', 'saveDraft', 'deleteDraft'] }) }));
  change({ state: 'approved' });
  await act({ type: 'order/refresh' });
  expect([...here.storage.drafts.values()][0]?.filing.answers).to.deep.equal({});
});

it('says so when the filing cannot be had back', async () => {
  const { here, change, store } = await submitted();
  await store.stop();
  change(rejected);
  const again = await open(here);
  here.backend.fails('loadDraft');
  await again.act({ type: 'order/correct' });
  expect(again.state().readOnly).to.equal('submitted');
  expect(again.state().order.failure?.code).to.equal('network');
});

it('starts another filing when the finished one is put away', async () => {
  const { here, change, act, state } = await submitted();
  change({ state: 'approved' });
  await act({ type: 'order/refresh' });
  await act({ type: 'draft/discard' });
  expect(state().filing).to.deep.include({ orderId: null, answers: {} });
  expect(state().order.order).to.equal(null);
  expect(state().readOnly).to.equal(null);
  expect(here.backend.callsOf('deleteDraft')).to.have.length(0);
});
