import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { uscc } from '../../../src/core/values/uscc/index.js';
import { residentNumber, usccNumber } from './samples.js';

const codeOf = (raw: string): string => {
  const result = uscc.validate(raw);
  return result.ok ? 'ok' : result.code;
};

const good: readonly [first17: string, registrar: string, province: string | null][] = [
  ['91110108MA01A2B3C', 'market-regulation', '11'],
  ['92440300MA5F6G7H8', 'market-regulation', '44'],
  ['12320500466000123', 'staffing-commission', '32'],
  ['52500000MJP123456', 'civil-affairs', '50'],
  ['31310000E12345678', 'justice', '31'],
  ['91100000100001234', 'market-regulation', null],
  ['N2370102MF1234567', 'agriculture', '37'],
  ['A1110000123456789', 'military', '11'],
  ['Y1650000MJ8765432', 'other', '65'],
];

for (const [first17, registrar, provinceCode] of good) {
  it(`reads registrar and province out of ${first17}…`, () => {
    const number = usccNumber(first17);
    const result = uscc.validate(number);
    expect(result).to.include({ ok: true, value: number });
    expect(result.ok && result.info).to.include({
      registrar,
      provinceCode,
      category: first17.slice(0, 2),
      regionCode: first17.slice(2, 8),
      organisationCode: first17.slice(8, 17),
    });
  });
}

it('accepts a code whose check character is 0', () => {
  const zero = Array.from({ length: 31 }, (_, n) => usccNumber(`91110108MA01A2B${'0123456789ABCDEFGHJKLMNPQRTUWXY'.charAt(n)}C`)).filter((number) => number.endsWith('0'));
  expect(zero).to.have.length(1);
  expect(zero.map(codeOf)).to.deep.equal(['ok']);
});

it('says whether the organisation code inside has its own right check character', () => {
  const read = (first17: string): unknown => {
    const result = uscc.validate(usccNumber(first17));
    return result.ok && result.info.organisationCodeValid;
  };
  // 12345678 × the weights of GB 11714 gives 8 as the check character: 11 − 245 mod 11.
  expect(read('91110108123456788')).to.equal(true);
  expect(read('91110108123456787')).to.equal(false);
});

it('normalises small and full-width letters, blanks and hyphens', () => {
  const number = usccNumber('91110108MA01A2B3C');
  expect(uscc.validate(` ${number.slice(0, 2).replace('9', '９')} ${number.slice(2, 8)}-${number.slice(8).toLowerCase()}`)).to.include({ ok: true, value: number });
});

const bad: readonly [why: string, raw: string, code: string][] = [
  ['nothing', '', 'common.required'],
  ['a character that is no letter or digit', '91110108MA01A2B3C*', 'uscc.characters'],
  ['Chinese characters', '代码91110108MA01A2B3', 'uscc.characters'],
  ['an old registration number', '110108001234567', 'uscc.registrationNumber'],
  ['17 characters', '91110108MA01A2B3C', 'uscc.length'],
  ['a resident number', residentNumber('11010519491231002'), 'uscc.residentId'],
  ['a resident number of a province whose digits fit a registrar', residentNumber('51111119900101123'), 'uscc.residentId'],
  ['an unknown registrar', usccNumber('B1110108MA01A2B3C'), 'uscc.registrar'],
  ['an unknown region', usccNumber('91990108MA01A2B3C'), 'uscc.region'],
  ['letters in the region', usccNumber('9111010AMA01A2B3C'), 'uscc.region'],
  ['a wrong check character', `91110108MA01A2B3C${usccNumber('91110108MA01A2B3C').endsWith('A') ? 'B' : 'A'}`, 'uscc.checkCharacter'],
];

for (const [why, raw, code] of bad) {
  it(`refuses ${why}`, () => {
    expect(codeOf(raw)).to.equal(code);
  });
}

it('suggests the code that was meant when O stands for 0 and I for 1', () => {
  const number = usccNumber('91110108MA01A2B3C');
  const misread = number.replaceAll('0', 'O').replaceAll('1', 'I');
  expect(uscc.validate(misread)).to.deep.include({ code: 'uscc.lookAlike', params: { characters: 'I O', suggestion: number } });
  expect(uscc.repair(misread)).to.equal(number);
});

it('suggests nothing when the repaired code would still be wrong', () => {
  const number = usccNumber('91110108MA01A2B3C');
  const wrong = `${number.slice(0, 8)}ZA${number.slice(10)}`;
  expect(uscc.validate(wrong)).to.deep.include({ code: 'uscc.characters', params: { characters: 'Z' } });
  expect(uscc.repair(wrong)).to.equal(null);
});

const anyCode = fc
  .tuple(
    fc.constantFrom('11', '51', '91', '92', '93', 'N2', 'Y1'),
    fc.constantFrom('110108', '440300', '650100', '100000'),
    fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 9, maxLength: 9 }),
  )
  .map(([category, region, organisation]) => usccNumber(category + region + organisation.join('')));

it('accepts every well-made code, and its formatted form stands for the same code', () => {
  fc.assert(
    fc.property(anyCode, (number) => {
      expect(codeOf(number)).to.equal('ok');
      expect(uscc.normalise(uscc.format(number))).to.equal(number);
    }),
  );
});

it('notices every single wrong character', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(anyCode, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }), (number, place, step) => {
      const other = alphabet.charAt((alphabet.indexOf(number.charAt(place)) + step) % 31);
      expect(codeOf(number.slice(0, place) + other + number.slice(place + 1))).to.not.equal('ok');
    }),
  );
});
