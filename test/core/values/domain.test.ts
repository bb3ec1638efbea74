import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { domain } from '../../../src/core/values/domain/index.js';

const good: readonly [raw: string, value: string, ascii: string, suffix: string, label: string][] = [
  ['example.com', 'example.com', 'example.com', 'com', 'example'],
  [' EXAMPLE.Com. ', 'example.com', 'example.com', 'com', 'example'],
  ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com', 'example.com', 'com', 'example'],
  ['example。com。cn', 'example.com.cn', 'example.com.cn', 'com.cn', 'example'],
  ['shop.bj.cn', 'shop.bj.cn', 'shop.bj.cn', 'bj.cn', 'shop'],
  ['a-b1.net', 'a-b1.net', 'a-b1.net', 'net', 'a-b1'],
  ['1.cn', '1.cn', '1.cn', 'cn', '1'],
  ['中文.com', '中文.com', 'xn--fiq228c.com', 'com', '中文'],
  ['例子.中国', '例子.中国', 'xn--fsqu00a.xn--fiqs8s', '中国', '例子'],
  ['xn--fsqu00a.xn--fiqs8s', '例子.中国', 'xn--fsqu00a.xn--fiqs8s', '中国', '例子'],
  ['XN--FIQ228C.COM', '中文.com', 'xn--fiq228c.com', 'com', '中文'],
  ['例子.公司.cn', '例子.公司.cn', 'xn--fsqu00a.xn--55qx5d.cn', '公司.cn', '例子'],
  ['straße.de', 'straße.de', 'xn--strae-oqa.de', 'de', 'straße'],
  ['example.com.hk', 'example.com.hk', 'example.com.hk', 'com.hk', 'example'],
];
for (const [raw, value, ascii, suffix, label] of good) {
  it(`reads ${raw} as ${value}`, () => {
    expect(domain.validate(raw)).to.deep.equal({ ok: true, value, info: { ascii, unicode: value, suffix, label } });
  });
}

const bad: readonly [why: string, raw: string, code: string, params?: Record<string, string | number>][] = [
  ['nothing', ' ', 'common.required'],
  ['an e-mail address', 'me@example.com', 'domain.email'],
  ['www.', 'www.example.com', 'domain.www', { suggestion: 'example.com' }],
  ['a subdomain', 'shop.example.com.cn', 'domain.subdomain', { suggestion: 'example.com.cn' }],
  ['www. before a subdomain', 'www.shop.example.cn', 'domain.subdomain', { suggestion: 'example.cn' }],
  ['a Chinese subdomain in ASCII form', 'xn--fiq228c.xn--fsqu00a.cn', 'domain.subdomain', { suggestion: '例子.cn' }],
  ['a web address', 'https://www.example.com/index?a=1', 'domain.url', { suggestion: 'example.com' }],
  ['a web address with a port', 'http://shop.example.com:8080', 'domain.url', { suggestion: 'example.com' }],
  ['a web address in ASCII form', 'https://xn--fsqu00a.xn--fiqs8s/', 'domain.url', { suggestion: '例子.中国' }],
  ['an address with full-width signs', 'ｈｔｔｐ：／／example．com', 'domain.url', { suggestion: 'example.com' }],
  ['a path', 'example.com/about', 'domain.url', { suggestion: 'example.com' }],
  ['a half-typed address', 'http://', 'domain.urlOnly'],
  ['an address by number', 'http://192.0.2.1/', 'domain.urlOnly'],
  ['an IPv4 address', '192.0.2.1', 'domain.ip'],
  ['an IPv6 address', '2001:db8::1', 'domain.ip'],
  ['a name without suffix', 'example', 'domain.noSuffix'],
  ['a bare suffix', 'com.cn', 'domain.onlySuffix', { suffix: 'com.cn' }],
  ['signs', 'exam_ple!.com', 'domain.characters', { characters: '_ !' }],
  ['two dots in a row', 'example..com', 'domain.emptyLabel'],
  ['a leading dot', '.com', 'domain.emptyLabel'],
  ['a leading hyphen', '-example.com', 'domain.hyphen'],
  ['a trailing hyphen', 'example-.com', 'domain.hyphen'],
  ['hyphens in places 3 and 4', 'ab--cd.com', 'domain.punycode'],
  ['broken Punycode', 'xn--0.com', 'domain.punycode'],
  ['Punycode of plain ASCII', 'xn--example-.com', 'domain.hyphen'],
  ['a label of 64 characters', `${'a'.repeat(64)}.com`, 'domain.labelTooLong', { label: 'a'.repeat(64), max: 63 }],
  ['a Chinese label whose ASCII form is too long', `${'备案示例'.repeat(15)}.com`, 'domain.labelTooLong', { label: '备案示例'.repeat(15), max: 63 }],
  ['a name of more than 253 characters', `${'a'.repeat(60)}.`.repeat(5) + 'com', 'domain.tooLong', { max: 253 }],
  ['a suffix of digits', 'example.123', 'domain.suffix', { suffix: '123' }],
  ['a suffix of one letter', 'example.c', 'domain.suffix', { suffix: 'c' }],
];
for (const [why, raw, code, params] of bad) {
  it(`refuses ${why}`, () => {
    const result = domain.validate(raw);
    expect(result).to.include({ ok: false, code });
    if (params !== undefined) expect(result).to.deep.include({ params });
  });
}

