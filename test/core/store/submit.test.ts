import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { invalidWith } from '../../../src/core/ports/backend.js';
import { deferred, fakeBackend } from '../../support/backend.js';
import { fakeImages, fakeOcr, picture, reading } from '../../support/capture.js';
import { closeStores, open, openReady, set, world, type World } from '../../support/store.js';
import type { SubmitResult } from '../../../src/core/ports/backend.js';
import type { OcrReading } from '../../../src/core/ports/ocr.js';
import { fieldView } from '../../../src/core/store/selectors.js';
import type { FilingCommand } from '../../../src/core/store/types.js';

afterEach(closeStores);

const keys = (here: ReturnType<typeof world>): readonly string[] => here.backend.callsOf('submit').map(([, { idempotencyKey }]) => idempotencyKey);

it('submits a complete filing and follows its order', async () => {
  const here = world();
  const { act, state, events, store } = await openReady(here);
  expect(store.getPlan().findings.filter(({ severity }) => severity === 'block')).to.deep.equal([]);
  await act({ type: 'submit' });
  expect(state().submit).to.deep.equal({ phase: 'done', failure: null });
  expect(state().filing.orderId).to.equal('o1');
  expect(state().filing.step).to.equal('progress');
  expect(state().readOnly).to.equal('submitted');
  expect(state().order.order?.state).to.equal('initial-review');
  expect(events).to.deep.include({ type: 'submitted', filingId: state().filing.id, orderId: 'o1' });
});

it('sends what the plan holds, and nothing that is parked', async () => {
  const here = world();
  const { act } = await openReady(here);
  await act(set('entity.mailingAddress', '不在这个流程里'), { type: 'submit' });
  const [submission] = here.backend.callsOf('submit')[0] ?? [];
  expect(submission?.answers['services[s1].name']).to.equal('样例小站');
  expect(submission?.answers).not.to.have.property('entity.mailingAddress');
  expect(submission?.phoneTickets).to.deep.equal({ 'principal.mobile': 't1-ok' });
});

it('settles what was typed when it is pressed without leaving the field', async () => {
  const here = world();
  const { act } = await openReady(here);
  await act(set('services[s1].name', ' 样例 小站 '), { type: 'submit' });
  expect(here.backend.callsOf('submit')[0]?.[0].answers['services[s1].name']).to.equal('样例小站');
});

it('submits once, however often it is pressed', async () => {
  const here = world();
  const { act, store } = await openReady(here);
  const answer = deferred<SubmitResult>();
  here.backend.next('submit', () => answer.promise);
  await act({ type: 'submit' }, { type: 'submit' });
  await act({ type: 'submit' });
  expect(store.getState().submit.phase).to.equal('submitting');
  answer.resolve({ orderId: 'o1', submittedAt: '2026-11-22T04:00:00.000Z' });
  here.backend.orders.set('o1', here.backend.order({ id: 'o1', filingId: store.getState().filing.id }));
  await act({ type: 'submit' });
  await act({ type: 'submit' });
  expect(here.backend.callsOf('submit')).to.have.length(1);
});

it('uses the same key again after a failure that leaves open what became of it', async () => {
  const here = world();
  const { act, state } = await openReady(here);
  here.backend.fails('submit', new IcpError('network'));
  here.backend.fails('submit', new IcpError('unavailable'));
  await act({ type: 'submit' });
  expect(state().submit.failure?.code).to.equal('network');
  await act({ type: 'submit' });
  await act({ type: 'submit' });
  expect(state().submit.phase).to.equal('done');
  expect(new Set(keys(here)).size).to.equal(1);
  expect(keys(here)).to.have.length(3);
});

it('has the key on this device before the backend hears it, so that a crash makes no second order', async () => {
  const here = world();
  const first = await openReady(here);
  let kept: string | null | undefined;
  here.backend.next('submit', () => {
    kept = [...here.storage.drafts.values()][0]?.filing.submissionKey;
    // The page is closed here: the backend made the order, the answer never came.
    return new Promise(() => undefined);
  });
  await first.act({ type: 'submit' });
  expect(kept).to.be.a('string');
  const second = await open({ ...here, lock: here.lock }, { lock: { acquire: async () => ({ release: () => undefined }) } });
  await second.act({ type: 'submit' });
  expect(second.state().submit.phase).to.equal('done');
  expect(keys(here)).to.deep.equal([kept, kept]);
});

it('takes a new key after a refusal for good, and shows what was refused', async () => {
  const here = world();
  const { act, state } = await openReady(here);
  here.backend.next('submit', () => Promise.reject(invalidWith([{ path: 'services[s1].name', message: '名称不符合要求' }])));
  await act({ type: 'submit' });
  expect(state().submit.failure?.code).to.equal('invalid');
  expect(state().filing.rejections[0]).to.include({ path: 'services[s1].name', message: '名称不符合要求' });
  expect(state().focus.path).to.equal('services[s1].name');
  await here.time.advance(1_000);
  await act(set('services[s1].name', '改好的小站'));
  await act({ type: 'submit' });
  expect(state().submit.phase).to.equal('done');
  expect(new Set(keys(here)).size).to.equal(2);
});

