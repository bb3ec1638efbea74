/**
 * The public entries of the package, found on disk: a new adapter, provider or locale needs no edit here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const folders = (path) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

/** @returns {Record<string, string>} entry name (its path in the output, without `.js`) → absolute source path */
export function findEntries(base = root) {
  const entries = {};
  for (const name of ['index', 'core', 'define']) entries[name] = join(base, 'src', `${name}.ts`);
  for (const room of ['adapters', 'providers']) {
    for (const name of folders(join(base, 'src', room)).filter((each) => each !== 'shared')) {
      entries[`${room}/${name}`] = join(base, 'src', room, name, 'index.ts');
    }
  }
  // A folder of messages has a table of loaders in src/i18n, named like it but in lower case.
  for (const tag of folders(join(base, 'locales'))) entries[`locales/${tag}`] = join(base, 'src/i18n', `${tag.toLowerCase()}.ts`);
  return Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));
}

/** What a host installs with us; everything else that we import is bundled in. */
export function externals() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = Object.keys(dependencies);
  // Lit is several packages behind one name: types and helpers come from its parts.
  return [...own, 'lit-html', 'lit-element', '@lit'].map((name) => new RegExp(`^${name.replace('/', '\\/')}(/|$)`));
}
