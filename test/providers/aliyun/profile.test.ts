import { expect } from '@open-wc/testing';
import type { RecordStatus } from '../../../src/core/model/filing.js';
import { resolveFilingType } from '../../../src/core/plan/type-decision.js';
import { rulesOf, wholeProfile } from '../../../src/core/rules/profile-rules.js';
import type { Effect } from '../../../src/core/rules/types.js';
import { createI18n, namespaces } from '../../../src/i18n/index.js';
import { providerConsole } from '../../../src/providers/aliyun/console.js';
import { aliyun } from '../../../src/providers/aliyun/index.js';
import { wording as en } from '../../../src/providers/aliyun/wording.en.js';
import { wording as zh } from '../../../src/providers/aliyun/wording.zh-cn.js';

const whole = await wholeProfile(aliyun);
const rules = await rulesOf(aliyun);
const statuses: readonly RecordStatus[] = ['none', 'here', 'elsewhere', 'unknown'];

/** §0.2, column A; what is not listed is named by no document. */
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
      const { type, reasons } = resolveFilingType({ entity, domain }, aliyun);
      expect(type).to.equal(wanted);
      expect(reasons).to.have.lengthOf(1);
    });
  }
}

it('has a flow for every filing type, and the first screen is the beginning of the whole', () => {
  expect(whole.flows.map(({ type }) => type)).to.have.members([
    'first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here', 'change-entity', 'change-service', 'change-access',
    'cancel-access', 'deregister-service', 'deregister-entity',
  ]);
  const [first] = aliyun.flows;
  const full = whole.flows.find(({ type }) => type === 'first');
  expect(first?.steps.map(({ id, label }) => [id, label])).to.deep.equal(full?.steps.map(({ id, label }) => [id, label]));
  expect(first?.steps[0]).to.deep.equal(full?.steps[0]);
});

const texts = (effect: Effect): readonly string[] => ('message' in effect ? [effect.message] : []);
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

it('has every message in both languages, with the same placeholders, and none that nobody asks for', () => {
  const { mail, orders, records } = providerConsole;
  const asked = new Set([
    ...[...rules, ...Object.values(aliyun.overlays).flat()].flatMap((row) => ('add' in row ? row.add.then : 'with' in row ? row.with.then : [])).flatMap(texts),
    ...aliyun.preparation.flatMap(({ id }) => [`preparation.${id}.title`, `preparation.${id}.text`]),
    ...aliyun.agreements.map(({ id }) => `agreement.${id}`),
    ...whole.flows.flatMap(({ steps }) => steps).flatMap(({ label }) => (label === undefined ? [] : [`step.${label}.title`, `step.${label}.lead`])),
    ...(whole.cloud?.kinds ?? []).flatMap(({ note }) => (note === undefined ? [] : [note])),
    ...(mail?.notes ?? []),
    ...[...orders.actions, ...records.actions].flatMap(({ label }) => (label === undefined ? [] : [label])),
    // What a removal does here, said before it is done.
    ...records.actions.flatMap(({ opens, types }) => (opens === 'dialog' ? types.map((type) => `confirm.${type}`) : [])),
  ]);
  expect(Object.keys(zh.messages).sort()).to.deep.equal([...asked].sort());
  expect(Object.keys(en.messages).sort()).to.deep.equal([...asked].sort());
  for (const [key, text] of Object.entries(zh.messages)) expect(placeholders(en.messages[key] ?? ''), key).to.deep.equal(placeholders(text));
});

for (const [locale, wording] of [['zh-CN', zh], ['en', en]] as const) {
  it(`words of the SDK that it puts in another way exist, and keep their placeholders: ${locale}`, async () => {
    const i18n = createI18n({ locale });
    await i18n.load(...namespaces);
    for (const [key, text] of Object.entries(wording.overrides)) {
      const found = i18n.has(key as `${string}:${string}`);
      expect(found, key).to.equal(true);
      expect(placeholders(text), key).to.deep.equal(placeholders(i18n.t(key as `${string}:${string}`)));
    }
  });
}

it('takes service numbers of the printed form only', () => {
  const pattern = new RegExp(whole.cloud?.code?.pattern ?? '');
  expect('32a43232-a888-88e8-b9ec-00888be81234').to.match(pattern);
  for (const wrong of ['32a43232a88888e8b9ec00888be81234', '32a43232-a888-88e8-b9ec-00888be8****', '32a43232-a888-88e8-b9ec-00888be8123', 'g2a43232-a888-88e8-b9ec-00888be81234', 'x32a43232-a888-88e8-b9ec-00888be81234']) {
    expect(wrong).not.to.match(pattern);
  }
  expect(whole.cloud).to.deep.include({ max: 1 });
  expect(whole.cloud?.code?.onceOnly).to.equal(true);
});

