/** The npm package: ES modules, one per public entry, shared code in dist/chunks, run-time dependencies left to the host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../lib/paths.mjs';
import { copyProviderAssets } from './assets.mjs';
import { assetBase } from './asset-base.mjs';
import { findEntries } from './entries.mjs';
import { firstPaint } from './first-paint.mjs';
import { buildSchema } from './schema.mjs';

/** What a host installs with us; everything else that we import is bundled in. */
export function externals() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = Object.keys(dependencies);
  // Lit is several packages behind one name: types and helpers come from its parts.
  return [...own, 'lit-html', 'lit-element', '@lit'].map((name) => new RegExp(`^${name.replace('/', '\\/')}(/|$)`));
}

export async function buildNpm() {
  const { plugin, codeSplitting } = firstPaint();
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    json: { namedExports: false },
    plugins: [assetBase(), plugin],
    build: {
      target: 'es2022',
      outDir: join(root, 'dist'),
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      lib: { entry: findEntries(), formats: ['es'] },
      rollupOptions: {
        // Left-overs such as `Object.keys(table);` would count as side effects.
        treeshake: { manualPureFunctions: ['Object.keys', 'Object.values', 'Object.entries', 'Object.freeze'] },
        external: externals(),
        // No hashes: a host's bundler gives its own, and carries every name in its first file.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', codeSplitting },
      },
    },
  });
  copyProviderAssets(join(root, 'dist'));
  await buildSchema();
}
