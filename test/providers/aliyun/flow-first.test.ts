import { expect } from '@open-wc/testing';
import { toSubmission } from '../../../src/core/plan/submission.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { aliyun } from '../../../src/providers/aliyun/index.js';
import { blocking, changed, contact, filed, holders, listed, planOf, site, unchecked, wanted } from './filings.js';
import { adding, stepsOfAdding } from './tables.js';

for (const holder of holders) {
  it(`first filing, ${holder}: exactly the fields of the provider's tables, in order and with their modes`, async () => {
    expect(listed(await planOf(unchecked(filed('first', holder))))).to.deep.equal(wanted(adding, holder));
  });

  it(`first filing, ${holder}: filled in, it may be submitted`, async () => {
    const plan = await planOf(filed('first', holder));
    expect(blocking(plan)).to.deep.equal([]);
    expect(plan.ready).to.equal(true);
  });
}

it('goes from the basic check to the review in the provider’s order, under its names', async () => {
  const plan = await planOf(filed('first', 'unit'));
  expect(plan.steps.map(({ id }) => id)).to.deep.equal(stepsOfAdding);
  expect((await wholeProfile(aliyun)).flows.find(({ type }) => type === 'first')?.steps.map(({ label }) => label)).to.deep.equal(
    ['basicCheck', 'entity', 'website', 'materials', 'authenticity', 'confirm', 'progress'],
  );
});

it('takes everything about an individual’s contacts, investor and cards from the entity and the principal', async () => {
  const plan = await planOf(filed('first', 'individual'));
  const carried = [...plan.fields.values()].filter(({ carriedFrom }) => carriedFrom !== null).map(({ path, carriedFrom }) => `${path} ← ${carriedFrom ?? ''}`);
  expect(carried).to.have.members([
    'entity.investor ← entity.name',
    'principal.name ← entity.name',
    'principal.certificateType ← entity.certificateType',
    'principal.certificateNumber ← entity.certificateNumber',
    'principal.certificateFront ← entity.certificateFiles',
    'principal.certificateBack ← entity.certificateFiles',
    `${contact}.name ← entity.name`,
    `${contact}.certificateType ← entity.certificateType`,
    `${contact}.certificateNumber ← entity.certificateNumber`,
    `${contact}.mobile ← principal.mobile`,
    `${contact}.emergencyPhone ← principal.emergencyPhone`,
    `${contact}.email ← principal.email`,
    `${contact}.certificateFront ← entity.certificateFiles`,
    `${contact}.certificateBack ← entity.certificateFiles`,
  ]);
});

it('a unit that reuses the principal has nothing of the contact to fill in, whatever it had typed before', async () => {
  const plan = await planOf(changed(filed('first', 'unit'), { [`${contact}.sameAsPrincipal`]: true }));
  const fields = [...plan.fields.values()].filter(({ path }) => path.startsWith(contact) && !path.endsWith('sameAsPrincipal'));
  expect(fields).to.have.lengthOf(9);
  for (const { path, mode, value } of fields) {
    expect(mode, path).to.equal('locked');
    expect(value, path).to.deep.equal(plan.fields.get(path.replace(contact, 'principal'))?.value);
  }
  expect(blocking(plan)).to.deep.equal([]);
});

it('evidence about the principal speaks for a contact who is the same person', async () => {
  const filing = filed('first', 'unit');
  const { [`${contact}.certificateValidity`]: _, ...facts } = filing.facts;
  const open = async (reused: boolean) => (await planOf({ ...changed(filing, { [`${contact}.sameAsPrincipal`]: reused }), facts })).unchecked.map(({ needs }) => needs.join());
  expect(await open(false)).to.deep.equal([`${contact}.certificateValidity`]);
  expect(await open(true)).to.deep.equal([]);
});

it('a contact who is another person has nothing of the principal: what is left open is asked for', async () => {
  const filing = filed('first', 'unit');
  const { [`${contact}.name`]: _, ...rest } = filing.answers;
  const plan = await planOf({ ...filing, answers: rest });
  expect(plan.fields.get(`${contact}.name`)).to.deep.include({ mode: 'edit', value: undefined, carriedFrom: null });
  expect(blocking(plan)).to.deep.equal([`base.required ${contact}.name findings:required`]);
});

it('asks number and paper of an approval only when one is chosen that is still issued', async () => {
  const fields = ['priorApprovalNumber', 'priorApprovalFile'].map((id) => `${site}.${id}`);
  for (const [kind, there] of [['none', false], ['news', true], ['games', true], ['education', false], ['bulletin', false]] as const) {
    const plan = await planOf(changed(filed('first', 'unit'), { [`${site}.priorApprovalType`]: kind }));
    expect(fields.map((path) => plan.fields.has(path)), kind).to.deep.equal([there, there]);
  }
});

it('proves the principal’s number by code, and nobody else’s', async () => {
  for (const holder of holders) {
    const plan = await planOf({ ...filed('first', holder), phoneChecks: {} });
    expect(plan.verifications.map(({ mobile }) => mobile), holder).to.deep.equal(['principal.mobile']);
    expect(blocking(plan), holder).to.deep.equal(['base.phone principal.mobile findings:phoneNotVerified']);
  }
});

it('has everybody checked in the App before the filing is sent', async () => {
  for (const holder of holders) {
    const plan = await planOf({ ...filed('first', holder), authenticity: {} });
    expect(plan.authenticity.map(({ method, when }) => `${method ?? ''} ${when ?? 'now'}`), holder).to.deep.equal(['app-capture now']);
    expect(blocking(plan), holder).to.deep.equal([`base.authenticity ${site}.authenticity findings:authenticityNotPassed`]);
  }
});

it('takes a domain certificate where somebody wants to hand one in, and demands it where the province does', async () => {
  const path = `${site}.materials[domain-certificate]`;
  expect((await planOf(filed('first', 'unit'))).fields.get(path)?.required).to.equal(false);
  const hunan = changed(filed('first', 'unit'), { 'entity.region': { province: '430000', city: '430100', district: '430102' } });
  expect((await planOf(hunan)).fields.get(path)?.required).to.equal(true);
});

it('a new website begins with the principal as its contact, and says so to the backend; where two people are demanded it does not', async () => {
  const filing = filed('first', 'unit');
  const { [`${contact}.sameAsPrincipal`]: _, ...untouched } = filing.answers;
  const plan = await planOf({ ...filing, answers: untouched });
  expect(plan.fields.get(`${contact}.sameAsPrincipal`)).to.include({ mode: 'edit', value: true });
  expect(plan.fields.get(`${contact}.name`)).to.include({ mode: 'locked', carriedFrom: 'principal.name' });
  expect(toSubmission({ ...filing, answers: untouched }, plan).answers[`${contact}.sameAsPrincipal`]).to.equal(true);
  const tianjin = await planOf(changed({ ...filing, answers: untouched }, { 'entity.region': { province: '120000', city: '120100', district: '120101' } }));
  expect(tianjin.fields.get(`${contact}.name`)?.mode).to.equal('edit');
});

it('a website that has a contact on record keeps that one', async () => {
  const whole = await wholeProfile(aliyun);
  for (const type of ['add-access-elsewhere', 'add-access-here', 'change-service'] as const) {
    const refs = whole.flows.find((flow) => flow.type === type)?.steps.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields)) ?? [];
    expect(refs.filter(({ field }) => field === 'serviceContact.sameAsPrincipal').map(({ preset }) => preset), type).to.deep.equal([undefined]);
  }
});
