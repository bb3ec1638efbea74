/** A first filing at each provider beside Kingsoft Cloud, from an empty page to the number for the footer: each asks in its own way. */
import { test } from 'node:test';
import { company, contact, expect, individual, principal } from './applicant.mjs';
import { clerk } from './clerk.mjs';
import { heavier } from './files.mjs';
import { forms } from './forms.mjs';
import { limit, useDemo } from './harness.mjs';

const demo = useDemo();
const paper = 'licence-portrait-sans-2.jpg';
const inBeijing = /^京ICP备2099\d+号-1$/;

/** Nobody has filed anything yet; the filing's first page. */
async function fresh(provider) {
  const opened = await demo.open({ path: `?panel#/${provider}/empty/filing` });
  const desk = clerk(opened.page);
  return { ...opened, desk, me: desk.me, form: forms[provider] };
}

test('Tencent Cloud: a photo before the curtain comes after the first review, then the ministry and the number', limit, async () => {
  const { page, checkAxe, expectQuiet, desk, me, form } = await fresh('tencent');

  await me.at('type-check', '验证备案信息');
  await me.fillIn(form.check());
  await expect(page.getByText('需要办理：首次备案')).toBeVisible();
  await me.next();

  await me.at('entity', '主体信息');
  await me.fillIn([...form.entity(), ...form.principal()]);
  await me.answer(/是本单位的法定代表人吗/, '是');
  await checkAxe('the entity at Tencent Cloud');
  await me.next();

  // The principal as contact: one tick, and nothing of it is typed twice. Taken away, somebody else is named.
  await me.at('website', '网站信息');
  await me.fillIn(form.site());
  const same = page.getByRole('checkbox', { name: /同主体负责人/ });
  await same.check();
  await expect(me.question('网站负责人姓名').getByText(principal.name)).toBeVisible();
  await expect(me.textbox('网站负责人姓名')).toHaveCount(0);
  await same.uncheck();
  await me.fillIn(form.contact());
  await me.next();

  await me.at('materials', '上传资料');
  await me.upload('主办单位证件', company.licence);
  await desk.sides('主体负责人证件', principal);
  await desk.sides('网站负责人证件', contact);
  await me.upload('真实性核验单');
  await me.upload('手持单位证件照');
  await checkAxe('the papers at Tencent Cloud');
  await me.next();

  await me.at('review', '确认资料，提交初审');
  await expect(page.getByText('没有发现机器看得出的问题')).toBeVisible();
  await me.tick(/协助更改备案信息/);
  await me.press('提交备案');

  await me.at('progress', '办理拍照');
  await desk.stage('腾讯云初审');
  await expect(page.getByText(/约 .*月.*日/).first()).toBeVisible();
  await desk.moveOn();
  const photo = page.getByRole('region', { name: '办理拍照' });
  await expect(photo.getByText('海淀区样例路 1 号（虚构）')).toBeVisible();
  await me.pick(/幕布拍照/);
  await expect(photo.getByText('整个背景都是蓝色幕布。')).toBeVisible();
  await me.press('提交照片');
  await expect(photo.getByText('请先选择照片')).toBeVisible();
  await me.choosePicture('幕布照片', paper);
  await checkAxe('the photo at Tencent Cloud');
  await me.press('提交照片');
  await expect(photo.getByText('照片已提交，等待复审。')).toBeVisible();
  await desk.passes('腾讯云复审');

  await desk.stage('工信部短信核验');
  await checkAxe('the ministry’s message at Tencent Cloud');
  await desk.answerMessages(principal.mobile);
  await expect(page.getByText(/还要等其他人核验完/)).toBeVisible();
  await desk.answerMessages(contact.mobile);
  await desk.passes('管局审核');
  await desk.granted(company.name, inBeijing);
  await checkAxe('what follows the approval');
  expectQuiet();
});

test('Tencent Cloud: an individual files, with one card for all roles and no papers of a unit', limit, async () => {
  const { page, checkAxe, expectQuiet, desk, me, form } = await fresh('tencent');

  await me.at('type-check');
  await me.fillIn(form.check(individual));
  await expect(page.getByText('需要办理：首次备案')).toBeVisible();
  await me.next();
  await me.at('entity');
  await me.fillIn([...form.entity(individual), ...form.principal(individual)]);
  await me.next();
  await me.at('website');
  await me.fillIn([...form.site({ ...individual, content: '其他' }), ['type', '网站备注', individual.about], ...form.same(individual)]);
  await checkAxe('the website of an individual at Tencent Cloud');
  await me.next();
  await me.at('materials');
  await expect(page.getByRole('group', { name: '主办单位证件' })).toHaveCount(0);
  await expect(page.getByRole('group', { name: '网站负责人证件' })).toHaveCount(0);
  await desk.sides('主体负责人证件', individual);
  await me.upload('真实性核验单');
  await me.next();
  await desk.submit({ agreements: [/协助更改备案信息/] });
  await desk.stage('腾讯云初审');
  expectQuiet();
});