it('shows the first problem instead of submitting an incomplete filing', async () => {
  const here = world();
  const { act, state } = await openReady(here);
  await act({ type: 'answer/clear', path: 'services[s1].name' }, { type: 'submit' });
  expect(state().submit.failure?.code).to.equal('not-ready');
  expect(state().focus).to.include({ path: 'services[s1].name', step: 'website' });
  expect(state().filing.step).to.equal('website');
  expect(state().filing.triedSteps).to.include('review');
  expect(here.backend.callsOf('submit')).to.have.length(0);
});

it('asks the host first, and stays where it is when the host refuses', async () => {
  const here = world({ beforeSubmit: () => false });
  const { act, state } = await openReady(here);
  await act({ type: 'submit' });
  expect(state().submit.phase).to.equal('idle');
  expect(here.backend.callsOf('submit')).to.have.length(0);
});

it('does nothing during a composition', async () => {
  const here = world();
  const { act, state } = await openReady(here);
  await act({ type: 'composition', open: true }, { type: 'submit' });
  expect(state().submit.phase).to.equal('idle');
});

it('waits for the login and goes on with the same submission', async () => {
  const here = world();
  const { act, state, errors } = await openReady(here);
  here.backend.fails('submit', new IcpError('unauthenticated'));
  await act({ type: 'submit' });
  expect(state()).to.include({ paused: true });
  expect(state().submit.phase).to.equal('submitting');
  expect(errors()).to.deep.equal(['unauthenticated']);
  await act({ type: 'resume' });
  expect(state().submit.phase).to.equal('done');
  expect(new Set(keys(here)).size).to.equal(1);
});

it('keeps only what is needed to follow the order on this device', async () => {
  const here = world();
  const { act } = await openReady(here);
  await act({ type: 'submit' });
  const drafts = [...here.storage.drafts.values()];
  expect(drafts).to.have.length(1);
  expect(drafts[0]?.filing.answers).to.deep.equal({});
  expect(drafts[0]?.filing.facts).to.deep.equal({});
  expect(here.storage.files.size).to.equal(0);
});

it('shows the progress again after a reload', async () => {
  const here = world();
  const first = await openReady(here);
  await first.act({ type: 'submit' });
  await first.store.stop();
  const { state, store } = await open(here);
  expect(state().filing.orderId).to.equal('o1');
  expect(state().readOnly).to.equal('submitted');
  expect(state().order.order?.id).to.equal('o1');
  expect(store.getPlan().ready).to.equal(false);
});

it('keeps the filing here, where the backend could not give a rejected one back', async () => {
  const here = world({ backend: fakeBackend({ without: ['loadDraft', 'saveDraft', 'deleteDraft'] }) });
  const { act } = await openReady(here);
  await act({ type: 'submit' });
  expect([...here.storage.drafts.values()][0]?.filing.answers).to.have.property('services[s1].name');
});

it('stops at a conflict before it submits', async () => {
  const here = world();
  const { act, state } = await openReady(here);
  await here.time.advance(2_000);
  const id = state().filing.id;
  const draft = here.backend.drafts.get(id);
  if (draft) here.backend.drafts.set(id, { ...draft, version: 'other', filing: { ...draft.filing, updatedAt: '2026-11-22T05:00:00.000Z' } });
  await act({ type: 'submit' });
  expect(state().submit.failure?.code).to.equal('conflict');
  expect(state().save.state).to.equal('conflict');
  expect(here.backend.callsOf('submit')).to.have.length(0);
});

/** A filing whose submission has not been answered yet. */
async function underWay() {
  const here = world({ images: async () => fakeImages() });
  const opened = await openReady(here);
  const answer = deferred<SubmitResult>();
  here.backend.next('submit', () => answer.promise);
  await opened.act({ type: 'submit' });
  return { here, answer, ...opened };
}
const website = 'services[s1].name';

const refused: readonly FilingCommand[] = [
  set(website, '来晚了'), { type: 'answer/clear', path: website }, { type: 'declare', fact: 'declared.late', value: true }, { type: 'service/add' },
  { type: 'service/copy', serviceId: 's1' }, { type: 'check/reopen', serviceId: 's1' },
  { type: 'agreement/set', id: 'terms', agreed: false }, { type: 'files/add', path: 'services[s1].priorApprovalFile', files: [picture()], names: ['late.png'] },
  { type: 'draft/discard' }, { type: 'save/resolve', keep: 'server' },
];
for (const command of refused) {
  it(`changes nothing by ${command.type} while the backend has the filing`, async () => {
    const { act, state, answer, store } = await underWay();
    const before = state();
    await act(command);
    expect(state()).to.equal(before);
    answer.reject(new IcpError('network'));
    await act();
    expect(state().submit.phase).to.equal('failed');
    expect(fieldView(state(), store.getPlan(), website)?.editable).to.equal(true);
    await act(set(website, '现在可以'));
    expect(state().filing.answers[website]?.value).to.equal('现在可以');
  });
}

