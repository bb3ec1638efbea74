/** Everything a machine can say about a pack: its shape, its names and sources, what it refers to, its messages, its size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { root } from '../lib/paths.mjs';
import { parse } from '../lib/source.mjs';
import { featuresOf } from './topics.mjs';
import { loadSources, locales } from './load.mjs';

/** Bytes after gzip. */
export const limits = { rules: 4_000, messages: 3_000 };

/** Documents a rule may be read from, with the dates they carry; docs/rules/README.md lists them. */
const documents = { '000': null, '001': /^(2017-09-05|2018-(03-09|05-28|08-20))$/, '002': /^2020-09-21$/, '003': /^2020-10-20$/, '004': null, beyond: null, own: null };
const lines = /^§.* L\d+([,-]\d+)*(, .+ L\d+([,-]\d+)*)*$/;

/** The literals of a union type in the sources, so that they are not written down a second time. `declared.${string}` comes as `declared.`. */
function literalsOf(file, name) {
  const source = parse(join(root, file));
  const found = [];
  for (const statement of source.statements) {
    if (!ts.isTypeAliasDeclaration(statement) || statement.name.text !== name || !ts.isUnionTypeNode(statement.type)) continue;
    for (const member of statement.type.types) {
      if (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal)) found.push(member.literal.text);
      if (ts.isTemplateLiteralTypeNode(member)) found.push(member.head.text);
    }
  }
  if (found.length === 0) throw new Error(`${file} has no union ${name}`);
  return found;
}
export const factNames = literalsOf('src/core/model/ids.ts', 'FactId');
export const filingTypes = literalsOf('src/core/model/filing.ts', 'FilingTypeCode');

const gzipped = (json) => gzipSync(JSON.stringify(json), { level: 9 }).length;
/** @returns {{ rules: number, messages: Record<string, number> }} bytes after gzip */
export const sizesOf = ({ pack, messages = {} }) => ({ rules: gzipped(pack), messages: Object.fromEntries(Object.entries(messages).map(([locale, texts]) => [locale, gzipped(texts)])) });

const placeholders = (text) => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name))].sort().join(', ');

function checkSource(source) {
  const { document, section, date, note } = source;
  if (!Object.hasOwn(documents, document)) {
    // Whoever adds a rule from a notice of today names that notice by its title.
    if (/^\w*$/.test(document)) return [`the document ${document} is not listed in docs/rules/README.md`];
    return [...(section.trim() === '' ? ['the source names no section'] : []), ...(/^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? [] : [`${document}: a document by its title carries its date`])];
  }
  const found = [];
  if (section.trim() === '') found.push('the source names no section');
  if (document === 'own' && !note) found.push('a rule of our own needs a note that says why');
  if (document !== 'own' && document !== 'beyond' && !lines.test(section)) found.push(`the source does not name lines: ${section}`);
  if (documents[document] === null ? date !== undefined : !documents[document].test(date ?? '')) found.push(`the document ${document} does not carry the date ${date ?? '(none)'}`);
  return found;
}

function checkReferences(rule, { catalogue, dictionaries, conditionsOf }) {
  const found = [];
  const { answers, facts: named, places, slots } = featuresOf(rule, { conditionsOf });
  for (const id of [...answers, ...places, ...slots.map((slot) => `material.${slot}`)]) if (!Object.hasOwn(catalogue, id)) found.push(`there is no field ${id}`);
  for (const id of named) if (!factNames.includes(id) && !id.startsWith('declared.')) found.push(`there is no fact ${id}`);
  for (const type of rule.types ?? []) if (!filingTypes.includes(type)) found.push(`there is no filing type ${type}`);
  if (rule.scope !== 'person' && JSON.stringify(rule).includes('"person.')) found.push('only a rule of scope person may speak of person.…');
  for (const effect of rule.then) {
    if (effect.do !== 'allow') continue;
    const rows = dictionaries[effect.dictionary]?.rows.map(({ id }) => id) ?? [];
    if (rows.length === 0) found.push(`there is no dictionary ${effect.dictionary}`);
    for (const value of effect.values) if (!rows.includes(value)) found.push(`the dictionary ${effect.dictionary} has no ${value}`);
  }
  for (const part of rule.when === undefined ? [] : conditionsOf(rule.when)) {
    if (part.op !== 'in') continue;
    const id = part.of.answer ?? part.of.record;
    const field = id === undefined ? undefined : catalogue[id.replace(/^person\./, 'principal.')];
    const rows = field?.dictionary === undefined ? undefined : dictionaries[field.dictionary]?.rows.map((row) => row.id);
    if (rows !== undefined) for (const value of part.values) if (!rows.includes(value)) found.push(`${id} is never ${value}`);
  }
  return found;
}

