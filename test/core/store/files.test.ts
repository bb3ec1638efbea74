import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { createFiling } from '../../../src/core/model/create-filing.js';
import type { FileRef } from '../../../src/core/model/filing.js';
import type { Profile } from '../../../src/core/model/profile.js';
import type { FilingCommand } from '../../../src/core/store/types.js';
import { deferred, fakeBackend } from '../../support/backend.js';
import { fakeImages, picture } from '../../support/capture.js';
import { fakeStorage } from '../../support/platform.js';
import { testProfile } from '../../support/profile.js';
import { checkAnswers, closeStores, open, set, world, type Opened, type World } from '../../support/store.js';

afterEach(closeStores);

const path = 'entity.certificateFiles';
const add = (files: readonly Blob[], more: { path?: string; side?: 'front' | 'back' | 'merged' } = {}): FilingCommand => ({ type: 'files/add', path, files, names: files.map((_, n) => `chosen-${n}.png`), ...more });
const refs = ({ value }: Opened, at = path): readonly FileRef[] => {
  const found = value(at);
  return Array.isArray(found) ? found.filter((one): one is FileRef => typeof one === 'object' && 'size' in one) : [];
};
const uploads = ({ state }: Opened) => Object.values(state().uploads);

const withPictures = (change: Parameters<typeof world>[0] = {}): World => world({ images: async () => fakeImages({ bad: new IcpError('image-unsupported', undefined, { details: { kind: 'pdf' } }) }), ...change });
async function ready(here: World = withPictures()): Promise<Opened & { here: World }> {
  return { here, ...(await open(here)) };
}
/** A call of `upload` that stays open until it is told, and hears of the abort. */
function heldUpload(here: World) {
  const done = deferred<{ uploadId: string }>();
  const seen = { aborted: false };
  here.backend.next('upload', (_file, options) => {
    options?.signal?.addEventListener('abort', () => {
      seen.aborted = true;
      done.reject(new IcpError('aborted'));
    });
    return done.promise;
  });
  return { done, seen };
}

it('prepares, keeps and uploads a picture, and notes what was changed on it', async () => {
  const opened = await ready();
  await opened.act(add([picture('licence')]));
  expect(refs(opened)).to.deep.equal([{ id: 'file1', name: 'licence.jpg', type: 'image/jpeg', size: 7, width: 10, height: 20, uploadId: 'up-file1' }]);
  expect(uploads(opened)[0]).to.deep.include({ phase: 'done', ratio: 1, changes: ['stripped'], failure: null });
  expect([...opened.here.storage.files.keys()]).to.deep.equal([`test-cloud:/${opened.state().filing.id}/file1`]);
  const [file] = opened.here.backend.callsOf('upload')[0] ?? [];
  expect(file).to.deep.include({ id: 'file1', name: 'licence.jpg', path, filingId: opened.state().filing.id });
});

it('turns a file down with its reason, and keeps nothing of it', async () => {
  const opened = await ready();
  await opened.act(add([picture('bad')]));
  expect(uploads(opened)[0]).to.deep.include({ phase: 'failed', canRetry: false });
  expect(uploads(opened)[0]?.failure).to.deep.include({ code: 'image-unsupported', details: { kind: 'pdf' } });
  expect(refs(opened)).to.deep.equal([]);
  expect(opened.here.storage.files.size).to.equal(0);
});

it('says that a picture cannot be opened when the tools break', async () => {
  const images = { ...fakeImages(), prepare: async () => Promise.reject(new RangeError('canvas')) };
  const opened = await ready(world({ images: async () => images }));
  await opened.act(add([picture()]));
  expect(uploads(opened)[0]?.failure?.code).to.equal('image-unreadable');
});

/** A card on record, while nobody answered. */
async function withCard(): Promise<Opened> {
  const file = (side: 'front' | 'back'): FileRef => ({ id: side, name: `${side}.jpg`, type: 'image/jpeg', size: 3, uploadId: `up-${side}`, side });
  const blank = createFiling({ id: 'f-card', providerId: sided.id, profileVersion: sided.version, now: '2026-11-20T02:00:00.000Z', serviceId: 's1', domainId: 'd1', kind: 'website' });
  const filing = { ...blank, baseline: { entityNumber: null, holder: null, services: [], answers: { [path]: [file('front'), file('back')] } } };
  const storage = fakeStorage();
  await storage.save(`${sided.id}:`, { filing, savedAt: filing.updatedAt, serverVersion: null, dirty: false });
  return open(withPictures({ profile: sided, storage, filingId: filing.id }));
}

it('adds a side to the one that is on record, and takes the place of its like', async () => {
  const opened = await withCard();
  await opened.act(add([picture('new')], { side: 'back' }));
  expect(refs(opened).map(({ name, side }) => [name, side])).to.deep.equal([['front.jpg', 'front'], ['new.jpg', 'back']]);
});

