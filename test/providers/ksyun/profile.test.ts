import { expect } from '@open-wc/testing';
import type { AnswerValue, Filing, RecordStatus } from '../../../src/core/model/filing.js';
import { resolveFilingType } from '../../../src/core/plan/type-decision.js';
import type { Wording } from '../../../src/core/model/profile.js';
import type { Effect } from '../../../src/core/rules/types.js';
import { console as ksyunConsole } from '../../../src/providers/ksyun/console.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { wholeKsyun } from '../../support/whole-ksyun.js';
import { rules as providerRules } from '../../../src/providers/ksyun/rules.js';
import { wording as en } from '../../../src/providers/ksyun/wording.en.js';
import { wording as zh } from '../../../src/providers/ksyun/wording.zh-cn.js';
import { planOf } from '../../data/context.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitBeijing, ksyunFirstUnitGuangdong } from '../../fixtures/filings/index.js';

const statuses: readonly RecordStatus[] = ['none', 'here', 'elsewhere', 'unknown'];

/** What the scene texts make of entity and domain (reading C01); what is not listed is named by no document. */
const types: Readonly<Record<string, string>> = {
  'none none': 'first',
  'elsewhere none': 'add-service-elsewhere',
  'elsewhere elsewhere': 'add-access-elsewhere',
  'elsewhere here': 'add-access-elsewhere',
  'here none': 'add-service-here',
  'here elsewhere': 'add-access-here',
};

for (const entity of statuses) {
  for (const domain of statuses) {
    const wanted = types[`${entity} ${domain}`] ?? null;
    it(`entity ${entity}, domain ${domain}: ${wanted ?? 'no type, with a reason'}`, () => {
      const { type, reasons } = resolveFilingType({ entity, domain }, ksyun);
      expect(type).to.equal(wanted);
      expect(reasons).to.have.lengthOf(1);
    });
  }
}

it('says that a domain filed under an entity that never was belongs to somebody else (O1)', () => {
  expect(resolveFilingType({ entity: 'none', domain: 'elsewhere' }, ksyun).reasons).to.deep.equal(['type-check:reason.domainFiledByOther']);
});

const changed = (filing: Filing, answers: Readonly<Record<string, AnswerValue>>): Filing => ({
  ...filing,
  answers: { ...filing.answers, ...Object.fromEntries(Object.entries(answers).map(([path, value]) => [path, { value, origin: 'typed', at: filing.createdAt }])) },
});
const methodOf = async (filing: Filing) => (await planOf(filing)).authenticity[0]?.method;

it('checks the face when the entity has a resident ID card', async () => {
  expect(await methodOf(ksyunFirstIndividualGuangdong)).to.equal('face-check');
});

it('checks the face when a licence stands beside two resident ID cards, and asks for a curtain photo otherwise', async () => {
  expect(await methodOf(ksyunFirstUnitGuangdong)).to.equal('face-check');
  const others: readonly Readonly<Record<string, AnswerValue>>[] = [
    { 'principal.certificateType': 'passport' },
    { 'services[s1].contact.certificateType': 'hk-macau-travel-permit' },
    { 'entity.certificateType': 'organisation-code-enterprise' },
  ];
  for (const answers of others) {
    const plan = await planOf(changed(ksyunFirstUnitGuangdong, answers));
    expect(plan.authenticity[0]?.method, JSON.stringify(answers)).to.equal('curtain-photo');
    expect(plan.fields.get('services[s1].materials[curtain-photo]')?.stepId).to.equal('authenticity');
  }
});

it('proves the principal’s number by code for both holders, the website contact’s for units alone', async () => {
  const unit = await planOf(ksyunFirstUnitGuangdong);
  expect(unit.verifications.map(({ mobile }) => mobile)).to.deep.equal(['principal.mobile', 'services[s1].contact.mobile']);
  const individual = await planOf(ksyunFirstIndividualGuangdong);
  expect(individual.verifications.map(({ mobile }) => mobile)).to.deep.equal(['principal.mobile']);
});

const papersOf = async (filing: Filing) => [...(await planOf(filing)).fields.values()].filter(({ id }) => id.startsWith('material.')).map(({ path }) => path);

