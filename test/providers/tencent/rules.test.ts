import { expect } from '@open-wc/testing';
import type { AnswerValue, FactValue, Filing, FilingTypeCode, Holder } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { rules } from '../../../src/providers/tencent/rules.js';
import { effectsOf } from '../../data/effects.js';
import { answers, facts, now, today } from '../../fixtures/filings/parts.js';
import { completeCell, contextOf } from '../../support/complete-filing.js';
import { type Shape, shaped } from '../../support/flow-lines.js';
import { contact, domain, site } from './tables.js';

interface Look extends Omit<Shape, 'type' | 'holder'> {
  readonly type?: FilingTypeCode;
  readonly holder?: Holder;
  /** Default: Sichuan, of which the provider says nothing. */
  readonly province?: string;
  readonly facts?: Readonly<Record<string, FactValue>>;
}
/** A rule, a filing that it is about, what the applicant meets, and a filing that only just escapes it (`null`: there is none). */
type Row = readonly [rule: string, fires: Look, sees: readonly string[], rests: Look | null];

const answer = (path: string, value: AnswerValue): { readonly given: Readonly<Record<string, AnswerValue>> } => ({ given: { [path]: value } });
const address = 'entity.mailingAddress';
const number = 'entity.certificateNumber';
const card = 'principal.certificateNumber';
const home = `${site}.homeUrl`;
const remark = `${site}.remark`;
const sheet = `${site}.materials[verification-sheet]`;
const kinds = 'news,publishing,drugs,culture,broadcasting,none,education,healthcare,bulletin'.split(',').sort().join();
const born = (year: number): string => {
  const first = `510104${year}0101001`;
  return first + ('10X98765432'[[...first].reduce((sum, digit, place) => sum + Number(digit) * 2 ** (17 - place), 0) % 11] ?? '');
};

