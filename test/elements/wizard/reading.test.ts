import { expect } from '@open-wc/testing';
import { createFilingStore } from '../../../src/core/store/filing-store.js';
import type { FilingState, FilingStore } from '../../../src/core/store/types.js';
import { createDevicePorts } from '../../../src/adapters/device/ports.js';
import { factsSource, packSource } from '../../../src/data/index.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { backend, element, fillIn, holds, leave, listen, newAccount, place, says, shown } from './host.js';

const stores: FilingStore[] = [];
afterEach(async () => {
  await leave();
  await Promise.all(stores.splice(0).map((store) => store.stop()));
});

/** A store as a host makes it for itself. */
async function ownStore(): Promise<FilingStore> {
  const store = createFilingStore({ ...createDevicePorts(), adapter: backend().adapter, profile: ksyun, packs: packSource, facts: factsSource, accountKey: newAccount() });
  stores.push(store);
  await store.start();
  return store;
}
async function over(store: FilingStore): Promise<HTMLElement> {
  const wizard = element();
  wizard.store = store;
  place().append(wizard);
  await shown(wizard);
  return wizard;
}

type Snapshot = FilingState;
/** What React's `useSyncExternalStore` does with a store: it renders a snapshot, subscribes, and renders again when the snapshot is another one. */
function reactHost<T>(store: Pick<FilingStore, 'getState' | 'getInitialState' | 'subscribe'>, pick: (state: Snapshot) => T) {
  const drawn: T[] = [];
  let last = store.getInitialState();
  const check = (): void => {
    const next = store.getState();
    // It calls twice and throws when the answers differ: an endless loop otherwise.
    if (!Object.is(next, store.getState())) throw new Error('The result of getSnapshot should be cached');
    if (Object.is(next, last)) return;
    last = next;
    const value = pick(next);
    if (!Object.is(value, drawn.at(-1))) drawn.push(value);
  };
  check();
  const leaveStore = store.subscribe(check);
  return { drawn, leave: leaveStore, snapshot: () => last };
}

it('a store of the host wins over provider and adapter, and is not stopped with the element', async () => {
  const store = await ownStore();
  const other = backend();
  const wizard = element();
  wizard.provider = 'nowhere';
  wizard.adapter = other.adapter;
  wizard.store = store;
  place().append(wizard);
  await shown(wizard);
  fillIn(wizard, '域名', 'host-store.cn');
  await says(wizard, '已保存');
  expect(other.control.getSnapshot().calls).to.have.length(0);
  wizard.remove();
  await new Promise(requestAnimationFrame);
  store.dispatch({ type: 'answer/set', path: 'entity.investor', value: '甲' });
  expect(store.getState().filing.answers['entity.investor']?.value).to.equal('甲');
});

it('a React-shaped host and a plain host read the same store as the wizard', async () => {
  const store = await ownStore();
  const wizard = await over(store);
  const path = Object.keys(store.getPlan().fields.size > 0 ? Object.fromEntries(store.getPlan().fields) : {}).find((key) => key.endsWith('.name') && key.includes('domains')) ?? '';
  const react = reactHost(store, (state) => state.filing.answers[path]?.value);
  const plain: unknown[] = [];
  const leavePlain = store.subscribe((state, previous) => {
    if (state.filing.answers[path] !== previous.filing.answers[path]) plain.push(state.filing.answers[path]?.value);
  });
  fillIn(wizard, '域名', 'read-by-all.cn');
  expect(react.drawn.at(-1)).to.equal('read-by-all.cn');
  expect(plain.at(-1)).to.equal('read-by-all.cn');
  store.dispatch({ type: 'answer/set', path, value: 'from-outside.cn' });
  expect(react.drawn.at(-1)).to.equal('from-outside.cn');
  await holds(wizard, '域名', 'from-outside.cn');
  react.leave();
  leavePlain();
  store.dispatch({ type: 'answer/set', path, value: 'unheard.cn' });
  expect([react.drawn.at(-1), plain.at(-1)]).to.deep.equal(['from-outside.cn', 'from-outside.cn']);
});

it('a snapshot is the same object until something changes, and can be written as JSON', async () => {
  const store = await ownStore();
  expect(store.getState()).to.equal(store.getState());
  expect(store.getInitialState()).to.equal(store.getInitialState());
  const before = store.getState();
  store.dispatch({ type: 'notice/dismiss' });
  store.dispatch({ type: 'answer/set', path: 'entity.investor', value: '乙' });
  expect(store.getState()).not.to.equal(before);
  expect(before.filing.answers['entity.investor']).to.equal(undefined);
  expect(JSON.parse(JSON.stringify(store.getState()))).to.deep.equal(store.getState());
});

it('a host listener that throws starves neither the wizard nor other listeners', async () => {
  const store = await ownStore();
  const wizard = await over(store);
  const heard = listen(wizard);
  let calls = 0;
  const leaves = [store.subscribe(() => { throw new Error('broken host'); }), store.subscribe(() => { calls++; })];
  fillIn(wizard, '域名', 'still-alive.cn');
  await says(wizard, '已保存');
  for (const leaveStore of leaves) leaveStore();
  expect(calls).to.be.greaterThan(0);
  expect(JSON.stringify(heard)).not.to.include('broken host');
});

it('two wizards over one store show the same filing at once', async () => {
  const store = await ownStore();
  const [first, second] = [await over(store), await over(store)];
  fillIn(first, '域名', 'twice.cn');
  await holds(second, '域名', 'twice.cn');
  fillIn(second, '域名', 'thrice.cn');
  await holds(first, '域名', 'thrice.cn');
  expect(Object.values(store.getState().filing.answers).map(({ value }) => value)).to.deep.equal(['thrice.cn']);
});
