/**
 * `npm run packs:table -- <province>`: the rules of a province as a readable page (Markdown), each in words and with its source.
 * A province by name or GB/T 2260 code, `national`, or the path or address of a pack file. `--locale en`, `--holder unit|individual`.
 */
import { parseArgs } from 'node:util';
import { readJson } from './packs/check.mjs';
import { bundledFile, loadSources, locales, nameOf, packIds } from './packs/load.mjs';
import { pageOf, topicOf, topics } from './packs/topics.mjs';
import { reader } from './packs/words.mjs';

const { values, positionals } = parseArgs({ options: { locale: { type: 'string', default: 'zh-CN' }, holder: { type: 'string' } }, allowPositionals: true });
const fail = (message) => {
  console.error(message);
  process.exit(2);
};
const [wanted] = positionals;
if (wanted === undefined) fail('Which province? Give its name, its GB/T 2260 code, `national`, or a pack file.');
if (!locales.includes(values.locale)) fail(`No such language: ${values.locale}. There are: ${locales.join(', ')}`);
if (values.holder !== undefined && values.holder !== 'unit' && values.holder !== 'individual') fail('--holder is unit or individual');

async function find() {
  for (const id of await packIds()) if (id === wanted || (await nameOf(id)).startsWith(wanted)) return bundledFile(id);
  if (!/[./]/.test(wanted)) fail(`No province is called ${wanted}.`);
  const { json } = await readJson(wanted).catch((error) => fail(error.message));
  return json.pack === undefined ? { schema: 1, pack: json, messages: {} } : json;
}

const file = await find();
const sources = await loadSources();
const say = reader({ locale: values.locale, file, sources });
const { page } = say;
const out = [];
const print = (...lines) => out.push(...lines);

print(`# ${page.title(await nameOf(file.pack.id), file.pack.id)}`, '', `${page.version}: ${file.pack.version}`, '');
const pages = ['unit', 'individual', 'both'].filter((one) => values.holder === undefined || one === 'both' || one === values.holder);
const placed = file.pack.rules.flatMap((row) => (row.drop !== undefined ? [] : [{ rule: row.add ?? row.with, replaces: row.replaces ?? [] }]));
for (const one of pages) {
  const mine = placed.filter(({ rule }) => pageOf(rule) === one);
  if (mine.length === 0 && one === 'both') continue;
  print(`## ${page[one]}`, '', mine.length === 0 ? page.none : page.count(mine.length), '');
  for (const topic of topics) {
    const about = mine.filter(({ rule }) => topicOf(rule, sources) === topic.id);
    if (about.length === 0) continue;
    print(`### ${values.locale === 'en' ? topic.en : topic.zh}`, '');
    for (const { rule, replaces } of about) {
      print(`**\`${rule.id}\`** · ${page.scope[rule.scope]}${rule.types === undefined ? '' : ` · ${page.types}: ${rule.types.map(say.type).join(values.locale === 'en' ? ', ' : '、')}`}`, '');
      print(`- ${page.when}: ${say.condition(rule)}`);
      for (const effect of rule.then) print(`- ${page.what}: ${say.effect(effect)}`);
      if (replaces.length > 0) print(`- ${page.instead}: ${replaces.map((id) => `\`${id}\``).join(', ')}`);
      print(`- ${page.source}: ${say.source(rule.source)}`, '');
    }
  }
}
const dropped = file.pack.rules.filter((row) => row.drop !== undefined);
if (dropped.length > 0) print(`## ${page.dropped}`, '', ...dropped.map((row) => `- ${row.drop.map((id) => `\`${id}\``).join(', ')}: ${say.source(row.source)}`), '');
const lists = Object.entries(say.lists);
if (lists.length > 0) print(`## ${page.lists}`, '', ...lists.flatMap(([name, words]) => [`**\`${name}\`**: ${words.join(' · ')}`, '']));
console.log(out.join('\n'));
