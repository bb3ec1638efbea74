/** Nothing that was given is lost, and nothing is sent twice, whatever happens in between. */
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applicant, company, expect, picture, principal, serviceName } from './applicant.mjs';
import { limit, useDemo } from './harness.mjs';

const demo = useDemo();

/** A picture under a name that the sandbox has its own ways with. */
const named = (name) => ({ name, mimeType: 'image/jpeg', buffer: readFileSync(picture('licence-portrait-sans-2.jpg')) });
const saved = (page) => expect(page.getByText(/^已保存/)).toBeVisible();

async function setNetwork(me, word) {
  await me.panel.getByRole('combobox', { name: '网络' }).selectOption({ label: word });
}

test('a reload brings back step, answers, files and the wait for the next code; going away and coming back does too', limit, async () => {
  const { page, url } = await demo.open({ path: '?panel' });
  const me = applicant(page);
  await me.typeCheck();
  await me.next();
  await me.at('entity');
  await me.write('主办单位或主办人名称', company.name);
  await me.choose('主体负责人证件类型', '居民身份证');
  await me.uploadUnread('主体负责人证件正面', principal.front);
  await me.write('主体负责人手机号码', '13911112203');
  await me.button('获取验证码', me.code('主体负责人手机号码')).click();
  await expect(page.getByRole('button', { name: /\d+ 秒后可重新发送/ })).toBeVisible();
  const code = await me.codeSentTo('13911112203');
  await me.textbox('投资人或主管单位').pressSequentially('傅子');
  await saved(page);

  const isThere = async () => {
    await me.at('entity');
    await expect(page.getByText('已恢复上次填写的内容')).toBeVisible();
    await expect(me.textbox('主办单位或主办人名称')).toHaveValue(company.name);
    await expect(me.textbox('投资人或主管单位')).toHaveValue('傅子');
    await expect(me.group('主办单位证件证明').getByRole('img', { name: `${company.licence} 预览` })).toBeVisible();
    await expect(me.group('主体负责人证件正面').getByRole('img', { name: `${principal.front} 预览` })).toBeVisible();
    await expect(me.question('主办单位证件号码').getByText(company.number)).toBeVisible();
  };
  await page.reload();
  await isThere();
  await expect(page.getByRole('button', { name: /\d+ 秒后可重新发送/ })).toBeVisible();
  await me.codeField('主体负责人手机号码').pressSequentially(code);
  await expect(page.getByText('手机号已验证')).toBeVisible();

  await saved(page);
  await me.button('保存并离开').click();
  // The console shows its records then; the draft is where it was.
  await expect(page.getByRole('heading', { name: '备案管理', exact: true })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${url}?panel`);
  await isThere();
  await expect(page.getByText('手机号已验证')).toBeVisible();
});

test('what was typed a moment before the page went away is still there', limit, async () => {
  const { page } = await demo.open();
  const me = applicant(page);
  await me.at('type-check');
  await me.textbox('域名').pressSequentially('gone-in-a-moment.cn');
  // Kept on the device after a quarter of a second, sent to the backend later.
  await expect(page.getByText(/待保存|正在保存|已保存/)).toBeVisible();
  await saved(page);
  await me.textbox('域名').pressSequentially('x');
  await page.reload();
  await expect(me.textbox('域名')).toHaveValue(/^gone-in-a-moment\.cnx?$/);
});

test('a second tab only looks on, and may take over', limit, async () => {
  const first = await demo.open();
  const here = applicant(first.page);
  await here.at('type-check');
  await here.write('域名', 'two-tabs.cn');
  await saved(first.page);

  const second = await demo.open({ context: first.context });
  const there = applicant(second.page);
  await expect(second.page.getByText('这份备案正在另一个页面中填写')).toBeVisible();
  await expect(there.textbox('域名')).toHaveValue('two-tabs.cn');
  await expect(there.textbox('域名')).not.toBeEditable();
  await second.checkAxe('a second tab');

  await there.button('在这里继续填写').click();
  await expect(there.textbox('域名')).toBeEditable();
  await expect(first.page.getByText('另一个页面接手了填写')).toBeVisible();
  await expect(here.textbox('域名')).not.toBeEditable();
  await there.write('域名', 'second-tab.cn');
  await saved(second.page);

  await here.button('在这里继续填写').click();
  await expect(here.textbox('域名')).toHaveValue('second-tab.cn');
  await expect(here.textbox('域名')).toBeEditable();
  await expect(second.page.getByText('另一个页面接手了填写')).toBeVisible();
});

test('without a connection everything is kept here and goes to the backend later', limit, async () => {
  const { page, context } = await demo.open();
  const me = applicant(page);
  await me.at('type-check');
  await me.write('域名', 'offline.cn');
  await saved(page);
  await context.setOffline(true);
  await me.write('域名', 'offline-later.cn');
  await expect(page.getByText('当前离线，内容存在本机')).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await expect(me.textbox('域名')).toHaveValue('offline-later.cn');
});

test('a backend that is down is tried again, and the applicant may ask for it', limit, async () => {
  const { page } = await demo.open({ path: '?panel' });
  const me = applicant(page);
  await me.at('type-check');
  await setNetwork(me, '服务不可用');
  await me.write('域名', 'down-for-now.cn');
  await expect(page.getByText('草稿暂时没有保存成功')).toBeVisible();
  await setNetwork(me, '正常');
  await me.button('立即重试').click();
  await saved(page);
  await expect(page.getByText('草稿暂时没有保存成功')).toHaveCount(0);
});

test('a session that ends pauses the filing and an upload, and both go on after the login', limit, async () => {
  const { page } = await demo.open({ path: '?panel' });
  const me = applicant(page);
  await me.at('type-check');
  await me.choose('主办单位性质', company.nature);
  await me.choose('主办单位证件类型', company.certificate);
  await setNetwork(me, '登录过期');
  await me.choosePicture('主办单位证件证明', company.licence);
  await me.dontRead('主办单位证件证明');
  await expect(page.getByText('请重新登录控制台，然后点击继续。')).toBeVisible();
  await me.write('域名', 'while-away.cn');
  await setNetwork(me, '正常');
  await me.button('我已登录，继续').click();
  await me.arrived('主办单位证件证明', company.licence);
  await saved(page);
  await expect(page.getByText('请重新登录控制台，然后点击继续。')).toHaveCount(0);
  await page.reload();
  await expect(me.textbox('域名')).toHaveValue('while-away.cn');
});

test('when somebody else saved the draft the applicant chooses, and either choice holds', limit, async () => {
  for (const [choice, left] of [['保留这里的内容', '草稿冲突样例，我的'], ['改用服务器上的内容', '']]) {
    const { page } = await demo.open();
    const me = applicant(page);
    await me.typeCheck();
    await me.next();
    await me.at('entity');
    await saved(page);
    await me.write('主体备注', '草稿冲突样例，我的');
    await expect(page.getByText('这份草稿在别处也被修改过')).toBeVisible();
    await me.button(choice).click();
    await expect(page.getByText('这份草稿在别处也被修改过')).toHaveCount(0);
    await saved(page);
    if (left) await expect(me.textbox('主体备注')).toHaveValue(left);
    else await expect(me.textbox('主体备注')).not.toHaveValue('草稿冲突样例，我的');
    const settled = await me.textbox('主体备注').inputValue();
    await page.reload();
    await me.at('entity');
    await expect(me.textbox('主体备注')).toHaveValue(settled);
  }
});

test('a wizard taken out of the page in the middle of an upload leaves quietly and goes on when it is back', limit, async () => {
  const { page, expectQuiet } = await demo.open();
  const me = applicant(page);
  await me.at('type-check');
  await me.choose('主办单位性质', company.nature);
  await me.choose('主办单位证件类型', company.certificate);
  await me.choosePicture('主办单位证件证明', named('sandbox-slow.jpg'));
  await expect(me.group('主办单位证件证明').getByRole('progressbar')).toBeVisible();
  await page.evaluate(() => {
    const wizard = document.querySelector('icp-filing-wizard');
    globalThis.away = wizard;
    wizard.remove();
  });
  await expect(me.group('主办单位证件证明')).toHaveCount(0);
  await page.evaluate(() => document.querySelector('.page').append(globalThis.away));
  await me.at('type-check');
  await me.arrived('主办单位证件证明', 'sandbox-slow.jpg');
  expectQuiet();
});

test('an upload that broke off is tried again with one press', limit, async () => {
  const { page } = await demo.open();
  const me = applicant(page);
  await me.at('type-check');
  await me.choose('主办单位性质', company.nature);
  await me.choose('主办单位证件类型', company.certificate);
  await me.choosePicture('主办单位证件证明', named('sandbox-fails-once.jpg'));
  await expect(me.group('主办单位证件证明').getByText('网络中断，文件没有传完，点击重试即可继续')).toBeVisible();
  await me.button('重试：sandbox-fails-once.jpg').click();
  await me.arrived('主办单位证件证明', 'sandbox-fails-once.jpg');
});

test('a filing makes one order however often it is sent; a rejected one opens with the named fields alone', limit, async () => {
  const { page, checkAxe } = await demo.open({ path: '?panel' });
  const me = applicant(page);
  await me.at('type-check');
  // A backend that makes the order and whose answer is lost on its way back, once.
  await page.evaluate(() => {
    const wizard = document.querySelector('icp-filing-wizard');
    const { adapter } = wizard;
    let lost = false;
    const submit = async (...args) => {
      const answer = await adapter.submit(...args);
      if (lost) return answer;
      lost = true;
      throw new TypeError('Failed to fetch');
    };
    wizard.adapter = { ...adapter, submit };
  });
  await me.typeCheck();
  await me.next();
  await me.entity();
  await me.next();
  await me.website({ remark: '初审驳回样例' });
  await me.next();
  await me.materials('域名证书', '真实性核验单', '手持单位证件照');
  await me.next();
  await me.faceCheck();
  await me.next();
  await me.agree();

  const orders = me.panel.getByRole('listitem').filter({ has: page.getByRole('button', { name: '通过备案' }) });
  await me.button('提交备案').dblclick();
  await expect(page.getByText('不会重复提交')).toBeVisible();
  await expect(orders).toHaveCount(1);
  await checkAxe('a submission whose answer was lost');
  await me.button('提交备案').dblclick();
  await me.at('progress');
  await expect(orders).toHaveCount(1);
  const order = await page.getByRole('heading', { name: /^备案订单 \d/ }).innerText();

  await me.button('进入下一阶段', me.panel).click();
  await expect(page.getByText('审核人员退回了这份备案')).toBeVisible();
  await checkAxe('a rejected order');
  await page.reload();
  await me.button('修改并重新提交').click();

  await me.at('website');
  await expect(me.textbox('网站备注')).toBeEditable();
  await expect(me.textbox(serviceName)).toBeEditable();
  await expect(me.question('网站首页网址').getByText(`www.${company.domain}`)).toBeVisible();
  await expect(me.question('网站首页网址').getByText('本次只需修改被退回的栏目')).toBeVisible();
  await expect(me.textbox('网站首页网址')).toHaveCount(0);
  await expect(me.button(/^继续添加网站/)).toHaveCount(0);
  await checkAxe('a filing to correct');
  await me.write('网站备注', '公司官网，介绍本单位的业务。');
  await me.write(serviceName, '启明样例文化');
  await me.next();
  await me.at('materials');
  await me.next();
  await me.at('authenticity');
  await me.next();
  await me.agree();
  await me.submit();
  await expect(page.getByRole('heading', { name: order })).toBeVisible();
  await expect(orders).toHaveCount(1);
  await expect(page.locator('[aria-current=step]').getByText('平台初审')).toBeVisible();
});