it('knows what each kind of server has to be, and how many websites it carries', () => {
  const rows = (whole.cloud?.kinds ?? []).map(({ id, months, quota, publicBandwidth, mainland }) => [id, months, quota && `${quota.n} ${quota.per}`, publicBandwidth === true, mainland === true]);
  expect(rows).to.deep.equal([
    ['ecs', 3, '5 instance', true, true],
    ['virtual-host', 3, '5 instance', false, true],
    ['simple-application-server', 3, '5 instance', false, true],
    ['elastic-web', 6, '5 account', false, true],
    ['nat-gateway', 1, '2 instance', false, true],
    ['ipv6-translation', 1, '2 instance', false, true],
    ['ens', 3, '5 instance', false, true],
    ['iot-package', 6, '1 instance', false, false],
    ['site-market', 12, '1 instance', false, true],
    ['alibaba-shop', undefined, undefined, false, false],
  ]);
});

it('takes pictures of 200 KB to 4 MB, both sides apart', () => {
  expect(aliyun.images).to.deep.include({ formats: ['jpeg', 'png', 'gif'], minBytes: 204_800, maxBytes: 4_194_304, sides: 'separate' });
});

it('reads pictures for evidence and fills nothing from them', () => {
  expect(whole.ocr.flatMap(({ fills, suggests }) => [...Object.keys(fills), ...Object.keys(suggests ?? {})])).to.deep.equal([]);
  expect(whole.ocr.flatMap(({ facts }) => Object.values(facts ?? {}))).to.have.members([
    'entity.legalRepresentativeName', 'entity.certificateValidity', 'entity.certificateValidity', 'principal.certificateValidity', 'serviceContact.certificateValidity',
  ]);
});

it('deletes an order after 45 idle days, and lets it be given up but never withdrawn', () => {
  expect(providerConsole.orders.idleDays?.n).to.equal(45);
  expect(aliyun.withdraw).to.deep.equal([]);
  const abandon = providerConsole.orders.actions.find(({ id }) => id === 'abandon');
  expect(abandon?.states).to.include.members(['draft', 'initial-review', 'rejected']).and.not.include.members(['authority-review', 'approved']);
});

/** §3.3 (b). */
const sms: Readonly<Record<string, readonly [who: readonly string[], of: string, newNumber: boolean]>> = {
  first: [['principal', 'serviceContact'], 'filing', false],
  'add-service-elsewhere': [['serviceContact'], 'filing', true],
  'add-service-here': [['serviceContact'], 'filing', true],
  'add-access-elsewhere': [['serviceContact'], 'record', false],
  'add-access-here': [['serviceContact'], 'record', false],
  'change-entity': [['principal'], 'filing', true],
  'change-service': [['serviceContact'], 'filing', true],
  'change-access': [['serviceContact'], 'filing', true],
  'deregister-service': [['serviceContact'], 'record', false],
  'deregister-entity': [['principal'], 'record', false],
};

it('has the ministry’s message confirmed by whom the document names, and by nobody when an access is cancelled', () => {
  for (const { type } of whole.flows) {
    const rows = (providerConsole.ministrySms ?? []).filter((row) => row.types.includes(type));
    expect(rows.map(({ who, of, newNumber }) => [who, of, newNumber]), type).to.deep.equal(sms[type] === undefined ? [] : [sms[type]]);
    expect(whole.review.find(({ id }) => id === 'ministry-sms')?.types?.includes(type), type).to.equal(type !== 'cancel-access');
  }
});

it('is data through and through: only what comes late is a function, and then data too', async () => {
  const { wording, firstWording, rules: late, later, console: around, ...rest } = aliyun;
  expect([Object.keys(wording), Object.keys(firstWording ?? {}), typeof late, typeof around]).to.deep.equal([['zh-CN', 'en'], ['zh-CN', 'en'], 'function', 'function']);
  for (const part of [rules, providerConsole, await later?.(), rest]) expect(JSON.parse(JSON.stringify(part))).to.deep.equal(part);
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

it('has a theme whose primary colours carry white text, and stand on their own soft ground, at 4.5:1', () => {
  for (const name of ['color-primary', 'color-primary-hover', 'color-primary-active']) {
    expect(contrast(aliyun.theme[name] ?? '#ffffff', aliyun.theme['color-on-primary'] ?? '#ffffff'), name).to.be.at.least(4.5);
    expect(contrast(aliyun.theme[name] ?? '#ffffff', aliyun.theme['color-primary-soft'] ?? '#ffffff'), name).to.be.at.least(4.5);
  }
});
