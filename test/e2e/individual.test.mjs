/** An individual's first filing by keyboard alone. */
import { test } from 'node:test';
import { applicant, expect, fixedCode, individual as person, readingTime, serviceName } from './applicant.mjs';
import { limit, useDemo } from './harness.mjs';
import { keyboard } from './keyboard.mjs';

const demo = useDemo();

const undertaking = '本网站是个人网站，不含有企业、单位等非个人网站的信息。';

test('an individual files by keyboard alone, with both sides of the card, up to a submitted order', limit, async () => {
  const { page, context, checkAxe, expectQuiet } = await demo.open();
  const me = applicant(page);
  await me.at('type-check');
  const hands = await keyboard(page);

  await hands.pick('省级', '广东', '广东省');
  await hands.pick('市级', '广州', '广州市');
  await hands.pick('县级', '天河', '天河区');
  await hands.choose('主办单位性质', '个人');
  await hands.choose('主办单位证件类型', '居民身份证');
  const card = me.group('主办单位证件证明');
  await hands.giveFile(card.getByRole('button', { name: '选择文件：人像面（正面）' }), person.front);
  await expect(me.textbox('主办单位证件号码')).toHaveValue(person.number, { timeout: readingTime });
  await hands.giveFile(card.getByRole('button', { name: '选择文件：国徽面（反面）' }), person.back);
  await me.arrived('主办单位证件证明', person.front);
  await me.arrived('主办单位证件证明', person.back);
  await hands.write('域名', person.domain);
  await hands.tick(/web-2/);
  await hands.pushButton('验证备案类型');
  await expect(page.getByText('需要办理：新增备案（首次备案）')).toBeVisible();
  await checkAxe('the type check of an individual');
  await hands.pushButton('下一步');

  // The person is asked once: what the card says of the entity is carried to the principal.
  await me.at('entity');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await hands.push(me.button(/^采用：.*主办单位或主办人名称/));
  await expect(me.textbox('主办单位或主办人名称')).toHaveValue(person.name);
  await hands.push(me.button(/^采用：.*主办单位证件住所/));
  await expect(me.textbox('主办单位证件住所')).toHaveValue(person.address);
  await hands.write('主办单位通讯地址', person.address);
  await hands.write('投资人或主管单位', person.name);
  for (const [label, value] of [['主体负责人证件类型', '居民身份证'], ['主体负责人姓名', person.name], ['主体负责人证件号码', person.number]]) {
    const line = me.question(label);
    await expect(line.getByText(value, { exact: true })).toBeVisible();
    await expect(line.getByText('自动带入，无需填写')).toBeVisible();
    await expect(line.getByRole('textbox')).toHaveCount(0);
  }
  await expect(me.group('主体负责人证件正面').getByRole('img', { name: `${person.front} 预览` })).toBeVisible();
  await expect(me.group('主体负责人证件正面').getByRole('button', { name: /选择文件|更换|移除/ })).toHaveCount(0);
  await expect(page.getByText('主体负责人办公室电话')).toHaveCount(0);

  await hands.write('主体负责人手机号码', person.mobile);
  await hands.pushButton('获取验证码');
  await expect(me.codeField('主体负责人手机号码')).toBeFocused();
  await expect(page.getByText('验证码已发送')).toBeVisible();
  await page.keyboard.type(fixedCode);
  await expect(page.getByText('手机号已验证')).toBeVisible();
  await hands.write('主体负责人应急联系电话', person.emergency);
  await checkAxe('the entity of an individual');
  await hands.pushButton('下一步');

  await me.at('website');
  await hands.write(serviceName, person.site);
  await hands.write('网站首页网址', `www.${person.domain}`);
  await hands.choose('网站服务内容', '博客/个人空间');
  await expect(page.getByText('个人网站的服务内容请选“其他”')).toBeVisible();
  await hands.choose('网站服务内容', '其他');
  await expect(page.getByText('个人网站的服务内容请选“其他”')).toHaveCount(0);
  await hands.choose('服务类型', '网站应用服务');
  await hands.tabTo(page.getByRole('combobox', { name: '网站语言' }));
  await hands.press('ArrowDown');
  await hands.press('Space');
  await hands.press('Escape');
  await expect(page.getByRole('combobox', { name: '网站语言' })).toHaveAccessibleName(/已选 1 项/);
  await hands.choose('前置审批类型', '以上都不涉及');
  await hands.write('网站备注', person.about);
  await expect(page.getByText('个人备案须在备注里附上这段承诺')).toBeVisible();
  await hands.push(me.question('网站备注').getByRole('button', { name: new RegExp(undertaking) }));
  await expect(me.textbox('网站备注')).toHaveValue(new RegExp(`^${person.about}${undertaking}`));
  await expect(page.getByText('个人备案须在备注里附上这段承诺')).toHaveCount(0);
  for (const [label, value] of [['网站负责人姓名', person.name], ['网站负责人证件号码', person.number], ['网站负责人手机号码', person.mobile], ['网站负责人应急联系电话', person.emergency]]) {
    await expect(me.question(label).getByText(value, { exact: true })).toBeVisible();
    await expect(me.question(label).getByText('自动带入，无需填写')).toBeVisible();
  }
  await checkAxe('the website of an individual');
  await hands.pushButton('下一步');

  await me.at('materials');
  for (const paper of ['域名证书', '真实性核验单']) {
    await hands.giveFile(me.group(paper).getByRole('button', { name: `选择文件：${paper}` }), 'licence-portrait-sans-2.jpg');
    await me.arrived(paper, 'licence-portrait-sans-2.jpg');
  }
  await hands.pushButton('下一步');

  // The link opens on a phone: here, another tab.
  await me.at('authenticity');
  await hands.pushButton('开始核验');
  await expect(page.getByText('等待本人在手机上完成')).toBeVisible();
  const opened = context.waitForEvent('page');
  await hands.push(page.getByRole('link', { name: '打开核验页面' }));
  const phone = await opened;
  await phone.getByRole('button', { name: /通过 Pass/ }).press('Enter');
  await expect(phone.getByRole('status')).toContainText('已通过');
  await phone.close();
  await expect(page.getByText('核验已通过')).toBeVisible();
  await hands.pushButton('下一步');

  await me.at('review');
  await hands.tick(/我已阅读并同意备案服务相关协议/);
  await hands.tick(/我承诺所填信息/);
  await hands.pushButton('提交备案');
  await me.at('progress');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.getByRole('heading', { name: /^备案订单 \d/ })).toBeVisible();
  await checkAxe('the order of an individual');

  // Taking it back asks first, and Escape is a no.
  await hands.pushButton('撤回');
  await expect(page.getByRole('dialog', { name: '撤回这份备案？' })).toBeVisible();
  await hands.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(me.button('撤回')).toBeFocused();
  await hands.pushButton('撤回');
  await hands.push(me.button('撤回', page.locator('icp-dialog')));
  await expect(page.locator('[aria-current=step]').getByText('已撤回')).toBeVisible();
  expectQuiet();
});
