import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { email, landline } from '../../../src/core/values/index.js';
import { loadAreaCodes, provinceByAreaCode } from '../../../src/data/area-codes/index.js';
import { provinces } from '../../../src/data/packs/provinces.js';

const areaCodes = await loadAreaCodes();

const spellings: readonly [raw: string, value: string][] = [
  ['010-61234567', '010-61234567'],
  ['01061234567', '010-61234567'],
  ['（010）61234567', '010-61234567'],
  ['010 6123 4567', '010-61234567'],
  ['010-6123-4567', '010-61234567'],
  ['086-010-61234567', '010-61234567'],
  ['086-010-61234567-123', '010-61234567-123'],
  ['+86 10 6123 4567', '010-61234567'],
  ['+86-010-61234567', '010-61234567'],
  ['0086-10-61234567', '010-61234567'],
  ['86-10-61234567', '010-61234567'],
  ['010-61234567转123', '010-61234567-123'],
  ['010-61234567 分机 123', '010-61234567-123'],
  ['010-61234567 ext.123', '010-61234567-123'],
  ['010-61234567*8001', '010-61234567-8001'],
  ['０５９２－２１２３４５６', '0592-2123456'],
  ['05922123456', '0592-2123456'],
  ['0755-81234567-1', '0755-81234567-1'],
  ['010-6123-4567-88', '010-61234567-88'],
  ['0106123-4567', '010-61234567'],
  ['0106123-4567-88', '010-61234567-88'],
  ['01061234567-88', '010-61234567-88'],
  ['0592-212-3456', '0592-2123456'],
  ['0592-2123456-1', '0592-2123456-1'],
];
for (const [raw, value] of spellings) {
  it(`reads the landline ${raw} as ${value}`, () => {
    expect(landline.validate(raw, { areaCodes })).to.include({ ok: true, value });
  });
}

it('reads a landline in parts, with and without the zero of its area code', () => {
  const parts = { areaCode: '755', number: '8123 4567', extension: '' };
  expect(landline.validate(parts, { areaCodes })).to.deep.equal({
    ok: true,
    value: '0755-81234567',
    info: { parts: { areaCode: '0755', number: '81234567', extension: '' }, provinces: ['440000'] },
  });
});

it('formats a landline for the filing systems, and reads that again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(areaCodes)), fc.integer({ min: 2_000_000, max: 9_999_999 }), fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined }), (areaCode, seven, extension) => {
      const number = areaCodes[areaCode]?.digits.includes(8) === true ? `${seven}0` : String(seven);
      const parts = { areaCode, number, extension: extension === undefined ? '' : String(extension) };
      expect(landline.parse(landline.format(parts))).to.deep.equal(parts);
      expect(landline.validate(parts, { areaCodes }).ok).to.equal(true);
    }),
  );
});

const badLandlines: readonly [why: string, raw: string, code: string][] = [
  ['nothing', ' ', 'common.required'],
  ['a mobile number', '13800000000', 'landline.mobile'],
  ['a mobile number with a zero before it', '013800000000', 'landline.mobile'],
  ['a mobile number behind an area code', '010-13800000000', 'landline.mobile'],
  ['a service number', '400-123-4567', 'landline.serviceNumber'],
  ['a short service number', '95555', 'landline.serviceNumber'],
  ['a foreign number', '+1 202 555 0100', 'landline.foreign'],
  ['no area code', '61234567', 'landline.areaCodeMissing'],
  ['an area code that does not exist', '0300-2234567', 'landline.areaCode'],
  ['seven digits where there are eight', '010-6123456', 'landline.lengthHere'],
  ['eight digits where there are seven', '0592-21234567', 'landline.lengthHere'],
  ['a number that begins with 0', '010-01234567', 'landline.firstDigit'],
  ['a number that begins with 1', '010-11234567', 'landline.firstDigit'],
  ['an extension of seven digits', '010-61234567-1234567', 'landline.extension'],
  ['letters', '010-6123456a', 'landline.characters'],
];
for (const [why, raw, code] of badLandlines) {
  it(`refuses as a landline ${why}`, () => {
    expect(landline.validate(raw, { areaCodes })).to.include({ ok: false, code });
  });
}

it('keeps the parts of a landline that it refuses', () => {
  expect(landline.validate('010-6123456', { areaCodes })).to.deep.include({
    params: { areaCode: '010', digits: '8', length: 7 },
    parts: { areaCode: '010', number: '6123456', extension: '' },
  });
});

