import { expect } from '@open-wc/testing';
import type { Profile } from '../../../src/core/model/profile.js';
import { fakeImages } from '../../support/capture.js';
import { testProfile } from '../../support/profile.js';
import { closeStores, open, openReady, world } from '../../support/store.js';

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

it('an icon is held to the weight that filing systems take, a paper to the provider’s', async () => {
  const held: Record<string, number> = {};
  const images = fakeImages();
  const opened = await open(world({ images: async () => ({ ...images, prepare: async (file, rules, options) => {
    held[file.type] = rules.maxBytes;
    return images.prepare(file, rules, options);
  } }) }));
  await opened.act(add('services[s1].android.icon', new Blob(['i'], { type: 'image/png' }), 'icon.png'));
  await opened.act(add('entity.certificateFiles', new Blob(['p'], { type: 'image/jpeg' }), 'licence.jpg'));
  expect(held).to.deep.equal({ 'image/png': 102_400, 'image/jpeg': testProfile.images.maxBytes });
});
