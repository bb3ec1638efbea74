import { expect } from '@open-wc/testing';
import type { Profile } from '../../../src/core/model/profile.js';
import { fakeImages } from '../../support/capture.js';
import { testProfile } from '../../support/profile.js';
import { closeStores, openReady, world } from '../../support/store.js';

afterEach(closeStores);

const slot = 'materials[premises-video]';
const filmed: Profile = {
  ...testProfile,
  materials: [{ slot: 'premises-video', per: 'filing', level: 'required', max: 1, source: { document: '002', section: '§3.2 L505-506' } }],
};
const clip = new Blob(['moving'], { type: 'video/mp4' });

const ready = () => openReady(world({ profile: filmed, images: async () => fakeImages() }));
const add = (path: string, file: Blob, name: string) => ({ type: 'files/add', path, files: [file], names: [name] }) as const;

it('a video is taken as it is where one is asked for', async () => {
  const opened = await ready();
  await opened.act(add(slot, clip, 'premises.mp4'));
  expect(opened.value(slot)).to.deep.equal([{ id: 'file1', name: 'premises.mp4', type: 'video/mp4', size: 6, uploadId: 'up-file1' }]);
});

it('a picture is not, and is told why', async () => {
  const opened = await ready();
  await opened.act(add(slot, new Blob(['still'], { type: 'image/jpeg' }), 'premises.jpg'));
  expect(opened.value(slot)).to.equal(undefined);
  expect(Object.values(opened.state().uploads)[0]?.failure).to.deep.include({ code: 'image-unsupported', details: { kind: 'no-video' } });
});
