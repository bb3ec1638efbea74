import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/planner.js';
import { toSubmission } from '../../../src/core/plan/submission.js';
import type { AuthenticityMethod } from '../../../src/core/model/filing.js';
import type { AuthenticityRow } from '../../../src/core/model/profile.js';
import { answered, context, picture, profile, source, unitFiling } from './world.js';

const row = (method: AuthenticityMethod, more: Partial<AuthenticityRow> = {}): AuthenticityRow => ({ method, types: ['first'], who: 'serviceContact', source, ...more });
const filing = answered(unitFiling(), { 'services[s1].materials[curtain]': undefined });
const chosen = (method: AuthenticityMethod) => ({ ...filing, authenticity: { s1: { method, status: 'none' as const } } });
const planned = (rows: readonly AuthenticityRow[], of = filing) => planFiling(of, context([], { profile: { ...profile, authenticity: rows } }));
const blocks = (...given: Parameters<typeof planned>) => planned(...given).findings.map(({ path, code }) => `${code} ${path}`);
const curtain = 'services[s1].materials[curtain]';

const choice = [row('curtain-photo', { slot: 'curtain', choice: 'photo' }), row('verification-point', { choice: 'photo' }), row('face-check')];

it('rows of one choice are offered together, and one has to be taken', () => {
  const plan = planned(choice);
  expect(plan.authenticity).to.deep.equal([{ serviceId: 's1', method: null, methods: ['curtain-photo', 'verification-point'], slot: null, state: 'none', when: 'now', source }]);
  expect(plan.fields.has(curtain)).to.equal(false);
  expect(blocks(choice)).to.deep.equal(['findings:authenticityNotPassed services[s1].authenticity']);
});

it('the one that is taken says what to do', () => {
  expect(planned(choice, chosen('curtain-photo')).authenticity[0]).to.include({ method: 'curtain-photo', slot: curtain, state: 'none' });
  expect(blocks(choice, chosen('curtain-photo'))).to.deep.equal([`findings:required ${curtain}`]);
  const given = answered(chosen('curtain-photo'), { [curtain]: [picture('c')] });
  expect(planned(choice, given).authenticity[0]?.state).to.equal('passed');
  expect(planned(choice, given).ready).to.equal(true);
});

it('one that was taken and is offered no more counts as not taken', () => {
  expect(planned(choice, chosen('counter-visit')).authenticity[0]?.method).to.equal(null);
});

it('of a choice only the rows that hold are offered; where one is left, it is taken', () => {
  const when = { op: 'in', of: { answer: 'entity.nature' }, values: ['individual'] } as const;
  expect(planned([row('face-check', { choice: 'a', when }), row('counter-visit', { choice: 'a' })]).authenticity[0]).to.deep.equal({
    serviceId: 's1', method: 'counter-visit', slot: null, state: 'none', when: 'now', inPerson: true, source,
  });
});

for (const method of ['counter-visit', 'verification-point'] as const) {
  it(`${method} is done in person and holds nothing up`, () => {
    const plan = planned([row(method)]);
    expect(plan.authenticity[0]).to.include({ method, state: 'none', inPerson: true });
    expect(plan.ready).to.equal(true);
    expect(toSubmission(filing, plan).authenticity).to.deep.equal({ s1: { method } });
  });
}

it('a choice of places to go to holds nothing up either', () => {
  expect(blocks([row('counter-visit', { choice: 'a' }), row('verification-point', { choice: 'a' })])).to.deep.equal([]);
});

it('what comes after the first review asks for no paper and holds nothing up', () => {
  const later = [row('curtain-photo', { slot: 'curtain', choice: 'photo', at: 'after-initial-review' }), row('verification-point', { choice: 'photo', at: 'after-initial-review' })];
  const plan = planned(later);
  expect(plan.authenticity[0]).to.include({ when: 'later', slot: null, state: 'none' });
  expect(plan.fields.has(curtain)).to.equal(false);
  expect(plan.ready).to.equal(true);
  expect(planned(later, chosen('curtain-photo')).fields.has(curtain)).to.equal(false);
});

it('a face check after the first review waits for no session now', () => {
  expect(planned([row('face-check', { at: 'after-initial-review' })]).ready).to.equal(true);
  expect(planned([row('face-check')]).ready).to.equal(false);
});
