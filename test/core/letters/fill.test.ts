import { expect } from '@open-wc/testing';
import { fillLetter, type LetterSight } from '../../../src/core/letters/fill.js';
import { letterOfSlot, slotAt } from '../../../src/core/letters/of-slot.js';
import type { LetterDef } from '../../../src/core/model/console.js';
import type { Filing } from '../../../src/core/model/filing.js';
import type { FilledBlock, FilledLetter, LetterRun } from '../../../src/core/ports/letters.js';
import { letterFacts, letters } from '../../../src/data/letters/index.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { ksyunFirstIndividualTianjin, ksyunFirstUnitBeijing, ksyunFirstUnitJiangsu, withManyWebsites, without } from '../../fixtures/filings/index.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { contextFor } from '../../data/context.js';

const say = (runs: readonly LetterRun[]): string => runs.map((run) => (run.kind === 'blank' ? '____' : run.text)).join('');
const lines = (blocks: readonly FilledBlock[]): readonly string[] => blocks.flatMap((block) => {
  if (block.kind === 'rows') return block.rows.map((row) => `${row.label}：${say(row.runs)}`);
  if (block.kind === 'sign') return block.lines.map(say);
  return block.kind === 'lines' ? [`${block.n} lines`] : [say(block.runs)];
});
const find = (id: string, per: LetterDef['per']): LetterDef => {
  const found = letters.find((letter) => letter.id === id && letter.per === per);
  if (!found) throw new TypeError(`no letter ${id} per ${per}`);
  return found;
};
async function fill(filing: Filing, id: string, per: LetterDef['per'] = 'service', change: Partial<LetterSight> = {}): Promise<FilledLetter> {
  const context = await contextFor(filing);
  return fillLetter(find(id, per), {
    filing, plan: planFiling(filing, context), profile: context.profile, dictionaries, today: context.today, division: (code) => code,
    ...(per === 'service' ? { serviceId: 's1' } : {}), ...change,
  });
}
const as = (id: string): Partial<LetterSight> => ({ profile: { id, name: { 'zh-CN': '云' } } });
const about = (letter: FilledLetter): readonly string[] => letter.signing.map((rule) => `${rule.about} ${rule.text}`);
const inProvince = (filing: Filing, province: string): Filing => {
  const region = filing.answers['entity.region'];
  if (!region) throw new TypeError('no region');
  return { ...filing, answers: { ...filing.answers, 'entity.region': { ...region, value: { province, city: `${province.slice(0, 2)}0100`, district: `${province.slice(0, 2)}0101` } } } };
};

it('the sheet carries what the filing knows', async () => {
  const { title, blocks, missing } = await fill(ksyunFirstUnitBeijing, 'verification-sheet');
  const answers = ksyunFirstUnitBeijing.answers;
  expect(title).to.equal('网站备案信息真实性核验单');
  expect(lines(blocks)).to.include.members([
    `网站主办者名称：${String(answers['entity.name']?.value)}`, `网站域名：${String(answers['services[s1].domains[d1].name']?.value)}`,
    `网站负责人姓名：${String(answers['services[s1].contact.name']?.value)}`,
  ]);
  expect(missing).to.deep.equal([]);
});

it('what is not answered is a line to write on, and is named', async () => {
  const { blocks, missing } = await fill(without(ksyunFirstUnitBeijing, 'entity.name'), 'verification-sheet');
  expect(lines(blocks)).to.include('网站主办者名称：____');
  expect(missing).to.deep.equal(['entity.name']);
});

it('answers of a dictionary are printed in official words', async () => {
  expect(lines((await fill(ksyunFirstUnitJiangsu, 'authorisation-letter', 'filing')).blocks)).to.include('被授权人证件类型：居民身份证');
});

it('the legal representative is taken from the licence that was read, else left to be written', async () => {
  const bare: Filing = { ...ksyunFirstUnitJiangsu, facts: {} };
  const read: Filing = { ...bare, facts: { 'entity.legalRepresentativeName': { value: '林知远', from: 'ocr', at: '2026-11-22T01:00:00.000Z' } } };
  expect(lines((await fill(bare, 'authorisation-letter', 'filing')).blocks)).to.include('法定代表人：____');
  expect(lines((await fill(read, 'authorisation-letter', 'filing')).blocks)).to.include('法定代表人：林知远');
});

it('a letter of the whole filing names each website once', async () => {
  const filing = withManyWebsites(ksyunFirstUnitBeijing, 3);
  const row = lines((await fill(filing, 'commitment-letter', 'filing')).blocks).find((line) => line.startsWith('域名：')) ?? '';
  expect(row.split('、')).to.have.length(3);
});