const table: readonly Row[] = [
  ['tencent.unit-age', answer(card, born(2011)), [`block ${card}`], answer(card, born(2010))],
  ['tencent.individual-age', { holder: 'individual', ...answer(number, born(2009)) }, ['paper materials[employment-proof]'], { holder: 'individual', ...answer(number, born(2008)) }],
  ['tencent.contact-age', { type: 'change-service', ...answer(`${contact}.certificateNumber`, born(2009)) }, [`block ${contact}.certificateNumber`], { type: 'change-service', ...answer(`${contact}.certificateNumber`, born(2008)) }],
  [
    'tencent.finance-name', { ...answer('entity.name', '成都样例投资管理有限公司'), facts: { 'principal.isLegalRepresentative': false } }, ['block principal.name'],
    { ...answer('entity.name', '成都样例投资管理有限公司'), facts: { 'principal.isLegalRepresentative': true } },
  ],
  ['tencent.landline', {}, ['hint principal.officePhone', `hint ${contact}.officePhone`, 'required principal.officePhone', `required ${contact}.officePhone`], { type: 'add-access-elsewhere' }],
  ['tencent.no-door-number', answer(address, '成都市武侯区样例路'), [`warn ${address}`, 'offer entity.remark: 主办单位通信地址为最详细地址'], { given: { [address]: '成都市武侯区样例路', 'entity.remark': '地址已为最详细' } }],
  ['tencent.individual-business', answer(number, '92510104MA00000008'), ['offer entity.remark: 个体工商户无公章', 'offer entity.remark: 个体工商户无工商字号'], answer(number, '91110105MA01Q7X33Y')],
  ['tencent.individual-business-name', { type: 'add-access-elsewhere', ...answer(number, '92510104MA00000008') }, ['hint entity.name'], { type: 'add-access-elsewhere', ...answer(number, '91110105MA01Q7X33Y') }],
  ['tencent.hong-kong', { type: 'add-access-elsewhere' }, ['hint principal.certificateType'], {}],
  ['tencent.home-url', answer(home, 'https://example-site.cn'), [`warn ${home}`], answer(home, 'https://www.example-site.cn')],
  ['tencent.content-remark', answer(`${site}.content`, 'other'), [`hint ${remark}`, `required ${remark}`], answer(`${site}.content`, 'unit-portal')],
  ['tencent.hospital', answer('entity.name', '成都样例医院'), [`offer ${remark}: 本单位医疗执业许可证为*年*月颁发，有效期至*年*月，颁发部门为*，许可证号码为***`], answer('entity.name', '成都样例科技有限公司')],
  ['tencent.sheet', {}, [`hint ${sheet}`], { type: 'add-access-elsewhere' }],
  ['tencent.sheet-access-unit', { type: 'add-access-elsewhere' }, [`hint ${sheet}`], { type: 'add-access-elsewhere', holder: 'individual' }],
  ['tencent.sheet-access-individual', { type: 'add-access-elsewhere', holder: 'individual' }, [`hint ${sheet}`], { type: 'add-access-elsewhere' }],
  ['tencent.same-as-before', {}, [`hint ${number}`], { type: 'add-service-here' }],
  ['tencent.photographed-later', {}, ['hint entity.certificateType'], { type: 'add-service-here' }],
  ['tencent.closed-site', {}, [`hint ${domain}`], { type: 'add-access-elsewhere' }],
  ['tencent.domain-conditions', {}, [`hint ${domain}`], { type: 'change-service' }],
  ['tencent.cloud', {}, [`hint ${site}.cloudResources`], { type: 'change-service' }],
  ['tencent.password', { type: 'add-access-elsewhere' }, ['hint entity.recordPassword'], {}],
  ['tencent.original-data', { type: 'add-access-elsewhere' }, ['hint entity.name'], {}],
  ['tencent.new-principal', { type: 'add-access-elsewhere' }, ['hint principal.name'], {}],
  ['tencent.landline-or-mobile', { type: 'add-access-elsewhere' }, ['hint principal.officePhone'], {}],
  ['tencent.notices', {}, ['hint principal.email'], { type: 'cancel-access' }],
  ['tencent.found-site', { type: 'add-access-elsewhere' }, [`hint ${site}.name`], {}],
  ['tencent.entity-paper', {}, ['hint entity.certificateFiles'], { holder: 'individual' }],
  ['tencent.card', {}, ['hint principal.certificateFront', `hint ${contact}.certificateFront`], { type: 'cancel-access' }],
  ['tencent.check-twice', {}, ['hint step review'], { type: 'change-service' }],
  ['tencent.change-only', { type: 'change-service' }, ['hint step entity', 'hint step website'], {}],
  ['tencent.domain-stays', { type: 'change-service', ...answer(domain, 'other-site.cn') }, [`warn ${domain}`], { type: 'change-service' }],
  ['tencent.change-papers', { type: 'change-service' }, ['hint step materials'], {}],
  ['tencent.cancel-access', { type: 'cancel-access' }, ['hint step review'], { type: 'deregister-service' }],
  ['tencent.deregister-service', { type: 'deregister-service' }, ['hint step review'], { type: 'cancel-access' }],
  ['tencent.deregister-entity', { type: 'deregister-entity' }, ['hint step review'], { type: 'cancel-access' }],
  ['tencent.photo', {}, ['duty'], { type: 'change-service' }],
  ['tencent.sheet-originals', {}, ['duty'], { type: 'add-access-elsewhere' }],
  ['tencent.password-sent', {}, ['duty'], { type: 'add-service-elsewhere' }],
  ['tencent.result', { type: 'cancel-access' }, ['duty'], null],
  ['tencent.110000.suffix', { province: '110000', ...answer(domain, 'example-site.co') }, [`warn ${domain}`], { province: '110000', ...answer(domain, 'example-site.cn') }],
  [
    'tencent.110000.domain-holder', { province: '110000', type: 'add-access-elsewhere', ...answer('principal.name', '甲某某'), facts: { [`${site}.domains[d1].holderKind`]: 'individual', [`${site}.domains[d1].holderName`]: '乙某某' } }, [`block ${domain}`],
    { province: '110000', type: 'add-access-elsewhere', ...answer('principal.name', '乙某某'), facts: { [`${site}.domains[d1].holderKind`]: 'individual', [`${site}.domains[d1].holderName`]: '乙某某' } },
  ],
  [
    'tencent.110000.mobile', { province: '110000', type: 'add-access-elsewhere', ...answer('principal.mobile', '13911112201'), facts: { 'principal.mobileHome': '510000' } }, ['warn principal.mobile'],
    { province: '110000', type: 'add-access-elsewhere', ...answer('principal.mobile', '13911112201'), facts: { 'principal.mobileHome': '110000' } },
  ],
  ['tencent.120000.landline', { province: '120000', holder: 'individual' }, ['required principal.officePhone', `required ${contact}.officePhone`], { holder: 'individual' }],
  ['tencent.360000.fingerprint', { province: '360000', type: 'add-access-elsewhere' }, [`hint ${sheet}`], { type: 'add-access-elsewhere' }],
  ['tencent.650000.fingerprint', { province: '650000', type: 'add-access-elsewhere' }, [`hint ${sheet}`], { type: 'add-access-elsewhere' }],
  ['tencent.440000.undertaking', { province: '440000', type: 'add-access-elsewhere', holder: 'individual' }, [`hint ${sheet}`], { province: '440000', type: 'add-access-elsewhere' }],
];