function checkMessages({ pack, messages }, { messageKeysOf, rulesIn }) {
  const found = [];
  const asked = messageKeysOf(pack);
  for (const locale of locales) {
    const texts = messages[locale];
    if (texts === undefined) {
      found.push([`${locale}: there are no messages`]);
      continue;
    }
    for (const key of Object.keys(texts)) if (!asked.includes(key) && !asked.includes(key.replace(/App$/, ''))) found.push([`${locale} ${key}: no rule says this`]);
  }
  for (const rule of rulesIn(pack.rules)) {
    for (const effect of rule.then) {
      if (effect.message === undefined || effect.message.includes(':')) continue;
      const given = Object.keys(effect.params ?? {}).sort().join(', ');
      for (const [locale, texts] of Object.entries(messages)) {
        const text = texts[effect.message];
        if (text !== undefined && placeholders(text) !== given) found.push([`${locale} ${effect.message}: the rule gives (${given}), the text takes (${placeholders(text)})`, rule.id]);
      }
    }
  }
  return found;
}

/**
 * What is wrong with a pack and its messages. What cannot be read at all says only that.
 * @param {import('./load.mjs').PackFile} file without messages: the rules alone are checked
 * @param {{ base?: any, than?: any }} [beside] the national rules it lies over, where not the bundled ones; the pack whose place it takes
 * @returns {Promise<{ faults: { rule: string | null, message: string }[], skipped: { ruleId: string, kinds: string[] }[] }>}
 */
export async function checkFile(file, { base, than } = {}) {
  const sources = await loadSources();
  const faults = [];
  const fault = (message, rule = null) => faults.push({ rule, message });
  let skipped = [];
  try {
    // A copy: what is checked is frozen.
    ({ skipped } = file.messages === undefined ? sources.checkPack(structuredClone(file.pack), than) : sources.checkPackFile(structuredClone(file), than));
    sources.checkNames(file.pack, than);
  } catch (error) {
    if (error.name !== 'IcpError') throw error;
    fault(`${error.code}: ${error.message}${Object.entries(error.details).map(([name, value]) => `, ${name} ${value}`).join('')}`);
    if (error.code === 'pack-invalid' && error.details.at !== undefined) return { faults, skipped };
  }
  const { pack } = file;
  const odd = new Set(skipped.map(({ ruleId }) => ruleId));
  if (than !== undefined && than.version === pack.version && sources.canonicalJson(than) !== sources.canonicalJson(pack)) {
    fault(`other rules than the bundled ones under the same version ${pack.version}: raise it, or nobody takes them`);
  }
  for (const row of pack.rules) {
    if (row.drop !== undefined) for (const message of checkSource(row.source)) fault(message, row.drop.join(', '));
  }
  for (const rule of sources.rulesIn(pack.rules)) {
    for (const message of checkSource(rule.source)) fault(message, rule.id);
    if (!odd.has(rule.id)) for (const message of checkReferences(rule, sources)) fault(message, rule.id);
  }
  if (file.messages !== undefined) for (const [message, rule] of checkMessages(file, sources)) fault(message, rule);

  const national = pack.id === 'national' ? pack : (base ?? (await sources.packSource.load('national')));
  for (const [id, load] of Object.entries(sources.profiles)) {
    const { default: profile } = await load();
    try {
      sources.merge(national, pack.id === 'national' ? undefined : pack, await sources.rulesOf(profile), profile.overlays[pack.id]);
    } catch (error) {
      fault(`does not fit with ${id}: ${error.message}`, error.details?.ruleId ?? null);
    }
  }
  const { rules, messages } = sizesOf(file);
  // The national base is loaded for everybody and has no such limit.
  if (pack.id !== 'national') {
    if (rules > limits.rules) fault(`the rules are ${rules} bytes after gzip, at most ${limits.rules}`);
    for (const [locale, bytes] of Object.entries(messages)) if (bytes > limits.messages) fault(`the messages in ${locale} are ${bytes} bytes after gzip, at most ${limits.messages}`);
  }
  return { faults, skipped };
}

/** Reads a pack file, a bare pack, or a manifest with all it names, from a path or an HTTP(S) address. @returns {Promise<{ from: string, json: any }>} */
export async function readJson(from) {
  if (/^https?:/.test(from)) {
    const response = await fetch(from, { signal: AbortSignal.timeout(15_000) });
    if (!response.ok) throw new Error(`${from} answers ${response.status}`);
    return { from, json: JSON.parse(await response.text()) };
  }
  return { from, json: JSON.parse(readFileSync(from, 'utf8')) };
}
