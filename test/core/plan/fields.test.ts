import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/index.js';
import type { FieldPlan, Plan } from '../../../src/core/plan/index.js';
import { isIcpError } from '../../../src/core/model/errors.js';
import type { Filing } from '../../../src/core/model/filing.js';
import type { FieldRefDef, Profile } from '../../../src/core/model/profile.js';
import { answered, context, empty, NOW, personFiling, picture, profile, region, rule, source, unitFiling } from './world.js';

const field = (plan: Plan, key: string): FieldPlan => {
  const found = plan.fields.get(key);
  if (found === undefined) throw new Error(`${key} is not in the plan`);
  return found;
};
const sections = (plan: Plan, step: string): readonly string[] => (plan.steps.find(({ id }) => id === step)?.sections ?? []).map(({ id, serviceId, fields, check }) => `${serviceId ?? '-'} ${id}${check === true ? '?' : ''}: ${fields.join(' ')}`);
const unchecked = (filing: Filing, ...ids: readonly string[]): Filing => ({ ...filing, services: filing.services.map((service) => (ids.includes(service.id) ? { ...service, checkedAt: null } : service)) });

it('steps, sections and fields stand as the profile says', () => {
  const plan = planFiling(unitFiling(), context());
  expect(plan.steps.map(({ id }) => id)).to.deep.equal(['check', 'entity', 'website', 'materials', 'proof', 'review', 'progress']);
  expect(sections(plan, 'check')).to.deep.equal([
    '- who: entity.region entity.nature entity.certificateType entity.certificateFiles entity.certificateNumber',
    's1 what: services[s1].domains[d1].name services[s1].cloudResources',
  ]);
  expect(sections(plan, 'entity')[0]).to.equal('- unit: entity.region@entity entity.name entity.remark');
  expect(sections(plan, 'website')).to.deep.equal([
    's1 basic: services[s1].name services[s1].cloudResources@website services[s1].domains[d1].name@website services[s1].homeUrl services[s1].content services[s1].remark',
    's1 contact: services[s1].contact.name services[s1].contact.certificateNumber services[s1].contact.mobile',
  ]);
  expect(sections(plan, 'materials')).to.deep.equal(['s1 materials: services[s1].materials[sheet]']);
  expect(sections(plan, 'proof')).to.deep.equal(['s1 authenticity: services[s1].materials[curtain]']);
});

it('what a holder is not asked is not there', () => {
  expect(planFiling(unitFiling(), context()).fields.has('principal.officePhone')).to.equal(true);
  expect(planFiling(personFiling(), context()).fields.has('principal.officePhone')).to.equal(false);
});

it('before the holder is known only what both are asked is there, and nothing is carried', () => {
  const plan = planFiling(empty, context());
  expect(plan.holder).to.equal(null);
  expect(plan.fields.has('principal.officePhone')).to.equal(false);
  expect(field(plan, 'principal.name')).to.include({ mode: 'edit', carriedFrom: null });
});

it('for a person the papers and numbers of the entity are those of the contacts', () => {
  const plan = planFiling(personFiling(), context());
  const rows: readonly (readonly [key: string, from: string, value: unknown])[] = [
    ['principal.name', 'entity.name', '张小云'],
    ['principal.certificateFront', 'entity.certificateFiles', [picture('front', 'front')]],
    ['principal.certificateNumber', 'entity.certificateNumber', '11010519491231002X'],
    ['services[s1].contact.name', 'entity.name', '张小云'],
    ['services[s1].contact.mobile', 'principal.mobile', '13800138000'],
  ];
  for (const [key, carriedFrom, value] of rows) {
    expect(field(plan, key)).to.include({ mode: 'locked', lockedBy: 'carried', origin: 'carried', carriedFrom });
    expect(field(plan, key).value).to.deep.equal(value);
  }
});

it('a carried field says where from before there is anything to carry', () => {
  const plan = planFiling(answered(personFiling(), { 'entity.name': undefined }), context());
  expect(field(plan, 'principal.name')).to.include({ value: undefined, carriedFrom: 'entity.name', lockedBy: 'carried' });
});

it('a paper that shows both sides is carried to either', () => {
  const files = [picture('both', 'merged')];
  const plan = planFiling(answered(personFiling(), { 'entity.certificateFiles': files }), context());
  expect(field(plan, 'principal.certificateFront').value).to.deep.equal(files);
});

