import { expect } from '@open-wc/testing';
import { isIcpError } from '../../../src/core/model/errors.js';
import type { Filing, RecordStatus } from '../../../src/core/model/filing.js';
import { diffPlans, firstProblem, planFiling, progress, resolveFilingType, selectMaterials, shownFindings, stepOf, toSubmission } from '../../../src/core/plan/index.js';
import type { Plan } from '../../../src/core/plan/index.js';
import { answered, context, empty, known, NOW, personFiling, picture, profile, unitFiling } from './world.js';

const plan = (filing: Filing): Plan => planFiling(filing, context());

it('a submission holds what is in the plan, carried values too, and nothing else', () => {
  const filing = known(answered(personFiling(), { 'principal.name': '王五', 'services[s1].priorApprovalNumber': 'A-1', 'entity.remark': '' }), { 'principal.isLegalRepresentative': true });
  const sent = toSubmission(filing, plan(filing));
  expect(sent).to.deep.include({ filingId: 'f1', providerId: 'test', type: 'first', holder: 'individual', versions: filing.versions, agreements: ['terms'] });
  expect(sent.answers['principal.name']).to.equal('张小云');
  expect(sent.answers['principal.certificateFront']).to.deep.equal([picture('front', 'front')]);
  expect(sent.answers['services[s1].contact.mobile']).to.equal('13800138000');
  for (const path of ['services[s1].priorApprovalNumber', 'entity.remark', 'principal.isLegalRepresentative', 'entity.legalRepresentativeName']) expect(sent.answers, path).to.not.have.property(path);
  expect(Object.keys(sent.answers).filter((path) => path.includes('@'))).to.deep.equal([]);
  expect(sent.services).to.deep.equal([{ id: 's1', kind: 'website', domains: [{ id: 'd1' }] }]);
});

it('a submission holds the tickets of proven numbers and the sessions of passed checks', () => {
  const person = toSubmission(personFiling(), plan(personFiling()));
  expect(person.phoneTickets).to.deep.equal({ 'principal.mobile': 'ticket-principal' });
  expect(person.authenticity).to.deep.equal({ s1: { method: 'face-check', sessionId: 'face-1' } });
  const unit = toSubmission(unitFiling(2), plan(unitFiling(2)));
  expect(Object.keys(unit.phoneTickets)).to.have.lengthOf(3);
  expect(unit.authenticity).to.deep.equal({ s1: { method: 'curtain-photo' }, s2: { method: 'curtain-photo' } });
});

it('agreements that the plan does not know are not sent', () => {
  const filing = { ...unitFiling(), agreements: { terms: NOW, news: NOW, old: NOW } };
  expect(toSubmission(filing, plan(filing)).agreements).to.deep.equal(['terms', 'news']);
});

it('what is not ready, or was sent already, is not made into a submission', () => {
  const cases: readonly Filing[] = [empty, answered(unitFiling(), { 'entity.name': undefined }), { ...unitFiling(), orderId: 'o1' }];
  for (const filing of cases) {
    let code = 'none';
    try {
      toSubmission(filing, plan(filing));
    } catch (error) {
      code = isIcpError(error) ? error.code : 'another';
    }
    expect(code).to.equal('not-ready');
  }
});

it('findings are shown once the field was left or the step was tried', () => {
  const filing = answered(unitFiling(), { 'entity.name': undefined, 'services[s1].name': undefined, 'services[s1].homeUrl': undefined });
  const paths = (touched: Readonly<Record<string, true>>, tried: readonly string[]) => shownFindings(plan(filing), touched, tried).map(({ path }) => path);
  expect(paths({}, [])).to.deep.equal([]);
  expect(paths({ 'entity.name': true }, [])).to.deep.equal(['entity.name']);
  expect(paths({}, ['website'])).to.deep.equal(['services[s1].name', 'services[s1].homeUrl']);
  const rejected = plan({ ...unitFiling(), rejections: [{ path: 'entity.name', message: 'x' }] });
  expect(shownFindings(rejected, {}, []).map(({ path }) => path)).to.deep.equal(['entity.name']);
});

it('the first problem is that of the first step, or of the step asked about', () => {
  const blocked = plan(answered(unitFiling(), { 'entity.name': undefined, 'services[s1].name': undefined }));
  expect(firstProblem(blocked)?.path).to.equal('entity.name');
  expect(firstProblem(blocked, 'website')?.path).to.equal('services[s1].name');
  expect(firstProblem(blocked, 'review')).to.equal(null);
  expect(firstProblem(plan(unitFiling()))).to.equal(null);
});

