import { expect } from '@open-wc/testing';
import type { AnswerValue } from '../../../src/core/model/filing.js';
import { startFiling } from '../../../src/core/model/start-filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { catalogue } from '../../../src/data/catalogue/index.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { completeCell, recordOf } from '../../support/complete-filing.js';
import { answers, now } from '../../fixtures/filings/parts.js';
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

const address = 'entity.mailingAddress';
const extended: FlowTable[number] = [domain, 'extend', 'extend'];

/** 变更备案 has both steps whichever of the two is changed. */
for (const type of ['change-entity', 'change-service', 'change-access'] as const) {
  flowTests(type, [
    ['entity', entity],
    ['website', [...newWebsite.map((row) => (row[0] === domain ? extended : row)), ...websiteContact]],
    ['materials', keptCertificates],
  ], { tick: true });
}

it('changes an entity that has no website with the first step alone', async () => {
  const { services, ...record } = recordOf('unit', true);
  expect(services).to.have.lengthOf(1);
  const whole = await wholeProfile(tencent);
  const filing = startFiling({ id: 'f1', providerId: 'tencent', profileVersion: tencent.version, now, serviceId: 's1', domainId: 'd1', profile: whole, catalogue, start: { type: 'change-entity', record: { ...record, services: [] } } });
  const { context } = await completeCell(tencent, { type: 'change-entity', holder: 'unit' });
  const agreed = { ...filing, agreements: { assistedCorrection: now }, answers: { ...filing.answers, ...answers({ [address]: '望京西路9号院1号楼2层201室', 'principal.officePhone': { areaCode: '010', number: '62345678', extension: '' } }) } };
  const plan = planFiling(agreed, context);
  expect(plan.steps.filter(({ sections }) => sections.length > 0).map(({ id }) => id)).to.deep.equal(['entity', 'materials']);
  expect(plan.findings.filter(({ severity }) => severity === 'block').map(({ path, code }) => `${path} ${code}`)).to.deep.equal([]);
  expect(plan.ready).to.equal(true);
});

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
