/** The npm package: what `vite.config.ts` builds, with the providers' assets and the schemas. */
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../lib/paths.mjs';
import { copyProviderAssets } from './assets.mjs';
import { buildSchema } from './schema.mjs';

export async function buildNpm() {
  await build({ configFile: join(root, 'vite.config.ts'), mode: 'npm' });
  copyProviderAssets(join(root, 'dist'));
  await buildSchema();
}
