/** Two builds of the SDK on one page: the CDN build as it is, and the same files stamped with another version. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/paths.mjs';

const folder = join(root, 'dist-cdn');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const other = '9.9.9-other';
const types = { '.js': 'text/javascript', '.json': 'application/json' };

/** `/one/…` is the build, `/same/…` a second copy of it, `/two/…` a copy of another version. */
const server = createServer((request, response) => {
  const [, copy, ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
  const file = join(folder, ...rest);
  if (rest.length === 0) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><html lang="zh-CN"><title>Two versions</title><link rel="icon" href="data:,"><body></body></html>');
    return;
  }
  if (!['one', 'same', 'two'].includes(copy) || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  let body = readFileSync(file);
  if (copy === 'two' && extname(file) === '.js') body = Buffer.from(body.toString('utf8').replaceAll(version, other));
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  response.end(body);
});

let browser;
let address;
before(async () => {
  assert.ok(existsSync(join(folder, 'define.js')), 'no CDN build: run `node scripts/build.mjs --only npm,ocr,types,cdn` first');
  const { executablePath, args } = await findChromium();
  [browser] = await Promise.all([chromium.launch({ executablePath, args }), new Promise((done) => server.listen(0, '127.0.0.1', done))]);
  address = `http://localhost:${server.address().port}/`;
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** A page of its own, with what goes wrong in it. `scoped: false`: a browser without scoped registries. */
async function open({ scoped = true } = {}) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const trouble = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(`${error.name}: ${error.message}`));
  if (!scoped) await page.addInitScript(() => Reflect.deleteProperty(CustomElementRegistry.prototype, 'initialize'));
  await page.goto(address);
  return { page, trouble, close: () => context.close() };
}

/** Defines a copy under a prefix and puts a wizard of it into the page, over a backend of the same copy. @returns what `define` threw */
const mount = (page, copy, prefix) =>
  page.evaluate(async ([from, name]) => {
    const load = (file) => import(`/${from}/${file}`);
    const [{ define }, { createSandbox }, { default: profile }] = await Promise.all([load('define.js'), load('adapters/sandbox.js'), load('providers/ksyun.js')]);
    try {
      define({ prefix: name });
    } catch (error) {
      return { name: error.name, code: error.code, details: error.details };
    }
    const wizard = document.createElement(`${name}-filing-wizard`);
    Object.assign(wizard, { provider: 'ksyun', accountKey: `${from}-${name}`, adapter: createSandbox({ profile, storage: 'memory', latency: 0 }).adapter });
    document.body.append(wizard);
    return null;
  }, [copy, prefix]);

const domain = (page, prefix) => page.locator(`${prefix}-filing-wizard`).getByRole('textbox', { name: '域名' });

/** Types into a wizard and waits until it is kept. */
async function fill(page, prefix, text) {
  await domain(page, prefix).fill(text);
  await domain(page, prefix).press('Tab');
  await page.locator(`${prefix}-filing-wizard`).getByText(/^已(保存|存在本机) \d/).waitFor();
}

test('two versions under two prefixes both work, each with inner tags of its own', async () => {
  const { page, trouble, close } = await open();
  assert.equal(await mount(page, 'one', 'icp'), null);
  assert.equal(await mount(page, 'two', 'other'), null);
  await fill(page, 'icp', 'first-version.cn');
  await fill(page, 'other', 'second-version.cn');
  assert.equal(await domain(page, 'icp').inputValue(), 'first-version.cn');
  assert.equal(await domain(page, 'other').inputValue(), 'second-version.cn');
  const stamps = await page.evaluate(() => ['icp-filing-wizard', 'other-filing-wizard'].map((tag) => {
    const wizard = document.querySelector(tag);
    return [wizard.constructor.version, wizard.shadowRoot.querySelector('icp-step-bar').constructor.version];
  }));
  assert.deepEqual(stamps, [[version, version], [other, other]]);
  assert.equal(await page.evaluate(() => customElements.get('icp-step-bar') ?? null), null, 'no inner tag on the page');
  assert.deepEqual(trouble, []);
  await close();
});

test('steps and fields that arrive later come from the version they belong to', async () => {
  const { page, trouble, close } = await open();
  await mount(page, 'one', 'icp');
  await mount(page, 'two', 'other');
  for (const prefix of ['icp', 'other']) {
    await page.locator(`${prefix}-filing-wizard`).getByRole('button', { name: '下一步' }).click();
    await page.locator(`${prefix}-filing-wizard`).getByText('处需要修改').first().waitFor();
  }
  const versions = await page.evaluate(() => {
    const found = { 'icp-filing-wizard': [], 'other-filing-wizard': [] };
    const visit = (node, into) => {
      if (node.localName?.startsWith('icp-') && node.constructor.version) into.push(node.constructor.version);
      for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) visit(child, into);
    };
    for (const tag of Object.keys(found)) visit(document.querySelector(tag), found[tag]);
    return Object.values(found).map((all) => [all.length > 10, [...new Set(all)]]);
  });
  assert.deepEqual(versions, [[true, [version]], [true, [other]]]);
  assert.deepEqual(trouble, []);
  await close();
});

