/** Hands that never touch the mouse: everything is reached with Tab and worked with arrows, Space, Enter and letters. */
import assert from 'node:assert/strict';
import { expect, picture } from './applicant.mjs';

/** More stops than any page here has. */
const stops = 250;

/** @param {import('playwright').Page} page */
export async function keyboard(page) {
  // Whatever is done with a mouse after all fails the test as an error of the page.
  await page.evaluate(() => addEventListener('pointerdown', () => { throw new Error('a mouse was used'); }, true));
  const { keyboard: keys } = page;
  const has = (locator) => locator.evaluate((element) => element.getRootNode().activeElement === element);
  /** What has the focus can be seen: nothing that floats lies over it. */
  const whatCovers = (locator) =>
    locator.evaluate((element) => {
      const within = (node, other) => {
        for (let at = node; at; at = at.assignedSlot ?? at.parentNode ?? at.host) if (at === other) return true;
        return false;
      };
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      let found = document.elementFromPoint(x, y);
      for (let inner = found; inner; inner = inner.shadowRoot?.elementFromPoint(x, y) === inner ? null : inner.shadowRoot?.elementFromPoint(x, y)) found = inner;
      return within(found, element) || within(element, found) ? null : `${found?.localName}.${found?.className} at ${x}, ${y}`;
    });
  const textbox = (label) => page.getByRole('textbox', { name: new RegExp(`^${label}( 选填)?$`) });

  const hands = {
    press: (key) => keys.press(key),
    async tabTo(locator) {
      await locator.waitFor();
      for (let stop = 0; stop < stops; stop++) {
        if (await has(locator)) {
          assert.equal(await whatCovers(locator), null, `something lies over ${locator}`);
          return;
        }
        await keys.press('Tab');
      }
      assert.fail(`Tab does not reach ${locator}`);
    },
    async write(label, text, scope) {
      const input = scope ? scope.getByRole('textbox', { name: label }) : textbox(label);
      await hands.tabTo(input);
      await keys.type(text);
      await expect(input).toHaveValue(text);
    },
    async push(locator, key = 'Enter') {
      await hands.tabTo(locator);
      await keys.press(key);
    },
    pushButton: (name, scope = page) => hands.push(scope.getByRole('button', { name, exact: true })),
    tick: (name) => hands.push(page.getByRole('checkbox', { name }), 'Space'),
    /** Up or down through a list until the wanted line stands there. */
    async choose(label, option) {
      const list = page.getByRole('combobox', { name: label });
      await hands.tabTo(list);
      const away = () => list.evaluate((select, wanted) => [...select.options].findIndex((each) => each.label === wanted) - select.selectedIndex, option);
      for (let step = 0; step < 60 && (await away()) !== 0; step++) await keys.press((await away()) > 0 ? 'ArrowDown' : 'ArrowUp');
      assert.equal(await away(), 0);
    },
    /** Types the beginning of a name and takes the first that fits. */
    async pick(label, text, whole) {
      const list = page.getByRole('combobox', { name: label });
      await expect(list).toBeEnabled();
      await hands.tabTo(list);
      await keys.type(text);
      await expect(page.getByRole('option', { name: whole })).toBeVisible();
      await keys.press('Enter');
      await expect(list).toHaveValue(whole);
    },
    async giveFile(button, file) {
      await hands.tabTo(button);
      const chooser = page.waitForEvent('filechooser');
      await keys.press('Enter');
      await (await chooser).setFiles(picture(file));
    },
  };
  return hands;
}
