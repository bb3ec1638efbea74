/**
 * Message files: every locale has the keys and placeholders of the master; English holds no Chinese outside the official terms;
 * what src/ asks for exists, and nothing lies there that nobody asks for.
 */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './lib/paths.mjs';
import { lineOf, parse, report, typescriptFiles, walk } from './lib/source.mjs';

const master = 'zh-CN';
/** The namespace whose English file carries Chinese on purpose: the official term beside the translation. */
const bilingual = 'terms';
const maxDepth = 3;
const han = /\p{Script=Han}/u;
/** i18next picks these endings itself; the key in code is the part before. */
const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** @returns {Map<string, unknown>} dotted key → leaf */
function flatten(tree, prefix = '', into = new Map()) {
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) flatten(value, path, into);
    else into.set(path, value);
  }
  return into;
}

/** `I18n.t` puts this ending to a key where it is said of an APP; the key without it is the one for websites. */
const appEnding = /App$/;

const stem = (key) => key.replace(pluralEnding, '');
const placeholders = (text) => [...new Set([...String(text).matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1]))].sort();

/** stem → union of the placeholders of its plural forms */
function shape(messages) {
  const shapes = new Map();
  for (const [key, text] of messages) {
    const known = shapes.get(stem(key)) ?? new Set();
    for (const name of placeholders(text)) known.add(name);
    shapes.set(stem(key), known);
  }
  return shapes;
}

/** Keys that src/ asks for: whole ones, and beginnings of those that are put together at run time. */
function usage(base, namespaces) {
  const whole = [];
  const beginnings = [];
  /** `${kind}:title`: the namespace is only known at run time, so the key counts as asked for in all of them. */
  const anywhere = [];
  const pattern = new RegExp(`^(${namespaces.join('|')}):(.*)$`, 's');
  for (const path of typescriptFiles(base, ['src'])) {
    const source = parse(path);
    const note = (list, text, node) => {
      const match = pattern.exec(text);
      if (match !== null) list.push({ file: path, line: lineOf(source, node.getStart(source)), namespace: match[1], key: match[2] });
    };
    walk(source, (node) => {
      if (ts.isStringLiteralLike(node)) note(node.text.endsWith('.') || node.text.endsWith(':') ? beginnings : whole, node.text, node);
      else if (ts.isTemplateExpression(node)) {
        note(beginnings, node.head.text, node);
        const [first, second] = node.templateSpans;
        if (node.head.text === '' && /^:[a-z]/i.test(first.literal.text)) anywhere.push({ key: first.literal.text.slice(1), whole: second === undefined });
      }
      else if (ts.isCallExpression(node) && ['term', 'withTerm'].includes(node.expression.name?.text ?? node.expression.text)) {
        const [argument] = node.arguments;
        if (argument === undefined) return;
        if (ts.isStringLiteralLike(argument)) note(whole, `terms:${argument.text}`, node);
        else note(beginnings, 'terms:', node);
      }
    });
  }
  return { whole, beginnings, anywhere };
}

