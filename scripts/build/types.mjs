/** Declarations of everything in src/, laid out as in the checkout (locales/ lies beside src/, so the common root is the checkout). */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

export async function buildTypes() {
  rmSync(join(root, 'dist/types'), { recursive: true, force: true });
  await run('tsc', ['-p', 'config/tsconfig.build.json']);
}
