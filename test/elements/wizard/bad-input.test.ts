import { expect } from '@open-wc/testing';
import type { AnswerValue, Filing } from '../../../src/core/model/filing.js';
import type { PackSource } from '../../../src/core/ports/packs.js';
import type { Pack } from '../../../src/core/rules/types.js';
import { factsSource, packSource } from '../../../src/data/index.js';
import { createFilingStore } from '../../../src/core/store/filing-store.js';
import { ksyunFirstUnitGuangdong, now } from '../../fixtures/filings/index.js';
import { tried } from '../../../stories/support/steps.js';
import { closeSteps, openStep } from '../steps/step.js';
import { set, world } from '../../support/store.js';
import { element, leave, listen, place, until } from './host.js';

const unit = ksyunFirstUnitGuangdong;
const changed = (path: string, value: AnswerValue): Filing => tried({ ...unit, answers: { ...unit.answers, [path]: { value, origin: 'typed', at: now } } });
const NOWHERE = { province: '990000', city: '990100', district: '990101' };

afterEach(async () => {
  await closeSteps();
  await leave();
});

it('a region that is no province is named on the review, and kept', async () => {
  const shown = await openStep('review', { filing: changed('entity.region', NOWHERE) });
  await shown.says('不在可以备案的 31 个省级行政区内');
  expect(shown.value('entity.region')).to.deep.equal(NOWHERE);
});

it('a region that is no province is told to the host, by its code alone', async () => {
  const here = world({ facts: factsSource, packs: packSource });
  const store = createFilingStore(here.ports);
  const wizard = element();
  wizard.store = store;
  const area = place();
  const heard = listen(area);
  area.append(wizard);
  await store.start();
  store.dispatch(set('entity.region', NOWHERE));
  await until(() => heard.some(({ type }) => type === 'icp-error'), 'no icp-error');
  expect(heard.filter(({ type }) => type === 'icp-error').map(({ detail }) => detail)).to.deep.equal([{ code: 'unknown-province', details: { code: '990000' } }]);
  await store.stop();
});

it('a certificate that is not listed is named on the review, and kept', async () => {
  const shown = await openStep('review', { filing: changed('entity.certificateType', 'library-card') });
  await shown.says('这个选项在当前条件下不可用，请重新选择');
  expect(shown.value('entity.certificateType')).to.equal('library-card');
});

/** The bundled rules with other ones for this province. */
const withRules = (rules: Pack['rules']): PackSource => ({
  load: async (id, tell) => (id === '440000' ? { schema: 1, id, version: '2099-01-01', rules } : packSource.load(id, tell)),
  messages: async (id, locale) => (id === '440000' ? { left: '域名有效期要超过三个月' } : packSource.messages(id, locale)),
});

it('a day that is in no calendar is among what could not be checked', async () => {
  const [domain] = Object.keys(unit.facts).filter((path) => path.endsWith('.expiresOn'));
  const facts: Filing['facts'] = { ...unit.facts, [domain ?? '']: { value: '2026-02-31', from: 'adapter', at: now } };
  const left: Pack['rules'] = [{ add: {
    id: '440000.left', scope: 'domain', when: { not: { op: 'remaining-more-than', of: { fact: 'domain.expiresOn' }, span: { n: 3, unit: 'month' } } },
    then: [{ do: 'finding', severity: 'block', at: { fact: 'domain.expiresOn', shownAt: 'domain.name' }, message: 'left' }], source: { document: 'own', section: 'test' },
  } }];
  const shown = await openStep('review', { filing: { ...unit, facts }, ports: { packs: withRules(left) } });
  expect(domain).to.be.a('string');
  await shown.says('域名有效期要超过三个月');
  expect(shown.world.store.getPlan().unchecked.map(({ ruleId }) => ruleId)).to.include('440000.left');
  expect(shown.filing().facts).to.deep.equal(facts);
});

it('a rule of a kind that nobody knows yet is among what could not be checked', async () => {
  const odd: Pack['rules'] = JSON.parse('[{"add":{"id":"440000.moon","scope":"filing","when":{"op":"moon-is-full"},"then":[{"do":"sing"}],"source":{"document":"own","section":"x"}}}]');
  const shown = await openStep('review', { filing: unit, ports: { packs: withRules(odd) } });
  await shown.says('有一条较新的规则，本版本还不能检查');
  expect(shown.filing().answers).to.deep.equal(unit.answers);
});
