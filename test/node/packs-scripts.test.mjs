import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkFile, limits, sizesOf } from '../../scripts/packs/check.mjs';
import { bundledFile, loadSources, packIds } from '../../scripts/packs/load.mjs';
import { pageOf, topicOf, topics } from '../../scripts/packs/topics.mjs';
import { reader } from '../../scripts/packs/words.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = await loadSources();
const guangdong = await bundledFile('440000');
const made = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'packs-'));
  made.push(path);
  return path;
};

/** Runs a script; what it prints, and whether it was content. */
function run(script, ...args) {
  try {
    return { ok: true, text: execFileSync(process.execPath, [join('scripts', script), ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) };
  } catch (error) {
    return { ok: false, text: `${error.stdout}${error.stderr}` };
  }
}

test('every bundled pack passes, within its sizes', async () => {
  for (const id of await packIds()) {
    const file = await bundledFile(id);
    assert.deepEqual(await checkFile(file), { faults: [], skipped: [] }, id);
    if (id === 'national') continue;
    const { rules, messages } = sizesOf(file);
    assert.ok(rules <= limits.rules && Object.values(messages).every((bytes) => bytes <= limits.messages), id);
  }
});

const source = { document: '003', section: '§7.5.1 L1', date: '2020-10-20' };
const rule = (more) => ({ id: '440000.new', scope: 'filing', then: [{ do: 'duty', message: 'say' }], source, ...more });
/** A pack of one rule, newer than the bundled one. */
const packOf = (one, { pack = {}, messages = { 'zh-CN': { say: '请说' }, en: { say: 'Say' } } } = {}) => ({ schema: 1, pack: { schema: 1, id: '440000', version: '2099-01-01', rules: [{ add: one }], ...pack }, messages });
const when = (condition) => rule({ when: condition });
const cases = [
  ['a document nobody listed', packOf(rule({ source: { ...source, document: '099' } })), /document 099 is not listed/],
  ['a document by its title without its date', packOf(rule({ source: { document: '粤通管函〔2026〕1号', section: '二' } })), /carries its date/],
  ['a source without lines', packOf(rule({ source: { ...source, section: '§7.5.1' } })), /does not name lines/],
  ['a date that the document does not carry', packOf(rule({ source: { ...source, date: '2021-01-01' } })), /does not carry the date/],
  ['a rule of one’s own without a note', packOf(rule({ source: { document: 'own', section: 'limits' } })), /needs a note/],
  ['a field that does not exist', packOf(when({ op: 'filled', of: { answer: 'entity.nickname' } })), /no field entity\.nickname/],
  ['a fact that does not exist', packOf(when({ op: 'filled', of: { fact: 'domain.colour' } })), /no fact domain\.colour/],
  ['a paper that does not exist', packOf(rule({ then: [{ do: 'material', slot: 'love-letter', per: 'filing', level: 'required', message: 'say' }] })), /no field material\.love-letter/],
  ['a filing type that does not exist', packOf(rule({ types: ['frist'] })), /no filing type frist/],
  ['a choice that does not exist', packOf(when({ op: 'in', of: { answer: 'entity.nature' }, values: ['club'] })), /entity\.nature is never club/],
  ['options that do not exist', packOf(rule({ then: [{ do: 'allow', at: 'entity.certificateType', dictionary: 'certificate-type', values: ['library-card'] }] })), /has no library-card/],
  ['a person in a rule of the filing', packOf(when({ op: 'filled', of: { answer: 'person.name' } })), /only a rule of scope person/],
  ['a list that does not exist', packOf(when({ op: 'contains', of: { answer: 'service.name' }, words: { list: '440000.nothing' } })), /word list that is not there/],
  ['a rule of another pack’s name', packOf(rule({ id: 'national.new' })), /does not carry the name of its pack/],
  ['an overlay over nothing', packOf(rule({}), { pack: { rules: [{ replaces: ['national.nothing'], with: rule({}) }] } }), /names a rule that is not there/],
  ['a message that is missing', packOf(rule({}), { messages: { 'zh-CN': { say: '请说' }, en: {} } }), /a message is missing/],
  ['a language that is missing', packOf(rule({}), { messages: { 'zh-CN': { say: '请说' } } }), /en: there are no messages/],
  ['a message to spare', packOf(rule({}), { messages: { 'zh-CN': { say: '请说', more: '多' }, en: { say: 'Say' } } }), /more: no rule says this/],
  ['a placeholder that nothing fills', packOf(rule({}), { messages: { 'zh-CN': { say: '请说 {{n}}' }, en: { say: 'Say' } } }), /the rule gives \(\), the text takes \(n\)/],
  ['rules that are too many', packOf(rule({}), { pack: { lists: { '440000.long': Array.from({ length: 2_000 }, (_, n) => `${n}-${(n * 7919) % 9973}`) } } }), /bytes after gzip, at most/],
  ['something that is no pack', { schema: 1, pack: [], messages: {} }, /not of the shape/],
];
for (const [what, file, expected] of cases) {
  test(`the check finds: ${what}`, async () => {
    const { faults } = await checkFile(file);
    assert.match(faults.map(({ message }) => message).join('\n'), expected);
  });
}

test('a notice of today is a source by its title and date', async () => {
  assert.deepEqual((await checkFile(packOf(rule({ source: { document: '粤通管函〔2026〕1号', section: '二', date: '2026-10-01' } })))).faults, []);
});

test('the check compares with the pack that would be replaced', async () => {
  const than = guangdong.pack;
  const told = async (pack) => (await checkFile({ ...guangdong, pack }, { than })).faults.map(({ message }) => message).join('\n');
  assert.match(await told({ ...than, version: '2020-01-01' }), /pack-outdated/);
  assert.match(await told({ ...than, rules: than.rules.slice(0, -1) }), /raise it, or nobody takes them/);
  assert.equal(await told(than), '');
});

test('a kind of condition that nobody knows is told and is no fault', async () => {
  const { faults, skipped } = await checkFile(packOf(when({ op: 'moon-is-full' })));
  assert.deepEqual({ faults, skipped }, { faults: [], skipped: [{ ruleId: '440000.new', kinds: ['moon-is-full'] }] });
});

test('the script prints sizes and coverage of every province, units and individuals apart', () => {
  const { ok, text } = run('packs-check.mjs');
  assert.ok(ok, text);
  assert.match(text, /packs: 32 read, 0 with faults/);
  assert.equal(text.split('\n').filter((line) => /^\d{6} .* [UI] +[·\d]/.test(line)).length, 62);
});

test('what is exported is what the check takes, from a path and from an address; what was tampered with is refused', async () => {
  const out = folder();
  assert.ok(run('packs-export.mjs', '--out', out, '广东', 'national').ok);
  const manifest = join(out, 'manifest.json');
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).packs).sort(), ['440000', 'national']);
  assert.ok(run('packs-check.mjs', '--quiet', manifest).ok);
  assert.ok(run('packs-check.mjs', '--quiet', join(out, '440000.json')).ok);

  const file = JSON.parse(readFileSync(join(out, '440000.json'), 'utf8'));
  writeFileSync(join(out, '440000.json'), JSON.stringify({ ...file, pack: { ...file.pack, version: '2099-01-01' } }));
  assert.match(run('packs-check.mjs', '--quiet', manifest).text, /440000: the digest is sha256:/);
  assert.ok(run('packs-export.mjs', '--from', out).ok);
  assert.equal(JSON.parse(readFileSync(manifest, 'utf8')).packs['440000'].version, '2099-01-01');
  assert.ok(run('packs-check.mjs', '--quiet', manifest).ok);
});

