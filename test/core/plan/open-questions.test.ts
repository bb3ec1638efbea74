import { expect } from '@open-wc/testing';
import type { Condition, Effect } from '../../../src/core/rules/types.js';
import type { Filing } from '../../../src/core/model/filing.js';
import { createPlanner, planFiling } from '../../../src/core/plan/index.js';
import { answered, context, known, rule, unitFiling } from './world.js';

const isRepresentative: Condition = { op: 'in', of: { fact: 'principal.isLegalRepresentative' }, values: [true] };
const asks = rule('asks', { scope: 'filing', then: [{ do: 'ask', fact: 'principal.isLegalRepresentative', at: 'principal.name', message: 'ask' }] });
const decides = (effect: Effect) => rule('decides', { scope: 'filing', when: { not: isRepresentative }, then: [effect] });
const letter: Effect = { do: 'material', slot: 'authorisation-letter', per: 'filing', level: 'required', message: 'letter' };

const open = (filing: Filing, effect: Effect) =>
  planFiling(filing, context([asks, decides(effect)])).findings.filter(({ ruleId }) => ruleId === 'base.question').map(({ path, severity, stepId, code }) => [path, severity, stepId, code]);
const told = [['principal.name', 'warn', 'entity', 'findings:questionOpen']];

for (const [what, effect, expected] of [
  ['a paper', letter, told],
  ['whether something has to be answered', { do: 'require', at: 'principal.officePhone' }, told],
  ['whether an answer may stand', { do: 'finding', severity: 'block', at: 'principal.name', message: 'refused' }, told],
  ['no more than advice', { do: 'finding', severity: 'hint', at: 'principal.name', message: 'advice' }, []],
  ['a sentence beside the field', { do: 'hint', at: 'principal.name', message: 'sentence' }, []],
] as const) {
  it(`a question left open that decides ${what} is ${expected.length > 0 ? 'told where it stands' : 'left alone'}`, () => {
    expect(open(unitFiling(), effect)).to.deep.equal(expected);
  });
}

it('it holds nothing up, and is gone with the answer, whichever it is', () => {
  const filing = unitFiling();
  expect(planFiling(filing, context([asks, decides(letter)])).ready).to.equal(true);
  for (const answer of [true, false]) expect(open(known(filing, { 'principal.isLegalRepresentative': answer }), letter)).to.deep.equal([]);
});

it('a question on which nothing turns is not told', () => {
  const plan = planFiling(unitFiling(), context([asks]));
  expect(plan.findings).to.deep.equal([]);
});

it('a plan with an open question keeps its findings while nothing else changes', () => {
  const planner = createPlanner(context([asks, decides(letter)]));
  const filing = unitFiling();
  const before = planner.plan(filing);
  const after = planner.plan(answered(filing, { 'entity.remark': '样例' }));
  expect(before.findings.map(({ ruleId }) => ruleId)).to.include('base.question');
  expect(after.findings).to.equal(before.findings);
});
