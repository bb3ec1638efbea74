import { expect } from '@open-wc/testing';
import type { FilingTypeCode } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { vianet } from '../../../src/providers/vianet/index.js';
import { completeCell } from '../../support/complete-filing.js';
import { type FlowTable, linesOf, shaped, type StepTables, wanted } from '../../support/flow-lines.js';

const s = 'services[s1]';
const same = (mode: string, ...paths: readonly string[]): FlowTable => paths.map((path) => [path, mode, mode] as const);

/** §1.5 and §2: the rows that name this provider, and those without which they say nothing. */
const check: FlowTable = same('edit', 'entity.region', 'entity.nature', 'entity.certificateType', 'entity.certificateNumber', `${s}.domains[d1].name`);
const entity: FlowTable = same('edit', 'entity.name', 'entity.mailingAddress', 'entity.investor');
const principal: FlowTable = [
  ...same('edit', 'principal.name', 'principal.certificateType', 'principal.certificateNumber', 'principal.mobile'),
  ['principal.officePhone', 'edit', 'edit?'],
  ['principal.email', 'edit', 'edit'],
];
const website: FlowTable = [
  [`${s}.name`, 'edit', 'edit'], [`${s}.domains[d1].name`, 'locked', 'locked'], [`${s}.homeUrl`, 'edit', 'edit'],
  ...same('edit', ...['name', 'certificateType', 'certificateNumber', 'mobile', 'email'].map((part) => `${s}.contact.${part}`)),
];
const access: FlowTable = same('edit', `${s}.ip`, `${s}.accessMethod`, `${s}.serverPlace`);
const entityPapers: FlowTable = [['entity.certificateFiles', 'edit', '-'], ['principal.certificateFront', 'edit', 'edit']];
const websitePapers: FlowTable = [[`${s}.contact.certificateFront`, 'edit', '-'], [`${s}.priorApprovalType`, 'edit', 'edit']];
const papers: FlowTable = [...entityPapers, ...websitePapers];

const tables: Readonly<Partial<Record<FilingTypeCode, StepTables>>> = {
  first: [['type-check', check], ['entity', [...entity, ...principal]], ['website', website], ['access', access], ['materials', papers]],
  'add-service-elsewhere': [['type-check', check], ['website', website], ['access', access], ['materials', papers]],
  'add-service-here': [['type-check', check], ['website', website], ['access', access], ['materials', papers]],
  'add-access-elsewhere': [['type-check', check], ['access', access], ['materials', papers]],
  'add-access-here': [['type-check', check], ['access', access], ['materials', papers]],
  'change-entity': [
    ['entity', [...same('edit', 'entity.region', 'entity.nature', 'entity.certificateType', 'entity.certificateNumber'), ...entity, ...principal]],
    ['materials', [['entity.certificateFiles', 'edit?', '-'], ['principal.certificateFront', 'edit?', 'edit?']]],
  ],
  'change-service': [['website', website], ['materials', [[`${s}.contact.certificateFront`, 'edit?', '-'], [`${s}.priorApprovalType`, 'edit', 'edit']]]],
  'change-access': [['access', access]],
  'deregister-service': [['website', [...same('locked', `${s}.recordNumber`, `${s}.name`, `${s}.domains[d1].name`), [`${s}.closingReason`, 'edit', 'edit']]]],
  'deregister-entity': [['entity', [...same('locked', 'entity.recordNumber', 'entity.name'), ['entity.closingReason', 'edit', 'edit']]]],
};

it('has every filing type but cancelling an access, of which its document says nothing', async () => {
  const { flows } = await wholeProfile(vianet);
  expect(flows.map(({ type }) => type)).to.deep.equal(Object.keys(tables));
});

for (const type of Object.keys(tables) as FilingTypeCode[]) {
  for (const holder of ['unit', 'individual'] as const) {
    it(`lists for ${type} of a ${holder} exactly the fields of the document, with their modes`, async () => {
      expect(await linesOf(vianet, { type, holder })).to.deep.equal(wanted(tables[type] ?? [], holder));
    });
  }
}

/** §1.5 step 2.1 and §3.1, rows V: where the form begins after 校验. */
const steps: Readonly<Partial<Record<FilingTypeCode, string>>> = {
  first: 'type-check entity website access materials review progress',
  'add-service-elsewhere': 'type-check website access materials review progress',
  'add-service-here': 'type-check website access materials review progress',
  'add-access-elsewhere': 'type-check access materials review progress',
  'add-access-here': 'type-check access materials review progress',
  'change-entity': 'entity materials review progress',
  'change-service': 'website materials review progress',
  'change-access': 'access materials review progress',
  'deregister-service': 'website review progress',
  'deregister-entity': 'entity review progress',
};
for (const [type, ids] of Object.entries(steps) as [FilingTypeCode, string][]) {
  it(`goes through ${ids} for ${type}`, async () => {
    const { plan } = await shaped(vianet, { type, holder: 'unit' });
    expect(plan.steps.map(({ id }) => id).join(' ')).to.equal(ids);
  });
}

it('lets more websites be added to an order that brings websites, and to no other', async () => {
  for (const type of Object.keys(tables) as FilingTypeCode[]) {
    const { plan } = await shaped(vianet, { type, holder: 'unit' });
    expect(plan.services.canAdd, type).to.equal(type === 'first' || type.startsWith('add-service'));
  }
});

it('wants both sides of a card in one picture', async () => {
  const { plan } = await shaped(vianet, { type: 'first', holder: 'unit' });
  expect(plan.fields.get('principal.certificateFront')?.upload?.sides).to.deep.equal(['merged']);
  expect(plan.fields.get(`${s}.contact.certificateFront`)?.upload?.sides).to.deep.equal(['merged']);
  expect(plan.fields.get('entity.certificateFiles')?.upload?.sides).to.deep.equal([]);
});

it('asks for the approval itself once a line that needs one is chosen', async () => {
  for (const [kind, there] of [['none', false], ['news', true], ['education', false]] as const) {
    const { plan } = await shaped(vianet, { type: 'first', holder: 'unit', given: { [`${s}.priorApprovalType`]: kind } });
    expect(plan.fields.has(`${s}.priorApprovalFile`), kind).to.equal(there);
  }
});

it('proves no number by a code while the form is filled in', async () => {
  const { plan } = await shaped(vianet, { type: 'first', holder: 'unit' });
  expect(plan.verifications).to.deep.equal([]);
});

it('the server of an access is this provider’s, whatever the record of another one says', async () => {
  const { filing, plan, context } = await completeCell(vianet, { type: 'add-access-elsewhere', holder: 'unit' });
  expect(filing.baseline?.answers['services[s1].ip']).to.be.a('string');
  expect(plan.fields.get('services[s1].ip')).to.include({ mode: 'edit', origin: 'typed' });
  const { 'services[s1].ip': _ip, ...answers } = filing.answers;
  expect(planFiling({ ...filing, answers }, context).fields.get('services[s1].ip')?.value).to.equal(undefined);
});
