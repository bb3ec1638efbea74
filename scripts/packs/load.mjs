/** Packs, catalogue and checks as the sources have them, in Node: nothing has to be built first. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { filesBelow, root } from '../lib/paths.mjs';

const cache = join(root, '.cache');
const kept = join(cache, 'packs-sources.mjs');

/** What the module is made of; it is made again when any of these is newer. */
const newest = () => {
  const files = [...filesBelow(join(root, 'src'), (path) => path.endsWith('.ts') || path.endsWith('.json')), join(root, 'scripts/packs/sources.js')];
  return Math.max(...files.map((path) => statSync(path).mtimeMs));
};

async function bundled() {
  mkdirSync(cache, { recursive: true });
  const since = newest();
  if (!existsSync(kept) || statSync(kept).mtimeMs <= since) {
    // Made in a folder of its own and moved: a test and a gate may ask at the same time.
    const outDir = mkdtempSync(join(cache, 'packs-'));
    try {
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        json: { namedExports: false },
        build: {
          target: 'node20',
          outDir,
          minify: false,
          lib: { entry: join(root, 'scripts/packs/sources.js'), formats: ['es'], fileName: () => 'sources.mjs' },
          rollupOptions: { external: [/^zod/], output: { codeSplitting: false } },
        },
      });
      renameSync(join(outDir, 'sources.mjs'), kept);
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
  }
  return import(pathToFileURL(kept).href);
}

let sources;
/** @returns {Promise<Record<string, any>>} */
export const loadSources = () => (sources ??= bundled());

export const locales = ['zh-CN', 'en'];

/** @typedef {{ schema: 1, pack: any, messages: Record<string, Record<string, string>> }} PackFile */

/** A bundled pack as it would be served. @returns {Promise<PackFile>} */
export async function bundledFile(id) {
  const { packSource } = await loadSources();
  const pack = await packSource.load(id);
  const messages = Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await packSource.messages(id, locale)])));
  // Through JSON, because that is what is served and checked.
  return JSON.parse(JSON.stringify({ schema: 1, pack, messages }));
}

/** Ids of all bundled packs, the base first. */
export async function packIds() {
  const { provinces } = await loadSources();
  return ['national', ...provinces];
}

/** As src/adapters/packs computes it. */
export async function digestOf(json) {
  const { canonicalJson } = await loadSources();
  return `sha256:${createHash('sha256').update(canonicalJson(json)).digest('hex')}`;
}

let names;
/** Name of a pack for people. */
export async function nameOf(id) {
  const { loadDivisions } = await loadSources();
  names ??= new Map((await loadDivisions()).map(({ code, name }) => [code, name]));
  return id === 'national' ? '全国' : (names.get(id) ?? id);
}
