/** Builds what is measured: the page as a host would bundle it, a copy of the package for Node, and the golden filings. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { hostConfig } from '../build/host.mjs';
import { root } from '../lib/paths.mjs';

const folder = join(root, '.cache/bench');
export const built = { site: join(folder, 'site'), package: join(folder, 'package'), filings: join(folder, 'filings.mjs') };

export async function buildBench() {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'dist'), built.package, { recursive: true, filter: (path) => !path.includes('/dist/ocr') });
  await build(hostConfig({ from: join(root, 'scripts/bench'), outDir: built.site }));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: { target: 'node20', outDir: folder, emptyOutDir: false, minify: false, lib: { entry: join(root, 'test/fixtures/filings/index.ts'), formats: ['es'], fileName: () => 'filings.mjs' } },
  });
}
