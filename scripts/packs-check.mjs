/**
 * `npm run packs:check`: checks every bundled pack and prints which topics each province has rules on, units (U) and individuals (I) apart.
 * `npm run packs:check -- <path or address>…` checks what somebody else wrote: a pack file, a pack without messages, or a manifest with all it names.
 * `--quiet` leaves the tables out.
 */
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile, limits, readJson, sizesOf } from './packs/check.mjs';
import { bundledFile, digestOf, loadSources, nameOf, packIds } from './packs/load.mjs';
import { pageOf, topicOf, topics } from './packs/topics.mjs';

const { values, positionals } = parseArgs({ options: { quiet: { type: 'boolean' } }, allowPositionals: true });
const sources = await loadSources();

/** Chinese characters are two columns wide. */
const widthOf = (text) => [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
const pad = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

let failed = 0;
const checked = [];

async function check(name, file, beside) {
  const { faults, skipped } = await checkFile(file, beside);
  if (faults.length > 0) failed += 1;
  for (const { rule, message } of faults) console.error(`✗ ${name}${rule === null ? '' : ` ${rule}`}: ${message}`);
  for (const { ruleId, kinds } of skipped) console.log(`! ${name} ${ruleId}: not evaluated by this version (${kinds.join(', ')})`);
  checked.push({ name, file, faults });
}

/** The bundled pack of this id, if there is one. */
const inForce = async (id) => ((await packIds()).includes(id) ? sources.packSource.load(id) : undefined);

async function checkOutside(from) {
  const { json } = await readJson(from);
  if (json.packs === undefined) {
    const file = json.pack === undefined ? { schema: 1, pack: json } : json;
    if (json.pack === undefined) console.log(`! ${from}: a pack without its messages; only the rules are checked for themselves`);
    return check(from, file, { than: await inForce(file.pack?.id) });
  }
  const { packs } = sources.checkManifest(json);
  const near = (url) => (/^https?:/.test(from) ? new URL(url, from).href : /^https?:/.test(url) ? url : resolve(dirname(from), url));
  const files = await Promise.all(Object.entries(packs).map(async ([id, row]) => ({ id, row, at: near(row.url), json: (await readJson(near(row.url))).json })));
  const base = files.find(({ id }) => id === 'national')?.json.pack;
  for (const { id, row, at, json: file } of files) {
    await check(at, file, { base, than: await inForce(id) });
    const digest = await digestOf(file);
    const wrong = digest !== row.digest ? `the digest is ${digest}` : file.pack?.id !== id || file.pack.version !== row.version ? `the file holds ${file.pack?.id} of ${file.pack?.version}` : null;
    if (wrong === null) continue;
    failed += 1;
    console.error(`✗ ${from} ${id}: ${wrong}`);
  }
}

function printSizes() {
  console.log(`\n${pad('', 30)}${pad('version', 13)}${['rules', 'unit', 'indiv.', 'both'].map((text) => text.padStart(8)).join('')}${['rules', 'zh-CN', 'en'].map((text) => `${text} B`.padStart(10)).join('')}`);
  for (const { name, file } of checked) {
    const rules = sources.rulesIn(file.pack.rules);
    const of = (page) => String(rules.filter((rule) => pageOf(rule) === page).length).padStart(8);
    const { rules: bytes, messages } = sizesOf(file);
    console.log(`${pad(name, 30)}${pad(file.pack.version, 13)}${String(rules.length).padStart(8)}${of('unit')}${of('individual')}${of('both')}${[bytes, messages['zh-CN'] ?? 0, messages.en ?? 0].map((n) => String(n).padStart(10)).join('')}`);
  }
  console.log(`gzip limits of a province: rules ${limits.rules} B, messages ${limits.messages} B in each language`);
}

/** How many rules each page has on each topic; a point: none. */
function printCoverage() {
  const width = 8;
  console.log(`\n${pad('coverage', 34)}${topics.map(({ short }) => short.padStart(width)).join('')}`);
  const silent = [];
  for (const { name, file } of checked) {
    const rules = sources.rulesIn(file.pack.rules);
    for (const page of file.pack.id === 'national' ? ['both', 'unit', 'individual'] : ['unit', 'individual']) {
      const mine = rules.filter((rule) => pageOf(rule) === page || (page !== 'both' && file.pack.id !== 'national' && pageOf(rule) === 'both'));
      const counts = topics.map(({ id }) => mine.filter((rule) => topicOf(rule, sources) === id).length);
      console.log(`${pad(name, 30)}${pad({ both: 'U+I', unit: 'U', individual: 'I' }[page], 4)}${counts.map((n) => (n === 0 ? '·' : String(n)).padStart(width)).join('')}`);
      if (mine.length === 0) silent.push(`${name} ${page}`);
    }
  }
  if (silent.length > 0) console.log(`without any rule: ${silent.join(', ')}`);
}

if (positionals.length > 0) {
  for (const from of positionals) {
    await checkOutside(from).catch((error) => {
      failed += 1;
      console.error(`✗ ${from}: ${error.message}${error.details?.at ? ` (${error.details.at})` : ''}`);
    });
  }
} else {
  for (const id of await packIds()) await check(`${id} ${await nameOf(id)}`, await bundledFile(id), {});
}
const whole = checked.filter(({ faults }) => !faults.some(({ message }) => message.startsWith('pack-invalid')));
if (!values.quiet && whole.length > 0) {
  checked.splice(0, checked.length, ...whole);
  printSizes();
  printCoverage();
}
console.log(`\npacks: ${whole.length} read, ${failed} with faults`);
process.exitCode = failed > 0 ? 1 : 0;
