import { expect } from '@open-wc/testing';
import { letterFacts, letters } from '../../src/data/letters/index.js';
import { materialFields } from '../../src/data/catalogue/materials.js';
import { letterOfSlot } from '../../src/core/letters/of-slot.js';
import { loadPack } from '../../src/data/index.js';
import { provinceNames } from '../../src/data/divisions/provinces.js';
import { profiles } from '../../src/providers/index.js';
import { wholeProfile } from '../../src/core/rules/profile-rules.js';
import zhLetters from '../../locales/zh-CN/letters.json';
import zhPapers from '../../locales/zh-CN/papers.json';
import enPapers from '../../locales/en/papers.json';

const slots = materialFields.map(({ id }) => id.slice('material.'.length));

it('every slot has a label, a hint, a reason and a drawing, in each language', () => {
  for (const papers of [zhPapers, enPapers]) {
    const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = papers.material;
    // Some say it otherwise of an APP.
    for (const slot of slots) expect(Object.keys(texts[slot] ?? {}).filter((key) => !key.endsWith('App')).sort(), slot).to.deep.equal(['help', 'label', 'why']);
  }
  expect(slots.filter((slot) => letterFacts.samples[slot] === undefined)).to.deep.equal([]);
});

it('every rule of signing has words, and no words lie there unused', () => {
  const asked = new Set(letters.flatMap(({ signing }) => signing.map(({ text }) => text)));
  expect([...asked].sort()).to.deep.equal(Object.keys(zhLetters.signing).sort());
});

it('the letter of a slot exists, and every letter is of some slot', () => {
  expect(Object.entries(letterFacts.letterOf).filter(([slot, id]) => !slots.includes(slot) || !letters.some((letter) => letter.id === id))).to.deep.equal([]);
  expect(letters.filter(({ id }) => !Object.values(letterFacts.letterOf).includes(id))).to.deep.equal([]);
});

it('a letter that a profile names exists at the level of its slot', async () => {
  const wrong: string[] = [];
  for (const load of Object.values(profiles)) {
    const profile = await wholeProfile((await load()).default);
    for (const { slot, per, letter } of profile.materials) {
      if (letter !== undefined && !letters.some((one) => one.id === letter && one.per === per)) wrong.push(`${profile.id} ${slot} ${per}`);
    }
  }
  expect(wrong).to.deep.equal([]);
});

it('a drawing stays within its box', () => {
  for (const [slot, { box: [width, height], shapes }] of Object.entries(letterFacts.samples)) {
    for (const { at } of shapes) expect(at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height, slot).to.equal(true);
  }
});

it('whatever paper with a letter a province or a provider asks for, at either level, the letter is there', async () => {
  const packs = await Promise.all(['national', ...provinceNames.map(({ code }) => code)].map((id) => loadPack(id)));
  const rows = packs.flatMap((pack) => pack?.rules ?? []).flatMap((row) => ('add' in row ? [row.add] : 'with' in row ? [row.with] : []));
  const asked = rows.flatMap(({ then, holder }) => then.flatMap((effect) => (effect.do === 'material' ? [{ slot: effect.slot, per: effect.per, holder: holder ?? null }] : [])));
  const owned = (await Promise.all(Object.values(profiles).map(async (load) => wholeProfile((await load()).default)))).flatMap(({ materials }) => materials.map(({ slot, per }) => ({ slot, per, holder: null })));
  const wanting = [...asked, ...owned].filter(({ slot, per, holder }) => letterFacts.letterOf[slot] !== undefined && letterOfSlot({ slot, per }, holder, { materials: [] }, letterFacts) === null);
  expect(asked.length).to.be.greaterThan(20);
  expect(wanting).to.deep.equal([]);
});
