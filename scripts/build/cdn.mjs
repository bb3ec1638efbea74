/**
 * The CDN build: `<script type="module" src="…/icp-filing-wizard.js">` is all a page needs. Everything is bundled and minified;
 * what is not needed for the first screen is a chunk with a relative address. The other entries lie beside it for import().
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../lib/paths.mjs';
import { copyProviderAssets } from './assets.mjs';

export async function buildCdn() {
  const outDir = join(root, 'dist-cdn');
  await build({ configFile: join(root, 'vite.config.ts'), mode: 'cdn' });
  cpSync(join(root, 'dist/ocr'), join(outDir, 'ocr'), { recursive: true });
  copyProviderAssets(outDir);
}
