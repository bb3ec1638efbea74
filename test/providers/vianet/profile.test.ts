import { expect } from '@open-wc/testing';
import type { AnswerValue, FilingTypeCode, RecordStatus } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { resolveFilingType } from '../../../src/core/plan/type-decision.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import type { Effect, Rule } from '../../../src/core/rules/types.js';
import { vianet } from '../../../src/providers/vianet/index.js';
import { providerConsole } from '../../../src/providers/vianet/console.js';
import { later } from '../../../src/providers/vianet/later.js';
import { rules as statedRows } from '../../../src/providers/vianet/overlays.js';
import { rules as rows } from '../../../src/providers/vianet/rules.js';
import { wording as en } from '../../../src/providers/vianet/wording.en.js';
import { wording as zh } from '../../../src/providers/vianet/wording.zh-cn.js';
import { effectsOf } from '../../data/effects.js';
import { completeCell } from '../../support/complete-filing.js';
import { papersOf, shaped } from '../../support/flow-lines.js';

const s = 'services[s1]';
const rules: readonly Rule[] = rows.flatMap((row) => ('add' in row ? [row.add] : []));

/** §1.5 step 2.1; what is not listed is named by no document. */
const types: Readonly<Record<string, FilingTypeCode>> = {
  'none none': 'first',
  'elsewhere none': 'add-service-elsewhere',
  'here none': 'add-service-here',
  'elsewhere elsewhere': 'add-access-elsewhere',
  'elsewhere here': 'add-access-elsewhere',
  'here elsewhere': 'add-access-here',
};
const statuses: readonly RecordStatus[] = ['none', 'here', 'elsewhere', 'unknown'];
for (const entity of statuses) {
  for (const domain of statuses) {
    const wanted = types[`${entity} ${domain}`] ?? null;
    it(`entity ${entity}, domain ${domain}: ${wanted ?? 'no type, with a reason'}`, () => {
      const { type, reasons } = resolveFilingType({ entity, domain }, vianet);
      expect(type).to.equal(wanted);
      expect(reasons).to.have.lengthOf(1);
    });
  }
}

/** MAT-04, MAT-22, MAT-23. */
const papers: readonly (readonly [type: FilingTypeCode, papers: readonly string[]])[] = [
  ['first', [`${s}.materials[verification-sheet]`, `${s}.materials[site-photo]`, `${s}.materials[network-security-letter]?`]],
  ['add-service-elsewhere', [`${s}.materials[verification-sheet]`, `${s}.materials[site-photo]?`, `${s}.materials[network-security-letter]?`]],
  ['add-service-here', [`${s}.materials[verification-sheet]`, `${s}.materials[site-photo]?`, `${s}.materials[network-security-letter]?`]],
  ['add-access-elsewhere', [`${s}.materials[verification-sheet]`, `${s}.materials[site-photo]?`, `${s}.materials[network-security-letter]?`]],
  ['add-access-here', [`${s}.materials[verification-sheet]`, `${s}.materials[site-photo]?`, `${s}.materials[network-security-letter]?`]],
  ['change-entity', ['materials[verification-sheet]?']],
  ['change-service', [`${s}.materials[verification-sheet]?`]],
  ['change-access', [`${s}.materials[verification-sheet]?`]],
  ['deregister-service', []],
  ['deregister-entity', []],
];
for (const [type, paths] of papers) {
  for (const holder of ['unit', 'individual'] as const) {
    it(`wants for ${type} of a ${holder} ${paths.length === 0 ? 'no papers' : 'the papers of the document'}`, async () => {
      expect(await papersOf(vianet, { type, holder })).to.deep.equal(paths);
    });
  }
}

it('asks in a change how old the signature is, and wants a new sheet and a visit once it is older than three months', async () => {
  for (const [type, slot, fact] of [
    ['change-entity', 'materials[verification-sheet]', 'declared.signatureOld'],
    ['change-access', `${s}.materials[verification-sheet]`, `${s}.declared.signatureOld`],
  ] as const) {
    const { filing } = await shaped(vianet, { type, holder: 'unit' });
    const context = (await completeCell(vianet, { type, holder: 'unit' })).context;
    const asked = planFiling(filing, context).fields.get(slot);
    expect(asked?.questions.map((question) => question.fact), type).to.deep.equal([fact]);
    const said = (value: boolean) => planFiling({ ...filing, facts: { ...filing.facts, [fact]: { value, from: 'declared', at: filing.createdAt } } }, context);
    expect(said(false).fields.get(slot)?.required, type).to.equal(false);
    expect(said(true).fields.get(slot)?.required, type).to.equal(true);
    if (type === 'change-access') {
      expect(said(true).authenticity.flatMap(({ methods }) => [...(methods ?? [])])).to.include.members(['counter-visit', 'curtain-photo']);
      expect(said(false).authenticity).to.deep.equal([]);
    }
  }
});