it('what is on record can be taken away, and fetched from the backend before that', async () => {
  const opened = await withCard();
  expect(await (await opened.store.getFile('front'))?.text()).to.equal('from the backend');
  await opened.act({ type: 'files/remove', path, fileId: 'front' }, { type: 'files/remove', path, fileId: 'back' });
  expect(opened.store.getPlan().fields.get(path)?.value).to.deep.equal([]);
});

it('forgets a refusal with the next try', async () => {
  const opened = await ready();
  await opened.act(add([picture('bad')]));
  await opened.act(add([picture('good')]));
  expect(uploads(opened).map(({ phase }) => phase)).to.deep.equal(['done']);
});

it('replaces the one picture that there is room for', async () => {
  const opened = await ready();
  await opened.act(add([picture('one')]));
  await opened.act(add([picture('two')]));
  expect(refs(opened).map(({ name }) => name)).to.deep.equal(['two.jpg']);
  expect([...opened.here.storage.files.keys()].map((key) => key.split('/').at(-1))).to.deep.equal(['file2']);
});

it('adds to a place with room for several, and says what was too many', async () => {
  const opened = await ready();
  await opened.act(...checkAnswers());
  const at = 'services[s1].materials[domain-certificate]';
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(add([picture('a'), picture('b')], { path: at }));
  await opened.act(add([picture('c'), picture('d')], { path: at }));
  expect(refs(opened, at).map(({ name }) => name)).to.deep.equal(['a.jpg', 'b.jpg', 'c.jpg']);
  const refused = uploads(opened).filter(({ phase }) => phase === 'failed');
  expect(refused.map(({ failure }) => failure?.details)).to.deep.equal([{ reason: 'too-many', max: 3 }]);
});

it('removes a picture here, in the answer and in what is shown', async () => {
  const opened = await ready();
  await opened.act(add([picture()]));
  await opened.act({ type: 'files/remove', path, fileId: 'file1' });
  expect(refs(opened)).to.deep.equal([]);
  expect(uploads(opened)).to.deep.equal([]);
  expect(opened.here.storage.files.size).to.equal(0);
});

it('aborts an upload when its picture is removed', async () => {
  const opened = await ready();
  const { seen } = heldUpload(opened.here);
  await opened.act(add([picture()]));
  expect(uploads(opened)[0]?.phase).to.equal('uploading');
  await opened.act({ type: 'files/remove', path, fileId: 'file1' });
  expect(seen.aborted).to.equal(true);
  expect(uploads(opened)).to.deep.equal([]);
});

it('shows how far an upload is, in steps', async () => {
  const opened = await ready();
  const ratios: number[] = [];
  opened.store.subscribe(({ uploads: all }) => {
    const ratio = all['file1']?.ratio;
    if (all['file1']?.phase === 'uploading' && ratio !== undefined && ratio !== ratios.at(-1)) ratios.push(ratio);
  });
  opened.here.backend.next('upload', async (_file, options) => {
    for (let n = 1; n <= 100; n++) options?.onProgress?.(n / 400);
    return { uploadId: 'u' };
  });
  await opened.act(add([picture()]));
  expect(ratios.length).to.be.within(5, 14);
  expect(ratios).to.deep.equal(ratios.toSorted((a, b) => a - b));
});

it('cancels an upload and can do it again', async () => {
  const opened = await ready();
  heldUpload(opened.here);
  await opened.act(add([picture()]));
  await opened.act({ type: 'files/cancel', fileId: 'file1' });
  expect(uploads(opened)[0]).to.deep.include({ phase: 'failed', canRetry: true });
  expect(uploads(opened)[0]?.failure?.code).to.equal('aborted');
  await opened.act({ type: 'files/retry', fileId: 'file1' });
  expect(refs(opened)[0]?.uploadId).to.equal('up-file1');
});

const failures = [['network', true], ['unavailable', true], ['too-large', false], ['invalid', false], ['unsupported', false]] as const;
for (const [code, again] of failures) {
  it(`${again ? 'can' : 'cannot'} try again after ${code}`, async () => {
    const opened = await ready();
    opened.here.backend.fails('upload', new IcpError(code));
    await opened.act(add([picture()]));
    expect(uploads(opened)[0]).to.deep.include({ phase: 'failed', canRetry: again });
    expect(opened.errors()).to.deep.equal([code]);
    expect(refs(opened)).to.have.length(1);
  });
}

it('tries again by itself when the network is back', async () => {
  const opened = await ready();
  opened.here.backend.fails('upload', new IcpError('network'));
  await opened.act(add([picture()]));
  opened.here.connectivity.set(false);
  opened.here.connectivity.set(true);
  await opened.act();
  expect(refs(opened)[0]?.uploadId).to.equal('up-file1');
});