it('a letter of one website speaks of that one alone', async () => {
  const filing = withManyWebsites(ksyunFirstUnitBeijing, 3);
  const second = filing.services[1];
  const text = lines((await fill(filing, 'verification-sheet', 'service', { serviceId: second?.id ?? '' })).blocks).find((line) => line.startsWith('网站域名')) ?? '';
  expect(text).to.contain('-2.cn').and.to.not.contain('、');
});

const rules: readonly (readonly [what: string, filing: Filing, change: Partial<LetterSight>, has: readonly string[], lacks: readonly string[]])[] = [
  ['金山云, a unit', ksyunFirstUnitBeijing, as('ksyun'), ['fill noAlteration', 'seal seal', 'send mailAfterReview'], ['fingerprint fingerprint', 'date dateEmpty', 'copies copies']],
  ['腾讯云, a first filing of a unit', ksyunFirstUnitBeijing, as('tencent'), ['copies copies', 'date dateEmpty', 'seal seal', 'send keepTwo'], ['fingerprint fingerprint', 'fill noAlteration']],
  ['腾讯云, 江西', inProvince(ksyunFirstUnitBeijing, '360000'), as('tencent'), ['fingerprint fingerprint'], ['handwrite copyByHand']],
  ['腾讯云, 新疆', inProvince(ksyunFirstUnitBeijing, '650000'), as('tencent'), ['fingerprint fingerprint'], []],
  ['腾讯云, a person of 广东', inProvince(ksyunFirstIndividualTianjin, '440000'), as('tencent'), ['handwrite copyByHand'], ['handwrite copyIfAsked', 'seal seal', 'fingerprint fingerprint']],
  ['腾讯云, a unit of 广东', inProvince(ksyunFirstUnitBeijing, '440000'), as('tencent'), ['handwrite copyIfAsked'], ['handwrite copyByHand']],
  ['蓝云, a person', ksyunFirstIndividualTianjin, as('vianet'), ['fingerprint fingerprint', 'fill twoLines', 'empty verifierEmpty'], ['seal seal', 'date dateEmpty']],
  ['蓝云, a unit', ksyunFirstUnitBeijing, as('vianet'), ['seal seal'], ['fingerprint fingerprint', 'date dateThreeMonths']],
];
for (const [what, filing, change, has, lacks] of rules) {
  it(`how the sheet is signed: ${what}`, async () => {
    const found = about(await fill(filing, 'verification-sheet', 'service', change));
    expect(found).to.include.members([...has]);
    expect(found.filter((line) => lacks.includes(line))).to.deep.equal([]);
  });
}

it('one access filing takes one copy of a person and two of a unit', async () => {
  const copies = async (filing: Filing): Promise<readonly unknown[]> => {
    const type = { ...filing, type: 'add-access-elsewhere' as const };
    const plan = { ...planFiling(filing, await contextFor(filing)), type: type.type };
    return fillLetter(find('verification-sheet', 'service'), { filing: type, plan, profile: { id: 'tencent', name: {} }, dictionaries, today: '2026-11-22', division: String, serviceId: 's1' }).signing.filter(({ about: of }) => of === 'copies').map(({ params }) => params?.['n']);
  };
  expect([await copies(ksyunFirstIndividualTianjin), await copies(ksyunFirstUnitBeijing)]).to.deep.equal([[1], [2]]);
});

it('one provider wants two boxes filled in and no more', async () => {
  const labels = (letter: FilledLetter): readonly string[] => lines(letter.blocks).map((line) => line.split('：')[0] ?? '');
  expect(labels(await fill(ksyunFirstUnitBeijing, 'verification-sheet', 'service', as('vianet')))).to.include('网站域名').and.to.not.include('网站负责人姓名');
});

it('who signs and who verifies stand side by side', async () => {
  expect((await fill(ksyunFirstUnitBeijing, 'verification-sheet')).blocks.flatMap((block) => (block.kind === 'sign' ? [block.lines.map(say)] : []))).to.deep.equal([['网站负责人签字（单位加盖公章）：', '核验人签字及单位盖章：']]);
});

it('the parts of a site plan are those of the province', async () => {
  const heads = async (province: string): Promise<number> => (await fill(inProvince(ksyunFirstUnitBeijing, province), 'site-plan')).blocks.filter(({ kind }) => kind === 'heading').length;
  expect([await heads('440000'), await heads('430000')]).to.deep.equal([6, 4]);
});

