import { expect } from '@open-wc/testing';
import type { ProviderConsole } from '../../../src/core/model/console.js';
import type { FilingTypeCode } from '../../../src/core/model/filing.js';
import type { ReviewStage } from '../../../src/core/model/profile.js';
import type { Order } from '../../../src/core/ports/backend.js';
import { idleOf, openTypesOf, orderActions, recordActions, type Why } from '../../../src/core/records/actions.js';
import { plainConsole } from '../../../src/core/records/plain-console.js';
import { stagesOf } from '../../../src/core/records/stages.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { vianet } from '../../../src/providers/vianet/index.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { orderIn, recordOf } from '../../../stories/records/world.js';

const source = { document: 'own', section: 'test' };
const review: readonly ReviewStage[] = [
  { id: 'initial-review', estimate: { min: 1, max: 2, unit: 'working-day' }, source },
  { id: 'ministry-sms', types: ['first'], estimate: { min: 1, max: 1, unit: 'day' }, source },
  { id: 'authority-review', estimate: { min: 1, max: 20, unit: 'working-day' }, source },
  { id: 'approved', source },
];
// A Thursday.
const began = '2026-11-19T02:00:00.000Z';
const at = (state: Order['state'], more: Partial<Order> = {}): Order => ({ ...orderIn(state), timeline: [{ state, at: began }], updatedAt: began, ...more });
const expected = (order: Order, today = '2026-11-19', estimates: Parameters<typeof stagesOf>[2] = []): readonly unknown[] =>
  stagesOf(order, review, estimates, today).map(({ id, state, expected: range }) => [id, state, range && [range.earliest, range.latest]]);

it('what comes next, with the days that may be expected: weekends are left out, ranges add up', () => {
  expect(expected(at('initial-review'))).to.deep.equal([
    ['initial-review', 'current', ['2026-11-20', '2026-11-23']], ['ministry-sms', 'upcoming', ['2026-11-21', '2026-11-24']], ['authority-review', 'upcoming', ['2026-11-23', '2026-12-22']], ['approved', 'upcoming', null],
  ]);
});

it('a stage that this type does not have does not come', () => {
  expect(expected(at('initial-review', { type: 'cancel-access' })).map((row) => (row as readonly unknown[])[0])).to.deep.equal(['initial-review', 'authority-review', 'approved']);
});

it('nothing is expected in the past', () => {
  expect(expected(at('initial-review'), '2026-12-01')[0]).to.deep.equal(['initial-review', 'current', ['2026-12-01', '2026-12-01']]);
});

it('the province’s estimate wins', () => {
  const [, , authority] = stagesOf(at('initial-review'), review, [{ clock: 'authority-review', min: 1, max: 1, unit: 'week', source }], '2026-11-19');
  expect(authority?.estimate).to.deep.equal({ min: 1, max: 1, unit: 'week' });
  expect(authority?.expected).to.deep.equal({ earliest: '2026-11-28', latest: '2026-12-01' });
});

it('behind a stage whose time nobody knows nothing is expected', () => {
  const stages = stagesOf(at('initial-review'), [{ id: 'initial-review', source }, ...review.slice(1)], [], '2026-11-19');
  expect(stages.map((stage) => stage.expected)).to.deep.equal([null, null, null, null]);
});

it('what is waited for in between holds up what comes, for as long as it takes', () => {
  const stages = stagesOf({ ...at('waiting-photo'), timeline: [{ state: 'initial-review', at: began }, { state: 'waiting-photo', at: began }] }, review, [], '2026-11-19');
  expect(stages.map(({ id, state }) => [id, state])).to.deep.equal([['initial-review', 'done'], ['waiting-photo', 'current'], ['ministry-sms', 'upcoming'], ['authority-review', 'upcoming'], ['approved', 'upcoming']]);
  expect(stages.every((stage) => stage.expected === null)).to.equal(true);
});

for (const state of ['approved', 'withdrawn', 'abandoned', 'rejected', 'expired'] as const) {
  it(`an order that is over has nothing ahead: ${state}`, () => {
    const stages = stagesOf(at(state), review, [], '2026-11-19');
    expect(stages.map((stage) => stage.state)).to.deep.equal([state === 'approved' ? 'done' : state === 'withdrawn' || state === 'abandoned' ? 'stopped' : 'problem']);
  });
}

it('a reviewer’s note stands at its stage', () => {
  expect(stagesOf(at('initial-review', { timeline: [{ state: 'initial-review', at: began, note: '请保持电话畅通' }] }), review)[0]?.note).to.equal('请保持电话畅通');
});

const whole = await wholeProfile(ksyun);
const every = { ...whole, flows: [...whole.flows, ...(['change-entity', 'change-service', 'cancel-access', 'deregister-service', 'deregister-entity', 'add-service-here'] as const).map((type) => ({ type, steps: [], services: { max: 1, canAdd: false } }))] };
const whyOf = (id: string, record = recordOf(2), serviceId: string | null = null, open: readonly FilingTypeCode[] = [], profile = every): Why | null | undefined =>
  recordActions(plainConsole, profile, record, serviceId, open).find(({ def }) => def.id === id)?.why;

