/** A company's first filing at each provider beside Kingsoft Cloud, from an empty page to the number for the footer: each asks in its own way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { company, contact, expect, principal } from './applicant.mjs';
import { clerk } from './clerk.mjs';
import { heavier } from './files.mjs';
import { useDemo } from './harness.mjs';

const demo = useDemo();

const principalMobile = '13911112201';
const approval = '以上都不涉及';
const card = '居民身份证';
const paper = 'licence-portrait-sans-2.jpg';

test('Tencent Cloud: a photo before the curtain comes after the first review, then the ministry and the number', { timeout: 400_000 }, async () => {
  const { page, checkAxe, expectQuiet } = await demo.open({ path: '?panel#/tencent/empty/filing' });
  const desk = clerk(page);
  const { me } = desk;

  await me.at('验证备案信息');
  await me.region(company.region);
  await me.choose('主办者性质', company.nature);
  await me.choose('证件类型', company.certificate);
  await me.type('证件号码', company.number);
  await me.type('域名', company.domain);
  await page.getByRole('checkbox', { name: /web-1/ }).check();
  await me.button('验证备案类型').click();
  await expect(page.getByText('需要办理：首次备案')).toBeVisible();
  await me.next();

  await me.at('主体信息');
  await me.type('单位名称或姓名', company.name);
  await me.type('证件住址', company.address);
  await me.type('投资人或主管单位', company.legalRepresentative);
  await me.type('通信地址', '北京市海淀区西三旗东路235号');
  await me.type('负责人姓名', principal.name);
  await me.choose('主体负责人证件类型', card);
  await me.type('主体负责人证件号码', principal.number);
  await me.landline('主体负责人办公室电话', '010', '82561234');
  await me.type('主体负责人手机号码', principalMobile);
  await me.type('电子邮箱地址', 'fu@example.com');
  await checkAxe('the entity at Tencent Cloud');
  await me.next();

  // The principal as contact: one tick, and nothing of it is typed twice. Taken away, somebody else is named.
  await me.at('网站信息');
  await me.type('网站名称', company.site);
  await me.type('网站首页 URL', `www.${company.domain}`);
  await me.choose('网站服务内容', '单位门户网站');
  await me.choose('前置或专项审批内容类型', approval);
  const same = page.getByRole('checkbox', { name: /同主体负责人/ });
  await same.check();
  await expect(me.question('网站负责人姓名').getByText(principal.name)).toBeVisible();
  await expect(me.textbox('网站负责人姓名')).toHaveCount(0);
  await same.uncheck();
  await me.type('网站负责人姓名', contact.name);
  await me.choose('网站负责人证件类型', card);
  await me.type('网站负责人证件号码', contact.number);
  await me.landline('网站负责人办公室电话', '010', '82561235');
  await me.prove('网站负责人手机号码', contact.mobile);
  await me.type('网站负责人电子邮箱', 'hu@example.com');
  await me.next();

  await me.at('上传资料');
  await me.upload('主办单位证件', company.licence);
  await desk.sides('主体负责人证件', principal);
  await desk.sides('网站负责人证件', contact);
  await me.upload('真实性核验单');
  await me.upload('手持单位证件照');
  await checkAxe('the papers at Tencent Cloud');
  await me.next();

  await me.at('确认资料，提交初审');
  await expect(page.getByText('没有发现机器看得出的问题')).toBeVisible();
  await page.getByRole('checkbox', { name: /协助更改备案信息/ }).check();
  await me.button('提交备案').click();

  await me.at('办理拍照');
  await desk.stage('腾讯云初审');
  await expect(page.getByText(/约 .*月.*日/).first()).toBeVisible();
  await desk.moveOn();
  const photo = page.getByRole('region', { name: '办理拍照' });
  await expect(photo.getByText('海淀区样例路 1 号（虚构）')).toBeVisible();
  await photo.getByRole('radio', { name: /幕布拍照/ }).check();
  await expect(photo.getByText('整个背景都是蓝色幕布。')).toBeVisible();
  await me.button('提交照片').click();
  await expect(photo.getByText('请先选择照片')).toBeVisible();
  await me.choosePicture('幕布照片', paper);
  await checkAxe('the photo at Tencent Cloud');
  await me.button('提交照片').click();
  await expect(photo.getByText('照片已提交，等待复审。')).toBeVisible();
  await desk.stage('腾讯云复审');
  await desk.moveOn();

  await desk.stage('工信部短信核验');
  await checkAxe('the ministry’s message at Tencent Cloud');
  await desk.answerMessages(principalMobile);
  await expect(page.getByText(/还要等其他人核验完/)).toBeVisible();
  await desk.answerMessages(contact.mobile);
  await desk.stage('管局审核');
  await desk.moveOn();
  await expect(page.getByRole('heading', { name: '备案成功' })).toBeVisible();

  await desk.toRecords();
  assert.match(await desk.footerNumber(company.name), /^京ICP备2099\d+号-1$/);
  await checkAxe('what follows the approval');
  expectQuiet();
});

test('Alibaba Cloud: the app takes pictures of the papers by a code before anything is submitted', { timeout: 400_000 }, async () => {
  const { page, context, checkAxe, expectQuiet } = await demo.open({ path: '?panel#/aliyun/empty/filing' });
  const desk = clerk(page);
  const { me } = desk;

  await me.at('基础信息校验');
  await me.region(company.region);
  await me.choose('备案性质', company.nature);
  await me.choose('证件类型', company.certificate);
  await me.type('单位名称', company.name);
  await me.type('证件号码', company.number);
  await me.type('证件住所', company.address);
  await me.type('域名', company.domain);
  await me.button('信息校验').click();
  await expect(page.getByText('需要办理：首次备案')).toBeVisible();
  await checkAxe('the basic check');
  await me.next();

  await me.at('主办者信息');
  await expect(me.question('单位名称').getByText(company.name)).toBeVisible();
  await me.type('通信地址', '北京市海淀区西三旗东路235号');
  await me.type('投资人或主管单位', company.legalRepresentative);
  await me.type('主体负责人姓名', principal.name);
  await me.choose('主体负责人证件类型', card);
  await me.type('主体负责人证件号码', principal.number);
  await me.prove('主体负责人手机号码', principalMobile);
  await me.landline('联系方式 2', '010', '82561234');
  await me.type('主体负责人应急手机号码', principal.emergency);
  await me.type('主体负责人电子邮箱', 'fu@example.com');
  await checkAxe('the entity at Alibaba Cloud');
  await me.next();

  await me.at('网站信息');
  await me.type('网站名称', company.site);
  await page.getByRole('radio', { name: /ECS web-1/ }).check();
  await me.choose('网站内容', '单位门户网站');
  await me.choose('服务类型', '网站应用服务');
  await me.choose('前置审批类型', approval);
  await me.languages('中文简体');
  await page.getByRole('checkbox', { name: /复用主体负责人信息/ }).check();
  await expect(me.question('网站负责人手机号码').getByText(principalMobile)).toBeVisible();
  await me.next();

  // Pictures below 200 KB are not taken: a small one is told so and replaced.
  await me.at('上传资料');
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

  await me.at('真实性核验');
  await me.button('开始核验').click();
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

  await me.at('信息确认');
  for (const name of [/我已阅读并同意备案服务相关协议/, /我承诺所填信息/]) await page.getByRole('checkbox', { name }).check();
  await me.button('提交备案').click();

  await desk.stage('阿里云初审');
  await desk.moveOn();
  await desk.stage('待提交管局');
  await desk.moveOn();
  await desk.stage('短信核验');
  // One number for both roles gets one message.
  await desk.answerMessages(principalMobile);
  await desk.stage('管局审核');
  await desk.moveOn();
  await expect(page.getByRole('heading', { name: '备案成功' })).toBeVisible();
  await desk.toRecords();
  assert.match(await desk.footerNumber(company.name), /^京ICP备2099\d+号-1$/);
  expectQuiet();
});

test('21Vianet Blue Cloud: a form of its own for the access, then a curtain of one’s own and the originals by post', { timeout: 400_000 }, async () => {
  const { page, checkAxe, expectQuiet } = await demo.open({ path: '?panel#/vianet/empty/filing' });
  const desk = clerk(page);
  const { me } = desk;

  await me.at('校验');
  await me.region(company.region);
  await me.choose('主办单位性质', company.nature);
  await me.choose('主办单位证件类型', company.certificate);
  await me.type('主办单位证件号码', company.number);
  await me.type('域名', company.domain);
  await me.button('验证备案类型').click();
  await expect(page.getByText(/需要办理/)).toBeVisible();
  await me.next();

  await me.at('主体信息');
  await me.type('主办单位名称', company.name);
  await me.type('主办单位通讯地址', '北京市海淀区西三旗东路235号');
  await me.type('投资者或上级主管单位', company.legalRepresentative);
  await me.type('主体负责人姓名', principal.name);
  await me.choose('主体负责人证件类型', card);
  await me.type('主体负责人证件号码', principal.number);
  await me.type('主体负责人手机号码', principalMobile);
  await me.landline('主体负责人办公室电话', '010', '82561234');
  await me.type('主体负责人电子邮箱', 'fu@example.com');
  await checkAxe('the entity at Blue Cloud');
  await me.next();

  // Two persons have two numbers and two mailboxes here.
  await me.at('网站信息');
  await me.type('网站名称', company.site);
  await me.type('网站首页网址', `www.${company.domain}`);
  await me.type('网站负责人姓名', contact.name);
  await me.choose('网站负责人证件类型', card);
  await me.type('网站负责人证件号码', contact.number);
  await me.type('网站负责人手机号码', principalMobile);
  await me.type('网站负责人电子邮箱', 'hu@example.com');
  await me.next();
  await expect(page.getByText(/还有 1 处需要修改/)).toBeVisible();
  await me.textbox('网站负责人手机号码').fill('');
  await me.type('网站负责人手机号码', contact.mobile);
  await me.next();

  await me.at('网站接入信息');
  await me.type('网站 IP 地址', '192.0.2.10');
  await me.choose('网站接入方式', '云接入');
  await me.choose('服务器放置地点', '北京');
  await checkAxe('the access at Blue Cloud');
  await me.next();

  await me.at('上传备案资料');
  await me.upload('主办单位证件照片', company.licence);
  await desk.mergedCard('主体负责人证件（正反面合成一张）', principal);
  await desk.mergedCard('网站负责人证件（正反面合成一张）', contact);
  await me.choose('前置审批类型', approval);
  for (const each of ['真实性核验单', '现场核验照片', '手持单位证件照']) await me.upload(each);
  await checkAxe('the papers at Blue Cloud');
  await me.next();

  await me.at('提交备案');
  await me.submit();

  await desk.stage('平台初审');
  await desk.moveOn();
  const photo = page.getByRole('region', { name: '办理拍照' });
  await expect(photo.getByText('北京市朝阳区酒仙桥东路1号')).toBeVisible();
  await photo.getByRole('radio', { name: /幕布拍照/ }).check();
  await expect(photo.getByText(/蓝云不提供幕布/)).toBeVisible();
  await me.choosePicture('幕布照片', paper);
  await me.button('提交照片').click();
  await desk.stage('等待资料原件');
  const papers = page.getByRole('region', { name: '寄送或递交资料原件' });
  await papers.getByRole('textbox', { name: /快递单号/ }).fill('SF0000000001');
  await checkAxe('the originals at Blue Cloud');
  await me.button('我已寄出').click();
  await expect(papers.getByText('已登记寄出，收到后会继续审核。')).toBeVisible();
  await desk.stage('平台复审');
  await desk.moveOn();
  await desk.stage('工信部短信核验');
  await desk.answerMessages(principalMobile, contact.mobile);
  await desk.stage('管局审核');
  await desk.moveOn();
  await expect(page.getByRole('heading', { name: '备案成功' })).toBeVisible();
  await desk.toRecords();
  assert.match(await desk.footerNumber(company.name), /^京ICP备2099\d+号-1$/);
  expectQuiet();
});
