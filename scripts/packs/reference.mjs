/** The lists at the end of docs/authoring-rules.md: names that rules may use, as the sources have them. `npm run packs:reference` writes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/paths.mjs';
import { factNames, filingTypes } from './check.mjs';
import { loadSources } from './load.mjs';
import { reader } from './words.mjs';

const path = join(root, 'docs/authoring-rules.md');
const [begin, end] = ['<!-- names: written by scripts/packs/reference.mjs -->', '<!-- end of names -->'];

/** @returns {Promise<string>} Markdown */
export async function reference() {
  const sources = await loadSources();
  const none = { schema: 1, pack: { schema: 1, id: 'national', version: '', rules: [] }, messages: {} };
  const [zh, en] = ['zh-CN', 'en'].map((locale) => reader({ locale, file: none, sources }));
  const table = (heads, rows) => [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''];
  const fields = Object.values(sources.catalogue);
  const papers = fields.filter(({ id }) => id.startsWith('material.'));
  return [
    '### Fields', '',
    ...table(['id', 'in the form', '', 'values'], fields.filter(({ id }) => !id.startsWith('material.')).map(({ id, dictionary }) => [`\`${id}\``, zh.label(id), en.label(id), dictionary === undefined ? '' : `of \`${dictionary}\``])),
    '### Facts', '',
    ...table(['id', '', ''], factNames.filter((id) => !id.endsWith('.')).map((id) => [`\`${id}\``, zh.fact(id), en.fact(id)])),
    'Beside these a rule may ask for a declaration of its own, `declared.<name>`: yes or no.', '',
    '### Papers', '',
    ...table(['slot', '', ''], papers.map(({ id }) => [`\`${id.slice('material.'.length)}\``, zh.label(id), en.label(id)])),
    '### Values', '',
    ...Object.values(sources.dictionaries).flatMap(({ id, rows }) => [`\`${id}\`: ${rows.map((row) => `\`${row.id}\` ${row.label['zh-CN'] ?? ''}`).join(', ')}`, '']),
    '### Filing types', '',
    ...table(['id', '', ''], filingTypes.map((type) => [`\`${type}\``, zh.type(type), en.type(type)])),
  ].join('\n');
}

/** The part of the page that is written by this script. */
export function within(text) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${path} has no marks for the names`);
  return { before: text.slice(0, from + begin.length), names: text.slice(from + begin.length, to).trim(), after: text.slice(to) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { before, after } = within(readFileSync(path, 'utf8'));
  writeFileSync(path, `${before}\n\n${(await reference()).trim()}\n\n${after}`);
}