it('offers a visit to a counter or a photo before one’s own curtain, after its first review, and holds nothing up for it', async () => {
  const { plan } = await completeCell(vianet, { type: 'first', holder: 'unit' });
  expect(plan.ready).to.equal(true);
  expect(plan.steps.map(({ kind }) => kind)).not.to.include('authenticity');
  expect(plan.authenticity.map(({ methods, when }) => [methods, when])).to.deep.equal([[['counter-visit', 'curtain-photo'], 'later']]);
});

it('lets nothing be added while the entity is being changed, and everything else be done', () => {
  const blocked = providerConsole.records.actions.filter(({ blockedBy }) => blockedBy?.includes('change-entity') === true);
  expect(blocked.map(({ id }) => id)).to.deep.equal(['start']);
  expect(providerConsole.records.actions.flatMap(({ types: of }) => of)).not.to.include('cancel-access');
});

it('names its two counters, with address and telephone', () => {
  expect((providerConsole.counters ?? []).map(({ id, phone }) => [id, phone])).to.deep.equal([['beijing', '4000890365'], ['shanghai', '021-28986102']]);
});

it('takes two working days for its first review and one and a half for its second', async () => {
  const { review } = await wholeProfile(vianet);
  expect(review.flatMap(({ id, estimate }) => (estimate?.unit === 'working-day' ? [`${id} ${estimate.max}`] : []))).to.deep.equal(['initial-review 2', 'second-review 1.5']);
});

interface Told { readonly rule: string; readonly type: FilingTypeCode; readonly given?: Readonly<Record<string, AnswerValue>>; readonly sees: readonly string[]; readonly rests: FilingTypeCode | Readonly<Record<string, AnswerValue>> | null }
/** What the rules beside the stated ones do (those are told of in the tests of overlays and stated facts). */
const told: readonly Told[] = [
  { rule: 'vianet.ip-range', type: 'first', sees: [`hint ${s}.ip`], rests: 'change-entity' },
  { rule: 'vianet.merged-card', type: 'first', sees: ['hint principal.certificateFront', `hint ${s}.contact.certificateFront`], rests: 'change-access' },
  { rule: 'vianet.site-photo.first', type: 'first', sees: [`hint ${s}.materials[site-photo]`], rests: 'add-service-here' },
  { rule: 'vianet.site-photo.later', type: 'add-access-here', sees: [`hint ${s}.materials[site-photo]`], rests: 'first' },
  { rule: 'vianet.security-letter', type: 'first', sees: [`hint ${s}.materials[network-security-letter]`], rests: 'change-service' },
  { rule: 'vianet.signature.ask', type: 'change-service', sees: [`ask ${s}.declared.signatureOld`], rests: 'first' },
  { rule: 'vianet.signature.ask-entity', type: 'change-entity', sees: ['ask declared.signatureOld'], rests: 'first' },
  { rule: 'vianet.change.entity-picture', type: 'change-entity', given: { 'entity.name': '另一个名称' }, sees: ['required entity.certificateFiles', 'hint entity.certificateFiles'], rests: { 'entity.mailingAddress': '另一个地址' } },
  { rule: 'vianet.change.approval', type: 'change-service', given: { [`${s}.priorApprovalType`]: 'news' }, sees: [`required ${s}.priorApprovalFile`], rests: { [`${s}.homeUrl`]: 'www.example-site.cn' } },
  { rule: 'vianet.change.person-picture', type: 'change-entity', given: { 'principal.name': '样例乙' }, sees: ['required principal.certificateFront'], rests: { 'principal.mobile': '13911112299' } },
  { rule: 'vianet.change.person-picture', type: 'change-service', given: { [`${s}.contact.name`]: '样例乙' }, sees: [`required ${s}.contact.certificateFront`], rests: { [`${s}.contact.mobile`]: '13911112299' } },
  { rule: 'vianet.reachable', type: 'first', sees: ['duty'], rests: null },
  { rule: 'vianet.result', type: 'first', sees: ['duty'], rests: null },
];
for (const { rule, type, given, sees, rests } of told) {
  it(`${rule} is heard in ${type}${rests === null ? '' : ', and not beside it'}`, async () => {
    const see = async (of: FilingTypeCode, answers?: Readonly<Record<string, AnswerValue>>) =>
      effectsOf((await shaped(vianet, { type: of, holder: 'unit', ...(answers === undefined ? {} : { given: answers }) })).plan, rule);
    expect(await see(type, given)).to.include.members([...sees]);
    const beside = typeof rests === 'string' ? await see(rests) : rests === null ? [] : await see(type, rests);
    expect(beside.filter((line) => sees.includes(line))).to.deep.equal([]);
  });
}