it('lets the applicant look around while the backend has the filing, with every field closed', async () => {
  const { act, state, store } = await underWay();
  expect(fieldView(state(), store.getPlan(), website)?.editable).to.equal(false);
  await act({ type: 'step/go', step: 'website' });
  expect(state().filing.step).to.equal('website');
  expect(state().submit.phase).to.equal('submitting');
});

it('takes along a picture that was still being prepared', async () => {
  const tools = fakeImages();
  const ready = deferred<void>();
  const here = world({ images: async () => ({ ...tools, prepare: async (...args) => ready.promise.then(() => tools.prepare(...args)) }) });
  const { act, state } = await openReady(here);
  const path = 'services[s1].materials[domain-certificate]';
  await act({ type: 'files/add', path, files: [picture('late')], names: ['late.png'] }, { type: 'submit' });
  expect(here.backend.callsOf('submit')).to.have.length(0);
  ready.resolve();
  await act();
  expect(state().submit.phase).to.equal('done');
  expect(JSON.stringify(here.backend.callsOf('submit')[0]?.[0])).to.contain('up-file1');
});

it('fills in nothing that is read while the backend has the filing', async () => {
  const engine = fakeOcr();
  const read = deferred<OcrReading>();
  engine.next(() => read.promise);
  const here = world({ images: async () => fakeImages(), ocr: async () => engine });
  const opened = await openReady(here);
  await opened.act({ type: 'ocr/run', path: 'entity.certificateFiles', fileId: 'licence' });
  expect(opened.state().ocr['entity.certificateFiles']?.phase).to.equal('loading');
  const answer = deferred<SubmitResult>();
  here.backend.next('submit', () => answer.promise);
  await opened.act({ type: 'submit' });
  const { filing } = opened.state();
  read.resolve(reading({ name: '读来的名字' }));
  await opened.act();
  expect(opened.state().filing).to.equal(filing);
  expect(opened.state().ocr['entity.certificateFiles']?.phase).to.equal('cancelled');
});

/** A backend that has an order already and says so. */
const hasOrder = (here: World, filingId: string): void => {
  here.backend.orders.set('o7', here.backend.order({ id: 'o7', filingId }));
  here.backend.next('submit', () => Promise.reject(new IcpError('conflict', undefined, { details: { orderId: 'o7' } })));
};

it('follows the order that the backend has of this filing already', async () => {
  const here = world();
  const { act, state, events, errors } = await openReady(here);
  hasOrder(here, state().filing.id);
  await act({ type: 'submit' });
  expect(state().submit).to.deep.equal({ phase: 'done', failure: null });
  expect(state().order.order?.id).to.equal('o7');
  expect(events).to.deep.include({ type: 'submitted', filingId: state().filing.id, orderId: 'o7' });
  expect(errors()).to.deep.equal([]);
});

it('follows no order of another filing, and tells that from a draft changed elsewhere', async () => {
  const here = world();
  const { act, state } = await openReady(here);
  hasOrder(here, 'somebody-else');
  await act({ type: 'submit' });
  expect(state().submit.failure).to.deep.include({ code: 'conflict', details: { reason: 'other-order', orderId: 'o7' } });
  expect(state().filing.orderId).to.equal(null);
});

it('finds the order with the next try when it cannot be asked for now', async () => {
  const here = world();
  const { act, state } = await openReady(here);
  hasOrder(here, state().filing.id);
  here.backend.fails('getOrder');
  await act({ type: 'submit' });
  expect(state().submit.failure?.code).to.equal('network');
  hasOrder(here, state().filing.id);
  await act({ type: 'submit' });
  expect(state().filing.orderId).to.equal('o7');
});

it('asks everybody who wants to be asked, and one refusal is enough', async () => {
  const heard: string[] = [];
  const answers = { option: true, one: true, two: false };
  const ask = (name: keyof typeof answers) => (): boolean => {
    heard.push(name);
    return answers[name];
  };
  const here = world({ beforeSubmit: ask('option') });
  const { act, state, store } = await openReady(here);
  store.onBeforeSubmit?.(ask('one'));
  const leave = store.onBeforeSubmit?.(ask('two'));
  await act({ type: 'submit' });
  expect(heard).to.deep.equal(['option', 'one', 'two']);
  expect(state().submit.phase).to.equal('idle');
  leave?.();
  await act({ type: 'submit' });
  expect(state().submit.phase).to.equal('done');
});

it('takes a host that fails for a refusal, and says so', async () => {
  const here = world();
  const { act, state, store, errors } = await openReady(here);
  store.onBeforeSubmit?.(() => {
    throw new Error('host');
  });
  await act({ type: 'submit' });
  expect(state().submit.phase).to.equal('idle');
  expect(errors()).to.deep.equal(['internal']);
});
