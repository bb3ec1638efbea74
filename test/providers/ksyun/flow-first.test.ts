import { expect } from '@open-wc/testing';
import type { Filing, Holder } from '../../../src/core/model/filing.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { planOf } from '../../data/context.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitGuangdong } from '../../fixtures/filings/index.js';

const site = 'services[s1]';
const domain = `${site}.domains[d1].name`;
const contact = `${site}.contact`;

/** Column F of the specification, §1.2, and the type check: step, field, mode for a unit, mode for an individual (`-`: not there). */
const table: readonly (readonly [step: string, path: string, unit: string, individual: string])[] = [
  ['type-check', 'entity.region', 'edit', 'edit'],
  ['type-check', 'entity.nature', 'edit', 'edit'],
  ['type-check', 'entity.certificateType', 'edit', 'edit'],
  ['type-check', 'entity.certificateFiles', 'edit', 'edit'],
  ['type-check', 'entity.certificateNumber', 'edit', 'edit'],
  ['type-check', `${site}.kind`, 'edit', 'edit'],
  ['type-check', domain, 'edit', 'edit'],
  ['type-check', `${site}.cloudResources`, 'edit', 'edit'],
  ['entity', 'entity.region', 'locked', 'locked'],
  ['entity', 'entity.nature', 'locked', 'locked'],
  ['entity', 'entity.certificateType', 'locked', 'locked'],
  ['entity', 'entity.certificateFiles', 'locked', 'locked'],
  ['entity', 'entity.certificateNumber', 'locked', 'locked'],
  ['entity', 'entity.name', 'edit', 'edit'],
  ['entity', 'entity.certificateAddress', 'edit', 'edit'],
  ['entity', 'entity.mailingAddress', 'edit', 'edit'],
  ['entity', 'entity.investor', 'edit', 'edit'],
  ['entity', 'entity.remark', 'edit', 'edit'],
  ['entity', 'principal.certificateType', 'edit', 'locked'],
  ['entity', 'principal.certificateFront', 'edit', 'locked'],
  ['entity', 'principal.certificateBack', 'edit', 'locked'],
  ['entity', 'principal.name', 'edit', 'locked'],
  ['entity', 'principal.certificateNumber', 'edit', 'locked'],
  ['entity', 'principal.mobile', 'edit', 'edit'],
  ['entity', 'principal.officePhone', 'edit', '-'],
  ['entity', 'principal.emergencyPhone', 'edit', 'edit'],
  ['website', `${site}.name`, 'edit', 'edit'],
  ['website', `${site}.cloudResources`, 'extend', 'extend'],
  ['website', domain, 'locked', 'locked'],
  ['website', `${site}.homeUrl`, 'edit', 'edit'],
  ['website', `${site}.content`, 'edit', 'edit'],
  ['website', `${site}.type`, 'edit', 'edit'],
  ['website', `${site}.languages`, 'edit', 'edit'],
  ['website', `${site}.priorApprovalType`, 'edit', 'edit'],
  ['website', `${site}.remark`, 'edit', 'edit'],
  ['website', `${contact}.certificateType`, 'edit', 'locked'],
  ['website', `${contact}.certificateFront`, 'edit', 'locked'],
  ['website', `${contact}.certificateBack`, 'edit', 'locked'],
  ['website', `${contact}.name`, 'edit', 'locked'],
  ['website', `${contact}.certificateNumber`, 'edit', 'locked'],
  ['website', `${contact}.mobile`, 'edit', 'locked'],
  ['website', `${contact}.officePhone`, 'edit', '-'],
  ['website', `${contact}.emergencyPhone`, 'edit', 'locked'],
];

/** A filing whose type check is still open, so that its questions can be answered. */
const unchecked = (filing: Filing): Filing => ({ ...filing, decision: null, services: filing.services.map((service) => ({ ...service, checkedAt: null })) });

const cases: readonly (readonly [Holder, Filing])[] = [
  ['unit', ksyunFirstUnitGuangdong],
  ['individual', ksyunFirstIndividualGuangdong],
];

for (const [holder, filing] of cases) {
  it(`lists for ${holder === 'unit' ? 'a unit' : 'an individual'} the fields of column F, in order and with their modes`, async () => {
    const plan = await planOf(unchecked(filing));
    const listed = plan.steps.flatMap((step) =>
      step.sections.flatMap((section) =>
        section.fields.flatMap((key) => {
          const field = plan.fields.get(key);
          return field === undefined || field.id.startsWith('material.') ? [] : [`${step.id} ${field.path} ${field.mode}`];
        }),
      ),
    );
    const wanted = table.flatMap(([step, path, unit, individual]) => {
      const mode = holder === 'unit' ? unit : individual;
      return mode === '-' ? [] : [`${step} ${path} ${mode}`];
    });
    expect(listed).to.deep.equal(wanted);
  });
}

it('takes an individual’s contacts from the entity’s certificate and the principal’s numbers', async () => {
  const plan = await planOf(ksyunFirstIndividualGuangdong);
  const carried = [...plan.fields.values()].filter(({ carriedFrom }) => carriedFrom !== null).map(({ path, carriedFrom }) => `${path} ← ${carriedFrom ?? ''}`);
  expect(carried).to.have.members([
    'principal.certificateType ← entity.certificateType',
    'principal.certificateFront ← entity.certificateFiles',
    'principal.certificateBack ← entity.certificateFiles',
    'principal.name ← entity.name',
    'principal.certificateNumber ← entity.certificateNumber',
    `${contact}.certificateType ← entity.certificateType`,
    `${contact}.certificateFront ← entity.certificateFiles`,
    `${contact}.certificateBack ← entity.certificateFiles`,
    `${contact}.name ← entity.name`,
    `${contact}.certificateNumber ← entity.certificateNumber`,
    `${contact}.mobile ← principal.mobile`,
    `${contact}.emergencyPhone ← principal.emergencyPhone`,
  ]);
});

it('asks number and paper of an approval only when one is chosen that is still issued', async () => {
  const fields = ['priorApprovalNumber', 'priorApprovalFile'].map((id) => `${site}.${id}`);
  for (const [kind, there] of [['none', false], ['news', true], ['games', true], ['education', false], ['bulletin', false]] as const) {
    const filing: Filing = {
      ...ksyunFirstUnitGuangdong,
      answers: { ...ksyunFirstUnitGuangdong.answers, [`${site}.priorApprovalType`]: { value: kind, origin: 'typed', at: ksyunFirstUnitGuangdong.createdAt } },
    };
    const plan = await planOf(filing);
    expect(fields.map((path) => plan.fields.has(path)), kind).to.deep.equal([there, there]);
  }
});

it('goes through seven steps and lets more websites be added', async () => {
  const plan = await planOf(ksyunFirstUnitGuangdong);
  expect(plan.steps.map(({ id }) => id)).to.deep.equal(['type-check', 'entity', 'website', 'materials', 'authenticity', 'review', 'progress']);
  expect(plan.services.canAdd).to.equal(true);
});

it('brings the flow of a first filing at once, and the others afterwards; a change of access is not offered', async () => {
  expect(ksyun.flows.map(({ type }) => type)).to.deep.equal(['first']);
  expect((await wholeProfile(ksyun)).flows.map(({ type }) => type)).to.deep.equal([
    'first', 'add-service-elsewhere', 'add-access-elsewhere', 'add-service-here', 'add-access-here',
    'change-entity', 'change-service', 'cancel-access', 'deregister-service', 'deregister-entity',
  ]);
});
