import { expect } from '@open-wc/testing';
import type { Row } from './filings.js';
import { blocking, changed, contact, domain, filed, holders, listed, planOf, site, wanted } from './filings.js';
import { websiteContact } from './tables.js';

const entity: readonly Row[] = [
  ['entity', 'entity.region', 'edit', 'edit'],
  ['entity', 'entity.nature', 'edit', 'edit'],
  ['entity', 'entity.certificateType', 'edit', 'edit'],
  ['entity', 'entity.name', 'edit', 'edit'],
  ['entity', 'entity.certificateNumber', 'edit', 'edit'],
  ['entity', 'entity.certificateAddress', 'edit', 'edit'],
  ['entity', 'entity.mailingAddress', 'edit', 'edit'],
  ['entity', 'entity.investor', 'edit', 'locked'],
  ['entity', 'entity.remark', 'edit', 'edit'],
  ['entity', 'principal.name', 'edit', 'locked'],
  ['entity', 'principal.certificateType', 'edit', 'locked'],
  ['entity', 'principal.certificateNumber', 'edit', 'locked'],
  ['entity', 'principal.mobile', 'edit', 'edit'],
  ['entity', 'principal.secondPhone', 'edit', '-'],
  ['entity', 'principal.emergencyPhone', 'edit', 'edit'],
  ['entity', 'principal.email', 'edit', 'edit'],
];

/** §3.1 L424: everything but the domain. */
const service: readonly Row[] = [
  ['website', `${site}.name`, 'edit', 'edit'],
  ['website', domain, 'locked', 'locked'],
  ['website', `${site}.content`, 'edit', 'edit'],
  ['website', `${site}.type`, 'edit', 'edit'],
  ['website', `${site}.priorApprovalType`, 'edit', 'edit'],
  ['website', `${site}.languages`, 'edit', 'edit'],
  ['website', `${site}.remark`, 'edit', 'edit'],
  ...websiteContact,
];

const access: readonly Row[] = [
  ['website', `${site}.name`, 'locked', 'locked'],
  ['website', domain, 'locked', 'locked'],
  ['website', `${site}.cloudResources`, 'edit', 'edit'],
];

const tables = [
  ['change-entity', entity, { 'entity.mailingAddress': '新安街道海旺路28号2层' }],
  ['change-service', service, { [`${site}.name`]: '榕屿软件之家' }],
  ['change-access', access, { [`${site}.cloudResources`]: [{ id: 'ecs-2', label: 'ECS 二号', via: 'account' }] }],
] as const;

for (const [type, table, values] of tables) {
  for (const holder of holders) {
    it(`${type}, ${holder}: these fields, prefilled, and no paper while nothing differs`, async () => {
      const plan = await planOf(filed(type, holder));
      expect(listed(plan)).to.deep.equal(wanted(table, holder));
    });

    it(`${type}, ${holder}: with something changed, it may be submitted`, async () => {
      const other = type === 'change-service' && holder === 'individual' ? { [`${site}.name`]: '旧街影像手记' } : values;
      const plan = await planOf(changed(filed(type, holder), other));
      expect(blocking(plan)).to.deep.equal([]);
      expect(plan.ready).to.equal(true);
    });
  }
}

it('a change that changes nothing is not sent', async () => {
  for (const [type] of tables) expect(blocking(await planOf(filed(type, 'unit'))), type).to.deep.equal(['base.unchanged filing findings:nothingChanged']);
});

it('asks for the certificate again of whoever is another person or bears another name', async () => {
  const papers = async (values: Parameters<typeof changed>[1], type: 'change-entity' | 'change-service', holder: 'unit' | 'individual' = 'unit') =>
    [...(await planOf(changed(filed(type, holder), values))).fields.values()].filter(({ stepId, kind, id }) => stepId === 'materials' && kind === 'files' && !id.startsWith('material.')).map(({ path }) => path);
  expect(await papers({ 'entity.name': '深圳市榕屿软件股份有限公司' }, 'change-entity')).to.deep.equal(['entity.certificateFiles']);
  expect(await papers({ 'principal.name': '沈嘉禾' }, 'change-entity')).to.deep.equal(['principal.certificateFront', 'principal.certificateBack']);
  expect(await papers({ 'principal.mobile': '13811112299' }, 'change-entity')).to.deep.equal([]);
  expect(await papers({ [`${contact}.name`]: '沈嘉禾' }, 'change-service')).to.deep.equal([`${contact}.certificateFront`, `${contact}.certificateBack`]);
  expect(await papers({ [`${site}.name`]: '榕屿软件之家' }, 'change-service')).to.deep.equal([]);
});

it('has the contact of a changed website checked in the App, and nobody for another server', async () => {
  expect((await planOf(filed('change-service', 'unit'))).authenticity.map(({ method }) => method)).to.deep.equal(['app-capture']);
  expect((await planOf(filed('change-access', 'unit'))).authenticity).to.deep.equal([]);
});

it('says when a change of the server needs no filing', async () => {
  const plan = await planOf(filed('change-access', 'unit'));
  expect(plan.fields.get(`${site}.cloudResources`)?.hints.map(({ message }) => message)).to.include.members(['provider:dnsOnly', 'provider:commercialServer']);
});

it('of several domains one may be left out, which is a change', async () => {
  const filing = filed('change-service', 'unit');
  const { baseline } = filing;
  if (baseline === null) throw new TypeError('no record');
  const two = baseline.services.map((one) => ({ ...one, domains: [...one.domains, 'rongyu-soft.cn'] }));
  const plan = await planOf({ ...filing, baseline: { ...baseline, services: two, answers: { ...baseline.answers, [`${site}.domains[d2].name`]: 'rongyu-soft.cn' } } });
  expect(blocking(plan)).to.deep.equal([]);
  expect(plan.ready).to.equal(true);
});
