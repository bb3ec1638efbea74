/** One run per filing type beside the first, from what stands on record (or, where that is elsewhere, from the check) to an order in the list. */
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { company, contact, expect, picture, principal } from './applicant.mjs';
import { clerk } from './clerk.mjs';
import { useDemo } from './harness.mjs';

const demo = useDemo();
const limit = { timeout: 300_000 };
const agreements = [/我已阅读并同意/, /我承诺/];

/** An account whose filings went well, at its records. */
async function records(provider, entity) {
  const opened = await demo.open({ path: `?panel#/${provider}/established/records` });
  const desk = clerk(opened.page);
  await expect(opened.page.getByRole('heading', { name: entity })).toBeVisible();
  return { ...opened, desk, me: desk.me };
}
/** An order in progress is of that type. */
async function listed({ page, desk }, type, about) {
  const row = desk.orders.getByRole('row').filter({ hasText: type });
  await expect(row).toHaveCount(1);
  if (about) await expect(row).toContainText(about);
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
}
/** Goes on to the last page, gives what has to be agreed to, and submits. */
async function submit({ page, me, desk }, review, { send = '提交备案', agreements = [] } = {}) {
  await me.at(review);
  await expect(page.locator('icp-review-step').getByText('尚未填写')).toHaveCount(0);
  for (const name of agreements) await page.getByRole('checkbox', { name }).check();
  await me.button(send).click();
  await expect(page.getByRole('heading', { name: /^备案订单 \d/ })).toBeVisible();
  await desk.toRecords();
}

test('an access is cancelled in one question, answered on purpose', limit, async () => {
  const at = await records('ksyun', '北京样例青禾科技有限公司');
  const { page, desk, me, checkAxe } = at;
  await desk.press('取消接入', '青禾产品中心');
  const question = page.getByRole('dialog', { name: '取消接入' });
  await expect(page.locator('icp-record-confirm').getByText('提交到管局后不能撤回。')).toBeVisible();
  await expect(page.locator('icp-record-confirm').getByText('www.sandbox-qinghe.cn')).toBeVisible();
  await checkAxe('the question before an access is cancelled');
  // A no leaves nothing behind.
  await me.button('不办理', page.locator('icp-dialog')).click();
  await expect(question).toHaveCount(0);
  await expect(desk.orders.getByText('没有进行中的订单。')).toBeVisible();
  await desk.press('取消接入', '青禾产品中心');
  // Nothing is filed, so there is nothing to agree to.
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await me.button('取消接入', page.locator('icp-dialog')).click();
  await expect(page.getByRole('dialog', { name: '申请已提交' })).toBeVisible();
  await me.button('知道了').click();
  await listed(at, '取消接入', 'sandbox-qinghe.cn');
  await expect(page.getByRole('row').filter({ hasText: '青禾产品中心' }).getByText('取消接入中')).toBeVisible();
});

test('a website is deregistered in one question', limit, async () => {
  const at = await records('tencent', '深圳样例云帆网络有限公司');
  const { page, desk, me } = at;
  await desk.press('注销网站', '云帆商旅资料');
  await expect(page.locator('icp-record-confirm').getByText('注销后备案号作废', { exact: false })).toBeVisible();
  await me.button('确认注销', page.locator('icp-dialog')).click();
  await expect(page.getByRole('dialog', { name: '申请已提交' })).toBeVisible();
  await me.button('知道了').click();
  await listed(at, '注销网站', 'sandbox-yunfan-trip.cn');
  await expect(page.getByRole('row').filter({ hasText: '云帆商旅资料' }).getByText('注销中')).toBeVisible();
});

