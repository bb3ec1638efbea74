import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mobile, mobileSegments } from '../../../src/core/values/mobile/index.js';

const spellings = ['13800000000', '138 0000 0000', '138-0000-0000', '+8613800000000', '+86 138 0000 0000', '0086-13800000000', '86 13800000000', '１３８００００００００', '(+86)13800000000'];
for (const raw of spellings) {
  it(`reads ${raw} as the same number`, () => {
    expect(mobile.validate(raw)).to.deep.equal({ ok: true, value: '13800000000', info: { use: 'ordinary', carrier: 'mobile' } });
  });
}

const segments: readonly [number: string, use: string, carrier: string][] = [
  ['13400000000', 'ordinary', 'mobile'],
  ['13490000000', 'satellite', 'telecom'],
  ['14000000000', 'iot', 'unicom'],
  ['14100000000', 'iot', 'telecom'],
  ['14500000000', 'data', 'unicom'],
  ['14700000000', 'ordinary', 'mobile'],
  ['14900000000', 'ordinary', 'telecom'],
  ['16200000000', 'virtual', 'telecom'],
  ['16500000000', 'virtual', 'mobile'],
  ['16600000000', 'ordinary', 'unicom'],
  ['16700000000', 'virtual', 'unicom'],
  ['17000000000', 'virtual', 'telecom'],
  ['17030000000', 'virtual', 'mobile'],
  ['17040000000', 'virtual', 'unicom'],
  ['17100000000', 'virtual', 'unicom'],
  ['17200000000', 'iot', 'mobile'],
  ['17405000000', 'satellite', 'telecom'],
  ['19200000000', 'ordinary', 'broadnet'],
  ['19600000000', 'ordinary', 'unicom'],
  ['19900000000', 'ordinary', 'telecom'],
];
for (const [number, use, carrier] of segments) {
  it(`knows the segment of ${number}`, () => {
    expect(mobile.validate(number)).to.deep.include({ ok: true, info: { use, carrier } });
  });
}

it('lists no segment twice', () => {
  const prefixes = mobileSegments.flatMap((segment) => segment.prefixes);
  expect(new Set(prefixes).size).to.equal(prefixes.length);
});

const bad: readonly [why: string, raw: string, code: string][] = [
  ['nothing', '', 'common.required'],
  ['letters', '1380000000a', 'mobile.characters'],
  ['two numbers at once', '13800000000,13900000000', 'mobile.characters'],
  ['a landline with area code', '010-12345678', 'mobile.landline'],
  ['a landline with country code', '+86 010 12345678', 'mobile.landline'],
  ['a landline in the long form', '086-0755-12345678', 'mobile.landline'],
  ['a landline without area code', '62345678', 'mobile.landline'],
  ['a Hong Kong number', '+852 9123 4567', 'mobile.foreign'],
  ['a service number', '400-123-4567', 'mobile.serviceNumber'],
  ['a short service number', '95555', 'mobile.serviceNumber'],
  ['ten digits', '1380000000', 'mobile.length'],
  ['twelve digits', '138000000001', 'mobile.length'],
  ['a segment given to nobody', '15400000000', 'mobile.segment'],
  ['a satellite segment beyond its end', '17406000000', 'mobile.segment'],
  ['eleven digits that begin otherwise', '12345678901', 'mobile.segment'],
];
for (const [why, raw, code] of bad) {
  it(`refuses ${why}`, () => {
    expect(mobile.validate(raw)).to.include({ ok: false, code });
  });
}

it('takes a newer table of segments from its caller', () => {
  const newer = [{ prefixes: ['154'], carrier: 'mobile', use: 'ordinary' }] as const;
  expect(mobile.validate('15400000000', { segments: newer })).to.include({ ok: true });
  expect(mobile.validate('13800000000', { segments: newer })).to.include({ ok: false, code: 'mobile.segment' });
});

it('formats in groups that read back as the same number, and masks the middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (rest) => {
      const number = `139${String(rest).padStart(8, '0')}`;
      expect(mobile.format(number)).to.match(/^139 \d{4} \d{4}$/);
      expect(mobile.normalise(mobile.format(number))).to.equal(number);
    }),
  );
  expect(mobile.mask('+8613812345678')).to.equal('138****5678');
});