for (const [what, why, got] of [
  ['nothing in the way', null, whyOf('change-entity')],
  ['a change is under review', 'under-review', whyOf('change-entity', recordOf(2), null, ['change-entity'])],
  ['a first filing elsewhere is in nobody’s way', null, whyOf('change-entity', recordOf(2), null, ['first'])],
  ['the provider has no such flow', 'no-flow', whyOf('change-entity', recordOf(2), null, [], { ...every, flows: [] })],
  ['the entity is being deregistered', 'ending', whyOf('start', recordOf(2, { state: 'deregistering' }))],
  ['this website’s access is being cancelled', 'ending', whyOf('change-service', recordOf(2, { serviceStates: { w1: 'cancelling' } }), 'w1')],
  ['another website’s access is being cancelled', null, whyOf('change-service', recordOf(2, { serviceStates: { w2: 'cancelling' } }), 'w1')],
  ['a shell entity', 'shell', whyOf('deregister-entity', recordOf(1, { state: 'shell' }))],
] as const) {
  it(`why something cannot be done with a record: ${what}`, () => void expect(got).to.equal(why));
}

it('a website that has its access elsewhere cannot be handled here', () => {
  const record = recordOf(1);
  const elsewhere = { ...record, snapshot: { ...record.snapshot, services: record.snapshot.services.map((one) => ({ ...one, here: false })) } };
  expect(whyOf('cancel-access', elsewhere, 'w1')).to.equal('elsewhere');
  expect(whyOf('start', elsewhere)).to.equal(null);
});

it('an entity that is being changed takes nothing new at 21Vianet, whoever tells that it is', async () => {
  const profile = await wholeProfile(vianet);
  const screens = await profile.console?.();
  if (screens === undefined) throw new TypeError('no console');
  const start = (record: Parameters<typeof recordActions>[2]): Why | null | undefined =>
    recordActions(screens, profile, record, null, openTypesOf(record, [])).find(({ def }) => def.id === 'start')?.why;
  expect([start(recordOf(1)), start(recordOf(1, { openTypes: ['change-entity'] })), start(recordOf(1, { state: 'changing' })), start(recordOf(1, { openTypes: ['change-service'] }))])
    .to.deep.equal([null, 'under-review', 'under-review', null]);
});

it('orders of the entity and of its websites are in its way, those of others are not', () => {
  const record = recordOf(2);
  const orders = [orderIn('initial-review', { type: 'change-entity', recordNumber: '京ICP备2099000001号' }), orderIn('initial-review', { type: 'cancel-access', recordNumber: '京ICP备2099000001号-2' }), orderIn('initial-review', { type: 'deregister-entity', recordNumber: '沪ICP备1号' }), orderIn('initial-review')];
  expect(openTypesOf(record, orders)).to.have.members(['change-entity', 'cancel-access']);
});

const can = { withdraw: async () => orderIn('withdrawn'), abandon: async () => orderIn('abandoned') };
const orderWhy = (id: string, order: Order, offers: Parameters<typeof orderActions>[2]): Why | null | undefined => orderActions(plainConsole, order, offers).find(({ def }) => def.id === id)?.why;

for (const [what, why, got] of [
  ['it can be withdrawn', null, orderWhy('withdraw', orderIn('initial-review'), can)],
  ['the backend cannot withdraw', 'no-method', orderWhy('withdraw', orderIn('initial-review'), {})],
  ['it is too late to withdraw', 'too-late', orderWhy('withdraw', orderIn('initial-review', { canWithdraw: false }), can)],
  ['a draft can be given up', null, orderWhy('abandon', orderIn('draft'), can)],
  ['the provider says it cannot', 'too-late', orderWhy('abandon', orderIn('draft', { canAbandon: false }), can)],
  ['what is approved is not withdrawn', undefined, orderWhy('withdraw', orderIn('approved'), can)],
  ['a rejected one is corrected', null, orderWhy('correct', orderIn('rejected'), {})],
] as const) {
  it(`what can be done with an order: ${what}`, () => void expect(got).to.equal(why));
}

const strict: ProviderConsole = { ...plainConsole, orders: { ...plainConsole.orders, idleDays: { n: 45, source } } };
for (const [what, order, idle] of [
  ['a draft dies 45 days after its last update', at('draft'), { on: '2027-01-03', days: 45 }],
  ['what the backend says wins', at('draft', { idleUntil: '2026-11-25T00:00:00.000Z' }), { on: '2026-11-25', days: 6 }],
  ['its day is past', at('draft', { idleUntil: '2026-11-10T00:00:00.000Z' }), { on: '2026-11-10', days: 0 }],
  ['what the provider reviews does not die', at('authority-review'), null],
] as const) {
  it(`how long an order lives: ${what}`, () => void expect(idleOf(strict, order, '2026-11-19')).to.deep.equal(idle));
}
it('where the provider states nothing, nothing dies', () => void expect(idleOf(plainConsole, at('draft'), '2026-11-19')).to.equal(null));
