import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { authorisationCode, date, fileName, homeUrl, recordNumber, smsCode, validity } from '../../../src/core/values/index.js';

const codeOf = (result: { readonly ok: boolean; readonly code?: string }): string => (result.ok ? 'ok' : (result.code ?? ''));
const domains = ['example.com', '例子.中国'];

const urls: readonly [raw: string, answer: string, value: string][] = [
  ['www.example.com', 'ok', 'www.example.com'],
  ['HTTPS://WWW.Example.com/', 'ok', 'www.example.com'],
  ['http：//www。example。com', 'ok', 'www.example.com'],
  ['www. example. com', 'ok', 'www.example.com'],
  ['example.com', 'ok', 'example.com'],
  ['shop.example.com', 'ok', 'shop.example.com'],
  ['www.xn--fsqu00a.xn--fiqs8s', 'ok', 'www.例子.中国'],
  ['www.example.net', 'homeUrl.otherDomain', 'www.example.net'],
  ['www.notexample.com', 'homeUrl.otherDomain', 'www.notexample.com'],
  ['www.example.com:8080', 'homeUrl.port', 'www.example.com:8080'],
  ['www.example.com/index.html', 'homeUrl.path', 'www.example.com/index.html'],
  ['www', 'homeUrl.shape', 'www'],
  ['https://', 'common.required', ''],
  ['192.0.2.1', 'homeUrl.shape', '192.0.2.1'],
];
for (const [raw, answer, value] of urls) {
  it(`answers ${answer} to the home page ${raw}`, () => {
    const result = homeUrl.validate(raw, { domains });
    expect(codeOf(result)).to.equal(answer);
    expect(result.value).to.equal(value);
  });
}

it('says which domain a home page lies in', () => {
  expect(homeUrl.validate('www.例子.中国', { domains })).to.deep.include({ info: { host: 'www.例子.中国', domain: '例子.中国' } });
});

it('wants www. and nothing else before the domain where the provider does', () => {
  expect(homeUrl.validate('shop.example.com', { domains, wwwOnly: true })).to.deep.include({ code: 'homeUrl.www', params: { suggestion: 'www.example.com' } });
  expect(codeOf(homeUrl.validate('example.com', { domains, wwwOnly: true }))).to.equal('homeUrl.www');
  expect(codeOf(homeUrl.validate('www.example.com', { domains, wwwOnly: true }))).to.equal('ok');
  expect(homeUrl.validate('shop.example.com', { wwwOnly: true })).to.deep.include({ params: { suggestion: 'www.example.com' } });
});

it('suggests www. before the first domain for a home page elsewhere, and compares with none when none is known', () => {
  expect(homeUrl.validate('www.example.net', { domains })).to.deep.include({ params: { suggestion: 'www.example.com' } });
  expect(codeOf(homeUrl.validate('www.example.net'))).to.equal('ok');
  expect(codeOf(homeUrl.validate('www.example.net', { domains: [''] }))).to.equal('ok');
});

it('lets a path pass where it may stand', () => {
  expect(homeUrl.validate('http://www.example.com/a?b', { domains, allowPath: true })).to.include({ ok: true, value: 'www.example.com/a?b' });
});

it('suggests the home page of a domain, and nothing for none', () => {
  expect(homeUrl.suggest('Example.com')).to.equal('www.example.com');
  expect(homeUrl.suggest('')).to.equal('');
});

const records: readonly [raw: string, of: 'entity' | 'service' | undefined, answer: string][] = [
  ['粤ICP备12345678号', undefined, 'ok'],
  ['京ICP备2021012345号-1', undefined, 'ok'],
  ['京ICP备2021012345号－２Ａ', 'service', 'ok'],
  ['粤B2-20090059', 'entity', 'ok'],
  ['粤B2-20090059-1626X', 'service', 'ok'],
  ['合字B1.B2-20090059', undefined, 'ok'],
  ['京ICP备2021012345号-1', 'entity', 'recordNumber.entityOnly'],
  ['京ICP备2021012345号', 'service', 'recordNumber.serviceOnly'],
  ['京ICP证030173号', undefined, 'recordNumber.shape'],
  ['X ICP备12345678号', undefined, 'recordNumber.shape'],
  ['京ICP备1234567号', undefined, 'recordNumber.shape'],
  ['京ICP备12345678号-1B', undefined, 'recordNumber.shape'],
  ['', undefined, 'common.required'],
];
for (const [raw, of, answer] of records) {
  it(`answers ${answer} to the filing number ${raw} of ${of ?? 'either kind'}`, () => {
    expect(codeOf(recordNumber.validate(raw, of === undefined ? {} : { of }))).to.equal(answer);
  });
}

const services: readonly [suffix: string, kind: string][] = [
  ['-1', 'website'],
  ['-2A', 'app'],
  ['-3X', 'mini-program'],
  ['-4K', 'quick-app'],
];
for (const [suffix, kind] of services) {
  it(`reads ${kind} out of ${suffix}`, () => {
    const result = recordNumber.validate(`京ICP备12345678号${suffix}`);
    expect(result).to.deep.include({ info: { entity: '京ICP备12345678号', service: { number: Number(suffix.charAt(1)), kind }, licence: false } });
  });
}

it('reads the number of an entity alone, and whether it is that of a licensed operator', () => {
  expect(recordNumber.validate('京ICP备12345678号')).to.deep.include({ info: { entity: '京ICP备12345678号', service: null, licence: false } });
  expect(recordNumber.validate('粤B2-20090059-12')).to.deep.include({
    info: { entity: '粤B2-20090059', service: { number: 12, kind: 'website' }, licence: true },
  });
});