it('progress tells done, current, open and problem steps', () => {
  const blocked = plan(answered(unitFiling(), { 'entity.name': undefined }));
  const states = (current: string, tried: readonly string[]) => progress(blocked, current, tried).map(({ state }) => state).join(' ');
  expect(states('check', [])).to.equal('current open open open open open open');
  expect(states('website', [])).to.equal('done problem current open open open open');
  expect(states('check', ['website', 'entity'])).to.equal('current problem done open open open open');
});

it('papers can be had for one service, the filing, or all', () => {
  const two = plan(known(unitFiling(2), { 'entity.legalRepresentativeName': '王五' }));
  expect(selectMaterials(two, 's2').map(({ path }) => path)).to.deep.equal(['services[s2].materials[sheet]', 'services[s2].materials[curtain]']);
  expect(selectMaterials(two, null).map(({ path }) => path)).to.deep.equal(['materials[letter]']);
  expect(selectMaterials(two)).to.have.lengthOf(5);
});

it('a path leads to its step', () => {
  const blocked = plan({ ...unitFiling(), agreements: {} });
  expect(stepOf(blocked, 'entity.name')).to.equal('entity');
  expect(stepOf(blocked, 'agreements[terms]')).to.equal('review');
  expect(stepOf(blocked, 'nowhere')).to.equal(null);
});

it('a change of holder says which answers leave and which questions come', () => {
  const unit = unitFiling();
  const person = answered(unit, { 'entity.nature': 'individual', 'entity.certificateType': 'resident-id' });
  const there = diffPlans(plan(unit), plan(person));
  expect(there.left).to.have.members([
    'principal.name', 'principal.certificateFront', 'principal.certificateNumber', 'principal.officePhone', 'services[s1].contact.name',
    'services[s1].contact.certificateNumber', 'services[s1].contact.mobile', 'services[s1].materials[curtain]',
  ]);
  expect(there.came).to.deep.equal([]);
  const back = diffPlans(plan(person), plan(unit));
  expect(back.left).to.deep.equal([]);
  expect(back.came).to.have.members(there.left);
});

it('an unanswered field that goes is not worth a word, one that comes is', () => {
  const shop = answered(unitFiling(), { 'services[s1].content': 'shop' });
  expect(diffPlans(plan(unitFiling()), plan(shop))).to.deep.equal({ left: [], came: ['services[s1].priorApprovalNumber'] });
  expect(diffPlans(plan(shop), plan(unitFiling()))).to.deep.equal({ left: [], came: [] });
});

it('adding, checking and removing a service is no surprise', () => {
  const two = unitFiling(2);
  const waiting = { ...two, services: two.services.map((service) => (service.id === 's2' ? { ...service, checkedAt: null } : service)) };
  const nothing = { left: [], came: [] };
  expect(diffPlans(plan(unitFiling()), plan(two))).to.deep.equal(nothing);
  expect(diffPlans(plan(two), plan(unitFiling()))).to.deep.equal(nothing);
  expect(diffPlans(plan(two), plan(waiting))).to.deep.equal(nothing);
  expect(diffPlans(plan(waiting), plan(two))).to.deep.equal(nothing);
});

it('the table of the provider decides the filing type', () => {
  const rows: readonly (readonly [entity: RecordStatus, domain: RecordStatus, type: string | null, reason: string, alternatives: number])[] = [
    ['none', 'none', 'first', 'type-check:reason.neither', 0],
    ['none', 'here', null, 'type-check:reason.odd', 1],
    ['none', 'elsewhere', null, 'type-check:reason.odd', 1],
    ['here', 'none', null, 'type-check:reason.noRow', 0],
    ['unknown', 'none', null, 'type-check:reason.unknown', 0],
    ['none', 'unknown', null, 'type-check:reason.unknown', 0],
  ];
  for (const [entity, domain, type, reason, alternatives] of rows) {
    const decision = resolveFilingType({ entity, domain }, profile);
    expect(decision.type, `${entity} ${domain}`).to.equal(type);
    expect(decision.reasons).to.deep.equal([reason]);
    expect(decision.alternatives).to.have.lengthOf(alternatives);
  }
});
