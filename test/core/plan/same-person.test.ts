import { expect } from '@open-wc/testing';
import { createPlanner, planFiling } from '../../../src/core/plan/planner.js';
import { toSubmission } from '../../../src/core/plan/submission.js';
import type { FieldId } from '../../../src/core/model/ids.js';
import type { FieldRefDef, Profile } from '../../../src/core/model/profile.js';
import type { PlanContext } from '../../../src/core/plan/types.js';
import type { Rule } from '../../../src/core/rules/types.js';
import { notSameAsPrincipal, sameAsPrincipal, samePersonFields, sameAsPrincipalTick } from '../../../src/providers/shared/same-person.js';
import { answered, context, known, profile, rule, source, unitFiling } from './world.js';

const tick = 'services[s1].contact.sameAsPrincipal';
const name = 'services[s1].contact.name';
const mobile = 'services[s1].contact.mobile';

/** The test provider with the tick that takes the principal as contact. */
const flows: Profile['flows'] = profile.flows.map((flow) => ({
  ...flow,
  steps: flow.steps.map((step) => ({
    ...step,
    sections: step.sections.map((section) =>
      section.id === 'contact' ? { ...section, fields: [sameAsPrincipalTick(source), ...samePersonFields(['name', 'certificateNumber', 'mobile'], source)] } : section),
  })),
}));
const ticked: Profile = { ...profile, flows, phoneCodes: { ...profile.phoneCodes, rows: [] } };
const catalogue: PlanContext['catalogue'] = { ...context().catalogue, 'serviceContact.sameAsPrincipal': { id: 'serviceContact.sameAsPrincipal', kind: 'flag', control: 'flag', row: '24' } };
const world = (rules: readonly Rule[] = []): PlanContext => context(rules, { profile: ticked, catalogue });

const forbids = rule('440000.no-reuse', { scope: 'filing', holder: 'unit', then: [{ do: 'forbid-reuse' }] });
const forces = rule('440000.contact-same', {
  scope: 'person', roles: ['serviceContact'], when: { not: { op: 'shared', field: 'certificateNumber', between: 'roles' } },
  then: [{ do: 'finding', severity: 'block', at: 'person.certificateNumber', message: 'same' }],
});

it('a tick that nobody touched says no: the contact is asked for', () => {
  const plan = planFiling(answered(unitFiling(), { [name]: undefined }), world());
  expect(plan.fields.get(tick)).to.include({ value: false, origin: null, mode: 'edit' });
  expect(plan.fields.get(name)).to.include({ mode: 'edit', value: undefined, carriedFrom: null });
  expect(plan.findings.map(({ path, code }) => `${code} ${path}`)).to.deep.equal([`findings:required ${name}`]);
});

it('a tick takes the principal, whatever was typed before', () => {
  const plan = planFiling(answered(unitFiling(), { [tick]: true }), world());
  expect(plan.fields.get(name)).to.include({ mode: 'locked', lockedBy: 'carried', value: '张小云', carriedFrom: 'principal.name' });
  expect(plan.fields.get(mobile)?.value).to.equal('13800138000');
  expect(plan.parked).to.include(name);
  expect(plan.ready).to.equal(true);
});

it('what was typed before is back when the tick goes', () => {
  const planner = createPlanner(world());
  const before = answered(unitFiling(), { [tick]: true });
  planner.plan(before);
  expect(planner.plan(answered(before, { [tick]: false })).fields.get(name)).to.include({ value: '李小雨', mode: 'edit', origin: 'typed' });
});

it('a keystroke in the principal reaches every contact that is the principal, and no other', () => {
  const planner = createPlanner(world());
  const filing = answered(unitFiling(3), { [tick]: true, 'services[s3].contact.sameAsPrincipal': true });
  const before = planner.plan(filing);
  const after = planner.plan(answered(filing, { 'principal.name': '张小雨' }));
  expect(['s1', 's2', 's3'].map((id) => after.fields.get(`services[${id}].contact.name`)?.value)).to.deep.equal(['张小雨', '李小雨', '张小雨']);
  expect(after.fields.get('services[s2].contact.name')).to.equal(before.fields.get('services[s2].contact.name'));
  expect(after.fields.get(name)).to.deep.equal(planFiling(answered(filing, { 'principal.name': '张小雨' }), world()).fields.get(name));
});

it('what is missing of the principal is asked for there alone', () => {
  const plan = planFiling(answered(unitFiling(), { [tick]: true, 'principal.mobile': undefined }), world());
  expect(plan.fields.get(mobile)).to.include({ mode: 'locked', value: undefined, carriedFrom: 'principal.mobile' });
  expect(plan.findings.map(({ path }) => path)).to.deep.equal(['principal.mobile']);
});

it('the backend gets the principal as contact, and the tick', () => {
  const filing = answered(unitFiling(), { [tick]: true });
  const { answers } = toSubmission(filing, planFiling(filing, world()));
  expect(answers).to.include({ [tick]: true, [name]: '张小云', [mobile]: '13800138000' });
});

it('evidence about the principal is evidence about the contact who is the principal', () => {
  const home = rule('contact-home', { scope: 'person', roles: ['serviceContact'], when: { op: 'in', of: { fact: 'person.mobileHome' }, values: ['110000'] }, then: [{ do: 'finding', severity: 'warn', at: 'person.mobile', message: 'home' }] });
  const filing = known(unitFiling(), { 'principal.mobileHome': '110000' });
  const said = (value: boolean) => planFiling(answered(filing, { [tick]: value }), world([home])).findings.map(({ ruleId }) => ruleId);
  expect(said(true)).to.deep.equal(['contact-home']);
  expect(said(false)).to.deep.equal([]);
});

it('where a rule forbids it nobody is offered it, and the contact is asked for', () => {
  const plan = planFiling(answered(unitFiling(), { [tick]: true }), world([forbids]));
  expect(plan.fields.has(tick)).to.equal(false);
  expect(plan.fields.get(name)).to.include({ mode: 'edit', value: '李小雨', carriedFrom: null });
  expect(plan.parked).to.include(tick);
  expect(plan.reuse?.ruleId).to.equal('440000.no-reuse');
});

it('one planner follows a rule that begins and ends to forbid it, as a new one would', () => {
  const here = world([{ ...forbids, when: { op: 'in', of: { answer: 'entity.remark' }, values: ['apart'] } }]);
  const planner = createPlanner(here);
  const base = answered(unitFiling(2), { [tick]: true });
  for (const remark of ['', 'apart', '', 'apart', 'together']) {
    const filing = answered(base, { 'entity.remark': remark });
    const fresh = planFiling(filing, here);
    const plan = planner.plan(filing);
    expect(plan.fields.has(tick), remark).to.equal(remark !== 'apart');
    expect([...plan.fields], remark).to.deep.equal([...fresh.fields]);
    expect(plan.findings).to.deep.equal(fresh.findings);
  }
});

it('a rule that wants the same person is content with the tick', () => {
  const said = (value: boolean) => planFiling(answered(unitFiling(), { [tick]: value }), world([forces])).findings.map(({ path }) => path);
  expect(said(false)).to.deep.equal(['services[s1].contact.certificateNumber']);
  expect(said(true)).to.deep.equal([]);
});

it('the rows of a tick stand under conditions that leave no gap', () => {
  const fields = samePersonFields(['name'], source);
  expect(fields.map(({ when }) => when)).to.deep.equal([sameAsPrincipal, notSameAsPrincipal]);
  expect(fields.map(({ field }): FieldRefDef['field'] => field)).to.deep.equal(['serviceContact.name', 'serviceContact.name'] satisfies FieldId[]);
});
