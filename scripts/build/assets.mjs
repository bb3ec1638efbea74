/** Templates and samples of the profiles: `src/providers/<id>/assets` → `<build>/providers/<id>`, where the wizard looks below its asset base. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** @param {string} outDir folder of a build */
export function copyProviderAssets(outDir) {
  const providers = join(root, 'src/providers');
  for (const { name } of readdirSync(providers, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const assets = join(providers, name, 'assets');
    if (existsSync(assets)) cpSync(assets, join(outDir, 'providers', name), { recursive: true });
  }
}