export function checkLocales(base = root) {
  const folder = join(base, 'locales');
  const findings = [];
  const unused = [];
  let checked = 0;
  const breach = (file, message, line = 0) => findings.push({ file, line, message });
  const locales = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = (locale, namespace) => {
    const file = `locales/${locale}/${namespace}.json`;
    try {
      checked += 1;
      return flatten(JSON.parse(readFileSync(join(base, file), 'utf8')));
    } catch (error) {
      breach(file, error.code === 'ENOENT' ? 'is missing' : `is not valid JSON: ${error.message}`);
      return new Map();
    }
  };
  const names = (locale) => readdirSync(join(folder, locale)).map((file) => basename(file, '.json')).sort();
  /** `ui.first` is the part of `ui` that is loaded first: one namespace to whoever asks for a key. */
  const whole = (file) => file.replace(/\.first$/, '');
  if (!locales.includes(master)) {
    breach(`locales/${master}`, 'the master locale is missing');
    return { findings, unused, checked };
  }

  const namespaces = names(master);
  const wanted = new Map(namespaces.map((namespace) => [namespace, read(master, namespace)]));
  for (const [namespace, messages] of wanted) {
    const file = `locales/${master}/${namespace}.json`;
    for (const [key, text] of messages) {
      if (typeof text !== 'string' || text.trim() === '') breach(file, `${key}: is not a text`);
      if (key.split('.').length > maxDepth) breach(file, `${key}: is nested deeper than ${maxDepth}`);
    }
  }
  for (const locale of locales.filter((name) => name !== master)) {
    for (const extra of names(locale).filter((name) => !namespaces.includes(name))) breach(`locales/${locale}/${extra}.json`, `has no counterpart in ${master}`);
    for (const [namespace, masterMessages] of wanted) {
      const file = `locales/${locale}/${namespace}.json`;
      const messages = read(locale, namespace);
      const expected = shape(masterMessages);
      const actual = shape(messages);
      for (const [key, names] of expected) {
        const own = actual.get(key);
        if (own === undefined) {
          breach(file, `${key}: is missing`);
          continue;
        }
        const [a, b] = [[...names].sort().join(', '), [...own].sort().join(', ')];
        if (a !== b) breach(file, `${key}: has placeholders {${b}}, ${master} has {${a}}`);
      }
      for (const key of actual.keys()) if (!expected.has(key)) breach(file, `${key}: is not in ${master}`);
      for (const [key, text] of messages) {
        if (typeof text !== 'string' || text.trim() === '') breach(file, `${key}: is not a text`);
        if (locale === 'en' && namespace !== bilingual && han.test(String(text))) breach(file, `${key}: holds Chinese characters`);
      }
    }
  }

  const { whole: asked, beginnings, anywhere } = usage(base, [...new Set(namespaces.map(whole))]);
  const known = new Map();
  const homes = new Map();
  for (const [file, messages] of wanted) {
    const namespace = whole(file);
    const keys = known.get(namespace) ?? new Set();
    for (const key of messages.keys()) {
      if (keys.has(stem(key)) && homes.get(`${namespace}:${stem(key)}`) !== file) breach(`locales/${master}/${file}.json`, `${key}: stands in ${namespace}.json too`);
      keys.add(stem(key));
      homes.set(`${namespace}:${stem(key)}`, file);
    }
    known.set(namespace, keys);
  }
  const startsWith = ({ namespace, key }) => (candidate) => (key === '' ? true : candidate.startsWith(key)) && known.has(namespace);
  for (const use of asked) {
    // A branch may be named whole when code asks for its children one by one.
    const hit = known.get(use.namespace).has(use.key) || [...known.get(use.namespace)].some((key) => key.startsWith(`${use.key}.`));
    if (!hit) breach(use.file, `'${use.namespace}:${use.key}' is not in locales/${master}`, use.line);
  }
  for (const use of beginnings) {
    if (![...known.get(use.namespace)].some(startsWith(use))) breach(use.file, `no key begins with '${use.namespace}:${use.key}' in locales/${master}`, use.line);
  }
  for (const [namespace, keys] of known) {
    const exact = new Set(asked.filter((use) => use.namespace === namespace).map((use) => use.key));
    const open = [...beginnings, ...asked.map((use) => ({ ...use, key: `${use.key}.` }))].filter((use) => use.namespace === namespace);
    for (const variant of keys) {
      const plain = variant.replace(appEnding, '');
      const key = keys.has(plain) ? plain : variant;
      const used = exact.has(key) || open.some((use) => startsWith(use)(key)) || anywhere.some((use) => (use.whole ? key === use.key : key.startsWith(use.key)));
      if (!used) unused.push({ file: `locales/${master}/${homes.get(`${namespace}:${variant}`)}.json`, line: 0, message: `${variant}: nothing in src/ asks for it` });
    }
  }
  return { findings, unused, checked };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { findings, unused, checked } = checkLocales();
  report('locales', [...findings, ...unused], checked);
}
