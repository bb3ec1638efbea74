/** The demo, built as a host would build its console: it imports the package by name and gets the built files. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../lib/paths.mjs';
import { copyProviderAssets } from './assets.mjs';
import { hostConfig } from './host.mjs';

export async function buildDemo() {
  const outDir = join(root, 'dist-demo');
  if (!existsSync(join(root, 'demo/index.html'))) throw new Error('demo/index.html is missing');
  await build(hostConfig({ from: join(root, 'demo'), outDir }));
  cpSync(join(root, 'dist/ocr'), join(outDir, 'ocr'), { recursive: true });
  copyProviderAssets(outDir);
}
