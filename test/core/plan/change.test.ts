import { expect } from '@open-wc/testing';
import { startFiling } from '../../../src/core/model/start-filing.js';
import type { AnswerValue, Filing, FilingStart } from '../../../src/core/model/filing.js';
import type { MaterialDef, Profile, ReviewStage } from '../../../src/core/model/profile.js';
import { changedPaths } from '../../../src/core/plan/changed.js';
import { createPlanner, planFiling } from '../../../src/core/plan/planner.js';
import { reviewStages } from '../../../src/core/plan/review-stages.js';
import { toSubmission } from '../../../src/core/plan/submission.js';
import type { PlanContext } from '../../../src/core/plan/types.js';
import { merge } from '../../../src/core/rules/merge.js';
import { catalogue } from '../../../src/data/catalogue/index.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { loadPack } from '../../../src/data/index.js';
import { pack as national } from '../../../src/data/packs/national.js';
import { nationalPack } from '../../support/profile.js';
import { record, recordFlows, recordProfile } from '../../support/records.js';
import { answered, NOW, source } from './world.js';

const world = (profile: Profile = recordProfile): PlanContext => ({ profile, catalogue, dictionaries, rules: merge(nationalPack, undefined), today: '2026-11-22', now: NOW });
const begun = (start: FilingStart): Filing =>
  startFiling({ id: 'f1', providerId: 'test', profileVersion: '1', now: NOW, serviceId: 's1', domainId: 'd1', profile: recordProfile, catalogue, start });
const site = begun({ type: 'change-service', record, serviceIds: ['r1'] });
const entity = begun({ type: 'change-entity', record });
const codes = (filing: Filing, context = world()) => planFiling(filing, context).findings.map(({ code, path }) => `${code} ${path}`);

it('a change in which nothing is changed is held up, in the review', () => {
  const { findings, ready } = planFiling(site, world());
  expect(ready).to.equal(false);
  expect(findings).to.have.length(1);
  expect(findings[0]).to.include({ ruleId: 'base.unchanged', severity: 'block', code: 'findings:nothingChanged', stepId: 'review' });
});

const differences: readonly (readonly [string, Filing, readonly string[]])[] = [
  ['another text', answered(site, { 'services[r1].name': '新名字' }), ['services[r1].name']],
  ['a text that is taken away', answered(site, { 'services[r1].remark': '' }), ['services[r1].remark']],
  ['an entity', answered(entity, { 'principal.mobile': '13900139000' }), ['principal.mobile']],
  ['a domain more', answered({ ...site, services: site.services.map((one) => ({ ...one, domains: [...one.domains, { id: 'new' }] })) }, { 'services[r1].domains[new].name': 'example.net' }), ['services[r1].domains[new].name']],
  ['a domain less', { ...site, services: site.services.map((one) => ({ ...one, domains: one.domains.slice(1) })) }, ['services[r1].domains[d7].name']],
];
for (const [what, filing, paths] of differences) {
  it(`${what} is a change, and the backend is told which`, () => {
    const plan = planFiling(filing, world());
    expect(changedPaths(filing, plan)).to.deep.equal(paths);
    expect(plan.ready).to.equal(true);
    expect(toSubmission(filing, plan).changed).to.deep.equal(paths);
  });
}

it('one planner sees a change come and go as a new one would', () => {
  const planner = createPlanner(world());
  for (const value of ['样例小站', '新名字', '样例小站'] satisfies AnswerValue[]) {
    const filing = answered(site, { 'services[r1].name': value });
    expect(planner.plan(filing).findings).to.deep.equal(planFiling(filing, world()).findings);
  }
});

it('without a record nobody can say that nothing was changed', () => {
  expect(codes({ ...site, baseline: null })).to.deep.equal([]);
});

it('has no finding about a type check that there is not', () => {
  for (const filing of [site, entity]) expect(codes(filing).filter((code) => code.includes('typeCheck'))).to.deep.equal([]);
});

