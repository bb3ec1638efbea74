import { expect } from '@open-wc/testing';
import { closeStores, open, openReady, set, world } from '../../support/store.js';

afterEach(closeStores);

const name = 'services[s1].name';

it('lets a second tab look and not write', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '一'));
  await here.time.advance(2_000);
  const second = await open(here);
  expect(second.state().readOnly).to.equal('other-tab');
  expect(second.value(name)).to.equal('一');
  await second.act(set(name, '二'), { type: 'step/go', step: 'check' }, { type: 'notice/dismiss' });
  await here.time.advance(5_000);
  expect(second.value(name)).to.equal('一');
  expect([...here.storage.drafts.values()][0]?.filing.answers[name]?.value).to.equal('一');
});

it('notices a second wizard while the first draft is still empty', async () => {
  const here = world();
  await open(here);
  const second = await open(here);
  expect(second.state().readOnly).to.equal('other-tab');
});

it('hands the draft over when the second tab takes it', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '一'));
  await here.time.advance(2_000);
  const second = await open(here);
  await second.act({ type: 'lock/take' });
  expect(first.state().readOnly).to.equal('other-tab');
  expect(first.state().notice?.kind).to.equal('other-tab-took-over');
  expect(second.state().readOnly).to.equal(null);
  await second.act(set(name, '二'));
  await first.act(set(name, '三'));
  await here.time.advance(5_000);
  expect([...here.storage.drafts.values()].map(({ filing }) => filing.answers[name]?.value)).to.deep.equal(['二']);
  expect(first.value(name)).to.equal('一');
});

it('can be taken back, with what the other tab wrote', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '一'));
  await here.time.advance(2_000);
  const second = await open(here);
  await second.act({ type: 'lock/take' });
  await second.act(set(name, '二'));
  await here.time.advance(2_000);
  await first.act({ type: 'lock/take' });
  expect(first.state().readOnly).to.equal(null);
  expect(first.value(name)).to.equal('二');
  expect(second.state().readOnly).to.equal('other-tab');
});

it('takes nothing from itself', async () => {
  const { act, state } = await open(world());
  const before = state();
  await act({ type: 'lock/take' });
  expect(state()).to.equal(before);
});

it('gives the lock back when it stops', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '一'));
  await first.store.stop();
  expect(here.lock.holders.size).to.equal(0);
  const second = await open(here);
  expect(second.state().readOnly).to.equal(null);
  expect(second.value(name)).to.equal('一');
});

it('waits a moment for an owner that is about to leave', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '一'));
  await here.time.advance(2_000);
  here.time.timer.after(200, () => void first.store.stop());
  const second = await open(here);
  expect(second.state().readOnly).to.equal(null);
});

it('does nothing any more after it stopped', async () => {
  const { act, state, store } = await open(world());
  await store.stop();
  const before = state();
  await act(set(name, 'nach Schluss'));
  expect(state()).to.equal(before);
});

it('lets nobody who only looks on throw the draft away', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '一'));
  await here.time.advance(2_000);
  const second = await open(here);
  await second.act({ type: 'draft/discard' });
  expect(here.storage.drafts.size).to.equal(1);
  expect(second.value(name)).to.equal('一');
});

it('does not lose a lock that it holds to itself', async () => {
  const here = world();
  const { acquire } = here.lock;
  // As browsers do: a lock that is given back is free a moment later.
  here.lock.acquire = async (key, options) => {
    const lock = await acquire(key, options);
    return lock && { release: () => void here.time.timer.after(50, lock.release) };
  };
  const { act, state } = await openReady(here);
  await here.time.advance(2_000);
  await act({ type: 'submit' });
  here.backend.orders.set('o1', here.backend.order({ filingId: state().filing.id, state: 'rejected', rejections: [{ path: name, message: '名称不符合要求' }] }));
  await act({ type: 'order/refresh' });
  await act({ type: 'order/correct' });
  expect(state().order.failure).to.equal(null);
  expect(state().readOnly).to.equal(null);
});
