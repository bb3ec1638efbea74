/**
 * Builds what is asked for, in order: `node scripts/build.mjs [--only npm,ocr,types,cdn,manifest,demo]`.
 * Without a choice everything but the demo, which is not part of the package.
 */
import { parseArgs } from 'node:util';
import { buildCdn } from './build/cdn.mjs';
import { buildDemo } from './build/demo.mjs';
import { buildManifest } from './build/manifest.mjs';
import { buildNpm } from './build/npm.mjs';
import { buildOcr } from './build/ocr.mjs';
import { buildTypes } from './build/types.mjs';

// The npm build empties dist/, so it goes first; the CDN build and the demo copy the OCR files.
const parts = { npm: buildNpm, ocr: buildOcr, types: buildTypes, cdn: buildCdn, manifest: buildManifest, demo: buildDemo };
const byDefault = ['npm', 'ocr', 'types', 'cdn', 'manifest'];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? byDefault;
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Known: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

for (const [name, build] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  const start = performance.now();
  await build();
  console.log(`built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
