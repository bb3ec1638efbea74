import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expect } from './applicant.mjs';
import { useDemo } from './harness.mjs';

const demo = useDemo();

for (const [provider, company, record] of [
  ['ksyun', '北京样例青禾科技有限公司', 'r101'],
  ['tencent', '深圳样例云帆网络有限公司', 'r202'],
  ['aliyun', '杭州样例溪山信息技术有限公司', 'r303'],
  ['vianet', '上海样例蓝桥软件有限公司', 'r404'],
]) {
  test(`the console of ${provider}: what is on record, its orders, and a change opened by its address`, async () => {
    const { page, url } = await demo.open({ path: `#/${provider}/busy/records` });
    await expect(page.getByRole('heading', { name: company })).toBeVisible();
    await expect(page.getByRole('heading', { name: '备案订单' })).toBeVisible();
    await page.goto(`${url}#/${provider}/busy/start/change-service/${record}/w1`);
    const wizard = page.locator('icp-filing-wizard');
    await expect(wizard.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await page.getByRole('button', { name: '返回备案管理' }).first().click();
    await expect(page.getByRole('heading', { name: company })).toBeVisible();
    assert.match(page.url(), new RegExp(`#/${provider}/busy/records$`));
  });
}

test('an order waits for the ministry’s message until the panel confirms it, and the record’s list follows', async () => {
  const { page } = await demo.open({ path: '?panel#/aliyun/busy/records' });
  const panel = page.getByRole('complementary', { name: '沙箱面板' });
  const item = panel.getByRole('listitem').filter({ has: page.getByRole('button', { name: '138****0007 完成核验' }) });
  const number = await item.getByText(/^2099/).textContent();
  const order = page.getByRole('main').getByRole('row').filter({ hasText: number });
  await expect(order).toContainText('短信核验');
  await item.getByRole('button', { name: '138****0007 完成核验' }).click();
  await expect(order).toContainText('管局审核');
});

test('another account empties the sandbox, and the address says which it is', async () => {
  const { page } = await demo.open({ path: '#/tencent/established/records' });
  await expect(page.getByRole('heading', { name: '深圳样例云帆网络有限公司' })).toBeVisible();
  await page.getByRole('combobox', { name: '账号' }).selectOption('individual');
  await expect(page.getByRole('heading', { name: '罗样宁' })).toBeVisible();
  assert.match(page.url(), /#\/tencent\/individual\/records$/);
  await page.getByRole('combobox', { name: '服务商' }).selectOption('vianet');
  await expect(page.getByRole('heading', { name: '上海样例蓝桥软件有限公司' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: '罗样宁' })).toBeVisible();
});

test('the console fits 320 pixels, dark and light, and is accessible', async () => {
  const { page, checkAxe } = await demo.open({ path: '#/ksyun/established/records', viewport: { width: 320, height: 700 } });
  await expect(page.getByRole('heading', { name: '北京样例青禾科技有限公司' })).toBeVisible();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  await checkAxe('the records, light');
  await page.getByRole('combobox', { name: '外观' }).selectOption('dark');
  await checkAxe('the records, dark');
});