it('waits for the login in the middle of an upload', async () => {
  const opened = await ready();
  opened.here.backend.fails('upload', new IcpError('unauthenticated'));
  await opened.act(add([picture()]));
  expect(uploads(opened)[0]?.phase).to.equal('uploading');
  await opened.act({ type: 'resume' });
  expect(refs(opened)[0]?.uploadId).to.equal('up-file1');
});

it('goes on with an interrupted upload after a reload', async () => {
  const opened = await ready();
  heldUpload(opened.here);
  await opened.act(add([picture('kept')]));
  await opened.store.stop();
  const again = await open(opened.here);
  expect(refs(again)[0]).to.include({ name: 'kept.jpg', uploadId: 'up-file1' });
  expect(await (await again.store.getFile('file1'))?.text()).to.equal('kept');
});

it('says that a picture is gone when its bytes are not here any more', async () => {
  const opened = await ready();
  heldUpload(opened.here);
  await opened.act(add([picture()]));
  await opened.store.stop();
  opened.here.storage.files.clear();
  const again = await open(opened.here);
  expect(uploads(again)[0]).to.deep.include({ phase: 'failed', canRetry: false });
  expect(uploads(again)[0]?.failure?.code).to.equal('image-unreadable');
});

it('works from memory where this device keeps nothing', async () => {
  const opened = await ready(withPictures({ storage: fakeStorage({ available: false }) }));
  opened.here.backend.fails('upload');
  await opened.act(add([picture('mem')]));
  expect(await (await opened.store.getFile('file1'))?.text()).to.equal('mem');
  await opened.act({ type: 'files/retry', fileId: 'file1' });
  expect(refs(opened)[0]?.uploadId).to.equal('up-file1');
});

it('uploads although the disk is full, and reports that', async () => {
  const opened = await ready();
  opened.here.storage.fail('putFile', new IcpError('storage-unavailable'));
  await opened.act(add([picture()]));
  expect(refs(opened)[0]?.uploadId).to.equal('up-file1');
  expect(opened.errors()).to.deep.equal(['storage-unavailable']);
});

it('gets a preview from the backend when the bytes are not here', async () => {
  const opened = await ready();
  await opened.act(add([picture()]));
  opened.here.storage.files.clear();
  expect(await (await opened.store.getFile('file1'))?.text()).to.equal('from the backend');
  expect(await opened.store.getFile('nobody')).to.equal(null);
});

it('has no preview when nobody has the bytes', async () => {
  const opened = await ready(withPictures({ backend: fakeBackend({ without: ['download'] }) }));
  await opened.act(add([picture()]));
  opened.here.storage.files.clear();
  expect(await opened.store.getFile('file1')).to.equal(null);
});

it('takes pictures as they are where there are no picture tools', async () => {
  const opened = await ready(world());
  await opened.act(add([picture('raw')]));
  expect(refs(opened)[0]).to.deep.include({ name: 'chosen-0.png', size: 3, uploadId: 'up-file1' });
});

it('changes nothing at a place that is locked', async () => {
  const opened = await ready();
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(add([picture()]));
  await opened.act({ type: 'files/remove', path, fileId: 'licence' });
  expect(refs(opened).map(({ id }) => id)).to.deep.equal(['licence']);
});

it('keeps the bytes of a picture that a copied website shares', async () => {
  const opened = await ready();
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  const shared = [{ id: 'shared', name: 's.jpg', type: 'image/jpeg', size: 1, uploadId: 'u' }];
  await opened.act(set('services[s1].priorApprovalFile', shared), { type: 'service/copy', serviceId: 's1' });
  opened.here.storage.files.set(`test-cloud:/${opened.state().filing.id}/shared`, picture());
  await opened.act({ type: 'files/remove', path: 'services[s2].priorApprovalFile', fileId: 'shared' });
  expect(opened.here.storage.files.size).to.equal(1);
  await opened.act({ type: 'files/remove', path: 'services[s1].priorApprovalFile', fileId: 'shared' });
  expect(opened.here.storage.files.size).to.equal(0);
});

it('aborts what a removed website was uploading', async () => {
  const opened = await ready();
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act({ type: 'service/copy', serviceId: 's1' });
  const { seen } = heldUpload(opened.here);
  await opened.act(add([picture()], { path: 'services[s2].priorApprovalFile' }));
  await opened.act({ type: 'service/remove', serviceId: 's2' });
  expect(seen.aborted).to.equal(true);
});

it('aborts everything when it stops', async () => {
  const opened = await ready();
  const { seen } = heldUpload(opened.here);
  await opened.act(add([picture()]));
  await opened.store.stop();
  expect(seen.aborted).to.equal(true);
});

