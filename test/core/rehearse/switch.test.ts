import { expect } from '@open-wc/testing';
import type { AnswerValue, Filing } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { compareForSwitch } from '../../../src/core/rehearse/index.js';
import type { SwitchComparison } from '../../../src/core/rehearse/index.js';
import type { RuleSet } from '../../../src/core/rules/types.js';
import { contextFor } from '../../data/context.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, ksyunFirstUnitGuangdong } from '../../fixtures/filings/index.js';

const region = (province: string): AnswerValue => ({ province, city: province, district: province });
const rulesOf = async (filing: Filing, province: string): Promise<RuleSet> =>
  (await contextFor({ ...filing, answers: { ...filing.answers, 'entity.region': { value: region(province), origin: 'typed', at: filing.createdAt } } })).rules;

async function moved(filing: Filing, province: string): Promise<SwitchComparison> {
  return compareForSwitch(filing, await contextFor(filing), { path: 'entity.region', value: region(province), rules: await rulesOf(filing, province) });
}
const said = (words: readonly { readonly ruleId: string }[]): readonly string[] => words.map(({ ruleId }) => ruleId);

it('papers of one province leave, and those of the other come', async () => {
  const { papers } = await moved(ksyunFirstUnitBeijing, '440000');
  expect(papers.left).to.include('services[s1].materials[holding-unit-certificate]');
  expect((await moved(ksyunFirstUnitGuangdong, '110000')).papers.came).to.include('services[s1].materials[holding-unit-certificate]');
});

it('papers that leave are kept', async () => {
  expect((await moved(ksyunFirstUnitBeijing, '440000')).kept).to.include('services[s1].materials[holding-unit-certificate]');
});

it('what would be wrong in the other province is found before', async () => {
  const { findings } = await moved({ ...ksyunFirstUnitGuangdong, facts: { ...ksyunFirstUnitGuangdong.facts } }, '110000');
  const context = await contextFor(ksyunFirstUnitGuangdong);
  const after = planFiling(
    { ...ksyunFirstUnitGuangdong, answers: { ...ksyunFirstUnitGuangdong.answers, 'entity.region': { value: region('110000'), origin: 'typed', at: '' } } },
    { ...context, rules: await rulesOf(ksyunFirstUnitGuangdong, '110000') },
  );
  expect(findings.came.every((finding) => after.findings.some(({ ruleId, path }) => ruleId === finding.ruleId && path === finding.path))).to.equal(true);
  expect(findings.came.map(({ ruleId }) => ruleId)).not.to.include('base.required');
});

it('a suffix that the other province does not list is among what would be wrong', async () => {
  const filing: Filing = {
    ...ksyunFirstUnitGuangdong,
    answers: { ...ksyunFirstUnitGuangdong.answers, 'services[s1].domains[d1].name': { value: 'example.io', origin: 'typed', at: ksyunFirstUnitGuangdong.createdAt } },
  };
  expect(said((await moved(filing, '110000')).findings.came)).to.include('110000.unit.suffix');
});

it('what is said of the people changes with the province', async () => {
  const { people } = await moved(ksyunFirstUnitBeijing, '120000');
  expect(people.came.length).to.be.greaterThan(0);
  expect(people.came.every(({ message }) => people.left.every((one) => one.message !== message))).to.equal(true);
});

it('the waiting time is that of each province', async () => {
  const { waiting } = await moved(ksyunFirstUnitBeijing, '440000');
  expect(waiting.before?.latest).to.equal('2026-12-09');
  expect(waiting.after?.latest).to.equal('2026-12-02');
});

it('the same province changes nothing', async () => {
  expect((await moved(ksyunFirstUnitBeijing, '110000')).nothing).to.equal(true);
});

it('another holder: questions leave, what was answered is kept, and locked ones are named', async () => {
  const comparison = compareForSwitch(ksyunFirstUnitBeijing, await contextFor(ksyunFirstUnitBeijing), { path: 'entity.nature', value: 'individual' });
  expect(comparison.fields.left).to.include('principal.officePhone');
  expect(comparison.kept).to.include('principal.officePhone');
  expect(comparison.nothing).to.equal(false);
});

it('from an individual to a company questions come', async () => {
  const comparison = compareForSwitch(ksyunFirstIndividualBeijing, await contextFor(ksyunFirstIndividualBeijing), { path: 'entity.nature', value: 'enterprise' });
  expect(comparison.fields.came).to.include.members(['principal.name', 'principal.officePhone', 'services[s1].contact.name']);
});

it('neither the filing nor its plan is touched', async () => {
  const before = JSON.stringify(ksyunFirstUnitBeijing);
  await moved(ksyunFirstUnitBeijing, '320000');
  expect(JSON.stringify(ksyunFirstUnitBeijing)).to.equal(before);
});
