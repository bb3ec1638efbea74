/**
 * First paint: every script, style sheet and JSON file fetched until the first control can take the focus and the first plan is shown,
 * measured in a real browser, each file with gzip -9. `--json FILE` also writes the numbers;
 * `--modules` tells what the CDN build's share is made of, each module by its part of its chunk.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { hostConfig } from './build/host.mjs';
import { findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';
import { serve } from './lib/static-server.mjs';

const limit = 60_000;
const patience = 20_000;

const { values } = parseArgs({ options: { json: { type: 'string' }, modules: { type: 'boolean', default: false } } });

const pages = {
  npm: async (folder) => {
    await build(hostConfig({ from: join(root, 'scripts/size/npm'), outDir: folder }));
  },
  cdn: async (folder) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, 'scripts/size/cdn'), folder, { recursive: true });
    cpSync(join(root, 'scripts/size/adapter.js'), join(folder, 'adapter.js'));
    cpSync(join(root, 'dist-cdn'), join(folder, 'sdk'), { recursive: true, filter: (path) => !path.includes('/dist-cdn/ocr') });
  },
};

/** Runs in the page: notes the moment after `icp-ready` when a form control can be focused, shadow roots included. */
function watch() {
  const controls = 'input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), [role=combobox], [role=radio]';
  const find = (tree) => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.matches(controls) && element.checkVisibility()) return element;
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const look = () => {
    const control = find(document);
    control?.focus();
    if (control && control.matches(':focus')) globalThis.firstControl = { at: performance.timeOrigin + performance.now(), tag: control.localName };
    else requestAnimationFrame(look);
  };
  globalThis.addEventListener('icp-ready', look, { once: true });
}

async function measure(browser, name) {
  const folder = join(root, '.cache/size', name);
  await pages[name](folder);
  const server = await serve({ folder });
  const page = await browser.newPage();
  const trouble = [];
  const responses = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('response', (response) => responses.push(response));
  await page.addInitScript(watch);
  try {
    await page.goto(server.url);
    const moment = await page
      .waitForFunction(() => globalThis.firstControl, null, { timeout: patience })
      .then((handle) => handle.jsonValue())
      .catch(() => null);
    if (moment === null) throw new Error(`no control could be focused within ${patience / 1000} s after opening the page${trouble.map((text) => `\n    ${text}`).join('')}`);
    const files = [];
    for (const response of responses) {
      const { pathname } = new URL(response.url());
      if (!/\.(js|css|json)$/.test(pathname) || response.request().timing().startTime > moment.at) continue;
      const body = await response.body();
      files.push({ file: pathname, raw: body.length, gzip: gzipSync(body, { level: 9 }).length });
    }
    files.sort((a, b) => b.gzip - a.gzip);
    return { files, total: files.reduce((sum, file) => sum + file.gzip, 0), control: moment.tag };
  } finally {
    await page.close();
    await server.close();
  }
}

/** Module → estimated gzip bytes in the first paint. An estimate: a chunk is compressed as a whole. */
function moduleShares(files) {
  const chunks = JSON.parse(readFileSync(join(root, '.cache/cdn-modules.json'), 'utf8'));
  const shares = [];
  for (const { file, gzip } of files) {
    const modules = chunks[file.replace(/^\/sdk\//, '')] ?? [];
    const all = modules.reduce((sum, module) => sum + module.length, 0);
    for (const { id, length } of modules) shares.push({ id, bytes: (gzip * length) / all });
  }
  return shares.sort((a, b) => b.bytes - a.bytes);
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
const results = {};
let failed = 0;
for (const name of Object.keys(pages)) {
  try {
    const result = await measure(browser, name);
    results[name] = result;
    const good = result.total <= limit;
    if (!good) failed += 1;
    console.log(`\n${name}: first paint (first control: <${result.control}>)`);
    for (const { file, raw, gzip } of result.files) console.log(`${kb(raw)} ${kb(gzip)} gzip  ${file}`);
    console.log(`${' '.repeat(10)} ${kb(result.total)} gzip in ${result.files.length} files, limit ${kb(limit).trim()}: ${good ? 'kept' : 'EXCEEDED'}`);
  } catch (error) {
    failed += 1;
    console.error(`\n${name}: ${error.message}`);
  }
}
await browser.close();
if (values.modules && results.cdn !== undefined) {
  console.log('\ncdn: estimated share of each module');
  for (const { id, bytes } of moduleShares(results.cdn.files)) console.log(`${kb(bytes)}  ${id}`);
}
if (values.json !== undefined) {
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify({ limit, results }, null, 2)}\n`);
}
console.log(`\nsize: ${Object.keys(pages).length - failed} of ${Object.keys(pages).length} builds within the limit`);
process.exitCode = failed > 0 ? 1 : 0;
