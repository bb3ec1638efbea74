/**
 * Accuracy of the recogniser on this device: `node scripts/bench-ocr.mjs [--samples <folder>] [--classes clean,tilted,…] [--only <part of a file name>] [--seed <n>] [--misses] [--write]`.
 * Builds the capture room as a host would get it, has Chromium read every sample picture in every class, and reports fields and classes, worst first.
 */
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { readSpoilt } from './bench-ocr-page.mjs';
import { buildOcr } from './build/ocr.mjs';
import { findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';

const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: 'test/fixtures/images' },
    classes: { type: 'string', default: 'clean,tilted,blurred,noisy,phone' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const site = join(root, '.cache/ocr-bench');
mkdirSync(site, { recursive: true });
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  build: { target: 'es2022', outDir: site, emptyOutDir: false, minify: true, lib: { entry: join(root, 'src/capture/index.ts'), formats: ['es'], fileName: () => 'capture.js' } },
});
await buildOcr(join(site, 'ocr'));

const samplesFolder = resolve(values.samples);
const types = { '.js': 'text/javascript', '.gz': 'application/octet-stream', '.jpg': 'image/jpeg', '.html': 'text/html' };
// The worker's own policy, as docs/ocr.md tells a host to set it; a run under it proves that it is enough.
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
const pagePolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types icp-ocr";
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = pathname.startsWith('/samples/') ? join(samplesFolder, pathname.slice(9)) : join(site, pathname);
  if (pathname === '/') {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': pagePolicy });
    response.end('<!doctype html><title>bench</title>');
    return;
  }
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404);
    response.end();
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'max-age=600', ...(pathname.startsWith('/ocr/') && file.endsWith('.js') ? { 'content-security-policy': workerPolicy } : {}) });
  createReadStream(file).pipe(response);
});
await new Promise((done) => {
  server.listen(0, '127.0.0.1', done);
});
const address = `http://localhost:${server.address().port}/`;

const samples = JSON.parse(readFileSync(join(samplesFolder, 'samples.json'), 'utf8')).filter(({ file }) => file.includes(values.only));
const browser = await chromium.launch(await findChromium());
const page = await browser.newPage();
const reports = [];
page.on('console', (message) => reports.push(message.text()));
page.on('pageerror', (error) => reports.push(error.message));
await page.goto(address);

/** Punctuation that looks alike counts as the same: the papers use full-width, the recogniser often half-width. */
const plain = (text) => text.replace(/[（(]/g, '(').replace(/[）)]/g, ')').replace(/[，,]/g, ',').replace(/\s/g, '');
/** Edits between two texts. */
const distance = (one, other) => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= other.length; j += 1) line[j] = Math.min(line[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = line;
  }
  return row[other.length];
};

const results = [];
for (const spoil of values.classes.split(',')) {
  for (const [index, sample] of samples.entries()) {
    const seed = Number(values.seed) * 100_000 + index * 97 + spoil.length * 7919;
    const { reading, error, milliseconds } = await page.evaluate(readSpoilt, { source: `/samples/${sample.file}`, kind: sample.kind, spoil, seed });
    for (const [field, wanted] of Object.entries(sample.fields)) {
      const got = reading?.fields[field];
      const text = got?.text ?? '';
      results.push({ file: sample.file, kind: sample.kind, font: sample.font, spoil: spoil === 'clean' && sample.font === 'serif' ? 'serif' : spoil, field, wanted, text, right: plain(text) === plain(wanted), certain: got?.certain === true, characters: wanted.length, edits: Math.min(wanted.length, distance(plain(text), plain(wanted))), confidence: got?.confidence ?? 0, quality: reading?.quality, error, milliseconds });
    }
    if (values.misses) {
      const missed = results.filter((row) => row.file === sample.file && row.spoil.length > 0 && row.milliseconds === milliseconds && !row.right);
      for (const row of missed) process.stdout.write(`${spoil} ${row.file} ${row.field}: ${row.wanted} ← ${row.text || row.error || '—'} ${row.confidence.toFixed(2)}${row.certain ? ' CERTAIN' : ''} ${JSON.stringify(row.quality ?? {})}\n`);
    }
  }
}
await browser.close();
server.close();

