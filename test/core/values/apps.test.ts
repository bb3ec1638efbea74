import { expect } from '@open-wc/testing';
import { appDomains, fingerprint, packageName, publicKey } from '../../../src/core/values/index.js';
import type { Digest, PackagePlatform } from '../../../src/core/values/index.js';

const codeOf = (result: { readonly ok: boolean; readonly code?: string }): string => (result.ok ? 'ok' : (result.code ?? ''));

const names: readonly [raw: string, platform: PackagePlatform, answer: string, value?: string][] = [
  ['com.example.app', 'android', 'ok'],
  [' com．example．app ', 'android', 'ok', 'com.example.app'],
  ['com.Example_2.app', 'android', 'ok'],
  ['example', 'android', 'packageName.parts'],
  ['com..app', 'android', 'packageName.parts'],
  ['com.2048.app', 'android', 'packageName.start'],
  ['com._x.app', 'android', 'packageName.start'],
  ['com.exa-mple.app', 'android', 'packageName.characters'],
  [`com.${'a'.repeat(252)}`, 'android', 'packageName.length'],
  ['com.exa-mple.2048', 'ios', 'ok'],
  ['com.exa_mple.app', 'ios', 'packageName.characters'],
  ['com.example.*', 'ios', 'packageName.wildcard'],
  ['com.-x.app', 'ios', 'packageName.start'],
  ['com.example.app', 'harmonyos', 'ok'],
  ['com.ab', 'harmonyos', 'packageName.length'],
  ['wx1234', 'other', 'ok'],
  ['', 'other', 'common.required'],
];
for (const [raw, platform, answer, value = raw] of names) {
  it(`answers ${answer} to “${raw.slice(0, 24)}” on ${platform}`, () => {
    const result = packageName.validate(raw, platform);
    expect(codeOf(result)).to.equal(answer);
    expect(result.value).to.equal(value);
  });
}

const MD5 = '0123456789ABCDEF0123456789ABCDEF';
const SHA1 = `${MD5}01234567`;
const colons = (hex: string): string => hex.toLowerCase().replace(/..(?!$)/g, '$&:');
const prints: readonly [raw: string, digest: Digest, answer: string, value: string][] = [
  [MD5, 'md5', 'ok', MD5],
  [colons(MD5), 'md5', 'ok', MD5],
  [`MD5: ${colons(MD5)}`, 'md5', 'ok', MD5],
  [`sha1 Fingerprint=${colons(SHA1)}`, 'sha1', 'ok', SHA1],
  [colons(SHA1).replaceAll(':', ' '), 'sha1', 'ok', SHA1],
  [SHA1, 'md5', 'fingerprint.otherDigest', SHA1],
  [`${MD5}${MD5}`, 'sha1', 'fingerprint.otherDigest', `${MD5}${MD5}`],
  ['ABC', 'md5', 'fingerprint.length', 'ABC'],
  ['XYZ', 'md5', 'fingerprint.characters', 'XYZ'],
  [' ', 'sha1', 'common.required', ''],
];
for (const [raw, digest, answer, value] of prints) {
  it(`answers ${answer} to the ${digest} fingerprint “${raw.slice(0, 24)}”`, () => {
    const result = fingerprint.validate(raw, digest);
    expect(codeOf(result)).to.equal(answer);
    expect(result.value).to.equal(value);
  });
}

const MODULUS = 'c7'.repeat(256);
const base64 = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE'.padEnd(124, 'aB3+/');
const keys: readonly [name: string, raw: string, answer: string, value: string][] = [
  ['a modulus', MODULUS, 'ok', MODULUS.toUpperCase()],
  ['a modulus in groups', `0x${colons(MODULUS)}`, 'ok', MODULUS.toUpperCase()],
  ['a modulus in lines', MODULUS.replace(/.{64}/g, '$&\n'), 'ok', MODULUS.toUpperCase()],
  ['a modulus in decimal', '9'.repeat(617), 'ok', '9'.repeat(617)],
  ['PEM', `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`, 'ok', base64],
  ['a fingerprint', colons(SHA1), 'publicKey.fingerprint', SHA1],
  ['a few digits', 'ABCDEF', 'publicKey.length', 'ABCDEF'],
  ['something else', '公钥'.repeat(50), 'publicKey.characters', '公钥'.repeat(50)],
  ['nothing', '', 'common.required', ''],
];
for (const [name, raw, answer, value] of keys) {
  it(`answers ${answer} to a public key that is ${name}`, () => {
    const result = publicKey.validate(raw);
    expect(codeOf(result)).to.equal(answer);
    expect(result.value).to.equal(value);
  });
}

it('refuses a private key and does not repeat it', () => {
  expect(publicKey.validate(`-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----`)).to.deep.equal({ ok: false, value: '', code: 'publicKey.private' });
});

const domains: readonly [raw: string, answer: string, value: string][] = [
  ['api.example.com', 'ok', 'api.example.com'],
  ['https://API.example.com/v1, 192.0.2.7；api.example.com', 'ok', 'api.example.com\n192.0.2.7'],
  ['例子.中国\n2001:db8::1', 'ok', '例子.中国\n2001:db8::1'],
  ['api.example.com\nnothing', 'appDomains.entry', 'api.example.com\nnothing'],
  ['256.1.1.1', 'appDomains.entry', '256.1.1.1'],
  [' \n ', 'common.required', ''],
];
for (const [raw, answer, value] of domains) {
  it(`answers ${answer} to the domains “${raw.replaceAll('\n', ' ')}”`, () => {
    const result = appDomains.validate(raw);
    expect(codeOf(result)).to.equal(answer);
    expect(result.value).to.equal(value);
  });
}

it('takes so many domains and no more', () => {
  const of = (n: number): string => Array.from({ length: n }, (_, index) => `a${index}.example.com`).join('\n');
  expect(codeOf(appDomains.validate(of(50)))).to.equal('ok');
  expect(appDomains.validate(of(51))).to.deep.include({ code: 'appDomains.tooMany', params: { max: 50, count: 51 } });
});