async function planOf({ type = 'first', holder = 'unit', province = '510000', given = {}, facts: known = {} }: Look, without = '') {
  const region: AnswerValue = { province, city: `${province.slice(0, 2)}0100`, district: `${province.slice(0, 2)}0101` };
  const { filing } = await shaped(tencent, { type, holder, given: { 'entity.region': region, ...given } });
  const context = await contextOf(tencent, province);
  const kept = { ...context.rules, rules: context.rules.rules.filter(({ id }) => id !== without) };
  return planFiling({ ...filing, facts: { ...filing.facts, ...facts(known) } }, { ...context, rules: kept, now, today });
}

it('every rule of the provider is told of by a row, or by a test of its own', () => {
  const ids = [...rules, ...Object.values(tencent.overlays).flat()].flatMap((row) => ('add' in row ? [row.add.id] : []));
  expect([...table.map(([rule]) => rule), 'tencent.same-site', 'tencent.prior-approvals', 'tencent.contents', 'tencent.replaced-principal', 'tencent.replaced-contact'].sort()).to.deep.equal(ids.sort());
});

for (const [rule, fires, sees, rests] of table) {
  it(`${rule} applies, and nothing else says it`, async () => {
    const seen = effectsOf(await planOf(fires), rule);
    expect(seen).to.include.members([...sees]);
    expect(effectsOf(await planOf(fires, rule), rule).filter((line) => sees.includes(line))).to.deep.equal([]);
  });
  if (rests !== null) {
    it(`${rule} leaves alone what only just escapes it`, async () => {
      expect(effectsOf(await planOf(rests), rule).filter((line) => sees.includes(line))).to.deep.equal([]);
    });
  }
}

it('tencent.same-site: several domains of one website get their sentence, until it is there', async () => {
  const { filing } = await shaped(tencent, { type: 'first', holder: 'unit' });
  const context = await contextOf(tencent, '510000');
  const two = { ...filing, services: filing.services.map((service) => ({ ...service, domains: [{ id: 'd1' }, { id: 'd2' }] })) };
  const offers = (one: Filing): readonly string[] => planFiling(one, context).fields.get(remark)?.offers.map(({ text }) => text) ?? [];
  expect(offers(two)).to.deep.equal(['域名指向同一网站']);
  expect(offers(filing)).to.deep.equal([]);
});

it('tencent.replaced-principal, tencent.replaced-contact: whoever is another person is asked for another picture', async () => {
  const { filing, context } = await completeCell(tencent, { type: 'change-service', holder: 'unit' });
  const seen = (values: Readonly<Record<string, AnswerValue>>, rule: string): readonly string[] =>
    effectsOf(planFiling({ ...filing, answers: { ...filing.answers, ...answers(values) } }, context), rule).filter((line) => line.startsWith('hint '));
  expect(seen({ 'principal.name': '卓远帆' }, 'tencent.replaced-principal')).to.deep.equal(['hint principal.certificateFront']);
  expect(seen({ 'services[r1].contact.name': '卓远帆' }, 'tencent.replaced-contact')).to.deep.equal(['hint services[r1].contact.certificateFront']);
  for (const rule of ['tencent.replaced-principal', 'tencent.replaced-contact']) expect(seen({}, rule), rule).to.deep.equal([]);
});

it('tencent.contents, tencent.prior-approvals: the form offers three contents and nine answers to the approval', async () => {
  const plan = await planOf({});
  expect([...(plan.fields.get(`${site}.content`)?.options ?? [])].sort()).to.deep.equal(['general-portal', 'other', 'unit-portal']);
  expect([...(plan.fields.get(`${site}.priorApprovalType`)?.options ?? [])].sort().join()).to.equal(kinds);
});
