import { expect } from '@open-wc/testing';
import { createFiling } from '../../../src/core/model/create-filing.js';
import type { AnswerValue, FilingTypeCode, Holder, RecordStatus } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { resolveFilingType } from '../../../src/core/plan/type-decision.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import screens from '../../../src/providers/tencent/console.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { rules } from '../../../src/providers/tencent/rules.js';
import { wording as en } from '../../../src/providers/tencent/wording.en.js';
import { wording as zh } from '../../../src/providers/tencent/wording.zh-cn.js';
import { answers } from '../../fixtures/filings/parts.js';
import { completeCell, contextOf } from '../../support/complete-filing.js';
import { papersOf, shaped } from '../../support/flow-lines.js';

const adding: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here'];
const changing: readonly FilingTypeCode[] = ['change-entity', 'change-service', 'change-access'];
const removing: readonly FilingTypeCode[] = ['cancel-access', 'deregister-service', 'deregister-entity'];
const holders: readonly Holder[] = ['unit', 'individual'];

const types: Readonly<Record<string, string>> = {
  'none none': 'first',
  'elsewhere none': 'add-service-elsewhere',
  'elsewhere elsewhere': 'add-access-elsewhere',
  'elsewhere here': 'add-access-elsewhere',
  'here none': 'add-service-here',
  'here elsewhere': 'add-access-here',
};
for (const entity of ['none', 'here', 'elsewhere', 'unknown'] satisfies RecordStatus[]) {
  for (const domain of ['none', 'here', 'elsewhere', 'unknown'] satisfies RecordStatus[]) {
    const wanted = types[`${entity} ${domain}`] ?? null;
    it(`entity ${entity}, domain ${domain}: ${wanted ?? 'no type, with a reason'}`, () => {
      const { type, reasons } = resolveFilingType({ entity, domain }, tencent);
      expect(type).to.equal(wanted);
      expect(reasons).to.have.lengthOf(1);
    });
  }
}

/** §3.3 a: whose number is proved while the form is filled in. */
const proved: Readonly<Partial<Record<FilingTypeCode, string>>> = {
  first: 'services[s1].contact.mobile',
  'add-service-elsewhere': 'principal.mobile',
  'add-service-here': 'services[s1].contact.mobile',
  'add-access-elsewhere': 'principal.mobile',
};
for (const type of [...adding, ...removing]) {
  for (const holder of holders) {
    it(`${type}, ${holder}: ${proved[type] ?? 'nobody'} is proved by code`, async () => {
      const { plan } = await shaped(tencent, { type, holder });
      expect(plan.verifications.map(({ mobile }) => mobile)).to.deep.equal(proved[type] === undefined ? [] : [proved[type]]);
    });
  }
}

it('proves the number of the website contact in a change, once it is another', async () => {
  for (const type of ['change-service', 'change-access'] as const) {
    const { filing, context } = await completeCell(tencent, { type, holder: 'unit' });
    const plan = planFiling({ ...filing, answers: { ...filing.answers, ...answers({ 'services[r1].contact.mobile': '13911112277' }) } }, context);
    expect(plan.verifications.map(({ mobile }) => mobile), type).to.deep.equal(['services[r1].contact.mobile']);
  }
});

it('takes .jpg within 2 MB, and both sides of a card in two pictures or in one', async () => {
  const { images } = tencent;
  expect({ bytes: images.maxBytes, target: images.target, sides: images.sides }).to.deep.equal({ bytes: 2_097_152, target: 'jpeg', sides: 'either' });
  const { filing, plan, context } = await completeCell(tencent, { type: 'first', holder: 'unit' });
  expect(plan.fields.get('principal.certificateFront')?.upload?.sides).to.deep.equal(['front', 'back', 'merged']);
  const picture = { id: 'p1', name: 'p1.jpg', type: 'image/jpeg', size: 9, uploadId: 'u1' };
  const blocking = (files: AnswerValue): readonly string[] =>
    planFiling({ ...filing, answers: { ...filing.answers, ...answers({ 'principal.certificateFront': files }) } }, context).findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
  expect(blocking([{ ...picture, side: 'merged' }])).to.deep.equal([]);
  expect(blocking([{ ...picture, side: 'front' }])).to.deep.equal(['findings:backMissing']);
});

