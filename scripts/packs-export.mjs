/**
 * `npm run packs:export -- [--out <folder>] [province…]`: packs as JSON files with their messages, and a manifest with versions and digests,
 * ready to be served. `--from <folder>`: writes the manifest of pack files that somebody edited there, in place of exporting the bundled ones.
 * Without provinces: all of them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from './packs/check.mjs';
import { bundledFile, digestOf, loadSources, nameOf, packIds } from './packs/load.mjs';

const { values, positionals } = parseArgs({ options: { out: { type: 'string', default: 'dist-packs' }, from: { type: 'string' } }, allowPositionals: true });
const folder = values.from ?? values.out;

async function wantedIds() {
  const ids = await packIds();
  const names = await Promise.all(ids.map(nameOf));
  const found = positionals.map((wanted) => [wanted, ids.find((id, index) => id === wanted || names[index].startsWith(wanted))]);
  const unknown = found.filter(([, id]) => id === undefined).map(([wanted]) => wanted);
  if (unknown.length > 0) {
    console.error(`No province is called ${unknown.join(', ')}.`);
    process.exit(2);
  }
  return found.length === 0 ? ids : found.map(([, id]) => id);
}

/** @type {{ name: string, file: any }[]} */
let files;
if (values.from === undefined) {
  mkdirSync(folder, { recursive: true });
  files = await Promise.all((await wantedIds()).map(async (id) => ({ name: `${id}.json`, file: await bundledFile(id) })));
  for (const { name, file } of files) writeFileSync(join(folder, name), `${JSON.stringify(file, null, 2)}\n`);
} else {
  files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'manifest.json').sort().map((name) => ({ name, file: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}

const sources = await loadSources();
const known = await packIds();
const base = files.find(({ file }) => file.pack?.id === 'national')?.file.pack;
const packs = {};
let faulty = 0;
for (const { name, file } of files) {
  const than = known.includes(file.pack?.id) ? await sources.packSource.load(file.pack.id) : undefined;
  const { faults } = await checkFile(file, { base, than });
  for (const { rule, message } of faults) console.error(`✗ ${name}${rule === null ? '' : ` ${rule}`}: ${message}`);
  if (faults.length > 0) faulty += 1;
  else packs[file.pack.id] = { version: file.pack.version, digest: await digestOf(file), url: name };
}
if (faulty > 0 || files.length === 0) {
  console.error(files.length === 0 ? `${folder} holds no pack` : `No manifest is written before ${faulty} of ${files.length} packs are mended.`);
  process.exit(1);
}
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ schema: 1, packs }, null, 2)}\n`);
console.log(`${folder}: ${files.length} packs and manifest.json`);
