import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/index.js';
import type { Plan } from '../../../src/core/plan/index.js';
import type { AnswerValue, Filing, PhoneCheck } from '../../../src/core/model/filing.js';
import { answered, context, empty, NOW, personFiling, picture, profile, unitFiling } from './world.js';

const codes = (plan: Plan): readonly string[] => plan.findings.map(({ code, path }) => `${code} ${path}`);
const of = (filing: Filing): readonly string[] => codes(planFiling(filing, context()));

it('complete filings of either holder are ready and say nothing', () => {
  for (const filing of [unitFiling(), unitFiling(3), personFiling()]) {
    const plan = planFiling(filing, context());
    expect(plan.findings).to.deep.equal([]);
    expect(plan.ready).to.equal(true);
    expect(plan.steps.every(({ id, complete }) => complete === (id !== 'progress'))).to.equal(true);
  }
});

it('an empty filing misses what is required, in the order of the steps, and is not ready', () => {
  const plan = planFiling(empty, context());
  expect(plan.ready).to.equal(false);
  expect(plan.findings.slice(0, 6).map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
    'findings:required entity.region', 'findings:required entity.nature', 'findings:required entity.certificateType', 'findings:required entity.certificateFiles',
    'findings:required entity.certificateNumber', 'findings:typeCheckMissing services[s1].domains[d1].name',
  ]);
  const order = plan.steps.map(({ id }) => id);
  const steps = plan.findings.map(({ stepId }) => order.indexOf(stepId));
  expect(steps).to.deep.equal(steps.toSorted((a, b) => a - b));
  expect(plan.steps.map(({ blocking }) => blocking).reduce((a, b) => a + b)).to.equal(plan.findings.length);
  expect(codes(plan)).to.not.include('findings:required entity.remark');
});

const wrong: readonly (readonly [path: string, value: AnswerValue | undefined, code: string])[] = [
  ['entity.name', undefined, 'findings:required'],
  ['entity.name', '', 'findings:required'],
  ['entity.name', '一家名字长得没有道理的深圳云杉茶叶进出口贸易有限公司', 'values:unitName.tooLong'],
  ['entity.certificateNumber', '91440300MA00B2C33A', 'values:uscc.checkCharacter'],
  ['entity.certificateFiles', [], 'findings:required'],
  ['entity.region', { province: '440000', city: '440300', district: '' }, 'findings:required'],
  ['entity.certificateType', 'resident-id', 'findings:notOffered'],
  ['principal.name', '张3', 'values:personName.digits'],
  ['principal.officePhone', { areaCode: '', number: '', extension: '' }, 'findings:required'],
  ['principal.officePhone', { areaCode: '0755', number: '123', extension: '' }, 'values:landline.length'],
  ['principal.emergencyPhone', '1380013', 'values:mobile.length'],
  ['entity.remark', '好😀', 'values:text.emoji'],
  ['services[s1].homeUrl', 'nowhere', 'values:homeUrl.shape'],
  ['services[s1].content', 'casino', 'findings:notOffered'],
  ['services[s1].materials[sheet]', undefined, 'findings:required'],
  ['services[s1].materials[curtain]', undefined, 'findings:required'],
];
for (const [path, value, code] of wrong) {
  it(`finds ${code} at ${path} given ${JSON.stringify(value) ?? 'nothing'}`, () => {
    expect(of(answered(unitFiling(), { [path]: value }))).to.include(`${code} ${path}`);
  });
}

it('a paper of two sides is complete with both, or with one picture of both', () => {
  const files = (...sides: readonly ('front' | 'back' | 'merged')[]) => of(answered(personFiling(), { 'entity.certificateFiles': sides.map((side) => picture(side, side)) }));
  expect(files('front')).to.deep.equal(['findings:backMissing entity.certificateFiles']);
  expect(files('back')).to.deep.equal(['findings:frontMissing entity.certificateFiles']);
  expect(files('front', 'back')).to.deep.equal([]);
  expect(files('merged')).to.deep.equal([]);
});

