import { expect } from '@open-wc/testing';
import { merge } from '../../src/core/rules/merge.js';
import type { Effect, OverlayRow, PackMessages, Rule } from '../../src/core/rules/types.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { loadPack } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { provinces } from '../../src/data/packs/provinces.js';
import * as aliyun from '../../src/providers/aliyun/overlays.js';
import { messages as aliyunEn } from '../../src/providers/aliyun/overlays.en.js';
import { messages as aliyunZh } from '../../src/providers/aliyun/overlays.zh-cn.js';
import * as tencent from '../../src/providers/tencent/overlays.js';
import { messages as tencentEn } from '../../src/providers/tencent/overlays.en.js';
import { messages as tencentZh } from '../../src/providers/tencent/overlays.zh-cn.js';
import * as vianet from '../../src/providers/vianet/overlays.js';
import { messages as vianetEn } from '../../src/providers/vianet/overlays.en.js';
import { messages as vianetZh } from '../../src/providers/vianet/overlays.zh-cn.js';

interface Said { readonly rules: readonly OverlayRow[]; readonly overlays: Readonly<Record<string, readonly OverlayRow[]>> }
const providers: readonly (readonly [id: string, said: Said, zh: PackMessages, en: PackMessages, document: RegExp])[] = [
  ['aliyun', aliyun, aliyunZh, aliyunEn, /^00[23]$/],
  ['tencent', tencent, tencentZh, tencentEn, /^001$/],
  ['vianet', vianet, vianetZh, vianetEn, /^004$/],
];

const rulesOf = (rows: readonly OverlayRow[]): readonly Rule[] => rows.flatMap((row) => ('add' in row ? [row.add] : 'with' in row ? [row.with] : []));
const everyRule = ({ rules, overlays }: Said): readonly Rule[] => rulesOf([...rules, ...Object.values(overlays).flat()]);
const targets = (effect: Effect): readonly string[] => {
  if (effect.do === 'material') return [`material.${effect.slot}`];
  if (!('at' in effect)) return [];
  const at = typeof effect.at === 'string' ? effect.at : 'shownAt' in effect.at ? effect.at.shownAt : '';
  return at.startsWith('person.') ? ['principal', 'serviceContact'].map((role) => role + at.slice('person'.length)) : [at];
};
const placeholders = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

for (const [id, said, zh, en, document] of providers) {
  it(`what ${id} says lies over the rules of every province without shadowing any`, async () => {
    for (const code of provinces) {
      const set = merge(national, await loadPack(code), said.rules, said.overlays[code]);
      expect(set.skipped, code).to.deep.equal([]);
    }
  });

  it(`${id} speaks of provinces that exist, of fields that exist, and of its own documents`, () => {
    for (const code of Object.keys(said.overlays)) expect(provinces).to.include(code);
    for (const rule of everyRule(said)) {
      expect(rule.id).to.match(new RegExp(`^${id}\\.[a-z0-9.-]+$`));
      expect(rule.source.document, rule.id).to.match(document);
      expect(rule.source.section, rule.id).to.match(/^§.* L\d+([,-]\d+)*(, .+ L\d+([,-]\d+)*)*$/);
      for (const field of rule.then.flatMap(targets)) expect(catalogue[field], `${rule.id} ${field}`).to.be.an('object');
    }
  });

  it(`${id} has its messages in both languages, with what the rules put into them, and none to spare`, () => {
    const effects = everyRule(said).flatMap(({ then }) => then).filter((effect) => 'message' in effect);
    const asked = [...new Set(effects.map(({ message }) => message))].sort();
    expect(Object.keys(zh).sort()).to.deep.equal(asked);
    expect(Object.keys(en).sort()).to.deep.equal(asked);
    for (const effect of effects) {
      const given = 'params' in effect ? Object.keys(effect.params ?? {}).sort() : [];
      expect(placeholders(zh[effect.message] ?? ''), effect.message).to.deep.equal(given);
      expect(placeholders(en[effect.message] ?? ''), effect.message).to.deep.equal(given);
    }
  });

  it(`the rules of ${id} survive JSON`, () => {
    expect(JSON.parse(JSON.stringify(everyRule(said)))).to.deep.equal(everyRule(said));
  });
}