test('a second version under the same tag is reported with both versions, and the first goes on', async () => {
  const { page, trouble, close } = await open();
  await mount(page, 'one', 'icp');
  await domain(page, 'icp').waitFor();
  assert.deepEqual(await mount(page, 'two', 'icp'), { name: 'IcpError', code: 'other-version', details: { tag: 'icp-filing-wizard', found: version, wanted: other } });
  await fill(page, 'icp', 'still-here.cn');
  assert.equal(await page.locator('icp-filing-wizard').count(), 1);
  assert.deepEqual(trouble, []);
  await close();
});

test('two script tags of two versions: the first works, the second says why it does not', async () => {
  const { page, trouble, close } = await open();
  await page.addScriptTag({ type: 'module', url: '/one/icp-filing-wizard.js' });
  await page.waitForFunction(() => customElements.get('icp-filing-wizard') !== undefined);
  await page.addScriptTag({ type: 'module', url: '/two/icp-filing-wizard.js' });
  await page.waitForFunction(() => performance.getEntriesByName(new URL('/two/icp-filing-wizard.js', location.href).href).length > 0);
  await mount(page, 'one', 'icp');
  await fill(page, 'icp', 'by-script-tag.cn');
  assert.deepEqual(trouble.map((line) => line.includes('is already defined by version')), [true]);
  await close();
});

test('the same version loaded twice is one', async () => {
  const { page, trouble, close } = await open();
  assert.equal(await mount(page, 'one', 'icp'), null);
  assert.equal(await mount(page, 'same', 'icp'), null);
  const first = page.locator('icp-filing-wizard').first();
  const second = page.locator('icp-filing-wizard').nth(1);
  await first.getByRole('textbox', { name: '域名' }).fill('one.cn');
  await second.getByRole('textbox', { name: '域名' }).fill('two.cn');
  assert.equal(await first.getByRole('textbox', { name: '域名' }).inputValue(), 'one.cn');
  assert.deepEqual(trouble, []);
  await close();
});

test('a browser without scoped tags: another prefix of the same version works, another version is reported and not mixed in', async () => {
  const { page, trouble, close } = await open({ scoped: false });
  assert.equal(await mount(page, 'one', 'icp'), null);
  assert.equal(await mount(page, 'same', 'again'), null);
  await fill(page, 'icp', 'no-scopes.cn');
  await fill(page, 'again', 'no-scopes-again.cn');
  const refused = await mount(page, 'two', 'other');
  assert.equal(refused?.code, 'other-version');
  assert.deepEqual({ found: refused?.details.found, wanted: refused?.details.wanted }, { found: version, wanted: other });
  assert.equal(await page.evaluate(() => customElements.get('other-filing-wizard') ?? null), null);
  assert.equal(await domain(page, 'icp').inputValue(), 'no-scopes.cn');
  assert.deepEqual(trouble, []);
  await close();
});