it('the type check locks what it looked at; what may be extended stays open', () => {
  const states = (filing: Filing): readonly string[] =>
    ['entity.region', 'entity.region@entity', 'services[s1].cloudResources', 'services[s1].cloudResources@website', 'services[s1].domains[d1].name', 'services[s1].domains[d1].name@website', 'entity.name']
      .map((key) => { const { mode, lockedBy } = field(planFiling(filing, context()), key); return `${mode} ${lockedBy}`; });
  expect(states(unchecked(unitFiling(), 's1'))).to.deep.equal(['edit null', 'locked type-check', 'edit null', 'extend null', 'edit null', 'locked type-check', 'edit null']);
  expect(states(unitFiling())).to.deep.equal(['locked type-check', 'locked type-check', 'locked type-check', 'extend null', 'locked type-check', 'locked type-check', 'edit null']);
});

it('a service added later is asked first what its type check needs, where services are filled in', () => {
  const plan = planFiling(unchecked(unitFiling(2), 's2'), context());
  expect(sections(plan, 'check').filter((line) => line.startsWith('s2'))).to.deep.equal([]);
  expect(sections(plan, 'website').filter((line) => line.startsWith('s2'))).to.deep.equal(['s2 what?: services[s2].domains[d1].name services[s2].cloudResources']);
  expect(sections(plan, 'materials').filter((line) => line.startsWith('s2'))).to.deep.equal([]);
  expect(field(plan, 'services[s2].domains[d1].name')).to.include({ mode: 'edit', stepId: 'website' });
  expect(plan.findings.map(({ code, path, stepId }) => `${code} ${path} ${stepId}`)).to.deep.equal(['findings:typeCheckMissing services[s2].domains[d1].name website']);
  expect(plan.ready).to.equal(false);
});

it('after its check an added service stands like the first, with its domain locked', () => {
  const plan = planFiling(unitFiling(2), context());
  expect(sections(plan, 'website').filter((line) => line.startsWith('s2'))).to.deep.equal(sections(plan, 'website').filter((line) => line.startsWith('s1')).map((line) => line.replaceAll('s1', 's2').replaceAll('@website', '')));
  expect(field(plan, 'services[s2].domains[d1].name')).to.include({ mode: 'locked', lockedBy: 'type-check' });
  expect(field(plan, 'services[s2].cloudResources')).to.include({ mode: 'extend', lockedBy: null });
});

it('several domains of a service are asked one by one', () => {
  const filing = unitFiling();
  const plan = planFiling({ ...filing, services: filing.services.map((service) => ({ ...service, domains: [{ id: 'd1' }, { id: 'd2' }] })) }, context());
  expect(sections(plan, 'check')[1]).to.equal('s1 what: services[s1].domains[d1].name services[s1].domains[d2].name services[s1].cloudResources');
});

it('a field that waits for another comes with it; its answer is parked meanwhile and back afterwards', () => {
  const filing = answered(unitFiling(), { 'services[s1].priorApprovalNumber': 'A-1' });
  const without = planFiling(filing, context());
  expect(without.fields.has('services[s1].priorApprovalNumber')).to.equal(false);
  expect(without.parked).to.deep.equal(['services[s1].priorApprovalNumber']);
  const back = planFiling(answered(filing, { 'services[s1].content': 'shop' }), context());
  expect(field(back, 'services[s1].priorApprovalNumber').value).to.equal('A-1');
  expect(back.parked).to.deep.equal([]);
});

it('a parked answer is not seen by rules', () => {
  const rules = context([rule('seen', { when: { op: 'filled', of: { answer: 'service.priorApprovalNumber' } }, then: [{ do: 'finding', severity: 'warn', at: 'service.name', message: 'seen' }] })]);
  const filing = answered(unitFiling(), { 'services[s1].priorApprovalNumber': 'A-1' });
  expect(planFiling(filing, rules).findings).to.deep.equal([]);
  expect(planFiling(answered(filing, { 'services[s1].content': 'shop' }), rules).findings.map(({ ruleId }) => ruleId)).to.deep.equal(['seen']);
});

