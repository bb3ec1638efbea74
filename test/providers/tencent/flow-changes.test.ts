import { expect } from '@open-wc/testing';
import type { AnswerValue } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { completeCell, recordOf } from '../../support/complete-filing.js';
import { answers } from '../../fixtures/filings/parts.js';
import type { FlowTable } from '../../support/flow-lines.js';
import { domain, flowTests, keptCertificates, newWebsite, principal, websiteContact } from './tables.js';

const entity: FlowTable = [
  ['entity.region', 'edit', 'edit'],
  ['entity.nature', 'edit', 'edit'],
  ['entity.certificateType', 'edit', 'edit'],
  ['entity.certificateNumber', 'edit', 'edit'],
  ['entity.name', 'edit', 'edit'],
  ['entity.certificateAddress', 'edit', 'edit'],
  ['entity.investor', 'edit', 'edit'],
  ['entity.mailingAddress', 'edit', 'edit'],
  ['entity.remark', 'edit?', 'edit?'],
  ...principal,
];

const extended: FlowTable[number] = [domain, 'extend', 'extend'];

/** 变更备案 has both steps whichever of the two is changed; without a website of the record there is only the first. */
for (const type of ['change-service', 'change-access'] as const) {
  flowTests(type, [
    ['entity', entity],
    ['website', [...newWebsite.map((row) => (row[0] === domain ? extended : row)), ...websiteContact]],
    ['materials', keptCertificates],
  ], { tick: true });
}
flowTests('change-entity', [['entity', entity], ['materials', keptCertificates.slice(0, 2)]]);

async function changedTo(values: Readonly<Record<string, AnswerValue>>) {
  const { filing, context } = await completeCell(tencent, { type: 'change-service', holder: 'unit' });
  return planFiling({ ...filing, answers: { ...filing.answers, ...answers(values) } }, context);
}
/** What the provider wants; the province has papers of its own. */
const required = async (values: Readonly<Record<string, AnswerValue>>): Promise<readonly string[]> =>
  [...(await changedTo(values)).fields.values()].filter((field) => field.stepId === 'materials' && field.required && field.source.document === '001').map(({ path }) => path);

it('asks for no paper when only a number, an address or the website’s text changes', async () => {
  expect(await required({})).to.deep.equal([]);
  expect(await required({ 'principal.mobile': '13911112288', 'entity.mailingAddress': '望京西路9号院1号楼2层201室' })).to.deep.equal([]);
});

it('asks for the card of whoever takes over a role, and for a sheet that they sign', async () => {
  const sheet = 'services[r1].materials[verification-sheet]';
  const other = { name: '卓远帆', number: '110101199001011233' };
  expect(await required({ 'principal.name': other.name })).to.have.members(['principal.certificateFront', sheet]);
  expect(await required({ 'services[r1].contact.name': other.name })).to.have.members(['services[r1].contact.certificateFront', sheet]);
  expect(await required({ 'entity.name': '北京青禾云图信息科技有限公司' })).to.deep.equal(['entity.certificateFiles']);
});

it('shows what is on record, pictures included, and lets another domain be added beside the one that stays', async () => {
  const { plan } = await completeCell(tencent, { type: 'change-service', holder: 'unit' });
  const { answers: known } = recordOf('unit', true);
  expect(plan.fields.get('entity.name')).to.include({ value: known['entity.name'], origin: 'record', mode: 'edit' });
  expect(plan.fields.get('services[r1].domains[d1].name')).to.include({ value: known['services[r1].domains[d1].name'], mode: 'extend' });
  const { filing, context } = await completeCell(tencent, { type: 'change-service', holder: 'unit' });
  const more = { ...filing, services: filing.services.map((service) => ({ ...service, domains: [...service.domains, { id: 'd2' }] })) };
  expect(planFiling(more, context).fields.get('services[r1].domains[d2].name')).to.include({ mode: 'extend', required: true });
});
