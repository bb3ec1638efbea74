/** What is done in a provider's console, in the words that stand on the screen: the records, their orders, and whoever sits behind an order. */
import assert from 'node:assert/strict';
import { applicant, expect, picture } from './applicant.mjs';

/** @param {import('playwright').Page} page */
export function clerk(page) {
  const me = applicant(page);
  const orders = page.getByRole('region', { name: '备案订单', exact: true });
  const now = page.locator('[aria-current=step]');

  const desk = {
    me,
    orders,
    /** What stands under the provider's name for an action, followed by what it is about. */
    act: (label, about) => page.getByRole('button', { name: `${label}：${about}`, exact: true }),
    /** Takes an action; where a row has no room for it, it stands behind a button for more. */
    async press(label, about) {
      const [action, more] = [desk.act(label, about), desk.act('更多', about)];
      await expect(action.or(more).first()).toBeVisible();
      if (!(await action.isVisible())) await more.click();
      await action.click();
    },
    /** The stage that an order is at, as its timeline says. */
    stage: (name) => expect(now.filter({ hasText: name })).toBeVisible(),
    moveOn: () => me.button('进入下一阶段', me.panel).click(),
    /** Whoever reviews it passes it on, stage after stage. */
    async passes(...stages) {
      for (const name of stages) {
        await desk.stage(name);
        await desk.moveOn();
      }
    },
    /** Everybody who got the ministry's message answers it. */
    async answerMessages(...mobiles) {
      await expect(page.getByRole('region', { name: '工信部短信核验' })).toBeVisible();
      for (const mobile of mobiles) await me.button(`${mobile.slice(0, 3)}****${mobile.slice(-4)} 完成核验`, me.panel).click();
    },
    /** Both sides of a card, where one field takes them. */
    async card(label, { front, back }) {
      await me.choosePicture(label, front, '人像面（正面）');
      await me.choosePicture(label, back, '国徽面（反面）');
    },
    /** A card whose sides are put into one picture. */
    async mergedCard(label, who) {
      await desk.card(label, who);
      await expect(me.group(label).getByText('已合并为一张')).toBeVisible();
      await expect(me.group(label).getByRole('progressbar')).toHaveCount(0);
    },
    /** The same, where what is on record shows one side of it. */
    async replaceMergedCard(label, { front, back }) {
      const chooser = page.waitForEvent('filechooser');
      await me.group(label).getByRole('button', { name: /^更换：人像面（正面）/ }).click();
      await (await chooser).setFiles(picture(front));
      await me.choosePicture(label, back, '国徽面（反面）');
      await expect(me.group(label).getByText('已合并为一张')).toBeVisible();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
    },
    async sides(label, { front, back }) {
      await desk.card(label, { front, back });
      for (const name of [front, back]) await me.arrived(label, name);
    },
    /** Goes over the last page, gives what has to be agreed to, and submits. */
    async submit({ send = '提交备案', agreements = [] } = {}) {
      await me.at('review');
      await expect(page.locator('icp-review-step').getByText('尚未填写')).toHaveCount(0);
      for (const name of agreements) await me.tick(name);
      await me.press(send);
      await expect(page.getByRole('heading', { name: /^备案订单 \d/ })).toBeVisible();
    },
    /** One order of that type is under way. */
    async listed(type, about) {
      const row = orders.getByRole('row').filter({ hasText: type });
      await expect(row).toHaveCount(1);
      if (about) await expect(row).toContainText(about);
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    },
    toRecords: () => page.getByRole('link', { name: '备案管理' }).click(),
    /** The order came to its end, and the page that tells what follows has the number in the code for the footer. */
    async granted(entity, number) {
      await expect(page.getByRole('heading', { name: '备案成功' })).toBeVisible();
      await desk.toRecords();
      await desk.press('备案号与后续事项', entity);
      const code = page.getByRole('region', { name: '底部代码' });
      await expect(code).toContainText('https://beian.miit.gov.cn/');
      assert.match((await code.innerText()).match(/.ICP备2099\d+号-\d+/)?.[0], number);
    },
  };
  return desk;
}