const authorisations: readonly [raw: string, shape: 'uuid' | undefined, answer: string][] = [
  ['0F8fad5b-d9cb-469f-a165-70867728950e', 'uuid', 'ok'],
  ['0f8fad5b-d9cb-469f-a165-70867728950', 'uuid', 'authorisationCode.uuid'],
  ['0g8fad5b-d9cb-469f-a165-70867728950e', 'uuid', 'authorisationCode.uuid'],
  ['AbC_123-9', undefined, 'ok'],
  ['abc', undefined, 'authorisationCode.shape'],
  ['授权码12', undefined, 'authorisationCode.shape'],
  [' ', undefined, 'common.required'],
];
for (const [raw, shape, answer] of authorisations) {
  it(`answers ${answer} to the authorisation code ${raw}`, () => {
    expect(codeOf(authorisationCode.validate(raw, shape === undefined ? {} : { shape }))).to.equal(answer);
  });
}

it('keeps the case of an authorisation code', () => {
  expect(authorisationCode.normalise(' ＡbC—1 ')).to.equal('AbC-1');
});

const sms: readonly [raw: string, length: number | undefined, answer: string][] = [
  ['123456', undefined, 'ok'],
  ['１２３ 456', undefined, 'ok'],
  ['123-456', undefined, 'ok'],
  ['12345', undefined, 'smsCode.length'],
  ['1234', 4, 'ok'],
  ['12345a', undefined, 'smsCode.characters'],
  ['', undefined, 'common.required'],
];
for (const [raw, length, answer] of sms) {
  it(`answers ${answer} to the code ${raw} of ${length ?? 'six'} digits`, () => {
    expect(codeOf(smsCode.validate(raw, length === undefined ? {} : { length }))).to.equal(answer);
  });
}

const files: readonly [raw: string, answer: string, stem: string, extension: string][] = [
  ['营业执照.JPG', 'ok', '营业执照', 'jpg'],
  ['C:\\Users\\me\\照片.png', 'ok', '照片', 'png'],
  ['/tmp/a.b.jpeg', 'ok', 'a.b', 'jpeg'],
  ['README', 'ok', 'README', ''],
  ['a.b', 'ok', 'a', 'b'],
  ['a:b.jpg', 'fileName.characters', '', ''],
  ['con.jpg', 'fileName.reserved', '', ''],
  [`${'a'.repeat(101)}.jpg`, 'fileName.tooLong', '', ''],
  ['...', 'common.required', '', ''],
];
for (const [raw, answer, stem, extension] of files) {
  it(`answers ${answer} to the file name ${raw.slice(0, 30)}`, () => {
    const result = fileName.validate(raw);
    expect(codeOf(result)).to.equal(answer);
    if (result.ok) expect(result.info).to.deep.equal({ stem, extension });
  });
}

it('makes a safe file name of any text', () => {
  expect(fileName.safe('a:b?.jpg')).to.equal('a_b_.jpg');
  expect(fileName.safe('../../etc/passwd')).to.equal('passwd');
  expect(fileName.safe('nul.png')).to.equal('_nul.png');
  expect(fileName.safe(`a.${'x'.repeat(20)}`)).to.equal(`a.${'x'.repeat(10)}`);
  expect(fileName.safe('', 'picture')).to.equal('picture');
  expect(fileName.safe(`${'长'.repeat(200)}.jpeg`)).to.equal(`${'长'.repeat(95)}.jpeg`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      expect(codeOf(fileName.validate(fileName.safe(raw)))).to.equal('ok');
    }),
  );
});

it('reads a date however written and refuses one that does not exist', () => {
  expect(date.validate('2024年2月29日')).to.include({ ok: true, value: '2024-02-29' });
  expect(date.validate('2023-02-29')).to.include({ ok: false, code: 'date.invalid', value: '2023-02-29' });
  expect(codeOf(date.validate(''))).to.equal('common.required');
});

const periods: readonly [raw: Parameters<typeof validity.validate>[0], answer: string][] = [
  ['2015.01.01-2035.01.01', 'ok'],
  ['2015.01.01-长期', 'ok'],
  [{ from: '', until: 'long-term' }, 'ok'],
  [{ from: '2015-01-01', until: '2025-06-01' }, 'ok'],
  [{ from: '2015-01-01', until: '2025-05-31' }, 'validity.expired'],
  [{ from: '2015-02-30', until: '2035-01-01' }, 'validity.from'],
  [{ from: '2015-01-01', until: '2035-02-30' }, 'validity.until'],
  [{ from: '2015-01-01', until: '' }, 'validity.until'],
  [{ from: '2035-01-02', until: '2035-01-01' }, 'validity.order'],
  ['some time', 'validity.until'],
  [{ from: '', until: '' }, 'common.required'],
  ['', 'common.required'],
];
for (const [raw, answer] of periods) {
  it(`answers ${answer} to the validity ${JSON.stringify(raw)}`, () => {
    expect(codeOf(validity.validate(raw, { today: '2025-06-01' }))).to.equal(answer);
  });
}

it('writes a validity so that it can be read again', () => {
  for (const wanted of [{ from: '2015-01-01', until: '2035-01-01' }, { from: '2015-01-01', until: 'long-term' }, { until: '2035-01-01' }] as const) {
    expect(validity.parse(validity.format(wanted))).to.deep.equal(wanted);
  }
});
