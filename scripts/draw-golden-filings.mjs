/**
 * Writes the golden filings: one complete filing per provider, filing type, holder and kind, with what is sent for it. Run it after a profile
 * or a rule was changed on purpose, and read the difference: it is what the change does to applicants.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './lib/paths.mjs';

const folder = join(root, 'test/fixtures/filings/cells');
const outDir = join(root, '.cache/golden-filings');

await build({
  configFile: false,
  root,
  logLevel: 'error',
  json: { namedExports: false },
  build: { ssr: join(root, 'test/support/golden-cells.ts'), outDir, emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'golden-cells.mjs' } } },
});
const { goldenCells } = await import(pathToFileURL(join(outDir, 'golden-cells.mjs')).href);
const cells = await goldenCells();
rmSync(folder, { recursive: true, force: true });
for (const [name, cell] of Object.entries(cells)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(cell, null, 1)}\n`);
}
writeFileSync(join(folder, 'index.json'), `${JSON.stringify(Object.keys(cells).sort(), null, 1)}\n`);
console.log(`${Object.keys(cells).length} golden filings in ${folder.slice(root.length + 1)}`);