it('keeps front and back side by side, each replaced by its own kind', async () => {
  const opened = await ready();
  await opened.act(add([picture('f1')], { side: 'front' }));
  await opened.act(add([picture('b1')], { side: 'back' }));
  await opened.act(add([picture('f2')], { side: 'front' }));
  expect(refs(opened).map(({ name, side }) => [name, side])).to.deep.equal([['b1.jpg', 'back'], ['f2.jpg', 'front']]);
  await opened.act(add([picture('both')], { side: 'merged' }));
  expect(refs(opened).map(({ name }) => name)).to.deep.equal(['both.jpg']);
});

/** A provider that takes a paper with a front and a back. */
const sided: Profile = {
  ...testProfile,
  flows: testProfile.flows.map((flow) => ({
    ...flow,
    steps: flow.steps.map((step) => (step.id !== 'entity' ? step : {
      ...step,
      sections: step.sections.map((section) => ({
        ...section,
        fields: [...section.fields, { field: 'principal.certificateFront' as const, unit: 'edit' as const, individual: 'edit' as const, carry: { individual: 'entity.certificateFiles' as const, side: 'front' as const }, source: testProfile.images.source }],
      })),
    })),
  })),
};

it('takes two pictures that come one right after the other for the two sides', async () => {
  const opened = await ready(withPictures({ profile: sided }));
  await opened.act(set('entity.nature', 'individual'));
  await opened.act(add([picture('one')]), add([picture('two')]));
  expect(refs(opened).map(({ name, side }) => [name, side])).to.deep.equal([['one.jpg', 'front'], ['two.jpg', 'back']]);
});

it('counts pictures that are still being prepared where there is room for several', async () => {
  const opened = await ready();
  await opened.act(...checkAnswers());
  const at = 'services[s1].materials[domain-certificate]';
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(add([picture('a'), picture('b')], { path: at }), add([picture('c'), picture('d')], { path: at }));
  expect(refs(opened, at).map(({ name }) => name)).to.deep.equal(['a.jpg', 'b.jpg', 'c.jpg']);
});

it('joins several pictures into one where it is told to', async () => {
  const images = fakeImages();
  const opened = await ready(withPictures({ images: async () => images }));
  await opened.act({ type: 'files/add', path, files: [picture('one'), picture('two'), picture('three')], names: ['1.png', '2.png', '3.png'], join: true });
  expect([images.merged.map((files) => files.length), refs(opened).map(({ name }) => name)]).to.deep.equal([[3], ['merged.jpg']]);
});

const halves = (name: string) => {
  const half = { type: 'image/jpeg', width: 10, height: 10, bytes: 1, name, changes: ['split'], quality: { blur: 0, tilt: 0 } } as const;
  return [{ ...half, blob: new Blob(['a']) }, { ...half, blob: new Blob(['b']) }] as const;
};
it('cuts a picture in two: the halves take its place and that of the other side', async () => {
  // Which field takes the other side is told with the command; any with a picture will do.
  const back = 'materials[guardian-id]';
  const profile: Profile = { ...testProfile, materials: [{ slot: 'guardian-id', per: 'filing', level: 'optional', max: 1, source: { document: 'own', section: 'test' } }] };
  const opened = await ready(withPictures({ profile, images: async () => ({ ...fakeImages(), split: async () => halves('card.jpg') }) }));
  await opened.act(...checkAnswers(), add([picture('both')]));
  const [whole] = refs(opened);
  await opened.act({ type: 'files/split', path, fileId: whole?.id ?? '', cut: { axis: 'row', at: 0.5 }, back });
  expect([refs(opened).map(({ id }) => id === whole?.id), refs(opened, back).length]).to.deep.equal([[false], 1]);
  expect(uploads(opened).map(({ changes }) => changes)).to.deep.equal([['split'], ['split']]);
});

it('a picture that cannot be cut stays as it is, with the reason', async () => {
  const opened = await ready();
  await opened.act(add([picture('licence')]));
  const [whole] = refs(opened);
  await opened.act({ type: 'files/split', path, fileId: whole?.id ?? '', cut: { axis: 'row', at: 0.5 } });
  expect([refs(opened), uploads(opened).some(({ phase, failure }) => phase === 'failed' && failure?.code === 'image-unreadable')]).to.deep.equal([[whole], true]);
});

const sheetPath = 'services[s1].materials[verification-sheet]';
it('letters that cannot be had keep nobody from handing in a paper', async () => {
  const opened = await ready(withPictures({ letters: async () => Promise.reject(new IcpError('network')) }));
  await opened.act(add([picture('signed')], { path: sheetPath }));
  expect([uploads(opened).map(({ phase }) => phase), opened.state().filing.printed]).to.deep.equal([['done'], undefined]);
  expect(opened.errors()).to.include('network');
});
