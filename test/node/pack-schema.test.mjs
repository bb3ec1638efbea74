import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { faults } from '../../scripts/packs/json-schema.mjs';
import { bundledFile, digestOf, loadSources, packIds } from '../../scripts/packs/load.mjs';

const require = createRequire(import.meta.url);
/** As who has installed the package finds it. */
const schema = (name) => JSON.parse(readFileSync(require.resolve(`icp-filing-wizard/schema/${name}.json`), 'utf8'));
const [pack, messages, file, manifest] = ['pack', 'pack-messages', 'pack-file', 'pack-manifest'].map(schema);
const sources = await loadSources();
const ids = await packIds();
const files = await Promise.all(ids.map(bundledFile));

test('the schema of packs takes every bundled pack with its messages', () => {
  assert.equal(files.length, 32);
  for (const [index, one] of files.entries()) {
    assert.deepEqual(faults(pack, one.pack), [], ids[index]);
    assert.deepEqual(faults(file, one), [], ids[index]);
    for (const texts of Object.values(one.messages)) assert.deepEqual(faults(messages, texts), [], ids[index]);
  }
});

test('the schema of manifests takes one of all bundled packs', async () => {
  const packs = Object.fromEntries(await Promise.all(files.map(async (one) => [one.pack.id, { version: one.pack.version, digest: await digestOf(one), url: `${one.pack.id}.json` }])));
  assert.deepEqual(faults(manifest, { schema: 1, packs }), []);
});

const source = { document: '003', section: '§7' };
const rule = { id: '440000.a', scope: 'filing', when: { op: 'age', of: { answer: 'principal.certificateNumber' }, is: '<', than: 18 }, then: [{ do: 'duty', message: 'say' }], source };
const sound = { schema: 1, pack: { schema: 1, id: '440000', version: '2026-01-01', lists: { '440000.words': ['x'] }, rules: [{ add: rule }, { drop: ['national.a'], source }] }, messages: { 'zh-CN': { say: '请说' } } };

const change = (json, path, value) => {
  const copy = structuredClone(json);
  const names = path.split('.');
  const last = names.pop();
  const holder = names.reduce((node, name) => node[name], copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
};
const broken = [
  ['schema', 2],
  ['pack.schema', '1'],
  ['pack.id', 'guangdong'],
  ['pack.version', '2026-1-1'],
  ['pack.lists', { words: 'x' }],
  ['pack.rules', {}],
  ['pack.rules.0', { put: rule }],
  ['pack.rules.0.add.id', 7],
  ['pack.rules.0.add.scope', 'planet'],
  ['pack.rules.0.add.roles', ['friend']],
  ['pack.rules.0.add.holder', 'both'],
  ['pack.rules.0.add.source', undefined],
  ['pack.rules.0.add.source.section', undefined],
  ['pack.rules.0.add.when', { op: 'age', of: { answer: 'x' }, is: '<' }],
  ['pack.rules.0.add.when', { op: 'age', of: { question: 'x' }, is: '<', than: 18 }],
  ['pack.rules.0.add.when', { op: 'date', of: { fact: 'x' }, is: 'before', than: 'today' }],
  ['pack.rules.0.add.when', { all: { op: 'filled', of: { answer: 'x' } } }],
  ['pack.rules.0.add.when', { not: { any: [{ op: 'contains', of: { answer: 'x' }, words: 'y' }] } }],
  ['pack.rules.0.add.when', { firstKnown: [{}] }],
  ['pack.rules.0.add.when', {}],
  ['pack.rules.0.add.then', undefined],
  ['pack.rules.0.add.then', [{ message: 'say' }]],
  ['pack.rules.0.add.then', [{ do: 'material', slot: 'a paper', per: 'filing', level: 'required', message: 'say' }]],
  ['pack.rules.0.add.then', [{ do: 'finding', severity: 'shout', at: 'entity.name', message: 'say' }]],
  ['pack.rules.1.drop', 'national.a'],
  ['messages', { en: { say: 'Say' } }],
  ['messages.zh-CN.say', ''],
  ['messages.zh-CN.say', '<b>请说</b>'],
  ['messages.zh-CN.say', '见 $t(shell:exit)'],
  ['messages.zh-CN.say', '说'.repeat(1_001)],
  ['messages.en', { 'two words': 'x' }],
];

test('the sound file that the broken ones are made of is taken', () => {
  assert.deepEqual(faults(file, sound), []);
  assert.equal(sources.checkPackFile(structuredClone(sound)).skipped.length, 0);
});

for (const [path, value] of broken) {
  test(`schema and check both refuse ${path} as ${JSON.stringify(value)?.slice(0, 60)}`, () => {
    const json = change(sound, path, value);
    assert.notDeepEqual(faults(file, json), []);
    assert.throws(() => sources.checkPackFile(structuredClone(json)), { code: 'pack-invalid' });
  });
}

test('schema and check both let pass a kind of condition and effect that is not known yet', () => {
  const json = change(change(sound, 'pack.rules.0.add.when', { not: { op: 'moon-is-full', since: 3 } }), 'pack.rules.0.add.then', [{ do: 'sing' }]);
  assert.deepEqual(faults(file, json), []);
  assert.deepEqual(sources.checkPackFile(json).skipped, [{ ruleId: '440000.a', kinds: ['moon-is-full', 'sing'] }]);
});

test('the reader of schemas refuses what it does not understand', () => {
  assert.throws(() => faults({ minimum: 3 }, 2), /unknown keyword/);
  assert.throws(() => faults({ $ref: '#/$defs/Nothing' }, 2), /no schema at/);
});
