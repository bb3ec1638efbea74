import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { DEVICE_DELAY, RETRY_CAP, RETRY_FIRST, SERVER_DELAY } from '../../../src/core/store/effects/save.js';
import type { OcrReading } from '../../../src/core/ports/ocr.js';
import { emptied } from '../../../src/core/store/open-new.js';
import { saveLabel } from '../../../src/core/store/selectors.js';
import { deferred, fakeBackend } from '../../support/backend.js';
import { fakeImages, fakeOcr, picture, reading } from '../../support/capture.js';
import { fakeStorage } from '../../support/platform.js';
import { closeStores, open, set, world, type World } from '../../support/store.js';

afterEach(closeStores);

const name = 'services[s1].name';
const onDevice = ({ storage }: World): unknown => [...storage.drafts.values()][0]?.filing.answers[name]?.value;
const atBackend = ({ backend }: World): unknown => [...backend.drafts.values()][0]?.filing.answers[name]?.value;

it('keeps a change here first, then at the backend, and says each', async () => {
  const here = world();
  const { act, state, events } = await open(here);
  await act(set(name, '一'));
  expect(state().save.state).to.equal('unsaved');
  await here.time.advance(DEVICE_DELAY);
  expect([onDevice(here), atBackend(here)]).to.deep.equal(['一', undefined]);
  await here.time.advance(SERVER_DELAY);
  expect(atBackend(here)).to.equal('一');
  expect(saveLabel(state())).to.deep.include({ state: 'saved', where: 'server' });
  expect(events.filter(({ type }) => type === 'draft-saved')).to.have.length(1);
  expect([...here.storage.drafts.values()][0]).to.include({ dirty: false, serverVersion: 'v1' });
});

it('waits for a pause in typing', async () => {
  const here = world();
  const { act } = await open(here);
  for (const text of ['一', '一二', '一二三']) {
    await act(set(name, text));
    await here.time.advance(SERVER_DELAY - 100);
  }
  expect(here.backend.callsOf('saveDraft')).to.have.length(0);
  await here.time.advance(SERVER_DELAY);
  expect(here.backend.callsOf('saveDraft')).to.have.length(1);
});

it('saves nothing during a composition, and everything after it', async () => {
  const here = world();
  const { act } = await open(here);
  await act({ type: 'composition', open: true }, set(name, 'ni'));
  await here.time.advance(10_000);
  expect(onDevice(here)).to.equal(undefined);
  await act(set(name, '你'), { type: 'composition', open: false });
  await here.time.advance(DEVICE_DELAY + SERVER_DELAY);
  expect(atBackend(here)).to.equal('你');
});

it('sends what changed while a save was under way', async () => {
  const here = world();
  const { act, state } = await open(here);
  const slow = deferred<{ version: string }>();
  here.backend.next('saveDraft', async () => slow.promise);
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  expect(state().save.state).to.equal('saving');
  await act(set(name, '二'));
  await here.time.advance(SERVER_DELAY);
  slow.resolve({ version: 'v1' });
  await act();
  expect(state().save.state).to.equal('unsaved');
  await here.time.advance(SERVER_DELAY);
  expect(atBackend(here)).to.equal('二');
  expect(here.backend.callsOf('saveDraft')).to.have.length(2);
});

it('tries again after a failure, with longer and longer pauses up to a cap', async () => {
  const here = world();
  const { act, state } = await open(here);
  for (let n = 0; n < 8; n++) here.backend.fails('saveDraft', new IcpError('unavailable'));
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  const pauses: number[] = [];
  for (let n = 0; n < 8; n++) {
    const { save } = state();
    const wait = save.state === 'failed' && save.retryAt !== null ? Date.parse(save.retryAt) - here.time.clock.now() : 0;
    pauses.push(wait);
    await here.time.advance(wait);
  }
  expect(pauses).to.deep.equal([1, 2, 4, 8, 16].map((n) => n * RETRY_FIRST).concat([RETRY_CAP, RETRY_CAP, RETRY_CAP]));
  expect(state().save.state).to.equal('saved');
});

