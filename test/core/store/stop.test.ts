import { expect } from '@open-wc/testing';
import { createDeviceStorage } from '../../../src/adapters/device/storage.js';
import { closeStores, open, set, world } from '../../support/store.js';

afterEach(closeStores);

it('lets go of the storage of the device once everything is kept in it', async () => {
  const here = world();
  const said: string[] = [];
  here.ports.storage.save = ((save) => async (...args: Parameters<typeof save>) => {
    await save.apply(here.ports.storage, args);
    said.push('saved');
  })(here.ports.storage.save);
  here.ports.storage.close = async () => void said.push('closed');
  const { act, state, store } = await open(here);
  await act(set(`services[${state().filing.services[0]?.id ?? ''}].name`, '样例小站'));
  await store.stop();
  expect(said.at(-1)).to.equal('closed');
  expect(said).to.include('saved');
});

it('stops although the storage cannot be closed', async () => {
  const here = world();
  here.ports.storage.close = () => Promise.reject(new Error('closing failed'));
  const { store } = await open(here);
  await store.stop();
  expect(store.getState().phase).to.equal('ready');
});

it('closes a storage that never opened, and opens a closed one again', async () => {
  const storage = createDeviceStorage({ clock: { now: () => 0 }, name: 'icp-test-stop' });
  await storage.close();
  expect(await storage.list('scope')).to.deep.equal([]);
  await storage.close();
  expect(await storage.list('scope')).to.deep.equal([]);
  await storage.close();
});