it('fields that wait for each other do not look at each other for ever', () => {
  const waiting = (name: 'homeUrl' | 'remark', other: 'homeUrl' | 'remark') => ({ field: `service.${name}` as const, unit: 'edit', when: { op: 'filled', of: { answer: `service.${other}` as const } }, source }) as const;
  const flow = profile.flows[0];
  if (flow === undefined) throw new Error('no flow');
  const odd = { ...profile, flows: [{ ...flow, steps: [{ id: 'website', kind: 'website', sections: [{ id: 'a', per: 'service', fields: [waiting('homeUrl', 'remark'), waiting('remark', 'homeUrl')] }] }] }] } as const;
  const plan = planFiling(answered(unitFiling(), { 'services[s1].remark': 'x' }), context([], { profile: odd }));
  expect(plan.steps).to.have.lengthOf(1);
});

it('answers of a unit are parked for a person, and those of a removed service for good', () => {
  const person = answered(personFiling(), { 'principal.name': '王五', 'principal.officePhone': { areaCode: '0755', number: '87654321', extension: '' } });
  expect(planFiling(person, context()).parked).to.have.members(['principal.name', 'principal.officePhone']);
  const two = unitFiling(2);
  const one = planFiling({ ...two, services: two.services.slice(0, 1) }, context());
  expect(one.parked.every((path) => path.startsWith('services[s2]'))).to.equal(true);
  expect(one.parked).to.include('services[s2].name');
});

it('options are those of the dictionary that fit the other answers and the rules', () => {
  const rules = context([rule('no-shop', { holder: 'individual', then: [{ do: 'allow', at: 'service.content', dictionary: 'service-content', values: ['other', 'portal'] }] })]);
  expect(field(planFiling(empty, rules), 'entity.certificateType').options).to.deep.equal([]);
  expect(field(planFiling(unitFiling(), rules), 'entity.certificateType').options).to.deep.equal(['business-licence']);
  expect(field(planFiling(personFiling(), rules), 'entity.certificateType').options).to.deep.equal(['resident-id']);
  expect(field(planFiling(unitFiling(), rules), 'services[s1].content').options).to.deep.equal(['portal', 'other', 'shop']);
  expect(field(planFiling(personFiling(), rules), 'services[s1].content').options).to.deep.equal(['portal', 'other']);
  expect(field(planFiling(unitFiling(), rules), 'entity.name').options).to.equal(null);
});

it('an upload says how many pictures, which sides, which blank, and whether it is read', () => {
  const unit = planFiling(unitFiling(), context());
  const person = planFiling(personFiling(), context());
  expect(field(unit, 'entity.certificateFiles').upload).to.deep.equal({ max: 1, sides: [], template: null, ocr: true });
  expect(field(person, 'entity.certificateFiles').upload).to.deep.equal({ max: 2, sides: ['front', 'back'], template: null, ocr: false });
  expect(field(unit, 'services[s1].materials[sheet]').upload).to.deep.equal({ max: 2, sides: [], template: 'sheet.svg', ocr: false });
  const sides = (given: 'merged' | 'either') => field(planFiling(personFiling(), context([], { profile: { ...profile, images: { ...profile.images, sides: given } } })), 'entity.certificateFiles').upload?.sides;
  expect(sides('merged')).to.deep.equal(['merged']);
  expect(sides('either')).to.deep.equal(['front', 'back', 'merged']);
});

it('a field carries what its control needs', () => {
  const plan = planFiling(unitFiling(), context());
  expect(field(plan, 'entity.certificateNumber')).to.include({ certificateType: 'business-licence', kind: 'certificate-number', control: 'certificate-number' });
  expect(field(plan, 'entity.name')).to.include({ maxLength: 20, required: true, needsCode: false, origin: 'typed' });
  expect(field(plan, 'entity.remark')).to.include({ required: false, value: undefined, origin: null });
  expect(field(plan, 'principal.mobile')).to.include({ autocomplete: 'tel', needsCode: true });
  expect(field(plan, 'services[s1].contact.mobile').needsCode).to.equal(true);
  expect(field(planFiling(personFiling(), context()), 'services[s1].contact.mobile').needsCode).to.equal(false);
});

it('a submitted filing is locked and says nothing', () => {
  const plan = planFiling({ ...answered(unitFiling(), { 'entity.name': undefined }), orderId: 'o1' }, context());
  expect([...plan.fields.values()].filter(({ lockedBy }) => lockedBy !== 'submitted').map(({ key }) => key)).to.deep.equal([]);
  expect(plan.findings).to.deep.equal([]);
  expect(plan.ready).to.equal(false);
  expect(plan.services.canAdd).to.equal(false);
  expect(plan.steps.find(({ kind }) => kind === 'progress')?.complete).to.equal(true);
});