it('wants domain certificate and verification sheet for every website, and letters where a contact is not the legal representative', async () => {
  const each = ['services[s1].materials[domain-certificate]', 'services[s1].materials[verification-sheet]'];
  expect(await papersOf(ksyunFirstIndividualGuangdong)).to.have.members(each);
  expect(await papersOf(ksyunFirstUnitGuangdong)).to.have.members(each);
  expect(await papersOf(ksyunFirstUnitBeijing)).to.include.members([...each, 'services[s1].materials[authorisation-letter]']);
  expect(await papersOf(ksyunFirstUnitBeijing)).not.to.include('materials[authorisation-letter]');
});

it('fills from a picture what §2.12 lists and nothing more', () => {
  const fills = wholeKsyun.ocr.map(({ picture, document, fills: filled }) => `${picture} ${document}: ${Object.entries(filled).map(([from, to]) => `${from} → ${to}`).join(', ')}`);
  expect(fills).to.deep.equal([
    'entity.certificateFiles business-licence: uscc → entity.certificateNumber',
    'entity.certificateFiles resident-id-front: number → entity.certificateNumber',
    'entity.certificateFiles resident-id-back: ',
    'principal.certificateFront resident-id-front: name → principal.name, number → principal.certificateNumber',
    'principal.certificateBack resident-id-back: ',
    'serviceContact.certificateFront resident-id-front: name → serviceContact.name, number → serviceContact.certificateNumber',
    'serviceContact.certificateBack resident-id-back: ',
  ]);
});

it('is data through and through: only what comes late is a function, and then data too', async () => {
  const { wording, firstWording, rules, later, console, ...rest } = ksyun;
  expect([Object.keys(wording), Object.keys(firstWording ?? {}), typeof rules]).to.deep.equal([['zh-CN', 'en'], ['zh-CN', 'en'], 'function']);
  expect(JSON.parse(JSON.stringify(providerRules))).to.deep.equal(providerRules);
  expect(JSON.parse(JSON.stringify(ksyunConsole))).to.deep.equal(await console?.());
  const parts = await later?.();
  expect(JSON.parse(JSON.stringify(parts))).to.deep.equal(parts);
  expect(JSON.parse(JSON.stringify(rest))).to.deep.equal(rest);
});

const messageOf = (effect: Effect): string | undefined => ('message' in effect ? effect.message : undefined);
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

it('has every message in both languages, with the same placeholders, and none that nobody asks for', () => {
  const asked = new Set([
    ...providerRules.flatMap((row) => ('add' in row ? row.add.then : [])).map(messageOf).filter((key) => key !== undefined),
    ...ksyun.preparation.flatMap(({ id }) => [`preparation.${id}.title`, `preparation.${id}.text`]),
    ...ksyun.agreements.map(({ id }) => `agreement.${id}`),
    ...wholeKsyun.flows.flatMap(({ steps }) => steps.flatMap(({ label }) => (label === undefined ? [] : [`step.${label}.title`, `step.${label}.lead`]))),
    ...[...ksyunConsole.records.actions, ...ksyunConsole.orders.actions].flatMap(({ label }) => label ?? []),
    ...(wholeKsyun.cloud?.kinds ?? []).flatMap(({ note }) => note ?? []),
    // What the provider does with a request that is confirmed on the spot.
    ...ksyunConsole.records.actions.filter(({ opens }) => opens === 'dialog').flatMap(({ types }) => types.map((type) => `confirm.${type}`)),
  ]);
  // Words for APPs stand beside those for websites.
  const plain = ({ messages }: Wording): readonly string[] => Object.keys(messages).filter((key) => !asked.has(key.replace(/App$/, '')) || asked.has(key)).sort();
  expect(plain(zh)).to.deep.equal([...asked].sort());
  expect(plain(en)).to.deep.equal([...asked].sort());
  expect(Object.keys(en.messages).sort()).to.deep.equal(Object.keys(zh.messages).sort());
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

it('has a theme whose primary colours carry white text at 4.5:1', () => {
  for (const name of ['color-primary', 'color-primary-hover', 'color-primary-active']) {
    expect(contrast(ksyun.theme[name] ?? '#ffffff', ksyun.theme['color-on-primary'] ?? '#ffffff'), name).to.be.at.least(4.5);
  }
});
