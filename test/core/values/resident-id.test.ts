import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { provinceCodes } from '../../../src/core/values/regions.js';
import { residentId } from '../../../src/core/values/resident-id/index.js';
import { fromDayNumber, toDayNumber } from '../../../src/core/time/index.js';
import { residentNumber } from './samples.js';

const codeOf = (raw: string, today?: string): string => {
  const result = residentId.validate(raw, today === undefined ? {} : { today });
  return result.ok ? 'ok' : result.code;
};

const good: readonly [first17: string, province: string, birth: string, sex: string][] = [
  ['11010519491231002', '11', '1949-12-31', 'female'],
  ['44030119900101123', '44', '1990-01-01', 'male'],
  ['32058320000229442', '32', '2000-02-29', 'female'],
  ['46000319851130771', '46', '1985-11-30', 'male'],
  ['65320119770607008', '65', '1977-06-07', 'female'],
  ['50022819991231999', '50', '1999-12-31', 'male'],
  ['31010419000101001', '31', '1900-01-01', 'male'],
];

for (const [first17, provinceCode, birthDate, sex] of good) {
  it(`reads province, birth and sex out of ${first17}…`, () => {
    const number = residentNumber(first17);
    expect(residentId.validate(number, { today: '2025-06-01' })).to.deep.equal({
      ok: true,
      value: number,
      info: { regionCode: first17.slice(0, 6), provinceCode, birthDate, sex },
    });
  });
}

it('accepts the check character X in either case, full-width, and as the multiplication sign', () => {
  const number = residentNumber('11010519491231002');
  expect(number).to.match(/X$/);
  for (const raw of [number.toLowerCase(), `${number.slice(0, 17)}Ｘ`, `${number.slice(0, 17)}×`, ` ${number.slice(0, 6)} ${number.slice(6, 14)}-${number.slice(14)} `]) {
    expect(residentId.validate(raw)).to.include({ ok: true, value: number });
  }
});

const bad: readonly [why: string, raw: string, code: string][] = [
  ['nothing', ' \u3000', 'common.required'],
  ['a letter in the middle', '11010519A91231002X', 'residentId.characters'],
  ['an X before the end', '1101051949123100X2', 'residentId.characters'],
  ['15 digits', '110105491231002', 'residentId.oldNumber'],
  ['17 digits', '11010519491231002', 'residentId.length'],
  ['19 digits', '1101051949123100234', 'residentId.length'],
  ['a province that does not exist', residentNumber('16010519491231002'), 'residentId.region'],
  ['the code of Taiwan province, which no card carries', residentNumber('71010519491231002'), 'residentId.region'],
  ['31 April', residentNumber('11010519490431002'), 'residentId.birthDate'],
  ['29 February of a common year', residentNumber('11010519990229002'), 'residentId.birthDate'],
  ['29 February 1900', residentNumber('11010519000229002'), 'residentId.birthDate'],
  ['month 13', residentNumber('11010519991301002'), 'residentId.birthDate'],
  ['a birth in 1899', residentNumber('11010518991231002'), 'residentId.birthDate'],
  ['the number of a Hong Kong residence permit', residentNumber('81000019900101123'), 'residentId.residencePermit'],
  ['the number of a foreign permanent resident card', residentNumber('91101519900101123'), 'residentId.permanentResident'],
  ['a wrong check digit', '110105194912310021', 'residentId.checkDigit'],
];

for (const [why, raw, code] of bad) {
  it(`refuses ${why}`, () => {
    expect(codeOf(raw)).to.equal(code);
  });
}

it('refuses a birth after today, and accepts one on that day', () => {
  const number = residentNumber('11010520250602002');
  expect(codeOf(number, '2025-06-01')).to.equal('residentId.birthInFuture');
  expect(codeOf(number, '2025-06-02')).to.equal('ok');
});

it('keeps what was typed, normalised, when it refuses', () => {
  expect(residentId.validate('１１０１０５ 1949123100x')).to.include({ ok: false, value: '1101051949123100X' });
});

it('names the stray characters once each', () => {
  expect(residentId.validate('11O1O519491231002Q')).to.deep.include({ code: 'residentId.characters', params: { characters: 'O Q' } });
});

it('hides all but the ends in a mask', () => {
  expect(residentId.mask('110105 19491231 002x')).to.equal('110*************2X');
});

const anyNumber = fc
  .tuple(
    fc.constantFrom(...provinceCodes),
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2025-06-01') }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([province, county, birth, sequence]) =>
    residentNumber(province + String(county).padStart(4, '0') + fromDayNumber(birth).replaceAll('-', '') + String(sequence).padStart(3, '0')),
  );

it('accepts every well-made number, and its formatted form stands for the same number', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(codeOf(number, '2025-06-01')).to.equal('ok');
      expect(residentId.normalise(residentId.format(number))).to.equal(number);
    }),
  );
});

it('notices every single wrong digit and every swap of neighbours', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
      const digit = (Number(number.charAt(place)) + step) % 10;
      expect(codeOf(number.slice(0, place) + digit + number.slice(place + 1))).to.not.equal('ok');
      const swapped = number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2);
      if (swapped !== number) expect(codeOf(swapped)).to.not.equal('ok');
    }),
  );
});