it('waits as long as the backend asks for', async () => {
  const here = world();
  const { act, state } = await open(here);
  here.backend.fails('saveDraft', new IcpError('rate-limited', undefined, { details: { after: 7 } }));
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  await here.time.advance(6_900);
  expect(state().save.state).to.equal('failed');
  await here.time.advance(100);
  expect(state().save.state).to.equal('saved');
});

it('keeps the draft here while it is offline, and sends it when it is online again', async () => {
  const here = world();
  const { act, state } = await open(here);
  here.connectivity.set(false);
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  expect(state().save.state).to.equal('offline');
  expect(onDevice(here)).to.equal('一');
  expect(here.backend.callsOf('saveDraft')).to.have.length(0);
  here.connectivity.set(true);
  await here.time.advance(1);
  expect(atBackend(here)).to.equal('一');
  expect(state().save.state).to.equal('saved');
});

it('does not say that the draft is kept here while it is offline when this device keeps nothing', async () => {
  const here = world({ storage: fakeStorage({ available: false }) });
  const { act, state } = await open(here);
  here.connectivity.set(false);
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  expect(state().save).to.include({ state: 'failed', retryAt: null });
  here.connectivity.set(true);
  await here.time.advance(1);
  expect(atBackend(here)).to.equal('一');
});

it('waits for the login, keeps everything, and goes on after it', async () => {
  const here = world();
  const { act, state, errors } = await open(here);
  here.backend.fails('saveDraft', new IcpError('unauthenticated'));
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  expect(state().paused).to.equal(true);
  expect(state().save).to.include({ state: 'failed', retryAt: null });
  expect(errors()).to.deep.equal(['unauthenticated']);
  await act(set(name, '二'));
  await here.time.advance(60_000);
  expect(here.backend.callsOf('saveDraft')).to.have.length(1);
  expect(onDevice(here)).to.equal('二');
  await act({ type: 'resume' });
  await here.time.advance(1);
  expect(atBackend(here)).to.equal('二');
  expect(state()).to.include({ paused: false });
});

async function inConflict(change: Parameters<typeof world>[0] = {}) {
  const here = world(change);
  const opened = await open(here);
  await opened.act(set(name, '我的'));
  await here.time.advance(2_000);
  const id = opened.state().filing.id;
  const draft = here.backend.drafts.get(id);
  if (!draft) throw new Error('no draft');
  const theirs = { ...draft.filing, answers: { ...draft.filing.answers, [name]: { value: '别处的', origin: 'typed' as const, at: draft.savedAt } }, updatedAt: '2026-11-22T05:00:00.000Z' };
  here.backend.drafts.set(id, { filing: theirs, version: 'v99', savedAt: '2026-11-22T05:00:00.000Z' });
  await opened.act(set(name, '我的新的'));
  await here.time.advance(2_000);
  return { here, ...opened };
}

it('stops at a newer draft of the backend and asks', async () => {
  const { here, state, act } = await inConflict();
  expect(state().save.state).to.equal('conflict');
  await act(set(name, '还在写'));
  await here.time.advance(10_000);
  expect(state().save.state).to.equal('conflict');
  expect(atBackend(here)).to.equal('别处的');
  expect(onDevice(here)).to.equal('还在写');
});

it('keeps mine when the applicant says so', async () => {
  const { here, state, act } = await inConflict();
  await act({ type: 'save/resolve', keep: 'mine' });
  expect(atBackend(here)).to.equal('我的新的');
  expect(state().save.state).to.equal('saved');
});

it('takes the other one when the applicant says so', async () => {
  const { here, state, act, value } = await inConflict();
  await act({ type: 'save/resolve', keep: 'server' });
  expect(value(name)).to.equal('别处的');
  expect(onDevice(here)).to.equal('别处的');
  expect(state().save.state).to.equal('saved');
  await act(set(name, '接着写'));
  await here.time.advance(2_000);
  expect(atBackend(here)).to.equal('接着写');
});