const sheet = 'services[s1].materials[verification-sheet]';
for (const type of [...adding, 'change-service', ...removing] satisfies FilingTypeCode[]) {
  it(`${type}: ${adding.includes(type) ? 'a verification sheet of each website' : 'no sheet, while nobody is replaced'}`, async () => {
    for (const holder of holders) expect(await papersOf(tencent, { type, holder }), holder).to.deep.equal(adding.includes(type) ? [sheet] : []);
  });
}

it('wants the paper of a prior approval that is still issued', async () => {
  for (const [kind, there] of [['none', false], ['news', true], ['culture', true], ['education', false], ['healthcare', false], ['bulletin', false]] as const) {
    const { plan } = await shaped(tencent, { type: 'first', holder: 'unit', given: { 'services[s1].priorApprovalType': kind } });
    expect(plan.fields.has('services[s1].priorApprovalFile'), kind).to.equal(there);
  }
});

const region = (province: string): AnswerValue => ({ province, city: `${province.slice(0, 2)}0100`, district: `${province.slice(0, 2)}0101` });
const photos = ['verification-point', 'curtain-photo'];

it('asks for a photo after the first review, in one of two ways, and never while the form is filled in', async () => {
  for (const type of adding) {
    for (const holder of holders) {
      const { plan } = await completeCell(tencent, { type, holder });
      expect(plan.steps.some(({ kind }) => kind === 'authenticity'), type).to.equal(false);
      expect(plan.fields.has('services[s1].materials[curtain-photo]'), type).to.equal(false);
      expect(plan.authenticity.map(({ methods, when }) => ({ methods, when })), `${type} ${holder}`)
        .to.deep.equal([{ methods: photos, when: 'later' }]);
    }
  }
});

it('offers the app in Shanghai where the certificate is a resident ID card', async () => {
  const methods = async (holder: Holder, province: string, values: Readonly<Record<string, AnswerValue>>) => {
    const { plan } = await shaped(tencent, { type: 'first', holder, given: { 'entity.region': region(province), ...values } });
    return plan.authenticity[0]?.methods;
  };
  const kind = 'services[s1].contact.certificateType';
  expect(await methods('unit', '310000', { [kind]: 'resident-id' })).to.deep.equal([...photos, 'app-capture']);
  expect(await methods('unit', '310000', { [kind]: 'passport' })).to.deep.equal(photos);
  expect(await methods('unit', '320000', { [kind]: 'resident-id' })).to.deep.equal(photos);
  expect(await methods('individual', '310000', { 'entity.certificateType': 'resident-id' })).to.deep.equal([...photos, 'app-capture']);
  expect(await methods('individual', '310000', { 'entity.certificateType': 'passport' })).to.deep.equal(photos);
});

it('offers the app in Shanghai for several websites where one person answers for all of them', async () => {
  const context = await contextOf(tencent, '310000');
  const methods = (...numbers: readonly (string | undefined)[]) => {
    const at = (n: number): string => `services[s${n + 1}]`;
    const answer = (value: AnswerValue) => ({ value, origin: 'typed', at: context.now }) as const;
    const contacts = numbers.flatMap((number, n) => [
      [`${at(n)}.contact.certificateType`, answer('resident-id')] as const, [`${at(n)}.domains[d1].name`, answer(`sample-${n}.cn`)] as const,
      ...(number === undefined ? [] : [[`${at(n)}.contact.certificateNumber`, answer(number)] as const]),
    ]);
    const blank = createFiling({ id: 'f1', providerId: tencent.id, profileVersion: '1', now: context.now, serviceId: 's1', domainId: 'd1', kind: 'website' });
    const plan = planFiling({
      ...blank, services: numbers.map((_, n) => ({ id: `s${n + 1}`, kind: 'website', domains: [{ id: 'd1' }], checkedAt: context.now })),
      answers: { 'entity.region': answer(region('310000')), 'entity.nature': answer('enterprise'), ...Object.fromEntries(contacts) },
    }, context);
    return plan.authenticity.map((one) => one.methods?.includes('app-capture') ?? false);
  };
  const [one, two] = ['110105198503171020', '440306199309214021'];
  expect(methods(one)).to.deep.equal([true]);
  expect(methods(one, one, one)).to.deep.equal([true, true, true]);
  expect(methods(one, two)).to.deep.equal([false, false]);
  expect(methods(one, undefined)).to.deep.equal([false, false]);
});

