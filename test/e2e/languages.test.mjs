/** Both languages on every step, switched while it is filled in, and every step on a narrow screen. */
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { applicant, expect, firstFiling } from './applicant.mjs';
import { limit, useDemo } from './harness.mjs';

const demo = useDemo();

const folder = (locale) => new URL(`../../locales/${locale}/`, import.meta.url);
const read = (locale, name) => JSON.parse(readFileSync(new URL(name, folder(locale)), 'utf8'));
const leaves = (tree) => Object.values(tree).flatMap((each) => (typeof each === 'string' ? [each] : leaves(each)));
const english = readdirSync(folder('en')).flatMap((name) => leaves(read('en', name)));

/** A step's title in each language, whoever has named it. */
const titles = { 'zh-CN': /\p{Script=Han}/u, en: /^\P{Script=Han}+$/u };

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** Everything in the wizard that is read or heard: texts, labels, alternatives, also in what is folded. Runs in the page. */
function readWizard() {
  const found = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE && node.data.trim()) found.push(node.data.trim());
    if (!(node instanceof Element) || node.localName === 'style') {
      for (const child of node.childNodes) visit(child);
      return;
    }
    for (const name of ['aria-label', 'placeholder', 'alt', 'title']) if (node.getAttribute(name)) found.push(node.getAttribute(name));
    if (node.shadowRoot) visit(node.shadowRoot);
    for (const child of node.childNodes) visit(child);
  };
  const wizard = document.querySelector('icp-filing-wizard');
  if (wizard?.shadowRoot) visit(wizard.shadowRoot);
  return found;
}

/** What stands in the controls, in order. Runs in the page. */
function readAnswers() {
  const found = [];
  const visit = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node instanceof HTMLInputElement && node.type !== 'file') found.push(['radio', 'checkbox'].includes(node.type) ? node.checked : node.value);
      else if (node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement) found.push(node.value);
      else if (node instanceof HTMLImageElement) found.push(node.naturalWidth);
      if (node.shadowRoot) visit(node.shadowRoot);
    }
  };
  visit(document.querySelector('icp-filing-wizard').shadowRoot);
  return found;
}

const key = /[a-z][a-z-]*:[a-z][\w-]*\.[\w.-]+/;
const bare = (text) => text.replaceAll(/\S*[.\d@/]\S*/g, ' ');
/**
 * Texts that are no message. A key without a message is shown as a few small letters: no Chinese text holds such, and an English one only
 * where a message says just that.
 */
function withoutMessage(texts, locale) {
  const wrong = texts.filter((text) => key.test(text) || /\{\{|\[object|undefined|NaN/.test(text));
  if (locale === 'zh-CN') return [...wrong, ...texts.filter((text) => /\b[a-z]{3,}\b/.test(bare(text)) && !/example|licence|front|back|www/.test(text))];
  return [...wrong, ...texts.filter((text) => /^[a-z][a-z ]+$/.test(text) && !english.includes(text))];
}

test('both languages on every step: nothing is lost by switching, no message is missing, and 320 pixels are enough', limit, async () => {
  const { page, checkAxe } = await demo.open({ path: '?panel' });
  const me = applicant(page);
  const speak = (locale) => page.locator('#language').selectOption(locale);
  const problems = [];

  /** Looks at the step in both languages and narrow, and leaves it as it was. */
  async function look(kind) {
    const title = (locale) => me.at(kind, titles[locale]);
    await title('zh-CN');
    const before = await page.evaluate(readAnswers);
    problems.push(...withoutMessage(await page.evaluate(readWizard), 'zh-CN').map((text) => `${kind}, zh-CN: ${text}`));
    await speak('en');
    await title('en');
    await expect.poll(async () => withoutMessage(await page.evaluate(readWizard), 'en')).toEqual([]);
    assert.deepEqual(await page.evaluate(readAnswers), before, `${kind} after switching`);
    await checkAxe(`${kind} in English`);
    for (const locale of ['en', 'zh-CN']) {
      await speak(locale);
      await title(locale);
      await page.setViewportSize(narrow);
      await expect.poll(() => page.evaluate(() => document.scrollingElement.scrollWidth), `${kind} at 320 pixels in ${locale}`).toBe(320);
      await page.setViewportSize(wide);
    }
    assert.deepEqual(await page.evaluate(readAnswers), before, `${kind} after switching back`);
  }

  await me.typeCheck();
  await look('type-check');
  await me.next();
  await me.entity();
  await look('entity');
  await me.next();
  await me.website();
  await look('website');
  await me.next();
  await me.materials('域名证书', '真实性核验单', '手持单位证件照');
  await look('materials');
  await me.next();
  await me.faceCheck();
  await look('authenticity');
  await me.next();
  await me.agree();
  await look('review');
  await me.submit();
  await expect(page.getByRole('heading', { name: /^备案订单 \d/ })).toBeVisible();
  await look('progress');
  assert.deepEqual(problems, []);
});


test('no key flashes up while a step, its texts and its parts are on their way', limit, async () => {
  const { page } = await demo.open();
  const me = applicant(page);
  await page.addInitScript(`(${(read) => {
    // Every text of every frame, until it is asked for.
    globalThis.seen = new Set();
    const look = () => {
      for (const text of read()) globalThis.seen.add(text);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }})(${readWizard})`);
  const since = () => page.evaluate(() => {
    const texts = [...globalThis.seen];
    globalThis.seen.clear();
    return texts;
  });
  await page.reload();
  await me.typeCheck();
  for (const step of firstFiling.slice(1)) {
    await me.goTo(step);
    await expect.poll(() => page.locator('icp-filing-wizard').evaluate((wizard) => wizard.shadowRoot.activeElement?.localName)).toBe('h2');
  }
  const chinese = await since();
  expect(chinese.length).toBeGreaterThan(100);
  assert.deepEqual(withoutMessage(chinese, 'zh-CN'), []);
  await expect(page.getByText(/^已保存/)).toBeVisible();

  await page.goto(`${page.url()}?lang=en`);
  await me.at('review', titles.en);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await me.at('authenticity', titles.en);
  assert.deepEqual(withoutMessage(await since(), 'en'), []);
});
