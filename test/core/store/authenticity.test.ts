import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { POLL_CAP, POLL_FIRST } from '../../../src/core/store/effects/authenticity.js';
import { fakeBackend } from '../../support/backend.js';
import { testProfile } from '../../support/profile.js';
import { checkAnswers, closeStores, open, restAnswers, world, type World } from '../../support/store.js';

afterEach(closeStores);

const start = { type: 'authenticity/start', serviceId: 's1' } as const;

async function ready(here: World = world()) {
  const opened = await open(here);
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(...restAnswers);
  const planned = () => opened.store.getPlan().authenticity.find((one) => one.serviceId === 's1');
  return { here, planned, ...opened };
}

it('starts a session and keeps its link', async () => {
  const { here, act, state, planned } = await ready();
  await act(start);
  expect(here.backend.callsOf('startAuthenticity')[0]?.[0]).to.deep.equal({ filingId: state().filing.id, serviceId: 's1', method: 'face-check' });
  expect(state().filing.authenticity['s1']).to.include({ status: 'waiting', url: 'https://phone.example/a1' });
  expect(planned()?.state).to.equal('waiting');
});

it('looks again, less and less often, until it has passed', async () => {
  const { here, act, planned } = await ready();
  await act(start);
  await here.time.advance(POLL_FIRST);
  await here.time.advance(POLL_FIRST);
  expect(here.backend.callsOf('getAuthenticity')).to.have.length(1);
  here.backend.next('getAuthenticity', async (sessionId) => ({ sessionId, status: 'passed', validUntil: '2026-11-23T04:00:00.000Z' }));
  await here.time.advance(POLL_FIRST);
  expect(planned()?.state).to.equal('passed');
  const before = here.backend.callsOf('getAuthenticity').length;
  await here.time.advance(10 * POLL_CAP);
  expect(here.backend.callsOf('getAuthenticity')).to.have.length(before);
});

it('stops looking when the session has run out, and says so', async () => {
  const { here, act, planned } = await ready();
  await act(start);
  await here.time.advance(11 * 60_000);
  expect(planned()?.state).to.equal('expired');
  const before = here.backend.callsOf('getAuthenticity').length;
  await here.time.advance(10 * 60_000);
  expect(here.backend.callsOf('getAuthenticity')).to.have.length(before);
});

it('hears of a result that is pushed, and of no other session', async () => {
  const { here, act, planned } = await ready();
  await act(start);
  here.backend.emit({ type: 'authenticity', session: { sessionId: 'someone-else', status: 'passed' } });
  expect(planned()?.state).to.equal('waiting');
  here.backend.emit({ type: 'authenticity', session: { sessionId: 'a1', status: 'failed', reason: 'no-match' } });
  expect(planned()?.state).to.equal('failed');
});

it('looks at once when it is asked to', async () => {
  const { here, act, planned } = await ready();
  await act(start);
  here.backend.next('getAuthenticity', async (sessionId) => ({ sessionId, status: 'passed' }));
  await act({ type: 'authenticity/refresh', serviceId: 's1' });
  expect(planned()?.state).to.equal('passed');
});

it('goes on looking after a look that failed', async () => {
  const { here, act, planned } = await ready();
  await act(start);
  here.backend.fails('getAuthenticity');
  await here.time.advance(POLL_FIRST);
  here.backend.next('getAuthenticity', async (sessionId) => ({ sessionId, status: 'passed' }));
  await here.time.advance(POLL_CAP);
  expect(planned()?.state).to.equal('passed');
});

it('goes on looking after a reload', async () => {
  const { here, act, store } = await ready();
  await act(start);
  await store.stop();
  const again = await open(here);
  here.backend.next('getAuthenticity', async (sessionId) => ({ sessionId, status: 'passed' }));
  await here.time.advance(POLL_CAP);
  expect(again.store.getPlan().authenticity[0]?.state).to.equal('passed');
});

it('says why it could not start', async () => {
  const { here, act, state } = await ready();
  here.backend.fails('startAuthenticity', new IcpError('unavailable'));
  await act(start);
  expect(state().authenticityBusy['s1']).to.deep.include({ busy: false });
  expect(state().authenticityBusy['s1']?.failure?.code).to.equal('unavailable');
});

it('says that a backend without sessions cannot start one', async () => {
  const { act, state } = await ready(world({ backend: fakeBackend({ without: ['startAuthenticity', 'getAuthenticity'] }) }));
  await act(start);
  expect(state().authenticityBusy['s1']?.failure?.code).to.equal('unsupported');
});

it('starts a new session after a failed one', async () => {
  const { here, act, planned } = await ready();
  await act(start);
  here.backend.emit({ type: 'authenticity', session: { sessionId: 'a1', status: 'failed' } });
  here.backend.next('startAuthenticity', async () => ({ sessionId: 'a2', status: 'waiting' }));
  await act(start);
  expect(planned()?.state).to.equal('waiting');
  here.backend.emit({ type: 'authenticity', session: { sessionId: 'a1', status: 'passed' } });
  expect(planned()?.state).to.equal('waiting');
});

const source = { document: 'own', section: 'test' };
const choosing = (at?: 'after-initial-review') => world({
  profile: {
    ...testProfile,
    authenticity: (['face-check', 'counter-visit'] as const).map((method) => ({ method, types: ['first'], who: 'serviceContact', choice: 'any', source, ...(at === undefined ? {} : { at }) })),
  },
});

it('takes one of the methods that are offered, and another one after all', async () => {
  const { act, state, planned } = await ready(choosing());
  expect(planned()).to.deep.include({ method: null, methods: ['face-check', 'counter-visit'] });
  await act({ type: 'authenticity/choose', serviceId: 's1', method: 'face-check' });
  expect(state().filing.authenticity).to.deep.equal({ s1: { method: 'face-check', status: 'none' } });
  expect(planned()?.method).to.equal('face-check');
  await act(start);
  expect(planned()?.state).to.equal('waiting');
  await act({ type: 'authenticity/choose', serviceId: 's1', method: 'face-check' });
  expect(planned()?.state, 'taken already').to.equal('waiting');
  await act({ type: 'authenticity/choose', serviceId: 's1', method: 'counter-visit' });
  expect(planned()).to.include({ method: 'counter-visit', state: 'none', inPerson: true });
});

it('takes no method that is not offered', async () => {
  const { act, state } = await ready(choosing());
  await act({ type: 'authenticity/choose', serviceId: 's1', method: 'curtain-photo' }, { type: 'authenticity/choose', serviceId: 's9', method: 'face-check' });
  expect(state().filing.authenticity).to.deep.equal({});
});

it('starts no session for what is done in person, or only after the review', async () => {
  const inPerson = choosing();
  const first = await ready(inPerson);
  await first.act({ type: 'authenticity/choose', serviceId: 's1', method: 'counter-visit' }, start);
  expect(inPerson.backend.callsOf('startAuthenticity')).to.have.length(0);
  const later = choosing('after-initial-review');
  const second = await ready(later);
  await second.act({ type: 'authenticity/choose', serviceId: 's1', method: 'face-check' }, start);
  expect(second.planned()).to.include({ method: 'face-check', when: 'later' });
  expect(later.backend.callsOf('startAuthenticity')).to.have.length(0);
});