const rejectedAt = '2026-11-21T00:00:00.000Z';
const rejected = (...paths: readonly (string | null)[]): Filing => ({
  ...answered(unitFiling(), { 'entity.name': '深圳云杉茶叶有限公司' }, '2026-11-20T00:00:00.000Z'), orderId: 'o1',
  rejections: paths.map((path) => ({ path, message: '名称与执照不符', suggestion: '请核对', at: rejectedAt })),
});

it('after a rejection only the fields that were named are open', () => {
  const plan = planFiling(rejected('entity.name', 'services[s1].domains[d1].name'), context());
  const open = [...plan.fields.values()].filter(({ mode }) => mode !== 'locked').map(({ key }) => key);
  expect(open).to.have.members(['services[s1].domains[d1].name', 'entity.name', 'entity.remark', 'principal.emergencyPhone', 'services[s1].remark']);
  expect(field(plan, 'services[s1].name').lockedBy).to.equal('rejection');
});

it('a rejection of the whole filing, or a provider that lets everything be edited, leaves all open', () => {
  expect(field(planFiling(rejected('entity.name', null), context()), 'services[s1].name').mode).to.equal('edit');
  expect(field(planFiling(rejected('entity.name'), context([], { profile: { ...profile, editOnlyRejected: false } })), 'services[s1].name').mode).to.equal('edit');
});

it('the rejected field of a service added later is open although its check passed', () => {
  const filing: Filing = { ...unitFiling(2), orderId: 'o1', rejections: [{ path: 'services[s2].domains[d1].name', message: 'x', at: NOW }] };
  expect(field(planFiling(filing, context()), 'services[s2].domains[d1].name').mode).to.equal('edit');
});

it('a reviewer’s words hold the filing up until the answer was given anew', () => {
  const before = planFiling(rejected('entity.name'), context());
  expect(before.findings.map(({ code, severity, params }) => ({ code, severity, params }))).to.deep.equal([{ code: 'findings:rejected', severity: 'block', params: { message: '名称与执照不符', suggestion: '请核对' } }]);
  const after = planFiling(answered(rejected('entity.name'), { 'entity.name': '深圳云杉茶业有限公司' }), context());
  expect(after.findings).to.deep.equal([]);
  expect(after.ready).to.equal(true);
});

it('a rejection without a date, or of the whole filing, is shown and holds nothing up', () => {
  const undated: Filing = { ...unitFiling(), rejections: [{ path: 'entity.name', message: 'x' }, { path: null, message: 'y' }] };
  const plan = planFiling(undated, context());
  expect(plan.findings.map(({ severity, stepId, params }) => `${severity} ${stepId} ${params['message']}`)).to.deep.equal(['warn entity x', 'warn review y']);
  expect(plan.ready).to.equal(true);
});

it('what a reviewer did not name cannot block a correction', () => {
  const rules = context([rule('strict', { then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'no' }] })]);
  const plan = planFiling(answered(rejected('entity.name'), { 'entity.name': '深圳云杉茶业有限公司', 'services[s1].homeUrl': 'not a url' }), rules);
  expect(plan.findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).to.deep.equal(['strict warn']);
});

it('a type the provider has no flow for gives an honest empty plan', () => {
  const plan = planFiling({ ...unitFiling(), type: 'change-entity' }, context());
  expect(plan).to.include({ emptyBecause: 'no-flow', ready: false });
  expect(plan.steps).to.deep.equal([]);
  expect(plan.parked).to.include('entity.name');
});

