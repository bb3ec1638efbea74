import { expect } from '@open-wc/testing';
import type { Filing } from '../../../src/core/model/filing.js';
import type { Profile, StepKind } from '../../../src/core/model/profile.js';
import type { OverlayRow, Rule } from '../../../src/core/rules/types.js';
import { RuleTexts } from '../../../src/elements/base/rule-texts.js';
import { sourceText } from '../../../src/elements/fields/texts.js';
import { createI18n } from '../../../src/i18n/index.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { rules } from '../../../src/providers/ksyun/rules.js';
import { answered, unchecked } from '../../../stories/support/specimens.js';
import { tried } from '../../../stories/support/steps.js';
import { ksyunFirstIndividualBeijing, ksyunFirstIndividualJiangsu, ksyunFirstUnitBeijing, ksyunFirstUnitGuangdong, ksyunFirstUnitTianjin } from '../../fixtures/filings/index.js';
import { closeSteps, drawn, fieldsOf, keyOf, openStep, words } from '../steps/step.js';

afterEach(closeSteps);

const i18n = createI18n({ locale: 'zh-CN' });
before(async () => {
  await i18n.load('fields');
  await new RuleTexts().provider(i18n, ksyun);
});

const bad = (filing: Filing): Filing =>
  tried(answered(answered(answered(filing, 'services[s1].name', '中国AB'), 'principal.emergencyPhone', String(filing.answers['principal.mobile']?.value)), 'entity.mailingAddress', '某路'));

const filings: readonly (readonly [string, Filing])[] = [
  ['a company in Beijing', bad(ksyunFirstUnitBeijing)], ['a company in Tianjin', bad(ksyunFirstUnitTianjin)], ['a company in Guangdong', bad(ksyunFirstUnitGuangdong)],
  ['a person in Beijing', bad(ksyunFirstIndividualBeijing)], ['a person in Jiangsu', bad(ksyunFirstIndividualJiangsu)],
];

for (const [who, filing] of filings) {
  for (const kind of ['type-check', 'entity', 'website', 'materials'] satisfies readonly StepKind[]) {
    it(`${who}, ${kind}: whatever a rule says beside a question, asks or finds there answers “why” with its document`, async () => {
      const shown = await openStep(kind, { filing: kind === 'type-check' ? unchecked(filing) : filing });
      const plan = shown.world.store.getPlan();
      let checked = 0;
      for (const element of fieldsOf(shown.step)) {
        const field = plan.fields.get(keyOf(element));
        if (field === undefined || field.mode === 'locked') continue;
        const found = plan.findings.filter(({ path, ruleId }) => path === field.path && ruleId !== 'base.typeCheck');
        const block = found.find(({ severity }) => severity === 'block');
        const said = [field, ...field.hints, ...field.offers, ...field.questions, ...found.filter(({ severity }) => severity !== 'block'), ...(block ? [block] : [])];
        for (const { source } of said) expect(words(element), field.key).to.contain(sourceText(i18n.t, source).replace(/\s+/g, ' '));
        checked += 1;
      }
      expect(checked).to.be.greaterThan(0);
    });
  }
}

it('what is found and no more than a hint is told from the start', async () => {
  const filing = answered(ksyunFirstUnitBeijing, 'principal.emergencyPhone', String(ksyunFirstUnitBeijing.answers['principal.mobile']?.value));
  const shown = await openStep('entity', { filing });
  expect(shown.words()).to.contain('建议另填一个号码');
});

it('the type that was found says which row of the provider’s table says so', async () => {
  const shown = await openStep('type-check', { filing: ksyunFirstUnitBeijing });
  expect(shown.words()).to.contain('金山云备案流程（未注日期）§新增备案/一 L117');
});

const source = { document: '003', section: '§9 L1', date: '2020-10-20' };
const hint = (id: string, more: Partial<Rule>): OverlayRow => ({ add: { id: `ksyun.${id}`, scope: 'filing', then: [{ do: 'hint', at: { step: 'entity' }, message: id }], source, ...more } });
const profile: Profile = {
  ...ksyun,
  rules: async () => [
    ...rules,
    hint('forUnits', { holder: 'unit' }), hint('forPersons', { holder: 'individual' }), hint('forChanges', { types: ['change-entity'] }), hint('forFirst', { types: ['first'] }),
    hint('forEnterprises', { when: { op: 'in', of: { answer: 'entity.nature' }, values: ['enterprise'] } }),
    hint('forSchools', { when: { op: 'in', of: { answer: 'entity.nature' }, values: ['public-institution'] } }),
  ],
  overlays: { '110000': [hint('forBeijing', {})], '440000': [hint('forGuangdong', {})] },
  wording: {
    'zh-CN': { messages: Object.fromEntries(['Units', 'Persons', 'Changes', 'First', 'Enterprises', 'Schools', 'Beijing', 'Guangdong'].map((one) => [`for${one}`, `提示 ${one}`])), overrides: {} },
  },
};

it('the hint panel of a step shows what applies to this province, holder, type and answers, each with its document', async () => {
  const shown = await openStep('entity', { filing: ksyunFirstUnitBeijing, profile });
  const panel = [...drawn(shown.wizard)].find((each) => each.localName === 'icp-step-hints')?.shadowRoot?.querySelector('aside');
  expect(panel?.querySelector('h3')?.textContent).to.equal('这一步请留意');
  const lines = [...(panel?.querySelectorAll('li') ?? [])].map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
  expect(lines.map((line) => line?.split(' ')[1])).to.deep.equal(['Units', 'First', 'Enterprises', 'Beijing']);
  for (const line of lines) expect(line).to.contain('各省管局备案要求（2020-10-20）§9 L1');
});

it('another step does not show it', async () => {
  const shown = await openStep('website', { filing: ksyunFirstUnitBeijing, profile });
  expect(words(shown.wizard)).not.to.contain('提示 Units');
});
