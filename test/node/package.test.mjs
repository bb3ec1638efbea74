import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importsOf, parse } from '../../scripts/lib/source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const { exports, dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

const stars = (pattern, folder) => readdirSync(at('dist', folder)).filter((file) => file.endsWith('.js')).map((file) => pattern.replace('*', basename(file, '.js')));
const entries = Object.keys(exports)
  .flatMap((name) => (name.includes('*') ? stars(name, name.split('/')[1]) : [name]))
  .filter((name) => !name.endsWith('.json'))
  .map((name) => `icp-filing-wizard${name.slice(1)}`);

test('the package has an entry for every adapter, provider and locale', () => {
  const folders = (...parts) => readdirSync(at(...parts), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const wanted = [
    ...folders('src', 'adapters').map((name) => `icp-filing-wizard/adapters/${name}`),
    // A provider whose profile is not written yet, only what it says of provinces, has none.
    ...folders('src', 'providers').filter((name) => existsSync(at('src', 'providers', name, 'index.ts'))).map((name) => `icp-filing-wizard/providers/${name}`),
    ...folders('locales').map((name) => `icp-filing-wizard/locales/${name}`),
    'icp-filing-wizard',
    'icp-filing-wizard/core',
    'icp-filing-wizard/define',
  ];
  assert.deepEqual([...entries].sort(), wanted.sort());
});

/** Runs a module in a Node of its own. */
const inNode = (code) => execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

for (const entry of entries) {
  test(`importing ${entry} in Node exports something, defines nothing and keeps quiet`, () => {
    // Lit brings a registry of its own to Node; ours must not be in it.
    const told = inNode(`
      const module = await import('${entry}');
      const tags = ['icp-filing-wizard', 'icp-filing-records', 'icp-button'];
      console.log(JSON.stringify({ exports: Object.keys(module).length > 0, defined: tags.filter((tag) => globalThis.customElements?.get(tag)) }));
    `);
    assert.deepEqual(JSON.parse(told), { exports: true, defined: [] });
  });
}

test('dist/core.js reaches no browser library', () => {
  const seen = new Set();
  const packages = new Set();
  const follow = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier } of importsOf(parse(path))) {
      if (specifier.startsWith('.')) follow(fileURLToPath(new URL(specifier, pathToFileURL(path))));
      else packages.add(specifier);
    }
  };
  follow(at('dist/core.js'));
  assert.deepEqual([...packages].filter((name) => !name.startsWith('zod')), []);
});

test('the built package imports nothing that it does not declare', () => {
  const files = ['dist', 'dist/chunks', 'dist/adapters', 'dist/providers', 'dist/locales'].flatMap((folder) =>
    existsSync(at(folder)) ? readdirSync(at(folder)).filter((file) => file.endsWith('.js')).map((file) => at(folder, file)) : [],
  );
  const foreign = files.flatMap((file) => importsOf(parse(file)).map(({ specifier }) => specifier).filter((specifier) => !specifier.startsWith('.')));
  const undeclared = [...new Set(foreign)].filter((name) => !Object.keys(dependencies).some((known) => name === known || name.startsWith(`${known}/`)));
  assert.deepEqual(undeclared, []);
});

test('the CDN build imports only files of its own', () => {
  const files = ['dist-cdn', 'dist-cdn/chunks', 'dist-cdn/adapters', 'dist-cdn/providers', 'dist-cdn/locales'].flatMap((folder) =>
    readdirSync(at(folder)).filter((file) => file.endsWith('.js')).map((file) => at(folder, file)),
  );
  const broken = files.flatMap((file) =>
    importsOf(parse(file))
      .filter(({ specifier }) => !specifier?.startsWith('.') || !existsSync(fileURLToPath(new URL(specifier, pathToFileURL(file)))))
      .map(({ specifier }) => `${basename(file)}: ${specifier}`),
  );
  assert.deepEqual(broken, []);
});

for (const folder of ['dist/ocr', 'dist-cdn/ocr', 'dist-demo/ocr']) {
  test(`${folder} holds what its manifest says`, () => {
    const { files } = JSON.parse(readFileSync(at(folder, 'manifest.json'), 'utf8'));
    const actual = files.map(({ name }) => {
      const bytes = readFileSync(at(folder, name));
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
    assert.deepEqual(actual, files);
    assert.ok(files.some(({ name }) => name === 'ocr-worker.js'));
  });
}
