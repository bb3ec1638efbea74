import { expect } from '@open-wc/testing';
import { closeStores, open, world } from '../../support/store.js';

afterEach(closeStores);

it('opens a new filing where there is none', async () => {
  const { state, events, store } = await open(world());
  expect(state().phase).to.equal('ready');
  expect(state().filing.services).to.have.length(1);
  expect(store.getPlan().steps.map((step) => step.id)).to.deep.equal(['check', 'entity', 'website', 'materials', 'face', 'review', 'progress']);
  expect(events).to.deep.include({ type: 'ready', filingId: state().filing.id, restored: false });
});