it('where both sides belong in one picture, one that calls itself a side is half of it', () => {
  const merged = { ...profile, images: { ...profile.images, sides: 'merged' as const } };
  const found = (...files: ReturnType<typeof picture>[]) => {
    const filing = answered(personFiling(), { 'entity.certificateFiles': files });
    return planFiling(filing, context([], { profile: merged })).findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
  };
  expect(found(picture('front', 'front'))).to.deep.equal(['findings:backMissing']);
  expect(found(picture('back', 'back'))).to.deep.equal(['findings:frontMissing']);
  expect(found(picture('front', 'front'), picture('back', 'back'))).to.deep.equal([]);
  expect([found(picture('both', 'merged')), found(picture('plain'))]).to.deep.equal([[], []]);
});

it('half a paper on record is asked for only where the paper is', () => {
  const found = (required: boolean) => {
    const flows = profile.flows.map((flow) => ({ ...flow, steps: flow.steps.map((step) => ({ ...step, sections: step.sections.map((section) => ({ ...section, fields: section.fields.map((ref) => (ref.field === 'entity.certificateFiles' ? { ...ref, required } : ref)) })) })) }));
    const filing = answered(personFiling(), { 'entity.certificateFiles': undefined });
    const baseline = { entityNumber: null, holder: 'individual' as const, services: [], answers: { 'entity.certificateFiles': [picture('front', 'front')] } };
    return planFiling({ ...filing, baseline }, context([], { profile: { ...profile, flows } })).findings.map(({ code }) => code).filter((code) => code === 'findings:backMissing');
  };
  expect([found(true), found(false)]).to.deep.equal([['findings:backMissing'], []]);
});

it('what is wrong with a carried value is said where it comes from, once', () => {
  expect(of(answered(personFiling(), { 'entity.certificateNumber': '110105194912310021' }))).to.deep.equal(['values:residentId.checkDigit entity.certificateNumber']);
  expect(of(answered(personFiling(), { 'entity.name': undefined }))).to.deep.equal(['findings:required entity.name']);
});

it('a finding about what the type check locked leads to the type check', () => {
  const plan = planFiling(answered(unitFiling(), { 'services[s1].domains[d1].name': 'www.site.com' }), context());
  expect(plan.findings.map(({ stepId, serviceId, path }) => ({ stepId, serviceId, path }))).to.deep.equal([{ stepId: 'check', serviceId: 's1', path: 'services[s1].domains[d1].name' }]);
});

it('a type nobody could decide holds the filing up', () => {
  expect(of({ ...unitFiling(), decision: { type: null, reasons: [], alternatives: [] } })).to.deep.equal(['findings:typeUndecided check']);
});

it('agreements that are required have to be ticked', () => {
  const plan = planFiling({ ...unitFiling(), agreements: { news: NOW } }, context());
  expect(codes(plan)).to.deep.equal(['findings:agreementMissing agreements[terms]']);
  expect(plan.findings[0]?.stepId).to.equal('review');
  expect(plan.agreements?.map(({ id, required, agreed }) => `${id} ${required} ${agreed}`)).to.deep.equal(['terms true false', 'news false true']);
});

