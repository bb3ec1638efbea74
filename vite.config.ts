/**
 * How the library is built. `vite build`: the npm package (ES modules, one per public entry, shared code in dist/chunks, dependencies left to
 * the host). `vite build --mode cdn`: everything bundled and minified behind one script. `npm run build` does both, and adds what is no
 * module: types, OCR files, provider assets, schemas, the manifest.
 */
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { assetBase } from './scripts/build/asset-base.mjs';
import { externals, findEntries } from './scripts/build/entries.mjs';
import { firstPaint } from './scripts/build/first-paint.mjs';
import { noteModules } from './scripts/build/note-modules.mjs';
import { root } from './scripts/lib/paths.mjs';

const { plugin, codeSplitting } = firstPaint();

const common: UserConfig = { root, logLevel: 'warn', publicDir: false, json: { namedExports: false } };

const npm: UserConfig = {
  ...common,
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
};

const { index, ...others } = findEntries();

const cdn: UserConfig = {
  ...common,
  plugins: [assetBase(), plugin, noteModules()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: join(root, 'dist-cdn'),
    emptyOutDir: true,
    sourcemap: false,
    lib: { entry: { 'icp-filing-wizard': index, ...others }, formats: ['es'] },
    rollupOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting,
        // Library mode keeps the white space of ES modules unless it is told so here.
        minify: true,
      },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : npm));
