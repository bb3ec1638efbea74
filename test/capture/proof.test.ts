import { expect } from '@open-wc/testing';
import { proveResident, proveUscc, readValidity } from '../../src/capture/ocr/proof.js';
import { vote } from '../../src/capture/ocr/vote.js';
import { tidy } from '../../src/capture/ocr/paper-reader.js';
import type { Glyph } from '../../src/capture/ocr/engine.js';

// Invented numbers with right check characters, as the samples carry them.
const resident = '510107199704248663';
const uscc = '91510107KYPX23696M';

const residents: readonly (readonly [string, readonly string[], string | undefined, boolean])[] = [
  ['as it stands', [resident], resident, true],
  ['among other print', [`公民身份号码${resident}`], resident, true],
  ['with letters for digits', ['5lOIO7I997O4Z48663'], resident, true],
  ['with a Chinese character for the first digit', [`工1010519491231002X`], '11010519491231002X', true],
  ['with a small x at the end', ['11010519491231002x'], '11010519491231002X', true],
  ['with one stroke read twice', ['5101071997042486663'], resident, true],
  ['from the second reading when the first is wrong', ['510107199704248668', resident], resident, true],
  ['not certain when the check digit fails', ['510107199704248668'], '510107199704248668', false],
  ['not certain when the day of birth does not exist', ['510107199713248663'], '510107199713248663', false],
  ['not at all from too few digits', ['5101071997'], undefined, false],
];
for (const [what, readings, text, certain] of residents) {
  it(`reads a resident number ${what}`, () => {
    const proven = proveResident(readings);
    expect(proven?.text).to.equal(text);
    expect(proven?.certain ?? false).to.equal(certain);
  });
}

const codes: readonly (readonly [string, readonly string[], string | undefined, boolean])[] = [
  ['as it stands', [uscc], uscc, true],
  ['among other print', [`统一社会信用代码${uscc}`], uscc, true],
  ['with letters that no code holds', [uscc.replaceAll('0', 'O').replaceAll('1', 'I')], uscc, true],
  ['with a Chinese character for a digit', [uscc.replace('1', '工')], uscc, true],
  ['with one look-alike that the check characters decide in two readings', [uscc.replace('69', 'G9'), uscc.replace('KYPX', 'XYPX')], uscc, true],
  ['not certain when only one reading can be mended', [uscc.replace('69', 'G9')], uscc.replace('69', 'G9'), false],
  ['with a letter in the region', [uscc.replace('107', 'l0T')], uscc, true],
  ['with trailing rubbish', [`${uscc}4`], uscc, true],
  ['not certain when nothing proves it', ['91510107KYPX236961'], '91510107KYPX236961', false],
  ['not at all from too few characters', ['91510107'], undefined, false],
];
for (const [what, readings, text, certain] of codes) {
  it(`reads a credit code ${what}`, () => {
    const proven = proveUscc(readings);
    expect(proven?.text).to.equal(text);
    expect(proven?.certain ?? false).to.equal(certain);
  });
}

const validities: readonly (readonly [string, string | undefined, string | undefined, boolean])[] = [
  ['2015.03.12-2035.03.12', '2015-03-12', '2035-03-12', true],
  ['有效期限“2015.03.12-2025.03.12', '2015-03-12', '2025-03-12', true],
  ['2015.03.12-长期', '2015-03-12', 'long-term', true],
  ['2015．03．12—长朝', '2015-03-12', 'long-term', true],
  ['2015.03.12-2034.03.12', '2015-03-12', '2034-03-12', false],
  ['2016.02.29-2026.02.28', '2016-02-29', '2026-02-28', true],
  ['2015.13.12-2035.13.12', undefined, undefined, false],
  ['2035.03.12-2015.03.12', undefined, undefined, false],
  ['签发机关', undefined, undefined, false],
];
for (const [text, from, until, certain] of validities) {
  it(`reads the validity in "${text}"`, () => {
    const reading = readValidity(text);
    expect(reading?.from.text).to.equal(from);
    expect(reading?.until.text).to.equal(until);
    expect(reading?.until.certain ?? false).to.equal(certain);
  });
}

const glyphs = (text: string, confidence: number): readonly Glyph[] => Array.from(text, (char, index) => ({ text: char, confidence, left: index, top: 0, right: index + 1, bottom: 1 }));

it('takes the character that most readings agree on', () => {
  expect(vote([glyphs('朱洗', 0.9), glyphs('朱浩', 0.8), glyphs('朱浩', 0.8)]).text).to.equal('朱浩');
});

it('lets the length of most readings win', () => {
  expect(vote([glyphs('沈新杰', 0.9), glyphs('大沈新杰', 0.99), glyphs('沈新杰', 0.9)]).text).to.equal('沈新杰');
});

it('prefers a surname where readings differ, and leaves what all agree on', () => {
  const begins = new Set(['沈']);
  expect(vote([glyphs('这新杰', 0.9), glyphs('这新杰', 0.9), glyphs('沈新杰', 0.7)], { begins }).text).to.equal('沈新杰');
  expect(vote([glyphs('这新杰', 0.9), glyphs('这新杰', 0.9)], { begins }).text).to.equal('这新杰');
});

it('is less sure the less the readings agree', () => {
  const agreed = vote([glyphs('朱浩', 0.9), glyphs('朱浩', 0.9)]).confidence;
  expect(agreed).to.be.closeTo(0.9, 0.01);
  expect(vote([glyphs('朱洗', 0.9), glyphs('朱浩', 0.9)]).confidence).to.be.lessThan(agreed - 0.1);
  expect(vote([glyphs('朱浩', 0.9), glyphs('朱浩浩', 0.9)]).confidence).to.be.lessThan(agreed - 0.05);
});

it('gives nothing for readings without print', () => {
  expect(vote([[], []])).to.deep.equal({ text: '', confidence: 0 });
});

const printed: readonly (readonly [string, string])[] = [
  ['  启 明 样例 (北京) 有限公司。', '启明样例（北京）有限公司'],
  ['“孙月', '孙月'],
  ['-北京市朝阳区|建国路', '北京市朝阳区建国路'],
  ['《》', ''],
];
for (const [read, text] of printed) {
  it(`tidies "${read}"`, () => {
    expect(tidy(read)).to.equal(text);
  });
}
