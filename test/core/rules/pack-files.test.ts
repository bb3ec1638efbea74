import { expect } from '@open-wc/testing';
import { isIcpError } from '../../../src/core/model/errors.js';
import { canonicalJson } from '../../../src/core/rules/canonical.js';
import { checkManifest, checkNames, checkPack, checkPackFile, messageKeysOf } from '../../../src/core/rules/check-pack.js';
import { KNOWN_EFFECTS, KNOWN_OPS } from '../../../src/core/rules/known.js';
import type { OverlayRow, Pack, Rule } from '../../../src/core/rules/types.js';

const source = { document: '003', section: '§7', date: '2020-10-20' };
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, scope: 'filing', then: [{ do: 'duty', message: 'say' }], source, ...more });
const pack = (id: string, rules: readonly OverlayRow[], lists?: Pack['lists']): Pack => ({ schema: 1, id, version: '2026-01-01', rules, ...(lists ? { lists } : {}) });
const one = pack('440000', [{ add: rule('440000.one') }]);
const file = { schema: 1, pack: one, messages: { 'zh-CN': { say: '请说 {{n}}' }, en: { say: 'Say {{n}}' } } };

function failure(run: () => unknown): { readonly code: string; readonly details: unknown } {
  try {
    run();
  } catch (error) {
    if (isIcpError(error)) return { code: error.code, details: error.details };
  }
  return { code: 'no error', details: {} };
}

it('a pack with its messages passes as it is', () => {
  expect(checkPackFile(JSON.parse(JSON.stringify(file)))).to.deep.equal({ pack: one, skipped: [], messages: file.messages });
});

it('the fault is named by its place', () => {
  const places: readonly (readonly [from: string, to: string, at: string])[] = [
    ['"document":"003"', '"document":3', 'pack.rules.0.add.source.document'],
    ['"message":"say"', '"message":7', 'pack.rules.0.add.then.0.message'],
    ['"version":"2026-01-01"', '"version":"soon"', 'pack.version'],
    ['"Say {{n}}"', '7', 'messages.en.say'],
  ];
  for (const [from, to, at] of places) {
    const json = JSON.stringify(file);
    expect(json).to.contain(from);
    expect(failure(() => checkPackFile(JSON.parse(json.replace(from, to)))), to).to.deep.equal({ code: 'pack-invalid', details: { at } });
  }
});

it('a message that is missing in one language is named', () => {
  expect(failure(() => checkPackFile({ ...file, messages: { ...file.messages, en: {} } }))).to.deep.equal({ code: 'pack-invalid', details: { pack: '440000', locale: 'en', key: 'say' } });
});

it('messages that are no plain text, and files without Chinese, are refused', () => {
  const faults = ['<b>fett</b>', 'see <a href=x>', '</p>', '<!-- note -->', 'as in $t(shell:exit)', '', ' ', 'x'.repeat(1_001)];
  for (const say of faults) expect(failure(() => checkPackFile({ ...file, messages: { 'zh-CN': { say } } })).code, say).to.equal('pack-invalid');
  expect(failure(() => checkPackFile({ ...file, messages: { en: { say: 'Say' } } })).code).to.equal('pack-invalid');
  expect(failure(() => checkPackFile({ ...file, messages: { 'zh-CN': { say: '少于 3 < 5 个，见第 2 条' } } })).code).to.equal('no error');
});

it('a message of another namespace is nobody’s to bring', () => {
  expect(messageKeysOf(pack('440000', [{ add: rule('440000.a', { then: [{ do: 'duty', message: 'findings:x' }, { do: 'forbid-reuse' }] }) }]))).to.deep.equal([]);
});

it('every kind of condition and effect has a shape: without its members it is refused', () => {
  const bare: readonly string[] = ['home-url-outside-domains', 'forbid-reuse'];
  for (const op of Object.keys(KNOWN_OPS)) {
    const json = { ...one, rules: [{ add: { ...rule('440000.one'), when: { op } } }] };
    expect(failure(() => checkPack(json)).code, op).to.equal(bare.includes(op) ? 'no error' : 'pack-invalid');
  }
  for (const kind of Object.keys(KNOWN_EFFECTS)) {
    const json = { ...one, rules: [{ add: { ...rule('440000.one'), then: [{ do: kind }] } }] };
    expect(failure(() => checkPack(json)).code, kind).to.equal(bare.includes(kind) ? 'no error' : 'pack-invalid');
  }
});

it('a pack names its rules and lists after itself', () => {
  expect(failure(() => checkNames(one, undefined)).code).to.equal('no error');
  expect(failure(() => checkNames(pack('440000', [{ add: rule('national.one') }]), undefined)).details).to.deep.equal({ pack: '440000', name: 'national.one' });
  expect(failure(() => checkNames(pack('440000', [], { 'words': ['x'] }), undefined)).details).to.deep.equal({ pack: '440000', name: 'words' });
});

it('a newer base keeps every name that others may refer to', () => {
  const base = pack('national', [{ add: rule('national.a') }], { 'national.words': ['x'] });
  expect(failure(() => checkNames(pack('national', [{ add: rule('national.a') }, { add: rule('national.b') }], { 'national.words': [] }), base)).code).to.equal('no error');
  expect(failure(() => checkNames(pack('national', [], { 'national.words': ['x'] }), base)).details).to.deep.equal({ pack: 'national', name: 'national.a' });
  expect(failure(() => checkNames(pack('national', [{ add: rule('national.a') }]), base)).details).to.deep.equal({ pack: 'national', name: 'national.words' });
  expect(failure(() => checkNames(pack('national', [{ drop: ['national.a'], source }, { add: rule('national.a') }], { 'national.words': [] }), base)).code).to.equal('pack-invalid');
});

it('a manifest that is none is refused', () => {
  const row = { version: '2026-01-01', digest: `sha256:${'0'.repeat(64)}`, url: '440000.json' };
  expect(checkManifest({ schema: 1, packs: { '440000': row } }).packs['440000']).to.deep.equal(row);
  const faults: readonly unknown[] = [null, [], { packs: {} }, { schema: 1, packs: { guangdong: row } }, { schema: 1, packs: { '440000': { ...row, digest: 'sha256:abc' } } }, { schema: 1, packs: { '440000': { ...row, version: 1 } } }];
  for (const json of faults) expect(failure(() => checkManifest(json)).code, JSON.stringify(json)).to.equal('pack-invalid');
});

it('the canonical form knows no order of members and no blanks', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é "x"' }], a: true })).to.equal('{"a":true,"b":[1,{"c":"é \\"x\\"","d":null}]}');
  expect(canonicalJson(JSON.parse('{ "a": 1,\n "b": 2 }'))).to.equal(canonicalJson({ b: 2, a: 1 }));
});