it('keeps the conflict open when it cannot be settled now', async () => {
  const { here, state, act, value } = await inConflict();
  here.backend.fails('loadDraft');
  await act({ type: 'save/resolve', keep: 'server' });
  expect(state().save.state).to.equal('conflict');
  expect(value(name)).to.equal('我的新的');
});

it('knows its own draft again when only the answer was lost', async () => {
  const here = world();
  const { act, state } = await open(here);
  here.backend.next('saveDraft', async (draft) => {
    here.backend.drafts.set(draft.id, { filing: structuredClone(draft), version: 'v7', savedAt: draft.updatedAt });
    throw new IcpError('network');
  });
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  await here.time.advance(10);
  await act(set(name, '二'));
  await here.time.advance(RETRY_FIRST + SERVER_DELAY);
  expect(state().save.state).to.equal('saved');
  expect(atBackend(here)).to.equal('二');
});

it('does not ask at the next opening when only the note of the answer was lost', async () => {
  const here = world();
  const first = await open(here);
  await first.act(set(name, '一'));
  await here.time.advance(DEVICE_DELAY);
  const { filing } = first.state();
  here.backend.drafts.set(filing.id, { filing: structuredClone(filing), version: 'v1', savedAt: filing.updatedAt });
  await first.store.stop();
  const { state, act } = await open(here);
  expect(state().save.state).not.to.equal('conflict');
  await act(set(name, '二'));
  await here.time.advance(2_000);
  expect(atBackend(here)).to.equal('二');
});

it('sends at the next opening what could not be sent before', async () => {
  const here = world();
  const first = await open(here);
  here.connectivity.set(false);
  await first.act(set(name, '一'));
  await first.store.stop();
  here.connectivity.set(true);
  await open(here);
  await here.time.advance(SERVER_DELAY);
  expect(atBackend(here)).to.equal('一');
});

it('keeps the draft on this device where the backend takes none', async () => {
  const here = world({ backend: fakeBackend({ without: ['saveDraft', 'loadDraft', 'deleteDraft'] }) });
  const { act, state, events } = await open(here);
  await act(set(name, '一'));
  await here.time.advance(DEVICE_DELAY);
  expect(saveLabel(state())).to.include({ state: 'saved', where: 'device' });
  expect(events.find(({ type }) => type === 'draft-saved')).to.include({ where: 'device' });
});

it('keeps the draft at the backend where this device keeps nothing', async () => {
  const here = world({ storage: fakeStorage({ available: false }) });
  const { act, state, store } = await open(here);
  await act(set(name, '一'));
  await here.time.advance(SERVER_DELAY);
  expect(saveLabel(state())).to.include({ state: 'saved', where: 'server' });
  await act(set(name, '二'));
  await store.stop();
  expect(atBackend(here)).to.equal('二');
  expect(here.storage.drafts.size).to.equal(0);
});

it('says when this device cannot keep the draft and nobody else does', async () => {
  const here = world({ backend: fakeBackend({ without: ['saveDraft', 'loadDraft', 'deleteDraft'] }) });
  const { act, state } = await open(here);
  here.storage.fail('save', new IcpError('storage-unavailable', undefined, { details: { reason: 'quota' } }));
  await act(set(name, '一'));
  await here.time.advance(DEVICE_DELAY);
  const { save } = state();
  expect(save.state === 'failed' && save.failure.details).to.deep.equal({ reason: 'quota' });
});

it('saves at once when it is asked to, and when it stops', async () => {
  const here = world();
  const { act, store } = await open(here);
  await act(set(name, '一'), { type: 'save/now' });
  expect([onDevice(here), atBackend(here)]).to.deep.equal(['一', '一']);
  await act(set(name, '二'));
  await store.stop();
  expect(onDevice(here)).to.equal('二');
});

it('does not try again what the backend refuses for good, but says so', async () => {
  const here = world();
  const { act, state, errors } = await open(here);
  here.backend.fails('saveDraft', new IcpError('too-large'));
  await act(set(name, '一'));
  await here.time.advance(60_000);
  expect(state().save).to.include({ state: 'failed', retryAt: null });
  expect(errors()).to.deep.equal(['too-large']);
  expect(here.backend.callsOf('saveDraft')).to.have.length(1);
});