it('accepts a label of 63 characters', () => {
  expect(domain.validate(`${'a'.repeat(63)}.com`)).to.include({ ok: true });
});

// The examples of RFC 3492, section 7.1.
const rfc: readonly [name: string, unicode: string, ascii: string][] = [
  ['simplified Chinese', '他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ['traditional Chinese', '他們爲什麽不說中文', 'xn--ihqwctvzc91f659drss3x8bo0yb'],
  ['Arabic', 'ليهمابتكلموشعربي؟', 'xn--egbpdaj6bu4bxfgehfvwxn'],
  ['mixed', '3年b組金八先生', 'xn--3b-ww4c5e180e575a65lsy2b'],
  ['mixed with hyphens', 'ひとつ屋根の下2', 'xn--2-u9tlzr9756bt3uc0v'],
  ['letters in the text', 'パフィーdeルンバ', 'xn--de-jg4avhby1noc0d'],
  ['no ASCII at all', 'そのスピードで', 'xn--d9juau41awczczp'],
];
for (const [name, unicode, ascii] of rfc) {
  it(`converts ${name} both ways as RFC 3492 prints it`, () => {
    expect(domain.toAscii(unicode)).to.equal(ascii);
    expect(domain.toUnicode(ascii)).to.equal(unicode);
  });
}

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point));
const label = fc.array(fc.oneof(han, fc.constantFrom(...'abcxyz059')), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

it('turns every Chinese domain into the ASCII form the browser gives it, and back', () => {
  fc.assert(
    fc.property(label, (text) => {
      const name = `${text}.com`;
      const ascii = domain.toAscii(name) ?? '';
      expect(ascii).to.equal(/^\d+\.com$/.test(name) ? name : new URL(`http://${name}`).hostname);
      expect(domain.toUnicode(ascii)).to.equal(name);
      expect(domain.validate(ascii)).to.include({ ok: true, value: name });
    }),
  );
});

it('never throws, whatever stands after xn--', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), (rest) => {
      const result = domain.validate(`xn--${rest}.com`);
      expect(result.ok).to.be.a('boolean');
    }),
  );
});

const within: readonly [host: string, outer: string, answer: boolean][] = [
  ['www.example.com', 'example.com', true],
  ['EXAMPLE.com', 'example.com', true],
  ['notexample.com', 'example.com', false],
  ['example.com', 'www.example.com', false],
  ['www.xn--fiq228c.com', '中文.com', true],
  ['example.com', '', false],
];
for (const [host, outer, answer] of within) {
  it(`says that ${host} is ${answer ? '' : 'not '}within ${outer || 'nothing'}`, () => {
    expect(domain.isWithin(host, outer)).to.equal(answer);
  });
}

it('finds the registrable domain of a host or address', () => {
  expect(domain.registrableOf('https://a.b.example.com.cn/x')).to.equal('example.com.cn');
  expect(domain.registrableOf('localhost')).to.equal(null);
});