it('a service added to a form without a type check is asked everything at once', () => {
  const flows = recordFlows.map((flow) => ({ ...flow, services: { max: 5, canAdd: true } }));
  const filing = { ...site, services: [...site.services, { id: 'r2', kind: 'website' as const, domains: [{ id: 'd9' }], checkedAt: null }] };
  const plan = planFiling(filing, world({ ...recordProfile, flows }));
  expect(plan.fields.get('services[r2].name')).to.include({ mode: 'edit', value: '样例论坛' });
});

it('says which record it is about', () => {
  const filing = answered(site, { 'services[r1].name': '新名字' });
  expect(toSubmission(filing, planFiling(filing, world())).record).to.deep.equal({ entityNumber: '粤ICP备2026000001号', services: { r1: '粤ICP备2026000001号-1' } });
});

it('whoever cancels has nothing to fill in', () => {
  const filing = begun({ type: 'cancel-access', record, serviceIds: ['r2'] });
  const plan = planFiling(filing, world());
  expect(plan.ready).to.equal(true);
  expect(toSubmission(filing, plan)).to.deep.include({ type: 'cancel-access', record: { entityNumber: '粤ICP备2026000001号', services: { r2: '粤ICP备2026000001号-2' } } });
  expect(toSubmission(filing, plan)).to.not.have.property('changed');
});

it('an entity is deregistered with all its services', () => {
  const filing = begun({ type: 'deregister-entity', record });
  const plan = planFiling(filing, world());
  expect(plan.ready).to.equal(true);
  expect(Object.keys(toSubmission(filing, plan).record?.services ?? {})).to.deep.equal(['r1', 'r2']);
});

const paper = (slot: string, more: Partial<MaterialDef>): MaterialDef => ({ slot, per: 'service', level: 'required', max: 1, source, ...more });
const asked = (filing: Filing, ...materials: readonly MaterialDef[]): readonly string[] =>
  [...planFiling(filing, world({ ...recordProfile, materials })).fields.keys()].filter((path) => path.includes('materials['));

it('a paper may be of some filing types only', () => {
  expect(asked(site, paper('a', { types: ['change-service'] }), paper('b', { types: ['first'] }), paper('c', {}))).to.deep.equal(['services[r1].materials[a]', 'services[r1].materials[c]']);
});

const contact = paper('photo', { ifChanged: ['serviceContact.mobile', 'domain.name'] });
const papers: readonly (readonly [string, Filing, boolean])[] = [
  ['nothing it hangs on is changed', answered(site, { 'services[r1].name': '新名字' }), false],
  ['one of the fields it hangs on is changed', answered(site, { 'services[r1].contact.mobile': '13700137000' }), true],
  ['a domain it hangs on is given up', { ...site, services: site.services.map((one) => ({ ...one, domains: one.domains.slice(0, 1) })) }, true],
  ['nothing is known of a record', { ...site, baseline: null }, true],
];
for (const [when, filing, there] of papers) {
  it(`a paper that hangs on a change is ${there ? '' : 'not '}asked for where ${when}`, () => {
    expect(asked(filing, contact).length > 0).to.equal(there);
  });
}

it('a paper of the filing may hang on what changes in a service, and one of a service on the entity', () => {
  const perFiling = paper('x', { per: 'filing', ifChanged: ['serviceContact.mobile'] });
  const perService = paper('y', { ifChanged: ['entity.name'] });
  expect(asked(site, perFiling, perService)).to.deep.equal([]);
  expect(asked(answered(site, { 'services[r1].contact.mobile': '13700137000' }), perFiling, perService)).to.deep.equal(['materials[x]']);
});

it('a planner asks for the paper as soon as the change is there, and no longer than it is', () => {
  const planner = createPlanner(world({ ...recordProfile, materials: [contact, paper('x', { per: 'filing', ifChanged: ['serviceContact.mobile'] })] }));
  const count = (mobile: string): number => [...planner.plan(answered(site, { 'services[r1].contact.mobile': mobile })).fields.keys()].filter((path) => path.includes('materials[')).length;
  expect(['13900139000', '13700137000', '13900139000'].map(count)).to.deep.equal([0, 2, 0]);
});

