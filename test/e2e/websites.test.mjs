/** Several websites in one filing. */
import { test } from 'node:test';
import { applicant, company, expect, serviceName } from './applicant.mjs';
import { limit, useDemo } from './harness.mjs';

const demo = useDemo();

test('websites are added, checked, copied and removed; a problem leads into its card', limit, async () => {
  const { page, checkAxe } = await demo.open({ path: '?panel' });
  const me = applicant(page);
  await me.typeCheck();
  await me.goTo('website');
  // A card is named by its website and, where that says more, its domain.
  const card = (name) => page.getByRole('region', { name: new RegExp(`^${name}( |$)`) });
  const head = (name) => card(name).getByRole('heading', { level: 3 }).getByRole('button');

  // A filing's only website cannot go.
  await expect(me.button('删除')).toHaveCount(0);
  await me.write(serviceName, company.site);
  await me.write('网站首页网址', `www.${company.domain}`);
  await me.choose('网站服务内容', '单位门户网站');
  await me.write('网站备注', '公司官网。');

  // Another one: domain and server first, then the check, then they are settled.
  await me.button(/^继续添加网站/).click();
  await expect(me.textbox('域名')).toBeFocused();
  await expect(head(company.site)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText('先验证域名和云服务，通过后再填写网站信息。')).toBeVisible();
  await me.type('域名', 'second-example.cn');
  await page.getByRole('checkbox', { name: /web-2/ }).check();
  await checkAxe('a website to be checked');
  await me.button('验证备案类型').click();
  const second = card('second-example.cn');
  await expect(second.getByRole('textbox', { name: new RegExp(`^${serviceName}`) })).toBeVisible();
  await expect(second.getByRole('textbox', { name: '域名', exact: true })).toHaveCount(0);
  await expect(me.question('域名').getByText('已在验证备案类型时确认')).toBeVisible();
  await second.getByRole('textbox', { name: new RegExp(`^${serviceName}`) }).fill('第二样例网站');
  await expect(card('第二样例网站')).toBeVisible();
  await checkAxe('two websites');

  // A copy answers the same, but for what is its own.
  await card(company.site).getByRole('button', { name: '复制' }).click();
  await expect(me.textbox('域名')).toBeFocused();
  await expect(me.textbox('域名')).toHaveValue('');
  await me.type('域名', 'third-example.cn');
  await me.button('验证备案类型').click();
  await expect(me.textbox(serviceName)).toHaveValue(company.site);
  await expect(me.textbox('网站备注')).toHaveValue('公司官网。');
  await expect(me.textbox('网站首页网址')).toHaveValue('');
  await me.write(serviceName, '第三样例网站');

  // The summary's link opens the card that it is about and puts the focus into it.
  await head('第二样例网站').click();
  await expect(head('第三样例网站')).toHaveAttribute('aria-expanded', 'false');
  await me.next();
  await expect(page.getByText(/还有 \d+ 处需要修改/)).toBeVisible();
  await checkAxe('several websites with problems');
  await me.button(/^第三样例网站 · 网站首页网址：/).click();
  await expect(head('第三样例网站')).toHaveAttribute('aria-expanded', 'true');
  await expect(me.textbox('网站首页网址')).toBeFocused();
  await expect(me.textbox(serviceName)).toHaveValue('第三样例网站');

  // Removing asks first; a no is a no, and it may be asked again.
  await card('第二样例网站').getByRole('button', { name: '删除' }).click();
  const question = page.getByRole('dialog', { name: '删除这个网站？' });
  await expect(page.locator('icp-dialog').getByText(/第二样例网站/)).toBeVisible();
  await checkAxe('the question before a website goes');
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(card('第二样例网站')).toBeVisible();
  await card('第二样例网站').getByRole('button', { name: '删除' }).click();
  await me.button('删除', page.locator('icp-dialog')).click();
  await expect(card('第二样例网站')).toHaveCount(0);
  await expect(card(company.site)).toBeVisible();
  await expect(card('第三样例网站')).toBeVisible();

  await expect(page.getByText(/^已保存/)).toBeVisible();
  await page.reload();
  await expect(card(company.site)).toBeVisible();
  await expect(card('第三样例网站')).toBeVisible();
  await expect(card('第二样例网站')).toHaveCount(0);

  await me.goTo('materials');
  await expect(page.getByRole('heading', { name: `“${company.site}”的资料` })).toBeVisible();
  await expect(page.getByRole('heading', { name: '“第三样例网站”的资料' })).toBeVisible();
});

test('a domain that is filed already says what has to be done instead', limit, async () => {
  const { page, checkAxe } = await demo.open();
  const me = applicant(page);
  await me.typeCheck();
  await me.button('修改并重新验证').click();
  await me.write('域名', 'sandbox-filed-elsewhere.cn');
  await me.button('验证备案类型').click();
  await expect(page.getByText('暂时无法确定备案类型')).toBeVisible();
  await expect(page.getByText(/域名已有备案，但主体没有备案过/)).toBeVisible();
  await checkAxe('a filing of another kind');
  await me.next();
  await expect(me.button('域名：请先验证备案类型')).toBeVisible();
  await me.write('域名', company.domain);
  await me.button('验证备案类型').click();
  await expect(page.getByText('需要办理：新增备案（首次备案）')).toBeVisible();
});
