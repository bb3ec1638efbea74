import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { Profile } from '../../../src/core/model/profile.js';
import type { OcrReading } from '../../../src/core/ports/ocr.js';
import { FILL_FROM } from '../../../src/core/store/effects/ocr.js';
import { deferred } from '../../support/backend.js';
import { fakeImages, fakeOcr, picture, reading, type FakeOcr } from '../../support/capture.js';
import { testProfile } from '../../support/profile.js';
import { closeStores, open, set, world } from '../../support/store.js';

afterEach(closeStores);

const path = 'entity.certificateFiles';
const number = 'entity.certificateNumber';
const add = (text = 'licence', side?: 'front' | 'back' | 'merged') => ({ type: 'files/add', path, files: [picture(text)], names: ['x'], ...(side ? { side } : {}) }) as const;
const USCC = '91350100M000100Y43';

async function ready(engine: FakeOcr = fakeOcr(), type = 'business-licence', profile: Profile = testProfile) {
  const here = world({ profile, images: async () => fakeImages(), ocr: async () => engine });
  const opened = await open(here);
  await opened.act(set('entity.nature', type === 'resident-id' ? 'individual' : 'enterprise'), set('entity.certificateType', type));
  return { here, engine, ...opened };
}

it('fills what the profile fills, marks it, and offers the rest', async () => {
  const { engine, act, state, value } = await ready();
  engine.next(async () => reading({ uscc: USCC, name: '北京样例科技有限公司', address: '北京市朝阳区样例路1号', legalRepresentative: '张三', validFrom: '2020-01-01', validUntil: 'long-term' }));
  await act(add());
  expect(value(number)).to.equal(USCC);
  expect(state().filing.answers[number]).to.include({ origin: 'ocr', previous: null });
  expect(state().suggestions).to.deep.equal([{ path: 'entity.certificateAddress', value: '北京市朝阳区样例路1号', from: 'ocr', source: path, confidence: 0.95 }]);
  expect(state().filing.facts['entity.legalRepresentativeName']).to.include({ value: '张三', from: 'ocr', confidence: 0.95 });
  expect(state().filing.facts['entity.certificateValidity']?.value).to.deep.equal({ from: '2020-01-01', until: 'long-term' });
  expect(state().ocr[path]).to.deep.include({ phase: 'done', engine: 'fake', filled: [number, 'entity.name'] });
});

it('makes one engine for all papers and gives it back with the store', async () => {
  let made = 0;
  let released = 0;
  const engine = { ...fakeOcr(), release: () => void released++ };
  const here = world({ images: async () => fakeImages(), ocr: async () => (made++, engine) });
  const { act, store } = await open(here);
  await act(set('entity.nature', 'enterprise'), set('entity.certificateType', 'business-licence'), add('one'));
  await act(add('two'));
  expect(engine.reads.map(({ text }) => text)).to.deep.equal(['one', 'two']);
  await store.stop();
  expect({ made, released }).to.deep.equal({ made: 1, released: 1 });
});

it('takes and dismisses what was offered', async () => {
  const { engine, act, state, value } = await ready();
  engine.next(async () => reading({ address: '北京市朝阳区样例路1号' }));
  await act(add(), set('entity.certificateAddress', '旧地址'));
  await act({ type: 'suggestion/accept', path: 'entity.certificateAddress' });
  expect(value('entity.certificateAddress')).to.equal('北京市朝阳区样例路1号');
  expect(state().filing.answers['entity.certificateAddress']?.origin).to.equal('suggested');
  expect(state().suggestions).to.deep.equal([]);
  await act({ type: 'answer/undo', path: 'entity.certificateAddress' });
  expect(value('entity.certificateAddress')).to.equal('旧地址');
  engine.next(async () => reading({ address: '别处' }));
  await act({ type: 'ocr/run', path, fileId: 'file1' });
  await act({ type: 'suggestion/dismiss', path: 'entity.certificateAddress' });
  expect(state().suggestions).to.deep.equal([]);
});