it('forgets the draft everywhere when it is discarded, and starts anew', async () => {
  const here = world();
  const { act, state } = await open(here);
  await act(set(name, '一'));
  await here.time.advance(2_000);
  const { id } = state().filing;
  await act({ type: 'draft/discard' });
  expect(state().filing.id).not.to.equal(id);
  expect(state().filing.answers).to.deep.equal({});
  expect(here.storage.drafts.size + here.backend.drafts.size).to.equal(0);
  expect(state().save.state).to.equal('new');
});

it('discards nothing when the backend cannot be told', async () => {
  const here = world();
  const { act, state, value, errors } = await open(here);
  await act(set(name, '一'));
  await here.time.advance(2_000);
  here.backend.fails('deleteDraft');
  await act({ type: 'draft/discard' });
  expect(value(name)).to.equal('一');
  expect(here.storage.drafts.size).to.equal(1);
  expect(errors()).to.deep.equal(['network']);
  expect(state().phase).to.equal('ready');
});

it('puts no answer into any event', async () => {
  const here = world();
  const { act, events } = await open(here);
  await act(set(name, '绝密名称'));
  here.backend.fails('saveDraft', new IcpError('too-large'));
  await here.time.advance(2_000);
  expect(JSON.stringify(events)).not.to.contain('绝密');
});

it('begins with the other draft as if it had just been opened', async () => {
  const upload = deferred<{ uploadId: string }>();
  const { here, state, act, value } = await inConflict({ images: async () => fakeImages() });
  let aborted = false;
  here.backend.next('upload', (_file, options) => {
    options?.signal?.addEventListener('abort', () => {
      aborted = true;
      upload.reject(new IcpError('aborted'));
    });
    return upload.promise;
  });
  await act({ type: 'files/add', path: 'entity.certificateFiles', files: [picture()], names: ['mine.png'] });
  await act({ type: 'code/send', path: 'principal.mobile' }, { type: 'field/leave', path: name }, { type: 'service/open', serviceId: null });
  expect(Object.keys(state().uploads)).to.have.length(1);
  await act({ type: 'save/resolve', keep: 'server' });
  expect(value('entity.certificateFiles')).to.equal(undefined);
  expect(state()).to.deep.include({ ...emptied(), openService: 's1', readOnly: null });
  expect(aborted).to.equal(true);
});

it('fills nothing into the other draft that is read from a picture of mine', async () => {
  const engine = fakeOcr();
  const read = deferred<OcrReading>();
  engine.next(() => read.promise);
  const { state, act, value } = await inConflict({ images: async () => fakeImages(), ocr: async () => engine });
  await act(set('entity.nature', 'enterprise'), set('entity.certificateType', 'business-licence'));
  await act({ type: 'files/add', path: 'entity.certificateFiles', files: [picture()], names: ['mine.png'] });
  expect(engine.reads).to.have.length(1);
  await act({ type: 'save/resolve', keep: 'server' });
  read.resolve(reading({ name: '读来的名字' }));
  await act();
  expect(state().ocr).to.deep.equal({});
  expect(value('entity.name')).to.equal(undefined);
});

it('follows the order where the other draft was submitted meanwhile', async () => {
  const { here, state, act, store } = await inConflict();
  const draft = here.backend.drafts.get(state().filing.id);
  if (!draft) throw new Error('no draft');
  here.backend.drafts.set(draft.filing.id, { ...draft, filing: { ...draft.filing, orderId: 'o1' } });
  here.backend.orders.set('o1', here.backend.order({ filingId: draft.filing.id }));
  await act({ type: 'save/resolve', keep: 'server' });
  expect(state().readOnly).to.equal('submitted');
  expect(state().order.order?.id).to.equal('o1');
  await store.stop();
  const again = await open(here);
  expect(again.state().readOnly).to.equal('submitted');
  expect(again.state().save.state).not.to.equal('conflict');
});