it('without a table knows no provinces and takes seven or eight digits', () => {
  expect(landline.validate('0300-2234567')).to.deep.include({ ok: true });
  expect(landline.validate('010-612345')).to.include({ code: 'landline.length' });
  expect(landline.validate('0100-61234567')).to.include({ ok: false });
  expect(landline.validate('010-61234567')).to.nested.include({ 'info.provinces.length': 0 });
});

const homes: readonly [areaCode: string, province: string][] = [
  ['010', '110000'],
  ['022', '120000'],
  ['0311', '130000'],
  ['0335', '130000'],
  ['0349', '140000'],
  ['025', '320000'],
  ['0580', '330000'],
  ['0701', '360000'],
  ['0755', '440000'],
  ['0898', '460000'],
  ['023', '500000'],
  ['0991', '650000'],
];
for (const [areaCode, province] of homes) {
  it(`knows that ${areaCode} lies in ${province}`, () => {
    expect(landline.provincesOf(areaCode, areaCodes)).to.deep.equal([province]);
  });
}

it('has an area code for every province, each well-formed and in one place only', () => {
  expect(new Set(Object.values(provinceByAreaCode(areaCodes)))).to.deep.equal(new Set(provinces));
  expect(Object.keys(areaCodes).filter((code) => !/^0(10|2\d|[3-9]\d\d)$/.test(code))).to.deep.equal([]);
  expect(Object.keys(areaCodes)).to.have.length(327);
  expect(Object.values(areaCodes).filter((row) => row.provinces.length !== 1)).to.deep.equal([]);
});

it('knows no province of an unknown area code', () => {
  expect(landline.provincesOf('0300', areaCodes)).to.deep.equal([]);
  expect(landline.provincesOf('constructor', areaCodes)).to.deep.equal([]);
});

const mails: readonly [raw: string, value: string, suggestion: string | null][] = [
  ['li.hua@example.com', 'li.hua@example.com', null],
  [' LiHua＠Example．COM ', 'LiHua@example.com', null],
  ['mailto:a@b.cn', 'a@b.cn', null],
  ["o'neil+icp@mail.example.co.uk", "o'neil+icp@mail.example.co.uk", null],
  ['12345@qq。com', '12345@qq.com', null],
  ['邮箱@例子.中国', '邮箱@例子.中国', null],
  ['a@qq.con', 'a@qq.con', 'a@qq.com'],
  ['a@163.co', 'a@163.co', 'a@163.com'],
  ['a@qq.cn', 'a@qq.cn', 'a@qq.com'],
  ['a@gmial.com', 'a@gmial.com', 'a@gmail.com'],
  ['a@189.cn', 'a@189.cn', null],
  ['a@example.cm', 'a@example.cm', 'a@example.com'],
];
for (const [raw, value, suggestion] of mails) {
  it(`reads the mail address ${raw}`, () => {
    expect(email.validate(raw)).to.deep.equal({ ok: true, value, info: { suggestion } });
  });
}

const badMails: readonly [raw: string, code: string][] = [
  ['', 'common.required'],
  ['example.com', 'email.at'],
  ['a@b@example.com', 'email.several'],
  ['a@example.com;b@example.com', 'email.several'],
  ['a@example.com，b', 'email.several'],
  ['@example.com', 'email.name'],
  ['.a@example.com', 'email.name'],
  ['a.@example.com', 'email.name'],
  ['a..b@example.com', 'email.name'],
  ['a@', 'email.domain'],
  ['a@localhost', 'email.domain'],
  ['a@-example.com', 'email.domain'],
  ['a@example..com', 'email.domain'],
  ['a@exam_ple.com', 'email.domain'],
  ['a@192.0.2.1', 'email.domain'],
  ['a@example.c', 'email.domain'],
  ['a(b)@example.com', 'email.characters'],
  [`${'a'.repeat(65)}@example.com`, 'email.tooLong'],
  [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(5)}.com`, 'email.tooLong'],
  [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.com`, 'email.tooLong'],
];
for (const [raw, code] of badMails) {
  it(`refuses as a mail address "${raw.slice(0, 40)}"`, () => {
    expect(email.validate(raw)).to.include({ ok: false, code });
  });
}
