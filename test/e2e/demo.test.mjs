import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicant } from './applicant.mjs';
import { useDemo } from './harness.mjs';

const demo = useDemo();

test('the demo opens the first step without a word on the console or a policy report', async () => {
  const { page, checkAxe } = await demo.open();
  await applicant(page).at('type-check');
  await page.getByRole('combobox').first().waitFor();
  await checkAxe('the first step');
});

test('the demo fits a screen of 320 pixels', async () => {
  const { page, checkAxe } = await demo.open({ viewport: { width: 320, height: 640 } });
  await applicant(page).at('type-check');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  await checkAxe('the first step at 320 pixels');
});

test('the page refuses markup from text and inline styles, and the harness hears of it', async () => {
  const { page, expectQuiet, expectTrouble } = await demo.open();
  await applicant(page).at('type-check');
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>';
      return false;
    } catch {
      return true;
    }
  });
  assert.equal(refused, true);
  await page.evaluate(() => document.querySelector('main, .page').setAttribute('style', 'color: red'));
  assert.throws(expectQuiet);
  expectTrouble(/trusted|policy|Content Security|TrustedHTML/i);
});