it('a province’s rule about changes speaks in a real change', async () => {
  const rules = merge(national, await loadPack('620000'));
  const person = { ...record, holder: 'individual' as const, answers: { ...record.answers, 'entity.nature': 'individual', 'entity.certificateType': 'resident-id', 'entity.name': '张小云' } };
  const said = (name: string): readonly string[] =>
    planFiling(answered(begun({ type: 'change-entity', record: person }), { 'entity.name': name }), { ...world(), rules }).findings.map(({ ruleId }) => ruleId);
  expect(said('李小雨')).to.include('620000.individual.change-person');
  expect(said('张小云')).to.not.include('620000.individual.change-person');
});

const stage = (id: string, more: Partial<ReviewStage> = {}): ReviewStage => ({ id, source, ...more });
it('the review of a filing type has its own stages, of several rows the first that fits', () => {
  const days = { min: 3, max: 5, unit: 'working-day' } as const;
  const review = [stage('initial-review', { types: ['first'] }), stage('authority-review', { types: ['cancel-access'], estimate: days }), stage('authority-review'), stage('approved')];
  expect(reviewStages({ review }, 'first').map(({ id }) => id)).to.deep.equal(['initial-review', 'authority-review', 'approved']);
  expect(reviewStages({ review }, 'first')[1]?.estimate).to.equal(undefined);
  expect(reviewStages({ review }, 'cancel-access')).to.deep.equal([stage('authority-review', { types: ['cancel-access'], estimate: days }), stage('approved')]);
});

it('what is to be confirmed stands as it is on record, may be corrected, and is asked where the record does not tell', () => {
  const flows = recordFlows.map((flow) => ({
    ...flow,
    steps: flow.steps.map((step) => ({ ...step, sections: step.sections.map((section) => ({ ...section, fields: section.fields.map((ref) => (ref.field === 'service.name' ? { ...ref, unit: 'confirm' as const } : ref)) })) })),
  }));
  const context = world({ ...recordProfile, flows });
  const name = 'services[r1].name';
  expect(planFiling(site, context).fields.get(name)).to.include({ mode: 'confirm', lockedBy: null, value: '样例小站', origin: 'record' });
  expect(planFiling(answered(site, { [name]: '样例论坛' }), context).fields.get(name)).to.include({ value: '样例论坛', origin: 'typed' });
  const { [name]: _gone, ...answers } = record.answers;
  const silent = startFiling({
    id: 'f1', providerId: 'test', profileVersion: '1', now: NOW, serviceId: 's1', domainId: 'd1', profile: recordProfile, catalogue,
    start: { type: 'change-service', record: { ...record, answers }, serviceIds: ['r1'] },
  });
  expect(planFiling(silent, context).fields.get(name)).to.include({ mode: 'confirm', value: undefined });
  expect(codes(silent, context)).to.include(`findings:required ${name}`);
});

it('a type that the provider has no form for has a plan without steps, and says why', () => {
  const plan = planFiling({ ...site, type: 'change-access', decision: { type: 'change-access', reasons: [], alternatives: [] } }, world());
  expect(plan).to.deep.include({ steps: [], ready: false, emptyBecause: 'no-flow' });
});

it('begins where a flow begins that leaves out the entity', () => {
  const [check] = recordProfile.flows.find(({ type }) => type === 'add-access-here')?.steps ?? [];
  expect(check?.kind).to.equal('type-check');
  const flows = [{ type: 'add-access-elsewhere' as const, services: { max: 1, canAdd: false }, steps: [...(check ? [check] : []), { id: 'access', kind: 'access' as const, sections: [{ id: 'a', per: 'service' as const, fields: [{ field: 'service.cloudResources' as const, unit: 'extend' as const, source }] }] }] }];
  const plan = planFiling({ ...begun({ type: 'add-access-here', record, serviceIds: ['r1'] }), type: 'add-access-elsewhere', fromRecord: false }, world({ ...recordProfile, flows }));
  expect(plan.steps.map(({ id }) => id)).to.deep.equal(['check', 'access']);
  expect(plan.findings.every(({ stepId }) => stepId === 'check')).to.equal(true);
});