const later = '2026-11-22T04:05:00.000Z';
const phone = '13800138000';
const checks: readonly (readonly [check: PhoneCheck | undefined, state: string])[] = [
  [undefined, 'not-sent'],
  [{ phone }, 'not-sent'],
  [{ phone, sentAt: NOW, expiresAt: later }, 'sent'],
  [{ phone, sentAt: NOW, expiresAt: later, problem: 'wrong', attemptsLeft: 3 }, 'sent'],
  [{ phone, sentAt: NOW, expiresAt: NOW }, 'expired'],
  [{ phone, sentAt: NOW, expiresAt: later, problem: 'expired' }, 'expired'],
  [{ phone, sentAt: NOW, expiresAt: later, problem: 'too-many' }, 'blocked'],
  [{ phone, sentAt: NOW, expiresAt: later, attemptsLeft: 0 }, 'blocked'],
  [{ phone: '13911112222', verifiedAt: NOW }, 'stale'],
  [{ phone, verifiedAt: NOW, expiresAt: NOW }, 'verified'],
];
for (const [check, state] of checks) {
  it(`a phone check ${JSON.stringify(check) ?? 'that never was'} is ${state}`, () => {
    const filing = personFiling();
    const plan = planFiling({ ...filing, phoneChecks: check === undefined ? {} : { 'principal.mobile': check } }, context());
    expect(plan.verifications.map((row) => `${row.mobile} ${row.phone} ${row.state}`)).to.deep.equal([`principal.mobile ${phone} ${state}`]);
    expect(codes(plan)).to.deep.equal(state === 'verified' ? [] : ['findings:phoneNotVerified principal.mobile']);
  });
}

it('every number that has to be proven is listed with the service it belongs to', () => {
  expect(planFiling(unitFiling(2), context()).verifications.map(({ mobile, serviceId }) => `${mobile} ${serviceId}`)).to.deep.equal([
    'principal.mobile null', 'services[s1].contact.mobile s1', 'services[s2].contact.mobile s2',
  ]);
});

it('a number that is missing or wrong is not asked for a code besides', () => {
  expect(of(answered(personFiling(), { 'principal.mobile': undefined }))).to.deep.equal(['findings:required principal.mobile']);
  expect(of(answered(personFiling(), { 'principal.mobile': '138' }))).to.deep.equal(['values:mobile.length principal.mobile']);
});

it('the first method that fits proves the service', () => {
  const unit = planFiling(unitFiling(2), context());
  expect(unit.authenticity.map(({ serviceId, method, slot, state }) => `${serviceId} ${method} ${slot} ${state}`)).to.deep.equal([
    's1 curtain-photo services[s1].materials[curtain] passed', 's2 curtain-photo services[s2].materials[curtain] passed',
  ]);
  const photo = planFiling(answered(unitFiling(), { 'services[s1].materials[curtain]': undefined }), context());
  expect(photo.authenticity[0]?.state).to.equal('none');
});

it('a method that waits for an unanswered question is undecided, and holds the filing up', () => {
  const plan = planFiling(answered(unitFiling(), { 'entity.certificateType': undefined }), context());
  expect(plan.authenticity.map(({ method, state }) => `${method} ${state}`)).to.deep.equal(['null none']);
  expect(codes(plan)).to.include('findings:authenticityNotPassed services[s1].authenticity');
});

it('a face check has to be passed, by this method, in time', () => {
  const states: readonly (readonly [state: Filing['authenticity'][string] | undefined, expected: string])[] = [
    [undefined, 'none'],
    [{ method: 'app-capture', status: 'passed' }, 'none'],
    [{ method: 'face-check', status: 'waiting', expiresAt: later }, 'waiting'],
    [{ method: 'face-check', status: 'waiting', expiresAt: NOW }, 'expired'],
    [{ method: 'face-check', status: 'failed' }, 'failed'],
    [{ method: 'face-check', status: 'passed', validUntil: later }, 'passed'],
    [{ method: 'face-check', status: 'passed', validUntil: NOW }, 'expired'],
  ];
  for (const [state, expected] of states) {
    const plan = planFiling({ ...personFiling(), authenticity: state === undefined ? {} : { s1: state } }, context());
    expect(plan.authenticity[0]?.state).to.equal(expected);
    expect(plan.findings.map(({ code, path, stepId }) => `${code} ${path} ${stepId}`)).to.deep.equal(expected === 'passed' ? [] : ['findings:authenticityNotPassed services[s1].authenticity proof']);
  }
});
