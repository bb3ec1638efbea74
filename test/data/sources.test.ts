import { expect } from '@open-wc/testing';
import { isIcpError } from '../../src/core/model/errors.js';
import { merge } from '../../src/core/rules/merge.js';
import type { Effect, OverlayRow, Pack, Rule, SourceRef } from '../../src/core/rules/types.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { loadPack, packSource } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { familyTexts, ownTexts } from '../../src/data/packs/load.js';
import { provinces } from '../../src/data/packs/provinces.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { wholeKsyun } from '../support/whole-ksyun.js';
import { rules as providerRules } from '../../src/providers/ksyun/rules.js';

const written: readonly string[] = ['national', ...provinces];

async function load(id: string): Promise<Pack> {
  const pack = await loadPack(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}
const ruleOf = (row: OverlayRow): readonly Rule[] => ('add' in row ? [row.add] : 'with' in row ? [row.with] : []);

/** Documents of the specification, and the dates they carry. */
const dates: Readonly<Record<string, RegExp | null>> = {
  '000': null,
  '001': /^2017-09-05|2018-(03-09|05-28|08-20)$/,
  '002': /^2020-09-21$/,
  '003': /^2020-10-20$/,
  '004': null,
  beyond: null,
  own: null,
};

function resolves(source: SourceRef, what: string): void {
  expect(Object.keys(dates), what).to.include(source.document);
  expect(source.section, what).not.to.equal('');
  if (source.document === 'own') expect(source.note, what).to.be.a('string').that.is.not.empty;
  else if (source.document !== 'beyond') expect(source.section, what).to.match(/^§.* L\d+([,-]\d+)*(, .+ L\d+([,-]\d+)*)*$/);
  const date = dates[source.document];
  if (date === null || date === undefined) expect(source.date, what).to.equal(undefined);
  else expect(source.date, what).to.match(date);
}

for (const id of written) {
  it(`every rule of ${id} names the document, section and lines it was read from`, async () => {
    for (const row of (await load(id)).rules) {
      if ('drop' in row) resolves(row.source, row.drop.join());
      for (const rule of ruleOf(row)) resolves(rule.source, rule.id);
    }
  });

  it(`the rules of ${id} survive JSON, and their ids begin with the pack’s`, async () => {
    const pack = await load(id);
    expect(JSON.parse(JSON.stringify(pack))).to.deep.equal(pack);
    for (const rule of pack.rules.flatMap(ruleOf)) expect(rule.id).to.match(new RegExp(`^${id}\\.[a-z.-]+$`));
  });

  it(`the rules of ${id} name fields, papers and choices that exist`, async () => {
    const target = (at: string): readonly string[] => (at.startsWith('person.') ? ['principal', 'serviceContact'].map((role) => `${role}${at.slice('person'.length)}`) : [at]);
    for (const rule of (await load(id)).rules.flatMap(ruleOf)) {
      for (const effect of rule.then) {
        const at = 'at' in effect ? (typeof effect.at === 'string' ? effect.at : 'shownAt' in effect.at ? effect.at.shownAt : null) : effect.do === 'material' ? `material.${effect.slot}` : null;
        for (const field of at === null ? [] : target(at)) expect(catalogue[field], `${rule.id} ${field}`).to.be.an('object');
        if (effect.do === 'allow') {
          expect(dictionaries[effect.dictionary]?.rows.map((row) => row.id), rule.id).to.include.members([...effect.values]);
        }
      }
    }
  });
}

it('every part of the profile names its source', () => {
  const fields = wholeKsyun.flows.flatMap(({ steps }) => steps.flatMap(({ sections }) => sections.flatMap((section) => section.fields)));
  const parts: readonly { readonly source: SourceRef }[] = [
    ...fields, ...ksyun.typeTable, ...wholeKsyun.materials, ...wholeKsyun.authenticity, ...wholeKsyun.ocr, ...wholeKsyun.review, ...ksyun.agreements, ...ksyun.preparation,
    ...ksyun.phoneCodes.rows, ksyun.phoneCodes, ksyun.images, ...providerRules.flatMap(ruleOf),
  ];
  for (const part of parts) resolves(part.source, JSON.stringify(part));
});

it('lays every province over the national rules, and the provider over both, without shadowing', async () => {
  for (const id of written.filter((one) => one !== 'national')) {
    const rules = merge(national, await load(id), providerRules, ksyun.overlays[id]);
    expect(rules.skipped ?? [], id).to.deep.equal([]);
    expect(rules.hasProvincePack).to.equal(true);
  }
});

const keyOf = (effect: Effect): readonly string[] => ('message' in effect ? [effect.message] : []);
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

const isPlain = (key: string): boolean => !key.endsWith('App');
for (const id of written) {
  it(`${id} has its messages in both languages, with what the rules put into them, and none to spare`, async () => {
    const effects = (await load(id)).rules.flatMap(ruleOf).flatMap((rule) => rule.then);
    const asked = [...new Set(effects.flatMap(keyOf))].sort();
    const [zh, en] = await Promise.all([packSource.messages(id, 'zh-CN'), packSource.messages(id, 'en')]);
    expect(Object.keys(zh).filter(isPlain).sort()).to.deep.equal(asked);
    expect(Object.keys(en).filter(isPlain).sort()).to.deep.equal(asked);
    // What is said otherwise of an APP is said so in both, with the same in it.
    expect(Object.keys(zh).filter((key) => !isPlain(key)).sort()).to.deep.equal(Object.keys(en).filter((key) => !isPlain(key)).sort());
    for (const key of Object.keys(zh).filter((one) => !isPlain(one))) {
      const plain = key.replace(/App$/, '');
      expect(asked, key).to.include(plain);
      for (const texts of [zh, en]) expect(new Set(placeholders(texts[key] ?? '')), key).to.deep.equal(new Set(placeholders(texts[plain] ?? '')));
    }
    for (const effect of effects) {
      for (const key of keyOf(effect)) {
        const given = 'params' in effect ? Object.keys(effect.params ?? {}).sort() : [];
        expect([...new Set(placeholders(zh[key] ?? ''))], `zh-CN ${key}`).to.deep.equal(given);
        expect([...new Set(placeholders(en[key] ?? ''))], `en ${key}`).to.deep.equal(given);
      }
    }
  });
}

it('has no text that no rule says', async () => {
  const keys = new Map(await Promise.all(provinces.map(async (id) => [id, new Set((await load(id)).rules.flatMap(ruleOf).flatMap((rule) => rule.then).flatMap(keyOf))] as const)));
  const said = new Set([...keys.values()].flatMap((set) => [...set]));
  for (const [id, byLocale] of Object.entries(ownTexts)) {
    for (const own of Object.values(byLocale)) expect(Object.keys((await own()).messages).filter((key) => keys.get(id)?.has(key.replace(/App$/, '')) !== true), id).to.deep.equal([]);
  }
  for (const family of Object.values(familyTexts).flat()) expect(Object.keys((await family()).messages).filter((key) => !said.has(key.replace(/App$/, '')))).to.deep.equal([]);
});

it('knows all 31 provinces', async () => {
  expect(provinces).to.have.lengthOf(31);
  expect(new Set(provinces).size).to.equal(31);
  for (const code of provinces) {
    const pack = await loadPack(code);
    expect(pack?.id, code).to.equal(code);
  }
});

for (const code of ['710000', '110105', '11', '', 'constructor']) {
  it(`does not know a province ${JSON.stringify(code)}`, async () => {
    const error: unknown = await loadPack(code).catch((reason: unknown) => reason);
    expect(isIcpError(error) && error.code).to.equal('unknown-province');
  });
}

it('answers in Chinese where a pack does not speak the language', async () => {
  expect(await packSource.messages('110000', 'fr')).to.deep.equal(await packSource.messages('110000', 'zh-CN'));
});