it('a locked field with an answer on record shows that answer and is not to be mended', () => {
  const flow = profile.flows[0];
  if (flow === undefined) throw new Error('no flow');
  const access = {
    ...flow, type: 'add-access-here',
    steps: [{ id: 'website', kind: 'website', sections: [{ id: 'e', fields: [{ field: 'entity.name', unit: 'locked', source }] }, { id: 's', per: 'service', fields: [{ field: 'service.name', unit: 'edit', source }] }] }],
  } as const;
  const filing: Filing = {
    ...empty, type: 'add-access-here',
    baseline: { entityNumber: '粤ICP备1号', holder: 'unit', answers: { 'entity.name': '一家名字长得没有道理的深圳云杉茶叶进出口贸易有限公司', 'entity.nature': 'enterprise', 'entity.region': region }, services: [] },
  };
  const plan = planFiling(filing, context([], { profile: { ...profile, flows: [access] } }));
  expect(plan).to.include({ holder: 'unit', province: '440000' });
  expect(field(plan, 'entity.name')).to.include({ lockedBy: 'record', origin: 'record', mode: 'locked' });
  expect(plan.findings.map(({ path }) => path)).to.have.members(['services[s1].name', 'agreements[terms]']);
});

const flowWith = (extra: 'check' | 'entity', ref: FieldRefDef): Profile => {
  const flow = profile.flows[0];
  if (flow === undefined) throw new Error('no flow');
  const steps = flow.steps.map((step) => {
    if (step.id !== extra) return step;
    const wanted = ref.field.startsWith('service.') ? 'what' : 'unit';
    return { ...step, sections: step.sections.map((section) => (section.id === wanted ? { ...section, fields: [...section.fields, ref] } : section)) };
  });
  return { ...profile, flows: [{ ...flow, steps }] };
};

it('what only the type check asks stands, locked, for an added service too', () => {
  const asked = flowWith('check', { field: 'service.remark', unit: 'edit', individual: 'edit', source });
  const flow = asked.flows[0];
  if (flow === undefined) throw new Error('no flow');
  const only = { ...asked, flows: [{ ...flow, steps: flow.steps.map((step) => (step.id === 'website' ? { ...step, sections: step.sections.map((section) => ({ ...section, fields: section.fields.filter(({ field: id }) => id !== 'service.remark') })) } : step)) }] };
  const plan = planFiling(answered(unitFiling(2), { 'services[s1].remark': 'a', 'services[s2].remark': 'b' }), context([], { profile: only }));
  expect(sections(plan, 'website').find((line) => line.startsWith('s2 what'))).to.equal('s2 what: services[s2].remark');
  expect(field(plan, 'services[s2].remark')).to.include({ mode: 'locked', lockedBy: 'type-check', stepId: 'website' });
  expect(plan.ready).to.equal(true);
});

it('a value carried to a field that may be edited is a proposal: it counts until it is answered', () => {
  const proposed = flowWith('entity', { field: 'entity.remark', unit: 'edit', carry: { unit: 'entity.name' }, source });
  const flow = proposed.flows[0];
  if (flow === undefined) throw new Error('no flow');
  const once = { ...proposed, flows: [{ ...flow, steps: flow.steps.map((step) => ({ ...step, sections: step.sections.map((section) => ({ ...section, fields: section.fields.filter((ref) => ref.field !== 'entity.remark' || ref.carry !== undefined) })) })) }] };
  const rules = context([], { profile: once });
  expect(field(planFiling(unitFiling(), rules), 'entity.remark')).to.include({ value: '深圳云杉茶叶有限公司', origin: 'carried', mode: 'edit', lockedBy: null });
  const after = planFiling(answered(unitFiling(), { 'entity.remark': '自己写的' }), rules);
  expect(field(after, 'entity.remark')).to.include({ value: '自己写的', origin: 'typed', carriedFrom: null });
  expect(after.parked).to.deep.equal([]);
});

it('a flow with a field in a section of the wrong kind, or one nobody knows, is refused', () => {
  const codes = [flowWith('entity', { field: 'service.name', unit: 'edit', source }), flowWith('entity', { field: 'entity.investor', unit: 'edit', source })].map((odd) => {
    const flow = odd.flows[0];
    if (flow === undefined) throw new Error('no flow');
    const misplaced = { ...odd, flows: [{ ...flow, steps: flow.steps.map((step) => (step.id === 'entity' ? { ...step, sections: [...step.sections, { id: 'odd', fields: [{ field: 'service.name', unit: 'edit', source } as const] }] } : step)) }] };
    return [odd, misplaced].map((one) => {
      try {
        planFiling(unitFiling(), context([], { profile: one }));
        return 'planned';
      } catch (error) {
        return isIcpError(error) ? error.code : 'another';
      }
    });
  });
  expect(codes).to.deep.equal([['planned', 'bad-profile'], ['bad-profile', 'bad-profile']]);
});
