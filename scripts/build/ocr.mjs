/**
 * dist/ocr: everything that text recognition loads at run time, as plain files, so that a host can serve them from its own origin.
 * Our worker is built into one file; the recogniser's worker, its cores and the language data are copied from their packages.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { root } from '../lib/paths.mjs';

const require = createRequire(join(root, 'package.json'));
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));

/** The recogniser picks one of these by what the browser can run; the plain `.wasm` files and the legacy engine are never asked for. */
const cores = ['relaxedsimd-lstm', 'simd-lstm', 'lstm'].map((kind) => `tesseract-core-${kind}.wasm.js`);
const languages = ['chi_sim', 'eng'];

function copies() {
  const engine = packageFolder('tesseract.js');
  const core = dirname(createRequire(join(engine, 'package.json')).resolve('tesseract.js-core/package.json'));
  return [
    [join(engine, 'dist/worker.min.js'), 'worker.min.js'],
    [join(engine, 'LICENSE.md'), 'LICENSE.tesseract.txt'],
    ...cores.map((file) => [join(core, file), file]),
    ...languages.map((code) => [
      join(packageFolder(`@tesseract.js-data/${code}`), '4.0.0_best_int', `${code}.traineddata.gz`),
      `${code}.traineddata.gz`,
    ]),
  ];
}

async function buildWorker(entry, outDir) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: false,
      minify: true,
      // A classic script in one piece: it can start as a classic or a module worker, and its address alone is enough.
      lib: { entry, formats: ['iife'], name: 'icpOcrWorker', fileName: () => 'ocr-worker.js' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
}

export async function buildOcr(outDir = join(root, 'dist/ocr')) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const [from, to] of copies()) copyFileSync(from, join(outDir, to));
  const entry = join(root, 'src/capture/ocr/ocr-worker.ts');
  if (existsSync(entry)) await buildWorker(entry, outDir);
  const files = readdirSync(outDir)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(outDir, name));
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify({ languages, cores, files }, null, 2)}\n`);
}
