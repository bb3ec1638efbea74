import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { PackSource } from '../../../src/core/ports/packs.js';
import { createFilingStore } from '../../../src/core/store/filing-store.js';
import { deferred } from '../../support/backend.js';
import { BEIJING, closeStores, open, packs, set, world } from '../../support/store.js';
import { settle } from '../../support/time.js';

afterEach(closeStores);

/** A store that may show its first questions, and goes on when it is let. */
async function first(source: PackSource = packs()) {
  const go = deferred<void>();
  const asked: boolean[] = [];
  const loaded: string[] = [];
  const here = world({
    packs: { ...source, load: (id) => (loaded.push(id), source.load(id)) },
    later: (now) => {
      asked.push(now);
      if (now) go.resolve();
      return go.promise;
    },
  });
  const opened = await open(here);
  return { here, go, asked, loaded, ...opened };
}

it('shows its first questions before any rule has come', async () => {
  const { state, store, loaded, asked, go } = await first();
  expect(state().phase).to.equal('ready');
  expect(store.getPlan().fields.has('entity.region')).to.equal(true);
  expect(store.getPlan().findings).to.deep.equal([]);
  expect(loaded).to.deep.equal([]);
  expect(asked).to.deep.equal([false]);
  go.resolve();
  await settle();
  expect(loaded).to.deep.equal(['national']);
  expect(store.getPlan().findings).not.to.deep.equal([]);
});

it('takes what is answered before the rules, with the rules of its province as soon as they come', async () => {
  const { act, value, store, go, loaded, state } = await first();
  await act({ type: 'composition', open: true }, set('entity.region', BEIJING), { type: 'composition', open: false }, set('entity.nature', 'enterprise'));
  expect(value('entity.region')).to.deep.equal(BEIJING);
  expect(state().save.state).to.equal('unsaved');
  expect(loaded).to.deep.equal([]);
  go.resolve();
  await settle();
  expect(store.getPlan().provincePack).to.equal(true);
  expect(store.planner.context.rules.packs).to.have.property('110000');
});

it('saves what was answered before the rules', async () => {
  const { here, act, go, state } = await first();
  await act(set('entity.nature', 'enterprise'));
  go.resolve();
  await settle();
  await here.time.advance(2_000);
  expect(state().save.state).to.equal('saved');
  expect([...here.backend.drafts.values()][0]?.filing.answers['entity.nature']?.value).to.equal('enterprise');
});

it('saves what was answered before the rules, also when the page is left before they come', async () => {
  const { here, act, store } = await first();
  await act(set('entity.nature', 'enterprise'));
  await store.stop();
  expect([...here.storage.drafts.values()][0]?.filing.answers['entity.nature']?.value).to.equal('enterprise');
});

it('clears an answer before the rules', async () => {
  const { act, value } = await first();
  await act(set('entity.nature', 'enterprise'), { type: 'answer/clear', path: 'entity.nature' });
  expect(value('entity.nature')).to.equal(undefined);
});

it('lets a command that needs the rules wait for them, shows that, and then performs it', async () => {
  const rules = deferred<undefined>();
  const source = packs();
  const { act, state, asked } = await first({ ...source, load: async (id) => (await rules.promise, source.load(id)) });
  await act({ type: 'step/next' });
  expect(state().waiting).to.equal(true);
  expect(asked).to.deep.equal([false, true]);
  expect(state().filing.triedSteps).to.deep.equal([]);
  rules.resolve(undefined);
  await settle();
  expect(state().waiting).to.equal(false);
  expect(state().filing.triedSteps).to.deep.equal(['check']);
  expect(state().focus.path).to.equal('entity.region');
});

it('keeps the order of the commands that waited', async () => {
  const { act, state, value } = await first();
  await act(set('entity.name', ' 一 '), { type: 'field/leave', path: 'entity.name' }, { type: 'service/add' }, { type: 'service/open', serviceId: 's1' });
  expect(value('entity.name')).to.equal('一');
  expect(state().openService).to.equal('s1');
});

it('asks again for rules that did not come, and keeps the form open meanwhile', async () => {
  let failures = 2;
  const source = packs();
  const { here, act, state, store, errors, value } = await first({ ...source, load: async (id) => (failures-- > 0 ? Promise.reject(new IcpError('unavailable')) : source.load(id)) });
  await act({ type: 'field/leave', path: 'entity.region' });
  expect(state().phase).to.equal('ready');
  await act(set('entity.name', '一'));
  expect(value('entity.name')).to.equal('一');
  await here.time.advance(2_000);
  await here.time.advance(4_000);
  expect(new Set(errors())).to.deep.equal(new Set(['unavailable']));
  expect(store.getPlan().findings).not.to.deep.equal([]);
  expect(state().touched['entity.region']).to.equal(true);
});

it('opens a filing that was begun before with everything at once', async () => {
  const here = world();
  const one = await open(here);
  await one.act(set('entity.region', BEIJING));
  await one.store.stop();
  const store = createFilingStore({ ...here.ports, later: () => new Promise(() => undefined) });
  await store.start();
  expect(store.getPlan().provincePack).to.equal(true);
  await store.stop();
});