test('an entity is deregistered with its password, and with a wrong one it is not', limit, async () => {
  const at = await records('tencent', '深圳样例云帆网络有限公司');
  const { page, desk, me, checkAxe } = at;
  await desk.press('注销主体', '深圳样例云帆网络有限公司');
  await me.at('填写备案密码');
  await me.next();
  await expect(page.getByText(/还有 1 处需要修改/)).toBeVisible();
  await me.type('主体备案密码', 'sandbox-wrong-password');
  await me.next();
  await me.at('注销主体');
  await checkAxe('an entity before it is deregistered');
  await me.button('确认注销主体').click();
  await expect(page.getByText('备案密码不正确，请核对后重新填写。').first()).toBeVisible();
  await me.button(/^(主体备案密码：|修改：主体备案密码)/).first().click();
  await me.at('填写备案密码');
  await me.textbox('主体备案密码').fill('');
  await me.type('主体备案密码', 'right-and-known-1');
  await me.next();
  await submit(at, '注销主体', { send: '确认注销主体' });
  await listed(at, '注销主体');
});

test('another server for a website: one page and its confirmation', limit, async () => {
  const at = await records('aliyun', '杭州样例溪山信息技术有限公司');
  const { page, desk, me } = at;
  await desk.press('变更接入', '溪山信息');
  await me.at('接入信息');
  await expect(page.getByRole('radio', { name: /ECS web-1/ })).toBeChecked();
  await page.getByRole('radio', { name: /ECS web-2/ }).check();
  await me.next();
  await submit(at, '信息确认', { send: '提交变更', agreements });
  await listed(at, '变更备案（接入 IP）', 'sandbox-xishan.cn');
});

test('a website gets another name; what nobody changed is asked for no paper', limit, async () => {
  const at = await records('aliyun', '杭州样例溪山信息技术有限公司');
  const { page, desk, me } = at;
  await desk.press('变更', '溪山信息');
  await me.at('网站信息');
  await expect(me.textbox('网站名称')).toHaveValue('溪山信息');
  await expect(me.textbox('域名')).toHaveCount(0);
  await me.textbox('网站名称').fill('');
  await me.type('网站名称', '溪山信息资料');
  await me.next();
  await me.at('上传资料');
  await expect(page.getByRole('button', { name: /^选择文件：网站负责人/ })).toHaveCount(0);
  await me.next();
  await me.at('真实性核验');
  await me.button('开始核验').click();
  await me.button('通过', me.panel).click();
  await expect(page.getByText('核验已通过')).toBeVisible();
  await me.next();
  await submit(at, '信息确认', { send: '提交变更', agreements });
  await listed(at, '变更备案（网站）', 'sandbox-xishan.cn');
});

test('an entity has moved: the rest stands as on record', limit, async () => {
  const at = await records('ksyun', '北京样例青禾科技有限公司');
  const { desk, me } = at;
  await desk.press('变更备案', '北京样例青禾科技有限公司');
  await me.at('变更主体信息');
  await expect(me.textbox('主办单位证件号码')).toHaveValue('91110108LABBAK017W');
  await me.textbox('主办单位通讯地址').fill('');
  await me.type('主办单位通讯地址', '北京市海淀区样例路20号2楼201室');
  await me.next();
  await me.at('上传备案资料');
  await me.next();
  await submit(at, '核对并提交', { send: '提交变更', agreements });
  await listed(at, '变更主体');
});

test('a second website for an entity that is on record here: its form is jumped over', limit, async () => {
  const at = await records('vianet', '上海样例蓝桥软件有限公司');
  const { page, desk, me } = at;
  await desk.press('新增网站或接入', '上海样例蓝桥软件有限公司');
  await me.at('校验');
  await me.type('域名', company.domain);
  await me.button('验证备案类型').click();
  await expect(page.getByText(/需要办理/)).toBeVisible();
  await me.next();
  await me.at('网站信息');
  await me.type('网站名称', '蓝桥新站');
  await me.type('网站首页网址', `www.${company.domain}`);
  await me.type('网站负责人姓名', contact.name);
  await me.choose('网站负责人证件类型', '居民身份证');
  await me.type('网站负责人证件号码', contact.number);
  await me.type('网站负责人手机号码', contact.mobile);
  await me.type('网站负责人电子邮箱', 'hu@example.com');
  await me.next();
  await access(at, '上海');
  await me.at('上传备案资料');
  // The licence is at hand; of the principal's card one picture has both sides.
  await expect(me.group('主办单位证件照片').getByRole('button', { name: '更换：licence.jpg' })).toBeVisible();
  await replaceCard(at, '主体负责人证件（正反面合成一张）', principal);
  await desk.mergedCard('网站负责人证件（正反面合成一张）', contact);
  await me.choose('前置审批类型', '以上都不涉及');
  await me.upload('真实性核验单');
  await me.next();
  await submit(at, '提交备案');
  await listed(at, '新增网站', company.domain);
});