const confidences: readonly [number, boolean, boolean][] = [[FILL_FROM, false, true], [FILL_FROM - 0.01, false, false], [0.2, true, true]];
for (const [confidence, certain, fills] of confidences) {
  it(`${fills ? 'fills' : 'only offers'} a value of confidence ${confidence}${certain ? ' that proves itself' : ''}`, async () => {
    const { engine, act, state, value } = await ready();
    engine.next(async () => reading({ uscc: { text: USCC, confidence, certain } }));
    await act(add());
    expect(value(number)).to.equal(fills ? USCC : undefined);
    expect(state().suggestions.map((one) => one.path)).to.deep.equal(fills ? [] : [number]);
  });
}

it('does not even offer noise', async () => {
  const { engine, act, state } = await ready();
  engine.next(async () => reading({ name: { text: '乱', confidence: 0.1 } }));
  await act(add());
  expect(state().suggestions).to.deep.equal([]);
});

it('never writes over what was typed while it was reading', async () => {
  const { engine, act, value, state } = await ready();
  const late = deferred<OcrReading>();
  engine.next(async () => late.promise);
  await act(add());
  expect(state().ocr[path]?.phase).to.equal('loading');
  await act(set(number, '手打的'));
  late.resolve(reading({ uscc: USCC }));
  await act();
  expect(value(number)).to.equal('手打的');
  expect(state().suggestions.map((one) => one.value)).to.deep.equal([USCC]);
});

it('never writes over what was typed before', async () => {
  const { engine, act, value } = await ready();
  await act(set(number, '手打的'));
  engine.next(async () => reading({ uscc: USCC }));
  await act(add());
  expect(value(number)).to.equal('手打的');
});

it('replaces its own earlier reading when nobody touched it', async () => {
  const { engine, act, value, state } = await ready();
  engine.next(async () => reading({ name: '第一次' }));
  await act(add('one'));
  engine.next(async () => reading({ name: '第二次' }));
  await act(add('two'));
  expect(value('entity.name')).to.equal('第二次');
  await act({ type: 'answer/undo', path: 'entity.name' });
  expect(value('entity.name')).to.equal(undefined);
  expect(state().filing.answers['entity.name']).to.equal(undefined);
});

it('does not fill again what was undone and typed', async () => {
  const { engine, act, value } = await ready();
  engine.next(async () => reading({ name: '读的' }));
  await act(add('one'));
  await act({ type: 'answer/undo', path: 'entity.name' }, set('entity.name', '写的'));
  engine.next(async () => reading({ name: '又读的' }));
  await act({ type: 'ocr/run', path, fileId: 'file1' });
  expect(value('entity.name')).to.equal('写的');
});

it('drops the result of a picture that was replaced', async () => {
  const { engine, act, value } = await ready();
  const late = deferred<OcrReading>();
  engine.next(async () => late.promise);
  await act(add('one'));
  engine.next(async () => reading({ name: '第二张' }));
  await act(add('two'));
  late.resolve(reading({ name: '第一张' }));
  await act();
  expect(value('entity.name')).to.equal('第二张');
});

it('stops when it is told to, whatever the engine does', async () => {
  const { engine, act, state, value } = await ready();
  const late = deferred<OcrReading>();
  engine.next(async () => late.promise);
  await act(add());
  await act({ type: 'ocr/cancel', path });
  expect(state().ocr[path]?.phase).to.equal('cancelled');
  late.resolve(reading({ uscc: USCC }));
  await act();
  expect(state().ocr[path]?.phase).to.equal('cancelled');
  expect(value(number)).to.equal(undefined);
});

it('shows how far it is', async () => {
  const { engine, act, state } = await ready();
  const late = deferred<OcrReading>();
  engine.next(async (_image, _kind, options) => {
    options?.onProgress?.('loading', 0.5);
    options?.onProgress?.('reading', 0.75);
    return late.promise;
  });
  await act(add());
  expect(state().ocr[path]).to.include({ phase: 'reading', ratio: 0.75, engine: 'device' });
});

