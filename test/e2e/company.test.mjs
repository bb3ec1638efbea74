/** A company's first filing, from an empty page to a granted number: typed keys, chosen pictures, what was read taken over, codes, a face check. */
import { test } from 'node:test';
import { applicant, company, contact, expect, principal, serviceName } from './applicant.mjs';
import { limit, useDemo } from './harness.mjs';

const demo = useDemo();

test('a company makes its first filing with typed keys and chosen pictures, and follows the order to its number', limit, async () => {
  const { page, checkAxe, expectQuiet } = await demo.open({ path: '?panel' });
  const me = applicant(page);

  // What has to be ready, who files, with which domain and server.
  await me.at('type-check');
  await expect(page.getByText('开始之前，请准备好这些')).toBeVisible();
  for (const [level, name] of [['省级', '北京'], ['市级', '市辖'], ['县级', '海淀']]) {
    const list = page.getByRole('combobox', { name: level });
    await expect(list).toBeEnabled();
    await list.click();
    await list.pressSequentially(name);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('combobox', { name: '县级' })).toHaveValue('海淀区');
  await me.choose('主办单位性质', company.nature);
  await me.choose('主办单位证件类型', company.certificate);
  await expect(page.getByText('北京的企业须用营业执照等企业证件备案。')).toBeVisible();

  await me.choosePicture('主办单位证件证明', company.licence);
  await me.read('主办单位证件证明');
  await expect(me.textbox('主办单位证件号码')).toHaveValue(company.number);
  await expect(me.question('主办单位证件号码').getByText('已从图片识别填入，请核对')).toBeVisible();
  await me.arrived('主办单位证件证明', company.licence);

  await me.button('下一步').click();
  await me.button('域名：这一项还没有填').waitFor();
  await checkAxe('the type check with what is missing');
  await me.button('域名：这一项还没有填').click();
  await expect(me.textbox('域名')).toBeFocused();
  await page.keyboard.type(company.domain);
  await page.getByRole('checkbox', { name: /web-1/ }).check();
  await me.button('验证备案类型').click();
  await expect(page.getByText('需要办理：新增备案（首次备案）')).toBeVisible();
  await expect(page.getByText('主体和域名都没有备案过。')).toBeVisible();
  await checkAxe('the type check');
  await me.next();

  // The entity. What was decided before is a line to read; what was read is offered.
  await me.at('entity');
  await expect(me.heading('entity')).toBeFocused();
  await expect(me.question('主办单位证件号码').getByText(company.number)).toBeVisible();
  await expect(me.question('主办单位所属区域').getByText('北京市 / 市辖区 / 海淀区')).toBeVisible();
  await me.button(new RegExp(`^采用：.*${company.name}.*主办单位或主办人名称`)).click();
  await expect(me.textbox('主办单位或主办人名称')).toHaveValue(company.name);
  await me.button(/^采用：.*主办单位证件住所/).click();
  await expect(me.textbox('主办单位证件住所')).toHaveValue(company.address);
  await me.type('主办单位通讯地址', '北京市海淀区西三旗东路235号');
  await me.type('投资人或主管单位', company.legalRepresentative);
  await me.choose('主体负责人证件类型', '居民身份证');
  await me.uploadUnread('主体负责人证件正面', principal.front);
  await me.uploadUnread('主体负责人证件反面', principal.back);
  await me.type('主体负责人姓名', principal.name);
  await me.type('主体负责人证件号码', principal.number);
  await me.prove('主体负责人手机号码', principal.mobile);
  await me.landline('主体负责人办公室电话', '010', '82561234');
  await me.type('主体负责人应急联系电话', principal.emergency);
  await checkAxe('the entity');
  await me.next();

  // The website and its contact, whose card is read.
  await me.at('website');
  await me.type(serviceName, company.site);
  await me.type('网站首页网址', `www.${company.domain}`);
  await me.choose('网站服务内容', '单位门户网站');
  await me.choose('服务类型', '网站应用服务');
  await me.languages('中文简体');
  await me.choose('前置审批类型', '以上都不涉及');
  await me.choose('网站负责人证件类型', '居民身份证');
  await me.choosePicture('网站负责人证件正面', contact.front);
  await me.read('网站负责人证件正面');
  await expect(me.textbox('网站负责人姓名')).toHaveValue(contact.name);
  await expect(me.textbox('网站负责人证件号码')).toHaveValue(contact.number);
  await me.uploadUnread('网站负责人证件反面', contact.back);
  // The licence names somebody else, so Beijing asks for a letter.
  await me.answer(/是本单位的法定代表人吗/, '否');
  await me.prove('网站负责人手机号码', contact.mobile);
  await me.landline('网站负责人办公室电话', '010', '82561235');
  await me.type('网站负责人应急联系电话', contact.emergency);
  await checkAxe('the website');
  await me.next();

  // Papers: those of every website, those of the province, and the one that the answer above asked for.
  await me.at('materials');
  const template = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载空白模板' }).click();
  expect((await template).suggestedFilename()).toBe('verification-sheet.pdf');
  await me.upload('域名证书');
  await me.upload('真实性核验单');
  await me.upload('手持单位证件照');
  await me.upload('法定代表人授权书');
  await expect(page.getByRole('group', { name: '法定代表人身份证' })).toHaveCount(0);
  await checkAxe('the papers');
  await me.next();

  await me.at('authenticity');
  await expect(page.getByText('请网站负责人本人用手机完成人脸核验。')).toBeVisible();
  await me.button('开始核验').click();
  await expect(page.getByText('等待本人在手机上完成')).toBeVisible();
  await expect(page.getByRole('link', { name: '打开核验页面' })).toBeVisible();
  await checkAxe('the face check');
  await me.button('通过', me.panel).click();
  await expect(page.getByText('核验已通过')).toBeVisible();
  await me.next();

  // Everything once more.
  await me.at('review');
  const review = page.locator('icp-review-step');
  for (const text of ['北京市 / 市辖区 / 海淀区', company.number, company.name, company.address, principal.name, principal.mobile, '086-010-82561234', company.domain, company.site, contact.name, contact.number]) {
    await expect(review.getByText(text, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  }
  await expect(review.getByText('尚未填写')).toHaveCount(0);
  await checkAxe('the review');
  await me.button('提交备案').click();
  await expect(page.getByText(/还有 2 处需要修改/)).toBeVisible();
  await me.agree();
  await me.submit();

  // The order, moved on by whoever sits behind it.
  await expect(page.getByRole('heading', { name: /^备案订单 \d/ })).toBeVisible();
  const now = page.locator('[aria-current=step]').filter({ hasText: /初审|短信|审核/ });
  for (const stage of ['平台初审', '工信部短信核验', '管局审核']) {
    await expect(now.getByText(stage)).toBeVisible();
    await checkAxe(`the order at ${stage}`);
    await me.button('进入下一阶段', me.panel).click();
  }
  await expect(page.getByRole('heading', { name: '备案成功' })).toBeVisible();
  await expect(page.getByText(/^京ICP备2099\d+号$/)).toBeVisible();
  await expect(page.getByText('初审通过后，把真实性核验单原件寄给金山云备案组。')).toBeVisible();
  await checkAxe('the granted order');

  await page.reload();
  await expect(page.getByRole('heading', { name: '备案成功' })).toBeVisible();
  expectQuiet();
});