it('reviews a first filing in up to three working days, all others in one, and a photo in one more', async () => {
  const { review } = await wholeProfile(tencent);
  const stages = (type: FilingTypeCode): readonly string[] =>
    review.filter((stage) => stage.types === undefined || stage.types.includes(type)).map(({ id, estimate }) => `${id}${estimate === undefined ? '' : ` ${estimate.min}-${estimate.max} ${estimate.unit}`}`);
  const photo = ['waiting-photo', 'second-review 1-1 working-day'];
  const ministry = 'ministry-sms 1-1 day';
  const end = ['authority-review', 'approved'];
  expect(stages('first')).to.deep.equal(['initial-review 1-3 working-day', ...photo, ministry, ...end]);
  for (const type of adding.slice(1)) expect(stages(type), type).to.deep.equal(['initial-review 1-1 working-day', ...photo, ministry, ...end]);
  for (const type of [...changing, 'deregister-service', 'deregister-entity'] as const) expect(stages(type), type).to.deep.equal(['initial-review 1-1 working-day', ministry, ...end]);
  expect(stages('cancel-access')).to.deep.equal(['initial-review 1-1 working-day', ...end]);
});

it('asks to agree to assisted correction wherever a form is confirmed', async () => {
  for (const type of [...adding, ...changing]) expect((await completeCell(tencent, { type, holder: 'unit' })).plan.agreements?.map(({ id }) => id), type).to.deep.equal(['assistedCorrection']);
});

it('knows which servers carry a filing', async () => {
  const { cloud } = await wholeProfile(tencent);
  expect(cloud?.kinds.map(({ id, months, publicBandwidth }) => [id, months ?? null, publicBandwidth ?? false])).to.deep.equal([
    ['cvm', 3, true], ['website-host', 3, false], ['load-balancer', null, false], ['bare-metal', null, false], ['bare-metal-load-balancer', null, false],
  ]);
  expect(cloud?.max).to.equal(undefined);
});

it('shows records and orders with the columns and actions of its console', () => {
  const { records, orders, curtain } = screens;
  expect(records.entity).to.deep.equal(['number', 'state', 'name', 'principal']);
  expect(records.services).to.deep.equal(['number', 'name', 'domains', 'contact', 'state']);
  expect(records.oneEntity).to.equal(true);
  expect(records.actions.map(({ on, label, opens, shows = [] }) => `${on} ${zh.messages[label ?? ''] ?? ''} ${opens}${opens === 'dialog' && on === 'service' ? ` ${shows.join()}` : ''}`)).to.deep.equal([
    'entity 查看 dialog', 'entity 变更备案 wizard', 'entity 注销主体 wizard', 'entity 新增网站 wizard',
    'service 查看 dialog number,name,domains,contact,state', 'service 注销网站 dialog name,homeUrl', 'service 取消接入 dialog name,homeUrl',
  ]);
  expect(orders.columns).to.deep.equal(['id', 'domains', 'type', 'createdAt', 'state']);
  const offered = (type: FilingTypeCode, state: string): readonly string[] =>
    orders.actions.filter((action) => action.states.includes(state) && (action.types?.includes(type) ?? true)).map(({ label }) => zh.messages[label ?? ''] ?? '');
  expect(offered('change-entity', 'initial-review')).to.deep.equal(['查看', '撤回提交']);
  expect(offered('cancel-access', 'initial-review')).to.deep.equal(['查看', '放弃']);
  expect(offered('deregister-service', 'initial-review')).to.deep.equal(['查看', '放弃']);
  expect(offered('deregister-entity', 'initial-review')).to.deep.equal(['查看', '放弃注销']);
  expect(offered('cancel-access', 'authority-review')).to.deep.equal(['查看']);
  expect(offered('first', 'waiting-photo')).to.deep.equal(['查看', '办理拍照']);
  expect(offered('first', 'draft')).to.deep.equal(['继续填写', '放弃备案']);
  expect(curtain?.perAccount).to.equal(1);
  expect(curtain?.rules.every((rule) => rule in zh.messages && rule in en.messages)).to.equal(true);
});

