/** The built recogniser where something stands in its way: it ends with a stated reason, in time, and the page goes on. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/paths.mjs';

const folder = join(root, 'dist-cdn');
const types = { '.js': 'text/javascript', '.gz': 'application/gzip', '.jpg': 'image/jpeg' };
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

/** What the server does for the test that runs: policies, and files that do not come as they should. */
let way = { page: '', worker: workerPolicy, spoil: () => undefined };
const held = new Set();
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(way.page ? { 'content-security-policy': way.page } : {}) });
    response.end('<!doctype html><html lang="zh-CN"><title>OCR</title><link rel="icon" href="data:,"><body></body></html>');
    return;
  }
  const file = pathname.startsWith('/images/') ? join(root, 'test/fixtures', pathname) : join(folder, pathname);
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const whole = readFileSync(file);
  const spoilt = way.spoil(pathname, whole);
  if (spoilt === 'missing') {
    response.writeHead(404).end();
  } else if (spoilt === 'silent') {
    held.add(response);
  } else {
    const worker = pathname.startsWith('/ocr/') && file.endsWith('.js') ? { 'content-security-policy': way.worker } : {};
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...worker });
    response.end(spoilt ?? whole);
  }
});

let browser;
let address;
before(async () => {
  assert.ok(existsSync(join(folder, 'ocr/ocr-worker.js')), 'no CDN build: run `node scripts/build.mjs --only npm,ocr,types,cdn` first');
  const { executablePath, args } = await findChromium();
  [browser] = await Promise.all([chromium.launch({ executablePath, args }), new Promise((done) => server.listen(0, '127.0.0.1', done))]);
  address = `http://localhost:${server.address().port}/`;
});
after(async () => {
  await browser?.close();
  for (const response of held) response.destroy();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Reads a sample, or tells how reading ended. `patience`: milliseconds of silence that pass as half a minute would. */
async function read(change, { file = 'id-back-sans-1.jpg', kind = 'resident-id-back', again = false } = {}) {
  way = { page: '', worker: workerPolicy, spoil: () => undefined, ...change };
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  if (change.clock) await page.clock.install();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(address);
  await page.evaluate(async ([name, document_, twice]) => {
    const { createCapturePorts } = await import('/define.js');
    const engine = await createCapturePorts('/').ocr();
    const picture = await (await fetch(`/images/${name}`)).blob();
    const once = () => engine.read(picture, document_, { onProgress: (phase) => (globalThis.phase = phase) }).then((reading) => ({ fields: reading.fields }), (error) => ({ code: error.code, details: error.details }));
    globalThis.ended = once().then(async (first) => (twice ? [first, await once()] : first));
    globalThis.ended.then(() => (globalThis.over = true));
  }, [file, kind, again]);
  if (change.clock) await change.clock(page);
  const result = await page.evaluate(() => globalThis.ended);
  await page.close();
  assert.deepEqual(thrown, []);
  return result;
}

test('under the documented policies it reads', async () => {
  const { fields } = await read({ page: "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types icp-ocr lit-html" });
  assert.equal(fields.validUntil?.certain, true);
});

for (const [what, change] of [
  ['the page allows no worker', { page: "worker-src 'none'" }],
  ['the page allows workers of elsewhere alone', { page: "worker-src https://elsewhere.example" }],
  ['Trusted Types know no policy of ours', { page: "require-trusted-types-for 'script'; trusted-types lit-html" }],
  ['the worker may not compile', { worker: "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'" }],
]) {
  test(`a policy that forbids it is named: ${what}`, async () => {
    assert.deepEqual(await read(change), { code: 'ocr-unavailable', details: { reason: 'blocked' } });
  });
}

const lacking = (part, what) => ({ spoil: (path) => (path.endsWith(part) ? what : undefined) });
for (const [what, part, reasons] of [
  ['our worker', 'ocr-worker.js', ['files']],
  ['the recogniser', 'worker.min.js', ['files', 'engine']],
  ['its core', '-lstm.wasm.js', ['files', 'engine']],
  ['the Chinese data', 'chi_sim.traineddata.gz', ['files']],
  ['the Latin data', 'eng.traineddata.gz', ['files']],
]) {
  test(`a file that is missing ends it with a reason: ${what}`, async () => {
    const { code, details } = await read(lacking(part, 'missing'));
    assert.equal(code, 'ocr-unavailable');
    assert.ok(reasons.includes(details.reason), JSON.stringify(details));
  });
}

for (const [what, spoil] of [
  ['cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['of other bytes', (bytes) => Buffer.concat([bytes.subarray(0, 1000), Buffer.from(bytes.subarray(1000, 5000)).fill(7), bytes.subarray(5000)])],
  ['no archive at all', () => Buffer.from('<!doctype html><title>Sign in</title>')],
]) {
  test(`data that arrived ${what} is not used: it ends with a reason`, async () => {
    const { code, details } = await read({ spoil: (path, bytes) => (path.endsWith('chi_sim.traineddata.gz') ? spoil(bytes) : undefined) });
    assert.equal(code, 'ocr-unavailable');
    assert.ok(['files', 'engine'].includes(details.reason), JSON.stringify(details));
  });
}

for (const part of ['worker.min.js', 'chi_sim.traineddata.gz', '-lstm.wasm.js']) {
  test(`a server that never answers ends it within half a minute: ${part}`, async () => {
    const asked = () => held.size;
    const before = asked();
    const result = await read({
      ...lacking(part, 'silent'),
      clock: async (page) => {
        // The page's clock is moved on once the request hangs.
        while (asked() === before) await new Promise(setImmediate);
        for (let second = 0; second < 31; second += 1) await page.clock.runFor(1000);
      },
    });
    assert.deepEqual(result, { code: 'ocr-timeout', details: { phase: 'loading' } });
  });
}

test('after a failure the next paper is tried anew', async () => {
  let first = true;
  const [failed, { fields }] = await read({ spoil: (path) => {
    if (!path.endsWith('eng.traineddata.gz') || !first) return undefined;
    first = false;
    return 'missing';
  } }, { again: true });
  assert.equal(failed.code, 'ocr-unavailable');
  assert.equal(fields.validUntil?.certain, true);
});
