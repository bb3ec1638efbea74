import { expect } from '@open-wc/testing';
import type { FilingStore, StoreEvent } from '../../../src/core/store/types.js';
import { Session, type SessionHost, type SessionInput } from '../../../src/elements/wizard/session.js';
import { closeStores, open, openReady, world } from '../../support/store.js';
import { settle } from '../../support/time.js';

afterEach(closeStores);

/** What a wizard is to its session; with these stores of the host, one after the other. */
function hosting(store: FilingStore) {
  const events: StoreEvent[] = [];
  const asked: string[] = [];
  let input: SessionInput = { provider: undefined, adapter: undefined, store, filingId: undefined, start: undefined, accountKey: undefined, assetBase: undefined };
  let agrees = true;
  const host: SessionHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
    sessionInput: () => input,
    sessionEnvironment: () => undefined,
    beforeSubmit() {
      asked.push('icp-submit');
      return agrees;
    },
    sessionLater: () => Promise.resolve(),
    sessionOpened: () => undefined,
    sessionEvent: (event) => events.push(event),
    sessionFailed: () => undefined,
  };
  const session = new Session(host);
  return {
    events,
    asked,
    session,
    async update(change: Partial<SessionInput> = {}) {
      input = { ...input, ...change };
      session.hostConnected();
      session.hostUpdated();
      await settle();
    },
    refuse: () => void (agrees = false),
  };
}

it('asks the host before a store of its own submits, as long as it is shown', async () => {
  const { store, act, state } = await openReady(world());
  const other = await open(world());
  const { update, asked, refuse } = hosting(store);
  await update();
  refuse();
  await act({ type: 'submit' });
  expect(asked).to.deep.equal(['icp-submit']);
  expect(state().submit.phase).to.equal('idle');
  await update({ store: other.store });
  await act({ type: 'submit' });
  expect(asked).to.have.length(1);
  expect(state().submit.phase).to.equal('done');
});

it('asks nobody who has left the page', async () => {
  const { store, act, state } = await openReady(world());
  const { update, asked, refuse, session } = hosting(store);
  await update();
  refuse();
  session.hostDisconnected();
  await settle();
  await act({ type: 'submit' });
  expect(asked).to.deep.equal([]);
  expect(state().submit.phase).to.equal('done');
});

it('tells of a filing that the host’s store restored before the element came', async () => {
  const here = world();
  const first = await open(here);
  await first.act({ type: 'answer/set', path: 'entity.name', value: '样例' });
  await first.store.stop();
  const { store, state } = await open(here);
  const { update, events } = hosting(store);
  await update();
  expect(events).to.deep.equal([{ type: 'ready', filingId: state().filing.id, restored: true }]);
});
