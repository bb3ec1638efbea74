import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { text } from '../../../src/core/values/text/index.js';

const lines: readonly [why: string, raw: string, wanted: string][] = [
  ['full-width digits and letters', 'ＡＢ１２３ｃ号楼', 'AB123c号楼'],
  ['Chinese punctuation, which stays', '北京市，海淀区（东）：一号！是？好；～', '北京市，海淀区（东）：一号！是？好；～'],
  ['full stop and enumeration comma, which stay', '甲、乙。', '甲、乙。'],
  ['full-width symbols', '５＃－１０２＠ａ．ｃｏｍ／ｘ＿ｙ', '5#-102@a.com/x_y'],
  ['ideographic and other blanks', '\u3000甲\u00a0\u2003乙\t丙 ', '甲 乙 丙'],
  ['line breaks in a single line', '甲\r\n乙\n丙', '甲 乙 丙'],
  ['zero-width and direction marks', '\ufeff甲\u200b乙\u200e丙\u2060\u00ad', '甲乙丙'],
  ['variation selectors', '葛\u{e0100}\ufe0f', '葛'],
  ['control characters', '甲\u0000\u001b乙', '甲乙'],
  ['radicals from PDF files', '⼀⽅⾦⺠', '一方金民'],
  ['decomposed letters', 'e\u0301', 'é'],
  ['characters outside the basic plane', '𠮷野', '𠮷野'],
];

for (const [why, raw, wanted] of lines) {
  it(`normalises ${why}`, () => {
    expect(text.normalise(raw)).to.equal(wanted);
  });
}

it('keeps the lines of a longer text and drops what surrounds them', () => {
  expect(text.normaliseMultiline('  甲 \r\n\r\n\r\n　乙\u2028丙  ')).to.equal('甲\n\n乙\n丙');
});

it('normalises a code to half-width capitals without blanks, with plain hyphens and dots', () => {
  expect(text.normaliseCode(' ａｂ－12—3−4 。5．6（ｘ）\u200b')).to.equal('AB-12-3-4.5.6(X)');
});

it('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      for (const normalise of [text.normalise, text.normaliseMultiline, text.normaliseCode]) {
        expect(normalise(normalise(raw))).to.equal(normalise(raw));
      }
    }),
    { examples: [['\uff0e\u0301'], ['ａ\u200b\u0301']] },
  );
});

it('joins Chinese characters across blanks and leaves other blanks', () => {
  expect(text.joinHan('北 京  市 A 座 101 室')).to.equal('北京市 A 座 101 室');
});

it('counts characters as a person does', () => {
  expect(text.lengthOf('𠮷a中')).to.equal(3);
});

it('counts two GBK bytes for everything but ASCII', () => {
  expect(text.gbkLength('中文，ab 1')).to.equal(10);
});

it('counts Chinese characters only', () => {
  expect(text.countHan('abc中文，〇12𠮷！')).to.equal(4);
});

it('finds emoji, flags and keycaps, each once, and takes no digit or trademark for one', () => {
  expect(text.emojiIn('a😀b😀👨‍👩‍👧🇨🇳1️⃣')).to.include.members(['😀', '👨', '👩', '👧', '🇨', '🇳', '\u20e3']).and.to.have.length(7);
  expect(text.emojiIn('12#*©®™中→①')).to.deep.equal([]);
});

const encodable: readonly string[] = ['中文', '镕', '犇', '喆', '囍', '（）《》“”…—', '·', '①Ⅻ', 'αβЯ', 'か', '〇', 'abc'];
for (const sample of encodable) {
  it(`finds that GBK can hold ${sample}`, () => {
    expect(text.unencodableInGbk(sample)).to.deep.equal([]);
  });
}

it('finds the characters that GBK cannot hold, each once', () => {
  expect(text.unencodableInGbk('张𠮷䶮𠮷é㛃㑇€ǹ')).to.deep.equal(['𠮷', '䶮', '㛃', '㑇', '€', 'ǹ']);
});

it('knows exactly as many GBK characters as other makers of that code page', () => {
  const all = Array.from({ length: 0x10000 - 0x80 }, (_, n) => n + 0x80).filter((point) => point < 0xd800 || point > 0xdfff);
  const missing = new Set(text.unencodableInGbk(String.fromCodePoint(...all)));
  expect(all.length - missing.size).to.equal(21_791);
});

const checks: readonly [why: string, raw: string, context: Parameters<typeof text.validate>[1], code: string][] = [
  ['nothing but blanks', ' \u3000\u200b', {}, 'common.required'],
  ['emoji', '你好😀', {}, 'text.emoji'],
  ['a text below its minimum', '你好', { min: 3 }, 'text.tooShort'],
  ['a text above its maximum', '你好啊', { max: 2 }, 'text.tooLong'],
  ['a text above its bytes', '你好a', { maxBytes: 4 }, 'text.tooManyBytes'],
  ['rare characters', '王䶮', {}, 'text.rareCharacters'],
];
for (const [why, raw, context, code] of checks) {
  it(`refuses ${why}`, () => {
    expect(text.validate(raw, context)).to.include({ ok: false, code });
  });
}

it('accepts a text at its limits and reports both lengths', () => {
  expect(text.validate('你好a', { min: 3, max: 3, maxBytes: 5 })).to.deep.equal({ ok: true, value: '你好a', info: { characters: 3, gbkBytes: 5 } });
});

it('keeps the lines of a text that may have several, and joins them in one that may not', () => {
  expect(text.validate('甲\n乙', { multiline: true })).to.include({ ok: true, value: '甲\n乙' });
  expect(text.validate('甲\n乙')).to.include({ ok: true, value: '甲 乙' });
});

it('lets rare characters pass where they are allowed', () => {
  expect(text.validate('王䶮', { gbk: false })).to.include({ ok: true });
});