test('the check reads a pack from an address', async () => {
  const server = createServer((_request, response) => response.end(JSON.stringify(guangdong))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const { readJson } = await import('../../scripts/packs/check.mjs');
    assert.deepEqual((await readJson(`http://127.0.0.1:${server.address().port}/440000.json`)).json, guangdong);
  } finally {
    server.close();
  }
});

test('nothing is exported of packs with faults', () => {
  const out = folder();
  writeFileSync(join(out, '440000.json'), JSON.stringify(packOf(when({ op: 'filled', of: { answer: 'entity.nickname' } }))));
  const { ok, text } = run('packs-export.mjs', '--from', out);
  assert.equal(ok, false);
  assert.match(text, /no field entity\.nickname[\s\S]*No manifest is written/);
});

test('a province is printed with every rule, its words and its source', () => {
  const { ok, text } = run('packs-table.mjs', '广东');
  assert.ok(ok, text);
  for (const { id } of sources.rulesIn(guangdong.pack.rules)) assert.ok(text.includes(`\`${id}\``), id);
  assert.match(text, /^# 广东省（440000）/);
  assert.match(text, /域名到期日距今天不超过 3 个月/);
  assert.match(text, /§7\.5\.1 L1580,1614/);
});

test('a province is printed in English, for one holder', () => {
  const { text } = run('packs-table.mjs', '440000', '--locale', 'en', '--holder', 'individual');
  assert.match(text, /## Individuals/);
  assert.ok(!text.includes('## Units\n'));
  assert.match(text, /the day the domain expires is not more than 3 months from today/);
});

test('a province that does not exist is told', () => {
  assert.match(run('packs-table.mjs', '桃花源').text, /No province is called/);
});

for (const locale of ['zh-CN', 'en']) {
  test(`there are words for every kind of condition and effect in ${locale}, and for every rule`, async () => {
    for (const id of await packIds()) {
      const file = await bundledFile(id);
      const say = reader({ locale, file, sources });
      for (const op of Object.keys(sources.KNOWN_OPS)) assert.ok(say.kinds.ops.includes(op), op);
      for (const kind of Object.keys(sources.KNOWN_EFFECTS)) assert.ok(say.kinds.effects.includes(kind), kind);
      for (const one of sources.rulesIn(file.pack.rules)) {
        const lines = [say.condition(one), ...one.then.map(say.effect), say.source(one.source)];
        for (const line of lines) assert.ok(line.length > 2 && !/undefined|\{\{|\[object/.test(line), `${one.id}: ${line}`);
      }
    }
  });
}

test('topics: each rule has one, and a rule that nobody could place is in the last', () => {
  assert.equal(topicOf(rule({ then: [{ do: 'limit', what: 'services', max: 3, message: 'say' }] }), sources), 'other');
  assert.equal(topicOf(when({ op: 'age', of: { answer: 'principal.certificateNumber' }, is: '<', than: 18 }), sources), 'age');
  assert.equal(topicOf(rule({ types: ['change-entity'] }), sources), 'change');
  assert.equal(topics.at(-1).id, 'other');
  assert.deepEqual(['440000.unit.x', '440000.individual.x', '440000.x'].map((id) => pageOf({ id })), ['unit', 'individual', 'both']);
});
