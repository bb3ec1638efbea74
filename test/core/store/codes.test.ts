import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { CodeResult, CodeSent } from '../../../src/core/ports/backend.js';
import { deferred } from '../../support/backend.js';
import { checkAnswers, closeStores, open, set, world, type World } from '../../support/store.js';

afterEach(closeStores);

const path = 'principal.mobile';
const send = { type: 'code/send', path } as const;
const verify = (code: string) => ({ type: 'code/verify', path, code }) as const;

async function ready(here: World = world()) {
  const opened = await open(here);
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(set(path, '13800138000'));
  const planned = () => opened.store.getPlan().verifications.find((one) => one.mobile === path);
  return { here, planned, ...opened };
}

it('sends a code to the number that stands there, and counts down to the next', async () => {
  const { here, act, state, planned } = await ready();
  await act(send);
  expect(here.backend.callsOf('sendCode')[0]?.[0]).to.deep.equal({ filingId: state().filing.id, path, phone: '13800138000' });
  expect(planned()).to.include({ state: 'sent', resendAt: '2026-11-22T04:01:00.000Z' });
  expect(state().filing.facts['principal.mobileHome']?.value).to.equal('110000');
  await act(send);
  expect(here.backend.callsOf('sendCode')).to.have.length(1);
  await here.time.advance(61_000);
  here.backend.next('now', async () => new Date(here.time.clock.now()).toISOString());
  await act(send);
  expect(here.backend.callsOf('sendCode')).to.have.length(2);
});

it('takes the right code', async () => {
  const { act, planned, state } = await ready();
  await act(send, verify('１２３４５６'));
  await act(verify('１２３ ４５６'));
  expect(planned()?.state).to.equal('verified');
  expect(state().filing.phoneChecks[path]).to.include({ ticket: 't1-ok', problem: null });
});

const refusals: readonly [Extract<CodeResult, { ok: false }>, string][] = [
  [{ ok: false, reason: 'wrong', attemptsLeft: 3 }, 'sent'],
  [{ ok: false, reason: 'expired' }, 'expired'],
  [{ ok: false, reason: 'too-many', attemptsLeft: 0, resendAt: '2026-11-22T05:00:00.000Z' }, 'blocked'],
];
for (const [result, planState] of refusals) {
  it(`says that the code is ${result.reason}`, async () => {
    const { here, act, planned, state } = await ready();
    await act(send);
    here.backend.next('verifyCode', async () => result);
    await act(verify('000000'));
    expect(state().filing.phoneChecks[path]).to.include({ problem: result.reason });
    expect(planned()?.state).to.equal(planState);
    if (result.attemptsLeft !== undefined) expect(state().filing.phoneChecks[path]?.attemptsLeft).to.equal(result.attemptsLeft);
  });
}

it('lets a code run out by itself', async () => {
  const { here, act, planned, state } = await ready();
  await act(send);
  const version = state().contextVersion;
  await here.time.advance(5 * 60_000 + 10);
  expect(planned()?.state).to.equal('expired');
  expect(state().contextVersion).to.be.greaterThan(version);
});

it('does not take a code for a number that was changed afterwards', async () => {
  const { here, act, planned } = await ready();
  await act(send);
  await act(set(path, '13800138001'));
  expect(planned()?.state).to.equal('stale');
  await act(verify('123456'));
  expect(here.backend.callsOf('verifyCode')).to.have.length(0);
  await act(send);
  expect(here.backend.callsOf('sendCode')[1]?.[0].phone).to.equal('13800138001');
  expect(planned()?.state).to.equal('sent');
});

it('keeps the home of a number to that number', async () => {
  const { here, act, state } = await ready();
  const sent = deferred<CodeSent>();
  here.backend.next('sendCode', async () => sent.promise);
  await act(send);
  expect(state().codes[path]?.busy).to.equal('sending');
  await act(set(path, '13800138001'));
  sent.resolve({ ticket: 't', resendAt: '2026-11-22T04:01:00.000Z', expiresAt: '2026-11-22T04:05:00.000Z', home: '440000' });
  await act();
  expect(state().filing.facts['principal.mobileHome']).to.equal(undefined);
});

it('sends nothing to a number that is wrong', async () => {
  const { here, act, state } = await ready();
  await act(set(path, '123'), send);
  expect(here.backend.callsOf('sendCode')).to.have.length(0);
  expect(state().focus.path).to.equal(path);
  expect(state().touched[path]).to.equal(true);
});

it('counts down when the backend says that it was too soon', async () => {
  const { here, act, planned, state } = await ready();
  here.backend.fails('sendCode', new IcpError('rate-limited', undefined, { details: { after: 30 } }));
  await act(send);
  expect(planned()?.resendAt).to.equal('2026-11-22T04:00:30.400Z');
  expect(state().codes[path]?.failure?.code).to.equal('rate-limited');
  await act(send);
  expect(here.backend.callsOf('sendCode')).to.have.length(1);
});

it('says that sending or checking failed, and can try again', async () => {
  const { here, act, state, planned } = await ready();
  here.backend.fails('sendCode');
  await act(send);
  expect(state().codes[path]).to.deep.include({ busy: null });
  expect(state().codes[path]?.failure?.code).to.equal('network');
  await act(send);
  here.backend.fails('verifyCode');
  await act(verify('123456'));
  expect(state().codes[path]?.failure?.code).to.equal('network');
  await act(verify('123456'));
  expect(planned()?.state).to.equal('verified');
});

it('goes on counting after a reload', async () => {
  const { here, act, store } = await ready();
  await act(send);
  await store.stop();
  await here.time.advance(20_000);
  const again = await open(here);
  expect(again.store.getPlan().verifications.find((one) => one.mobile === path)).to.include({ state: 'sent', resendAt: '2026-11-22T04:01:00.000Z' });
  await again.act(send);
  expect(here.backend.callsOf('sendCode')).to.have.length(1);
  await again.act(verify('123456'));
  expect(again.store.getPlan().verifications[0]?.state).to.equal('verified');
});

it('ignores the answer about a code that was replaced', async () => {
  const { here, act, state } = await ready();
  await act(send);
  const late = deferred<CodeResult>();
  here.backend.next('verifyCode', async () => late.promise);
  await act(verify('000000'));
  await here.time.advance(61_000);
  here.backend.next('now', async () => new Date(here.time.clock.now()).toISOString());
  here.backend.next('sendCode', async () => ({ ticket: 't2', resendAt: '2026-11-22T04:03:00.000Z', expiresAt: '2026-11-22T04:08:00.000Z' }));
  late.resolve({ ok: false, reason: 'expired' });
  await act();
  expect(state().filing.phoneChecks[path]?.problem).to.equal('expired');
  await act(send);
  expect(state().filing.phoneChecks[path]).to.include({ ticket: 't2', problem: null });
});
