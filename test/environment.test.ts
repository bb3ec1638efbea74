import { expect, waitUntil } from '@open-wc/testing';
import { createDevicePorts } from '../src/adapters/device/index.js';
import { createSandbox } from '../src/adapters/sandbox/index.js';
import { createFilingStore } from '../src/core.js';
import { dictionaries } from '../src/data/dictionaries/index.js';
import { createCapturePorts } from '../src/define.js';
import { ksyun } from '../src/providers/ksyun/index.js';
import { drawnPicture } from '../stories/ui/pictures.js';
import { packageFile } from './capture/app-package/packages.js';

const path = 'entity.certificateFiles';

it('a store that a host makes itself keeps drafts and prepares pictures as the one of the wizard does', async () => {
  const { adapter, control } = createSandbox({ profile: ksyun, dictionaries, storage: 'memory', latency: 0 });
  const ports = createDevicePorts();
  const store = createFilingStore({ ...ports, ...createCapturePorts('/dist/'), profile: ksyun, adapter, accountKey: 'a-host-of-its-own' });
  await store.start();
  try {
    store.dispatch({ type: 'answer/set', path: 'entity.nature', value: 'enterprise' });
    store.dispatch({ type: 'files/add', path, files: [await drawnPicture()], names: ['licence.png'] });
    await waitUntil(() => store.getState().filing.answers[path] !== undefined, 'the picture', { timeout: 10_000 });
    const [file] = [store.getState().filing.answers[path]?.value].flat();
    expect(typeof file === 'object' && 'width' in file ? file.width : 0).to.be.greaterThan(0);
  } finally {
    await store.stop();
    await ports.storage.clear();
    await control.close();
  }
});

it('workers and templates lie where the host says, seen from its page', () => {
  expect(createCapturePorts('assets/icp/').assetBase).to.equal(new URL('assets/icp/', document.baseURI).href);
});

it('reads packages of APPs by a part of its own', async function () {
  this.timeout(30_000);
  const reader = await createCapturePorts('/dist/').appPackages();
  expect((await reader.read(await packageFile('harmony.hap'))).packageName).to.equal('cn.example.harmony');
});
