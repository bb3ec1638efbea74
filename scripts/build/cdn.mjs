/**
 * The CDN build: `<script type="module" src="…/icp-filing-wizard.js">` is all a page needs. Everything is bundled and minified;
 * what is not needed for the first screen is a chunk with a relative address. The other entries lie beside it for import().
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { posixRelative, root } from '../lib/paths.mjs';
import { assetBase } from './asset-base.mjs';
import { copyProviderAssets } from './assets.mjs';
import { findEntries } from './entries.mjs';
import { firstPaint } from './first-paint.mjs';

/** Notes which module went into which chunk and how long it is, for `npm run size -- --modules`. */
const noteModules = () => ({
  name: 'note-modules',
  generateBundle(_options, bundle) {
    const chunks = {};
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunks[chunk.fileName] = Object.entries(chunk.modules).map(([id, { renderedLength }]) => ({ id: posixRelative(root, id), length: renderedLength }));
    }
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache/cdn-modules.json'), JSON.stringify(chunks));
  },
});

export async function buildCdn() {
  const { index, ...others } = findEntries();
  const { plugin, codeSplitting } = firstPaint();
  const outDir = join(root, 'dist-cdn');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    json: { namedExports: false },
    plugins: [assetBase(), plugin, noteModules()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir,
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
  });
  cpSync(join(root, 'dist/ocr'), join(outDir, 'ocr'), { recursive: true });
  copyProviderAssets(outDir);
}