it('every placeholder of every letter is a question the catalogue knows, and every letter says where it comes from', async () => {
  const { catalogue } = await import('../../../src/data/catalogue/index.js');
  const names = letters.flatMap((letter) => [...JSON.stringify(letter.blocks).matchAll(/\{\{([^}]*)\}\}/g)].flatMap((match) => (match[1] ?? '').split('|')));
  expect(names.filter((name) => name.includes('.') && catalogue[name] === undefined)).to.deep.equal([]);
  expect(names.filter((name) => !name.includes('.') && !['date', 'provider', '_'].includes(name))).to.deep.equal([]);
  expect(letters.flatMap((letter) => [letter.source, ...letter.signing.map(({ source }) => source)]).every(({ document, section }) => document !== '' && section !== '')).to.equal(true);
});

it('a paper without a profile’s word gets the letter of its slot; the provider’s own wording wins', () => {
  const at = slotAt('services[s1].materials[site-plan]');
  const own: LetterDef = { ...find('site-plan', 'service'), blocks: [{ kind: 'title', text: '方案' }] };
  if (!at) throw new TypeError('no slot');
  expect(letterOfSlot(at, 'unit', { materials: [] }, letterFacts)?.id).to.equal('site-plan');
  expect(letterOfSlot(at, 'unit', { materials: [] }, letterFacts, [own])).to.equal(own);
  expect(letterOfSlot({ slot: 'domain-certificate', per: 'service' }, 'unit', { materials: [] }, letterFacts)).to.equal(null);
  expect(slotAt('entity.certificateFiles')).to.equal(null);
});

/** A filing for which the record answers for the entity: its form does not ask for it. */
const ofRecord: Filing = {
  ...ksyunFirstUnitBeijing,
  type: 'add-service-here',
  answers: Object.fromEntries(Object.entries(ksyunFirstUnitBeijing.answers).filter(([path]) => !path.startsWith('entity.') && !path.startsWith('principal.'))),
  baseline: {
    entityNumber: '京ICP备2026000001号', holder: 'unit', services: [],
    answers: { 'entity.name': '记录在案的单位', 'entity.nature': 'enterprise', 'entity.region': { province: '650000', city: '650100', district: '650102' } },
  },
};

it('what the form does not ask is printed as it stands on record, and the record’s province has its rules', async () => {
  const letter = await fill(ofRecord, 'verification-sheet', 'service', as('tencent'));
  expect(lines(letter.blocks)).to.include('网站主办者名称：记录在案的单位');
  expect(about(letter)).to.include('fingerprint fingerprint');
});

it('an answer that was parked when the type changed is not printed', async () => {
  const parked: Filing = { ...ofRecord, answers: { ...ofRecord.answers, 'entity.name': { value: '先前填写的单位', origin: 'typed', at: '2026-11-01T00:00:00.000Z' } } };
  const context = await contextFor(parked);
  const letter = fillLetter(find('verification-sheet', 'service'), { filing: parked, plan: planFiling(parked, context), profile: context.profile, dictionaries, today: context.today, division: String, serviceId: 's1' });
  expect(lines(letter.blocks)).to.include('网站主办者名称：记录在案的单位');
});

it('the sheet of an APP names it and its domains on every platform, once each', async () => {
  const at = '2026-11-01T00:00:00.000Z';
  const app: Filing = {
    ...ksyunFirstUnitBeijing,
    services: ksyunFirstUnitBeijing.services.map((service) => ({ ...service, kind: 'app' as const })),
    answers: {
      ...ksyunFirstUnitBeijing.answers,
      'services[s1].kind': { value: 'app', origin: 'typed', at }, 'services[s1].name': { value: '青禾云图', origin: 'typed', at },
      'services[s1].platforms': { value: ['android', 'ios'], origin: 'typed', at },
      'services[s1].android.domains': { value: 'a.qinghe.cn\nb.qinghe.cn', origin: 'typed', at }, 'services[s1].ios.domains': { value: 'a.qinghe.cn\nb.qinghe.cn', origin: 'typed', at },
    },
  };
  const printed = lines((await fill(app, 'verification-sheet')).blocks);
  expect(printed).to.include.members(['APP 名称：青禾云图', '域名：a.qinghe.cn、b.qinghe.cn']);
  expect(printed.filter((line) => line.startsWith('网站首页网址') || line.startsWith('网站域名'))).to.deep.equal([]);
});

it('the proof of a website’s contact speaks of that contact, the principal’s of the principal', async () => {
  const name = async (per: LetterDef['per']): Promise<string> => lines((await fill(ksyunFirstUnitBeijing, 'work-proof', per)).blocks)[1] ?? '';
  expect(await name('filing')).to.contain(String(ksyunFirstUnitBeijing.answers['principal.name']?.value));
  expect(await name('service')).to.contain(String(ksyunFirstUnitBeijing.answers['services[s1].contact.name']?.value));
});
