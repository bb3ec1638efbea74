/** custom-elements.json: analysed from the sources, without private members, committed; `check` tells whether it is up to date. */
import { readFileSync, rmSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

const committed = join(root, 'custom-elements.json');

async function analyse(outdir) {
  await run('cem', ['analyze', '--config', 'config/custom-elements.config.mjs', '--outdir', outdir]);
}

export async function buildManifest() {
  await analyse('.');
}

/** @returns {Promise<boolean>} */
export async function manifestIsCurrent() {
  const outdir = '.cache/manifest';
  await analyse(outdir);
  const fresh = readFileSync(join(root, outdir, 'custom-elements.json'), 'utf8');
  rmSync(join(root, outdir), { recursive: true, force: true });
  return existsSync(committed) && readFileSync(committed, 'utf8') === fresh;
}
