import { expect } from '@open-wc/testing';
import { createPlanner, planFiling } from '../../../src/core/plan/index.js';
import type { FieldPlan, Plan } from '../../../src/core/plan/index.js';
import type { Filing } from '../../../src/core/model/filing.js';
import { answered, context, known, NOW, personFiling, picture, rule, unitFiling } from './world.js';

const plain = (plan: Plan): unknown => JSON.parse(JSON.stringify({ ...plan, fields: [...plan.fields] }));
const fieldsOf = (plan: Plan, serviceId: string | null): readonly (FieldPlan | undefined)[] => [...plan.fields.values()].filter((field) => field.serviceId === serviceId);

/** Rules that look everywhere a rule may look from a service. */
const nosy = context([
  rule('names', { when: { op: 'same', a: { answer: 'service.name' }, b: { answer: 'entity.name' } }, then: [{ do: 'finding', severity: 'warn', at: 'service.name', message: 'same' }] }),
  rule('many', { when: { op: 'count', what: 'entity-domains', is: '>', than: 2 }, then: [{ do: 'material', slot: 'plan', per: 'service', level: 'required', message: 'plan' }] }),
  rule('all-many', { scope: 'filing', when: { op: 'count', what: 'entity-domains', is: '>', than: 2 }, then: [{ do: 'material', slot: 'bond', per: 'filing', level: 'required', message: 'bond' }] }),
  rule('shared', { when: { op: 'shared', field: 'mobile', between: 'roles' }, then: [{ do: 'finding', severity: 'block', at: 'serviceContact.mobile', message: 'shared' }] }),
  rule('upward', { when: { op: 'contains', of: { answer: 'service.name' }, words: ['投资'] }, then: [{ do: 'require', at: 'entity.remark' }] }),
  rule('downward', { scope: 'filing', when: { op: 'filled', of: { answer: 'entity.remark' } }, then: [{ do: 'require', at: 'service.remark' }] }),
]);

it('a planner that remembers says the same as one that starts anew', () => {
  const planner = createPlanner(nosy);
  let filing: Filing = unitFiling(3);
  const changes: readonly ((filing: Filing) => Filing)[] = [
    (one) => one,
    (one) => answered(one, { 'services[s2].name': '深圳云杉茶叶有限公司' }),
    (one) => answered(one, { 'entity.name': '广州云杉茶叶有限公司' }),
    (one) => answered(one, { 'services[s3].contact.mobile': '13800138000' }),
    (one) => answered(one, { 'principal.mobile': '13700137000' }),
    (one) => answered(one, { 'services[s1].name': '云杉投资笔记' }),
    (one) => answered(one, { 'entity.remark': '说明' }),
    (one) => answered(one, { 'services[s1].domains[d1].name': 'site-s2.com' }),
    (one) => answered(one, { 'services[s1].content': 'shop' }),
    (one) => answered(one, { 'services[s1].content': 'portal', 'services[s1].priorApprovalNumber': '12345' }),
    (one) => ({ ...one, services: one.services.slice(0, 2) }),
    (one) => ({ ...one, services: one.services.map((service, index) => (index === 1 ? { ...service, checkedAt: null } : service)) }),
    (one) => answered(one, { 'entity.nature': 'individual', 'entity.certificateType': 'resident-id' }),
    (one) => known(one, { 'principal.mobileHome': '440000' }),
    (one) => ({ ...one, rejections: [{ path: 'principal.mobile', message: '无法接通', at: NOW }], orderId: 'o1' }),
    (one) => ({ ...one, rejections: [], agreements: {} }),
    () => personFiling(),
    () => unitFiling(3),
  ];
  changes.forEach((change, index) => {
    filing = change(filing);
    expect(plain(planner.plan(filing)), `change ${index}`).to.deep.equal(plain(planFiling(filing, nosy)));
  });
});

it('the same filing gives the same plan', () => {
  const planner = createPlanner(nosy);
  const filing = unitFiling();
  expect(planner.plan(filing)).to.equal(planner.plan(filing));
});