it('tells the public-security form what it asks about the provider (PS-08, PS-09)', () => {
  expect(Object.fromEntries((screens.publicSecurity ?? []).map(({ field, value }) => [field, value]))).to.deep.equal({
    'access.name': '腾讯云计算（北京）有限责任公司', 'access.region': '北京市市辖区海淀区', 'access.method': '租赁主机', 'access.phone': '4009-100-100',
    'access.organisationCode': '56365494-8', 'access.uscc': '911101085636549482',
    'registrar.name': '北京新网数码信息技术有限公司', 'registrar.region': '北京市市辖区大兴区', contract: '腾讯云控制台 > 费用中心 > 合同申请',
  });
});

it('has every message in both languages, with the same placeholders, and none that nobody asks for', async () => {
  const whole = await wholeProfile(tencent);
  const overlays = Object.values(tencent.overlays).flat();
  const asked = new Set([
    ...[...rules, ...overlays].flatMap((row) => ('add' in row ? row.add.then : [])).flatMap((effect) => ('message' in effect ? [effect.message] : [])),
    ...tencent.preparation.flatMap(({ id }) => [`preparation.${id}.title`, `preparation.${id}.text`]),
    ...tencent.agreements.map(({ id }) => `agreement.${id}`),
    ...whole.flows.flatMap(({ steps }) => steps.flatMap(({ label }) => (label === undefined ? [] : [`step.${label}.title`, `step.${label}.lead`]))),
    ...(whole.cloud?.kinds ?? []).flatMap(({ note }) => note ?? []),
    ...[...screens.records.actions, ...screens.orders.actions].flatMap(({ label }) => label ?? []),
    ...screens.records.actions.flatMap(({ opens, types }) => (opens === 'dialog' ? types.map((type) => `confirm.${type}`) : [])),
    ...(screens.publicSecurity ?? []).flatMap(({ only }) => only ?? []),
    ...(screens.curtain?.rules ?? []), screens.curtain?.note ?? '',
  ]);
  expect(Object.keys(zh.messages).sort()).to.deep.equal([...asked].sort());
  expect(Object.keys(en.messages).sort()).to.deep.equal([...asked].sort());
  expect(Object.keys(en.overrides).sort()).to.deep.equal(Object.keys(zh.overrides).sort());
  const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
  for (const [key, text] of Object.entries(zh.messages)) expect(placeholders(en.messages[key] ?? ''), key).to.deep.equal(placeholders(text));
});

it('is data through and through: only what comes late is a function, and then data too', async () => {
  const { wording: _, firstWording: __, rules: ___, later, console: open, ...rest } = tencent;
  for (const part of [rules, rest, await later?.(), await open?.()]) expect(JSON.parse(JSON.stringify(part))).to.deep.equal(part);
});

/** Contrast of two `#rrggbb` colours as WCAG 2 reckons it. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

it('has a theme whose primary colours carry white text at 4.5:1', () => {
  for (const name of ['color-primary', 'color-primary-hover', 'color-primary-active']) {
    expect(contrast(tencent.theme[name] ?? '#ffffff', tencent.theme['color-on-primary'] ?? '#ffffff'), name).to.be.at.least(4.5);
  }
});
