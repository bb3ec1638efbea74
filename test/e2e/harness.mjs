/**
 * What every end-to-end test stands on: the built demo behind its documented policy, a real browser, and a watch over everything that
 * goes wrong. After each test its pages are closed, and console output, a page error, a failed request or a policy report fails it.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, afterEach, before } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';

/** Another copy of the built demo may be named, so that a build can go on while the tests run. */
const folder = resolve(root, process.env.DEMO_DIST ?? 'dist-demo');
/** Milliseconds that a locator waits: long, because the machine may be busy with other things. */
export const patience = 60_000;
/** For a test as a whole: only what waits for nothing that can be seen comes to this end, how busy the machine may be. */
export const limit = { timeout: 1_800_000 };

/** What the pages of a failed test looked like, and what went wrong in them, beside the other leftovers of a run. */
async function keepPictures(name, pages) {
  const kept = join(root, '.cache/e2e');
  mkdirSync(kept, { recursive: true });
  for (const [index, { page, trouble }] of pages.entries()) {
    const path = join(kept, `${name.replace(/\W+/g, '-').slice(0, 60)}-${index}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
    process.stderr.write(`${[path, ...trouble].join('\n  ')}\n`);
  }
}

/** Runs in every page before its scripts. */
function watchPolicy() {
  const note = (event) => globalThis.__policyReport(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`);
  document.addEventListener('securitypolicyviolation', note);
}

/**
 * Starts the server and the browser for the tests of one file and ends both afterwards.
 * @returns {{ open: (options?: OpenOptions) => Promise<Opened> }}
 * @typedef {{ path?: string, context?: import('playwright').BrowserContext, viewport?: { width: number, height: number }, locale?: string, reducedMotion?: 'reduce' | 'no-preference' }} OpenOptions
 * @typedef {{ page: import('playwright').Page, context: import('playwright').BrowserContext, url: string, trouble: string[], expectQuiet: () => void, expectTrouble: (pattern: RegExp) => void, checkAxe: (name: string) => Promise<void>, close: () => Promise<void> }} Opened
 */
export function useDemo() {
  let browser;
  let server;
  const reports = [];

  before(async () => {
    assert.ok(existsSync(join(folder, 'index.html')), `${folder} holds no demo: run \`npm run build:demo\` first`);
    const { executablePath, args } = await findChromium();
    [server, browser] = await Promise.all([serve({ folder, onReport: (report) => reports.push(report) }), chromium.launch({ executablePath, args })]);
  });
  /** @type {Opened[]} */
  let opened = [];
  afterEach(async (test) => {
    const pages = opened;
    opened = [];
    if (test?.passed === false) await keepPictures(test.name, pages);
    try {
      for (const { expectQuiet } of pages) expectQuiet();
    } finally {
      for (const { close } of pages) await close();
    }
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the demo in a fresh profile, or in the one that is given (to reload, or for a second tab). */
  async function open({ path = '', context: given, viewport = { width: 1280, height: 900 }, locale = 'zh-CN', reducedMotion = 'reduce' } = {}) {
    const context = given ?? (await browser.newContext({ viewport, locale, reducedMotion, timezoneId: 'Asia/Shanghai' }));
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    // Once heard, pickers are answered by the tests for good; waiting for each anew could come too late for a quick key.
    page.on('filechooser', () => undefined);
    const trouble = [];
    const firstReport = reports.length;
    await page.exposeFunction('__policyReport', (text) => void trouble.push(`policy: ${text}`));
    await page.addInitScript(watchPolicy);
    page.on('console', (message) => trouble.push(`console.${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => trouble.push('the page crashed'));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // A navigation or an abort by the applicant ends requests; that is not a fault.
      if (why === 'net::ERR_ABORTED') return;
      // So is it named where a worker is ended before its script has come. A policy that stands in its way is told as a report.
      if (why === 'net::ERR_BLOCKED_BY_RESPONSE' && request.url().endsWith('/ocr/ocr-worker.js')) return;
      trouble.push(`request failed: ${request.url()} ${why}`);
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(server.url).origin) trouble.push(`request to a foreign origin: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) trouble.push(`${response.status()} for ${response.url()}`);
    });
    await page.goto(server.url + path);
    const result = {
      page,
      context,
      url: server.url,
      trouble,
      /** Nothing was printed, thrown, refused or reported so far, workers included. */
      expectQuiet() {
        assert.deepEqual([...trouble, ...reports.slice(firstReport).map((report) => `report: ${report}`)], []);
      },
      /** Takes away what a test provoked on purpose (a refused save, a lost connection); fails when there was none of it. */
      expectTrouble(pattern) {
        const kept = trouble.filter((text) => !pattern.test(text));
        assert.ok(kept.length < trouble.length, `nothing matched ${pattern}: ${trouble.join('\n')}`);
        trouble.splice(0, trouble.length, ...kept);
        const told = reports.splice(firstReport);
        reports.push(...told.filter((report) => !pattern.test(report)));
      },
      /** axe over the whole page, shadow roots included. */
      async checkAxe(name) {
        // axe runs by evaluation, which the page's policy does not stand in the way of.
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.flat().join(' » ')} (${failureSummary})`).join('; ')}`);
        assert.deepEqual(told, [], `axe on ${name}`);
      },
      async close() {
        if (given === undefined) await context.close();
        else if (!page.isClosed()) await page.close();
      },
    };
    opened.push(result);
    return result;
  }
  return { open };
}
