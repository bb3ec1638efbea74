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

const given: Readonly<Record<string, string>> = {
  'mobile ordinary': '134 135 136 137 138 139 147 150 151 152 157 158 159 178 182 183 184 187 188 195 197 198',
  'unicom ordinary': '130 131 132 155 156 166 175 176 185 186 196',
  'telecom ordinary': '133 149 153 173 177 180 181 189 190 191 193 199',
  'broadnet ordinary': '161 192',
  'mobile virtual': '165',
  'unicom virtual': '167 171',
  'telecom virtual': '162 170',
  'unicom data': '145',
  'mobile iot': '144 148 172',
  'unicom iot': '140 146',
  'telecom iot': '141',
  'telecom satellite': '174',
};
it('knows what every segment of three digits is used for, and refuses all others', () => {
  const found: Record<string, string[]> = {};
  for (let prefix = 100; prefix < 200; prefix += 1) {
    const result = mobile.validate(`${prefix}00000000`);
    if (result.ok) (found[`${result.info.carrier} ${result.info.use}`] ??= []).push(String(prefix));
  }
  expect(Object.fromEntries(Object.entries(found).map(([key, prefixes]) => [key, prefixes.join(' ')]))).to.deep.equal(given);
});

const shared: readonly [prefixes: string, use: string, carrier: string][] = [
  ['1700 1701 1702', 'virtual', 'telecom'],
  ['1703 1705 1706', 'virtual', 'mobile'],
  ['1704 1707 1708 1709', 'virtual', 'unicom'],
  ['17400 17401 17402 17403 17404 17405', 'satellite', 'telecom'],
  ['1340 1348', 'ordinary', 'mobile'],
];
for (const [prefixes, use, carrier] of shared) {
  it(`divides a shared segment: ${prefixes} is ${use} of ${carrier}`, () => {
    for (const prefix of prefixes.split(' ')) expect(mobile.validate(prefix.padEnd(11, '0'))).to.deep.include({ info: { use, carrier } });
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