const table = (rows) => {
  const groups = new Map();
  for (const row of rows) {
    const key = `${row.spoil}|${row.kind}|${row.field}`;
    const group = groups.get(key) ?? { class: row.spoil, kind: row.kind, field: row.field, pictures: 0, right: 0, characters: 0, edits: 0, falselyCertain: 0 };
    group.pictures += 1;
    group.right += row.right ? 1 : 0;
    group.characters += row.characters;
    group.edits += row.edits;
    group.falselyCertain += row.certain && !row.right ? 1 : 0;
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => one.right / one.pictures - other.right / other.pictures || one.edits / one.characters - other.edits / other.characters).map((group) => ({ ...group }));
};
const percent = (part, whole) => `${((part / whole) * 100).toFixed(0)} %`;
const markdown = (rows) =>
  ['| class | paper | field | right | of | whole fields | characters | falsely proven |', '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |']
    .concat(table(rows).map((group) => `| ${group.class} | ${group.kind} | ${group.field} | ${group.right} | ${group.pictures} | ${percent(group.right, group.pictures)} | ${percent(group.characters - group.edits, group.characters)} | ${group.falselyCertain} |`))
    .join('\n');
const byClass = (rows) => {
  const classes = [...new Set(rows.map((row) => row.spoil))].map((spoil) => {
    const numbers = rows.filter((row) => row.spoil === spoil && ['uscc', 'number', 'validFrom', 'validUntil'].includes(row.field));
    const words = rows.filter((row) => row.spoil === spoil && !['uscc', 'number', 'validFrom', 'validUntil'].includes(row.field));
    const share = (some) => (some.length === 0 ? 1 : some.filter((row) => row.right).length / some.length);
    return { spoil, numbers: share(numbers), words: share(words), characters: words.length === 0 ? 1 : 1 - words.reduce((sum, row) => sum + row.edits, 0) / words.reduce((sum, row) => sum + row.characters, 0), pictures: new Set(rows.filter((row) => row.spoil === spoil).map((row) => row.file)).size };
  });
  return ['| class | pictures | numbers and dates | names and addresses, whole | their characters |', '| --- | ---: | ---: | ---: | ---: |']
    .concat(classes.sort((one, other) => one.words - other.words).map((row) => `| ${row.spoil} | ${row.pictures} | ${percent(row.numbers, 1)} | ${percent(row.words, 1)} | ${percent(row.characters, 1)} |`))
    .join('\n');
};

const median = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)];
const pictures = new Set(results.map((row) => `${row.file} ${row.spoil}`)).size;
const held = results.filter((row) => row.font === 'held-out');
const known = results.filter((row) => row.font !== 'held-out');
const transfers = ['ocr-worker.js', 'worker.min.js', 'tesseract-core-relaxedsimd-lstm.wasm.js', 'chi_sim.traineddata.gz', 'eng.traineddata.gz'].map((name) => {
  const bytes = readFileSync(join(site, 'ocr', name));
  return { name, raw: bytes.length, sent: name.endsWith('.gz') ? bytes.length : gzipSync(bytes).length };
});
const kilo = (bytes) => `${Math.round(bytes / 1000)} kB`;
const summary = `${pictures} pictures; falsely proven values: ${results.filter((row) => row.certain && !row.right).length}; median time per picture ${Math.round(median(results.map((row) => row.milliseconds)))} ms on the machine of this run, whatever else it was doing.`;
const report = `# Accuracy of the recogniser on this device

Written by \`npm run bench:ocr\`; do not edit. Sample papers with invented data (\`scripts/draw-samples.mjs\`), spoilt at run time from seeds (\`scripts/bench-ocr-page.mjs\`). Drawn papers are kinder than photographs of real ones: read the numbers as a comparison between versions, not as a promise.

${summary}

Classes: *clean* as drawn; *serif* the same in a serif font; *tilted* on a desk, turned by 2 to 11 degrees; *blurred* out of focus; *noisy* grain and shade; *phone* a little of everything; on demand *right*, *left*, *over*: held on its side or upside down.

## Held out: a font and seeds never looked at while tuning

${held.length === 0 ? 'Not part of this run.' : `${byClass(held)}\n\n${markdown(held)}`}

## Fonts known from tuning, seeds not

${known.length === 0 ? 'Not part of this run.' : `${byClass(known)}\n\n${markdown(known)}`}

## Transfer, once per browser

| file | bytes | sent |
| --- | ---: | ---: |
${transfers.map((row) => `| ${row.name} | ${kilo(row.raw)} | ${kilo(row.sent)} |`).join('\n')}
| together | ${kilo(transfers.reduce((sum, row) => sum + row.raw, 0))} | ${kilo(transfers.reduce((sum, row) => sum + row.sent, 0))} |
`;
if (values.write) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/ocr-accuracy.md'), report);
}
process.stdout.write(`${report}\n`);
if (reports.length > 0) process.stdout.write(`Console and policy reports:\n${[...new Set(reports)].join('\n')}\n`);