const failures = [
  [new IcpError('ocr-unavailable', undefined, { details: { reason: 'blocked' } }), []],
  [new IcpError('ocr-timeout'), []],
  [new IcpError('ocr-unreadable', undefined, { details: { reason: 'tilted', degrees: 12 } }), ['tilted']],
  [new IcpError('ocr-unreadable', undefined, { details: { reason: 'blurred' } }), ['blurred']],
] as const;
for (const [error, quality] of failures) {
  it(`ends in a reason and a working form after ${error.code} ${String(error.details['reason'] ?? '')}`, async () => {
    const { engine, act, state, value } = await ready();
    engine.next(async () => Promise.reject(error));
    await act(add());
    expect(state().ocr[path]).to.deep.include({ phase: 'failed', quality });
    expect(state().ocr[path]?.failure?.code).to.equal(error.code);
    await act(set(number, USCC));
    expect(value(number)).to.equal(USCC);
  });
}

it('says of a readable picture that it leans or is soft', async () => {
  const { engine, act, state } = await ready();
  engine.next(async () => reading({ uscc: USCC }, { quality: { tiltDegrees: -4, blurred: true } }));
  await act(add());
  expect(state().ocr[path]?.quality).to.deep.equal(['blurred', 'tilted']);
});

it('asks the provider first where the profile says so, and this device after it', async () => {
  const { here, engine, act, value, state } = await ready();
  here.backend.next('recognise', async () => reading({ uscc: USCC }, { engine: 'cloud' }));
  await act(add());
  expect(value(number)).to.equal(USCC);
  expect(state().ocr[path]?.engine).to.equal('cloud');
  expect(engine.reads).to.have.length(0);
  here.backend.fails('recognise', new IcpError('network'));
  engine.next(async () => reading({ uscc: USCC }));
  await act(add('again'));
  expect(engine.reads).to.have.length(1);
});

it('says that no engine is there', async () => {
  const { act, state } = await ready(fakeOcr(false));
  await act(add());
  expect(state().ocr[path]?.failure?.code).to.equal('unsupported');
});

it('reads only pictures that the profile has a row for', async () => {
  const { engine, act, state } = await ready(fakeOcr(), 'passport');
  await act(add());
  expect(engine.reads).to.deep.equal([]);
  expect(state().ocr).to.deep.equal({});
});

it('reads the side that the row names, and not the other', async () => {
  const { engine, act } = await ready(fakeOcr(), 'resident-id');
  await act(add('the back', 'back'));
  await act(add('the front', 'front'));
  expect(engine.reads).to.deep.equal([{ kind: 'resident-id-front', text: 'the front' }]);
});

it('reads both sides of a picture that shows both, and fills from each', async () => {
  const back = { ...testProfile.ocr.find(({ side }) => side === 'front'), picture: path, side: 'back', document: 'resident-id-back', fills: {}, facts: { validUntil: 'entity.certificateValidity' }, source: testProfile.images.source } as const;
  const { engine, act, state, value } = await ready(fakeOcr(), 'resident-id', { ...testProfile, ocr: [...testProfile.ocr, back] });
  engine.next(async () => reading({ number: { text: '11010519491231002X', confidence: 1, certain: true } }));
  engine.next(async () => reading({ validFrom: '2020-01-01', validUntil: 'long-term' }));
  await act(add('both', 'merged'));
  expect(engine.reads).to.deep.equal([{ kind: 'resident-id-front', text: 'both' }, { kind: 'resident-id-back', text: 'both' }]);
  expect(value(number)).to.equal('11010519491231002X');
  expect(state().filing.facts['entity.certificateValidity']?.value).to.deep.equal({ from: '2020-01-01', until: 'long-term' });
  expect(state().ocr[path]).to.deep.include({ phase: 'done', filled: [number] });
});

it('takes back what it offers when the picture goes, and keeps what it filled', async () => {
  const { engine, act, state, value } = await ready();
  engine.next(async () => reading({ uscc: USCC, address: '北京市朝阳区样例路1号', legalRepresentative: '张三' }));
  await act(add());
  await act({ type: 'files/remove', path, fileId: 'file1' });
  expect(state().suggestions).to.deep.equal([]);
  expect(state().ocr).to.deep.equal({});
  expect(value(number)).to.equal(USCC);
  expect(state().filing.facts['entity.legalRepresentativeName']).to.equal(undefined);
});