it('a keystroke in one service leaves every field of the others the same object', () => {
  const planner = createPlanner(nosy);
  const before = planner.plan(unitFiling(5));
  const filing = unitFiling(5);
  const first = planner.plan(filing);
  const after = planner.plan(answered(filing, { 'services[s2].name': '云杉新茶' }));
  for (const id of ['s1', 's3', 's4', 's5', null]) {
    expect(fieldsOf(after, id).every((field, index) => field === fieldsOf(first, id)[index]), `fields of ${id}`).to.equal(true);
  }
  const changed = fieldsOf(after, 's2').filter((field, index) => field !== fieldsOf(first, 's2')[index]);
  expect(changed.map((field) => field?.path)).to.deep.equal(['services[s2].name']);
  expect(before.steps).to.deep.equal(first.steps);
});

it('what a service does not look at leaves it alone, what it looks at does not', () => {
  const planner = createPlanner(nosy);
  const filing = unitFiling(2);
  const first = planner.plan(filing);
  const phone = planner.plan(answered(filing, { 'principal.officePhone': { areaCode: '0755', number: '81234567', extension: '' } }));
  expect(fieldsOf(phone, 's1')).to.deep.equal(fieldsOf(first, 's1'));
  expect(fieldsOf(phone, 's1').every((field, index) => field === fieldsOf(first, 's1')[index])).to.equal(true);
  const named = planner.plan(answered(filing, { 'entity.name': '云杉茶叶s1' }));
  expect(named.findings.map(({ ruleId, path }) => `${ruleId} ${path}`)).to.deep.equal(['names services[s1].name']);
});

it('lists of a plan that did not change stay the same objects', () => {
  const planner = createPlanner(nosy);
  const filing = unitFiling(2);
  const first = planner.plan(filing);
  const after = planner.plan(answered(filing, { 'services[s2].name': '云杉新茶' }));
  for (const key of ['steps', 'findings', 'unchecked', 'verifications', 'authenticity', 'services', 'estimates', 'duties', 'parked', 'agreements'] as const) {
    expect(after[key], key).to.equal(first[key]);
  }
});

it('time alone changes a plan when a code or a check runs out', () => {
  const planner = createPlanner(context());
  const filing: Filing = {
    ...personFiling(),
    phoneChecks: { 'principal.mobile': { phone: '13800138000', sentAt: NOW, expiresAt: '2026-11-22T04:05:00.000Z' } },
    authenticity: { s1: { method: 'face-check', status: 'passed', validUntil: '2026-11-22T05:00:00.000Z' } },
  };
  const at = (now: string): string => {
    const plan = planner.plan(filing, now);
    return `${plan.verifications[0]?.state} ${plan.authenticity[0]?.state}`;
  };
  expect(at(NOW)).to.equal('sent passed');
  expect(at('2026-11-22T04:04:59.999Z')).to.equal('sent passed');
  expect(at('2026-11-22T04:05:00.000Z')).to.equal('expired passed');
  expect(at('2026-11-22T05:00:00.000Z')).to.equal('expired expired');
  expect(at(NOW)).to.equal('sent passed');
});

it('the fields of a plan can be walked like a map', () => {
  const { fields } = planFiling(unitFiling(2), context());
  expect([...fields.keys()]).to.deep.equal([...fields].map(([key]) => key));
  expect([...fields.values()].map(({ key }) => key)).to.deep.equal([...fields.keys()]);
  expect(fields.size).to.equal([...fields.keys()].length);
  const seen: string[] = [];
  fields.forEach((field, key, map) => { if (map.get(key) === field) seen.push(key); });
  expect(seen).to.deep.equal([...fields.keys()]);
  expect(fields.has('services[s2].name')).to.equal(true);
  expect(fields.has('services[s9].name')).to.equal(false);
  expect(fields.get('services[s1].name')?.value).to.equal('云杉茶叶s1');
});

it('a picture of a paper is one and the same list in every plan', () => {
  const planner = createPlanner(context());
  const filing = answered(personFiling(), { 'entity.certificateFiles': [picture('a', 'front'), picture('b', 'back')] });
  const first = planner.plan(filing).fields.get('principal.certificateFront')?.value;
  const second = planner.plan(answered(filing, { 'entity.name': '李小雨' })).fields.get('principal.certificateFront')?.value;
  expect(first).to.deep.equal([picture('a', 'front')]);
  expect(second).to.equal(first);
});
