import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkFile } from '../../scripts/packs/check.mjs';
import { bundledFile, loadSources } from '../../scripts/packs/load.mjs';
import { reference, within } from '../../scripts/packs/reference.mjs';

const text = readFileSync(fileURLToPath(new URL('../../docs/authoring-rules.md', import.meta.url)), 'utf8');
const sources = await loadSources();
const guangdong = await bundledFile('440000');

/** First cells of the table below a heading. */
const kindsBelow = (heading) => {
  const part = text.split(`### ${heading}\n`)[1].split('\n#')[0];
  return [...part.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, kind]) => kind);
};
const example = (name) => JSON.parse(new RegExp(`\`\`\`json example:${name}\\n([\\s\\S]*?)\`\`\``).exec(text)[1]);

test('the page names every kind of condition, and no other', () => {
  assert.deepEqual(kindsBelow('Conditions').sort(), ['all', 'any', 'not', 'firstKnown', ...Object.keys(sources.KNOWN_OPS)].sort());
});

test('the page names every kind of effect, and no other', () => {
  assert.deepEqual(kindsBelow('Effects').sort(), Object.keys(sources.KNOWN_EFFECTS).sort());
});

test('the page names every field, fact, paper, value and filing type (`npm run packs:reference` writes them)', async () => {
  const names = (part) => [...new Set([...part.matchAll(/`([^`]+)`/g)].map(([, name]) => name))].sort();
  assert.deepEqual(names(within(text).names), names(await reference()));
});

const { source: _, ...before } = example('before').with;
test('the first example is a rule that there is', () => {
  const { source: __, ...bundled } = guangdong.pack.rules.find((row) => row.with?.id === before.id).with;
  assert.deepEqual(before, bundled);
});

test('both examples together are a pack that the check takes', async () => {
  const { replaces, with: after } = example('after');
  assert.notDeepEqual(after.when, before.when);
  const rules = [...guangdong.pack.rules.map((row) => (row.with?.id === after.id ? { replaces, with: after } : row)), example('paper')];
  const messages = Object.fromEntries(Object.entries(example('messages')).map(([locale, texts]) => [locale, { ...guangdong.messages[locale], ...texts }]));
  const file = { ...guangdong, pack: { ...guangdong.pack, version: '2099-01-01', rules }, messages };
  assert.deepEqual(await checkFile(file, { than: guangdong.pack }), { faults: [], skipped: [] });
});

test('every code that the page explains is one that there is', () => {
  const errors = readFileSync(fileURLToPath(new URL('../../src/core/model/errors.ts', import.meta.url)), 'utf8');
  const codes = [...text.split('| code | what happened |')[1].split('\n\n')[0].matchAll(/`((?:pack-\w+)|network|unavailable)`/g)].map(([, code]) => code);
  assert.deepEqual(codes, ['pack-invalid', 'pack-outdated', 'pack-digest', 'network', 'unavailable']);
  for (const code of codes) assert.ok(errors.includes(`'${code}'`), code);
});