test('Alibaba Cloud: the app takes pictures of the papers by a code before anything is submitted', limit, async () => {
  const { page, context, checkAxe, expectQuiet, desk, me, form } = await fresh('aliyun');

  await me.at('type-check', '基础信息校验');
  await me.fillIn(form.check());
  await expect(page.getByText('需要办理：首次备案')).toBeVisible();
  await checkAxe('the basic check');
  await me.next();

  await me.at('entity', '主办者信息');
  await expect(me.question('单位名称').getByText(company.name)).toBeVisible();
  await me.fillIn([...form.entity(), ...form.principal()]);
  await checkAxe('the entity at Alibaba Cloud');
  await me.next();

  await me.at('website', '网站信息');
  await me.fillIn([...form.site(), ['tick', /复用主体负责人信息/]]);
  await expect(me.question('网站负责人手机号码').getByText(principal.mobile)).toBeVisible();
  await me.next();

  // Pictures below 200 KB are not taken: a small one is told so and replaced.
  await me.at('materials', '上传资料');
  await me.upload('主办单位证件', company.licence);
  const front = me.group('主体负责人证件正面');
  await me.choosePicture('主体负责人证件正面', principal.front);
  await expect(front.getByText(/文件太小/)).toBeVisible();
  await front.getByRole('button', { name: `移除：${principal.front}` }).click();
  for (const [label, name] of [['主体负责人证件正面', principal.front], ['主体负责人证件反面', principal.back], ['手持单位证件照', paper]]) {
    await me.choosePicture(label, await heavier(page, name));
    await me.arrived(label, name);
  }
  await expect(me.group('网站负责人证件正面').getByRole('button', { name: /选择文件|更换|移除/ })).toHaveCount(0);
  await me.next();

  await me.at('authenticity', '真实性核验');
  await me.press('开始核验');
  await expect(page.getByText('等待本人在手机上完成')).toBeVisible();
  await expect(page.getByText(/链接在 .* 前有效/)).toBeVisible();
  await checkAxe('the app’s code');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: '打开核验页面' }).click();
  const phone = await opened;
  await phone.getByRole('button', { name: /通过 Pass/ }).first().click();
  await expect(phone.getByRole('status')).toContainText('已通过');
  await phone.close();
  await expect(page.getByText('核验已通过')).toBeVisible();
  await me.next();

  await me.at('review', '信息确认');
  await desk.submit({ agreements: [/我已阅读并同意备案服务相关协议/, /我承诺所填信息/] });
  await desk.passes('阿里云初审', '待提交管局');
  await desk.stage('短信核验');
  // One number for both roles gets one message.
  await desk.answerMessages(principal.mobile);
  await desk.passes('管局审核');
  await desk.granted(company.name, inBeijing);
  expectQuiet();
});

test('21Vianet Blue Cloud: a form of its own for the access, then a curtain of one’s own and the originals by post', limit, async () => {
  const { page, checkAxe, expectQuiet, desk, me, form } = await fresh('vianet');

  await me.at('type-check', '校验');
  await me.fillIn(form.check());
  await expect(page.getByText(/需要办理/)).toBeVisible();
  await me.next();

  await me.at('entity', '主体信息');
  await me.fillIn([...form.entity(), ...form.principal()]);
  await checkAxe('the entity at Blue Cloud');
  await me.next();

  // Two persons have two numbers and two mailboxes here.
  await me.at('website', '网站信息');
  await me.fillIn([...form.site(), ...form.contact({ ...contact, mobile: principal.mobile })]);
  await me.next();
  await expect(page.getByText(/还有 1 处需要修改/)).toBeVisible();
  await me.retype('网站负责人手机号码', contact.mobile);
  await me.next();

  await me.at('access', '网站接入信息');
  await me.fillIn(form.access());
  await checkAxe('the access at Blue Cloud');
  await me.next();

  await me.at('materials', '上传备案资料');
  await me.upload('主办单位证件照片', company.licence);
  await desk.mergedCard('主体负责人证件（正反面合成一张）', principal);
  await desk.mergedCard('网站负责人证件（正反面合成一张）', contact);
  await me.fillIn(form.approval);
  for (const each of ['真实性核验单', '现场核验照片', '手持单位证件照']) await me.upload(each);
  await checkAxe('the papers at Blue Cloud');
  await me.next();

  await me.at('review', '提交备案');
  await desk.submit();
  await desk.passes('平台初审');
  const photo = page.getByRole('region', { name: '办理拍照' });
  await expect(photo.getByText('北京市朝阳区酒仙桥东路1号')).toBeVisible();
  await me.pick(/幕布拍照/);
  await expect(photo.getByText(/蓝云不提供幕布/)).toBeVisible();
  await me.choosePicture('幕布照片', paper);
  await me.press('提交照片');
  await desk.stage('等待资料原件');
  const papers = page.getByRole('region', { name: '寄送或递交资料原件' });
  await papers.getByRole('textbox', { name: /快递单号/ }).fill('SF0000000001');
  await checkAxe('the originals at Blue Cloud');
  await me.press('我已寄出');
  await expect(papers.getByText('已登记寄出，收到后会继续审核。')).toBeVisible();
  await desk.passes('平台复审');
  await desk.stage('工信部短信核验');
  await desk.answerMessages(principal.mobile, contact.mobile);
  await desk.passes('管局审核');
  await desk.granted(company.name, inBeijing);
  expectQuiet();
});