async function access({ me }, place) {
  await me.at('网站接入信息');
  await me.type('网站 IP 地址', '192.0.2.10');
  await me.choose('网站接入方式', '云接入');
  await me.choose('服务器放置地点', place);
  await me.next();
}
/** Blue Cloud wants both sides in one picture; what is on record has one of them, so both are given anew. */
async function replaceCard({ page, me }, label, { front, back }) {
  const chooser = page.waitForEvent('filechooser');
  await me.group(label).getByRole('button', { name: /^更换：人像面（正面）/ }).click();
  await (await chooser).setFiles(picture(front));
  await me.choosePicture(label, back, '国徽面（反面）');
  await expect(me.group(label).getByText('已合并为一张')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

const elsewhere = { certificate: '91110108LABAAAA20D', domain: 'sandbox-filed-elsewhere.cn' };
for (const [type, domain, about] of [
  ['新增网站（主体不在蓝云）', company.domain, 'a website'],
  ['新增接入（主体不在蓝云）', elsewhere.domain, 'an access'],
]) {
  test(`${about} for an entity that is on record elsewhere, found by the check`, limit, async () => {
    const opened = await demo.open({ path: '?panel#/vianet/empty/filing' });
    const { page } = opened;
    const desk = clerk(page);
    const { me } = desk;
    const at = { ...opened, desk, me };
    await me.at('校验');
    await me.region(company.region);
    await me.choose('主办单位性质', company.nature);
    await me.choose('主办单位证件类型', company.certificate);
    await me.type('主办单位证件号码', elsewhere.certificate);
    await me.type('域名', domain);
    await me.button('验证备案类型').click();
    await expect(page.getByText(/需要办理/)).toBeVisible();
    await me.next();
    if (domain === company.domain) {
      await me.at('网站信息');
      await me.type('网站名称', '在案样例新站');
      await me.type('网站首页网址', `www.${domain}`);
      await me.type('网站负责人姓名', contact.name);
      await me.choose('网站负责人证件类型', '居民身份证');
      await me.type('网站负责人证件号码', contact.number);
      await me.type('网站负责人手机号码', contact.mobile);
      await me.type('网站负责人电子邮箱', 'hu@example.com');
      await me.next();
    }
    await access(at, '北京');
    await me.at('上传备案资料');
    await me.upload('主办单位证件照片', company.licence);
    await desk.mergedCard('主体负责人证件（正反面合成一张）', principal);
    await desk.mergedCard('网站负责人证件（正反面合成一张）', contact);
    await me.choose('前置审批类型', '以上都不涉及');
    for (const each of ['真实性核验单', '手持单位证件照']) await me.upload(each);
    await me.next();
    await submit(at, '提交备案');
    await listed(at, type, domain);
  });
}

test('an access for an entity that is on record here: entity and website are confirmed', limit, async () => {
  const at = await records('tencent', '深圳样例云帆网络有限公司');
  const { page, desk, me } = at;
  await desk.press('新增网站', '深圳样例云帆网络有限公司');
  await me.at('确认主体信息');
  await expect(page.getByText('91440305LABBAT011C')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await me.next();
  await me.at('验证备案信息');
  await me.type('域名', elsewhere.domain);
  await page.getByRole('checkbox', { name: /web-1/ }).check();
  await me.button('验证备案类型').click();
  await expect(page.getByText('需要办理：接入备案（主体已在腾讯云）')).toBeVisible();
  await me.next();
  await me.at('确认网站信息');
  await me.type('网站名称', '云帆接入站');
  await me.type('网站备案号', '粤ICP备2099202001号-9');
  await me.type('网站首页 URL', `www.${elsewhere.domain}`);
  await me.next();
  await me.at('上传资料');
  // What is on record of the principal's card is its front.
  await me.choosePicture('主体负责人证件', principal.back, '国徽面（反面）');
  await me.arrived('主体负责人证件', principal.back);
  await desk.sides('网站负责人证件', contact);
  await me.upload('真实性核验单');
  await me.next();
  await submit(at, '确认资料，提交初审', { agreements: [/协助更改备案信息/] });
  await listed(at, '接入备案（主体已在腾讯云）', elsewhere.domain);
});

test('an APP’s first filing: what its package says is read where it is dropped', limit, async () => {
  const opened = await demo.open({ path: '?panel#/ksyun/empty/filing' });
  const { page, checkAxe } = opened;
  const desk = clerk(page);
  const { me } = desk;
  const name = '启明样例随身';
  await me.at('验证备案类型');
  await me.region(company.region);
  await me.choose('主办单位性质', company.nature);
  await me.choose('主办单位证件类型', company.certificate);
  await me.uploadUnread('主办单位证件证明', company.licence);
  await me.write('主办单位证件号码', company.number);
  await page.getByRole('radio', { name: 'APP', exact: true }).check();
  await expect(me.textbox('域名')).toHaveCount(0);
  await me.type('网站/APP名称', name);
  await page.getByRole('checkbox', { name: /web-1/ }).check();
  await me.button('验证备案类型').click();
  await expect(page.getByText('需要办理：新增备案（首次备案）')).toBeVisible();
  await me.next();
  await me.entity();
  await me.next();

  await me.at('填写网站信息');
  await expect(me.textbox('网站首页网址')).toHaveCount(0);
  const bytes = (await readFile(new URL('../fixtures/packages/android-v3.apk', import.meta.url))).toString('base64');
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], 'android-v3.apk'));
    return transfer;
  }, bytes);
  await page.getByRole('region', { name: '从安装包自动读取' }).getByText(/也可以把文件拖到这里/).dispatchEvent('drop', { dataTransfer });
  const read = page.getByRole('list', { name: '读取的安装包' });
  await expect(read.getByText(/已从 android-v3.apk 读取，填入 \d+ 项/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Android' })).toBeChecked();
  await expect(me.textbox('Android 包名')).toHaveValue('cn.example.android_v3');
  await expect(me.textbox('Android 版本号')).toHaveValue('1.2.3');
  await expect(me.textbox('Android 证书 MD5 指纹')).toHaveValue('147FA53A858A0089D0165F5F074B762B');
  await expect(me.textbox('Android 公钥')).toHaveValue(/^9888F7E4BAC915AE/);
  await checkAxe('an APP with its package read');
  // The fixture's icon is that of a tiny picture; none has to be given.
  await me.group('Android 图标').getByRole('button', { name: /^移除/ }).click();
  await me.choose('网站服务内容', '其他');
  await me.choose('前置审批类型', '以上都不涉及');
  await me.languages('中文简体');
  await me.type('网站备注', '单位用来介绍产品的应用。');
  await me.person('网站负责人', principal);
  await me.proveAgain('网站负责人手机号码', principal.mobile);
  await me.answer(/是本单位的法定代表人吗/, '是');
  await me.next();
  await me.at('上传备案资料');
  for (const each of ['域名证书', '真实性核验单', '手持单位证件照']) await me.upload(each);
  await me.next();
  await me.faceCheck();
  await me.next();
  await submit({ ...opened, desk, me }, '核对并提交', { agreements });
  await listed({ ...opened, desk, me }, '新增备案（首次备案）', name);
});