it('tells of every rule that stands beside the stated ones', () => {
  const stated = new Set(statedRows.flatMap((row) => ('add' in row ? [row.add.id] : [])));
  const elsewhere = ['vianet.signature.again', 'vianet.signature.again-entity', 'vianet.id-validity'];
  expect([...new Set(told.map(({ rule }) => rule)), ...elsewhere].sort()).to.deep.equal(rules.map(({ id }) => id).filter((id) => !stated.has(id)).sort());
});

it('reads three months that the document prints the wrong way round as months that must be left (C35)', async () => {
  const { filing, context } = await completeCell(vianet, { type: 'first', holder: 'unit' });
  const until = (value: string) => planFiling({ ...filing, facts: { ...filing.facts, 'principal.certificateValidity': { value, from: 'ocr', at: filing.createdAt } } }, context);
  expect(effectsOf(until('2027-01-31'), 'vianet.id-validity')).to.include('block principal.certificateFront');
  expect(effectsOf(until('2030-01-31'), 'vianet.id-validity')).not.to.include('block principal.certificateFront');
});

it('is data through and through: only what comes late is a function, and then data too', async () => {
  const { wording, firstWording, rules: ofProfile, later: parts, console, ...rest } = vianet;
  expect([Object.keys(wording), Object.keys(firstWording ?? {}), typeof ofProfile]).to.deep.equal([['zh-CN', 'en'], ['zh-CN', 'en'], 'function']);
  for (const part of [rest, rows, later, providerConsole]) expect(JSON.parse(JSON.stringify(part))).to.deep.equal(part);
  expect(await parts?.()).to.equal(later);
  expect(await console?.()).to.equal(providerConsole);
});

const messageOf = (effect: Effect): string | undefined => ('message' in effect ? effect.message : undefined);
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

it('has every message in both languages, with the same placeholders, and none that nobody asks for', async () => {
  const whole = await wholeProfile(vianet);
  const labels = new Set(whole.flows.flatMap(({ steps }) => steps.flatMap(({ label }) => label ?? [])));
  const asked = new Set([
    ...rules.flatMap(({ then }) => then).flatMap((effect) => messageOf(effect) ?? []),
    ...[...labels].flatMap((label) => [`step.${label}.title`, `step.${label}.lead`]),
    ...[...providerConsole.records.actions, ...providerConsole.orders.actions].flatMap(({ label }) => label ?? []),
    ...(whole.cloud?.kinds ?? []).flatMap(({ note }) => note ?? []),
    ...(providerConsole.curtain?.rules ?? []), ...(providerConsole.mail?.notes ?? []),
  ]);
  expect(Object.keys(zh.messages).sort()).to.deep.equal([...asked].sort());
  expect(Object.keys(en.messages).sort()).to.deep.equal([...asked].sort());
  for (const [key, text] of Object.entries(zh.messages)) expect(placeholders(en.messages[key] ?? ''), key).to.deep.equal(placeholders(text));
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

it('has a theme whose primary colours carry white text, and stand on the soft one, at 4.5:1', () => {
  for (const name of ['color-primary', 'color-primary-hover', 'color-primary-active']) {
    expect(contrast(vianet.theme[name] ?? '#ffffff', '#ffffff'), name).to.be.at.least(4.5);
    expect(contrast(vianet.theme[name] ?? '#ffffff', vianet.theme['color-primary-soft'] ?? '#ffffff'), name).to.be.at.least(4.5);
  }
});
