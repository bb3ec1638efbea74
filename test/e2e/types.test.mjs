/** One run per filing type beside the first, from what stands on record (or, where that is elsewhere, from the check) to an order in the list. */
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { company, contact, expect, picture, principal, serviceContact, serviceName } from './applicant.mjs';
import { clerk } from './clerk.mjs';
import { forms } from './forms.mjs';
import { limit, useDemo } from './harness.mjs';

const demo = useDemo();
const agreements = [/我已阅读并同意/, /我承诺/];
/** Who has an account at each provider. */
const entities = { ksyun: '北京样例青禾科技有限公司', tencent: '深圳样例云帆网络有限公司', aliyun: '杭州样例溪山信息技术有限公司', vianet: '上海样例蓝桥软件有限公司' };

/** An account whose filings went well, at its records; or one with nothing on record, at its first page. */
async function open(provider, view) {
  const opened = await demo.open({ path: `?panel#/${provider}/${view}` });
  const desk = clerk(opened.page);
  return { ...opened, desk, me: desk.me, form: forms[provider], entity: entities[provider] };
}
async function records(provider, world = 'established') {
  const at = await open(provider, `${world}/records`);
  await expect(at.page.getByRole('heading', { name: at.entity })).toBeVisible();
  return at;
}
/** Submits, goes back to the records and finds the order there. */
async function sent({ desk }, type, about, ending) {
  await desk.submit(ending);
  await desk.toRecords();
  await desk.listed(type, about);
}
/** Answers the question that takes something back. */
async function takenBack({ page, desk, me }, about, { label, answer }) {
  await desk.press(label, about);
  await me.button(answer, page.locator('icp-dialog')).click();
  await expect(page.getByRole('dialog', { name: '申请已提交' })).toBeVisible();
  await me.press('知道了');
}

test('an access is cancelled in one question, answered on purpose', limit, async () => {
  const { page, desk, me, checkAxe } = await records('ksyun');
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
  await me.press('知道了');
  await desk.listed('取消接入', 'sandbox-qinghe.cn');
  await expect(page.getByRole('row').filter({ hasText: '青禾产品中心' }).getByText('取消接入中')).toBeVisible();
});

for (const [provider, site, domain, label, type] of [
  ['tencent', '云帆商旅资料', 'sandbox-yunfan-trip.cn', '注销网站', '注销网站'],
  ['ksyun', '青禾帮助文档', 'sandbox-qinghe-docs.cn', '注销网站', '注销'],
  ['aliyun', '溪山开发手册', 'sandbox-xishan-dev.cn', '注销', '注销'],
]) {
  test(`a website is deregistered in one question at ${provider}, and the order comes to its end`, limit, async () => {
    const at = await records(provider);
    const { page, desk, me } = at;
    const row = page.getByRole('row').filter({ hasText: site });
    await desk.press(label, site);
    await expect(page.locator('icp-record-confirm').getByText('注销后备案号作废', { exact: false })).toBeVisible();
    await me.button('确认注销', page.locator('icp-dialog')).click();
    await expect(page.getByRole('dialog', { name: '申请已提交' })).toBeVisible();
    await me.press('知道了');
    await desk.listed(type, domain);
    await expect(row.getByText('注销中')).toBeVisible();
    await me.button('通过备案', me.panel.getByRole('listitem').filter({ hasText: site })).click();
    await expect(row).toHaveCount(0);
  });
}

for (const [provider, site, domain] of [
  ['tencent', '云帆网络展示', 'sandbox-yunfan.cn'],
  ['aliyun', '溪山信息', 'sandbox-xishan.cn'],
]) {
  test(`an access is cancelled at ${provider}`, limit, async () => {
    const at = await records(provider);
    const { page, desk } = at;
    await takenBack(at, site, { label: '取消接入', answer: '取消接入' });
    await desk.listed('取消接入', domain);
    await expect(page.getByRole('row').filter({ hasText: site }).getByText('取消接入中')).toBeVisible();
  });
}

for (const provider of ['ksyun', 'aliyun']) {
  test(`an entity is deregistered with all its websites at ${provider}`, limit, async () => {
    const at = await records(provider);
    await at.desk.press('注销主体', at.entity);
    await expect(at.page.locator('icp-record-confirm').getByText('主体和它名下', { exact: false }).first()).toBeVisible();
    await at.me.button('确认注销主体', at.page.locator('icp-dialog')).click();
    await expect(at.page.getByRole('dialog', { name: '申请已提交' })).toBeVisible();
    await at.me.press('知道了');
    await at.desk.listed('注销主体');
  });
}

test('an entity is deregistered with its password, and with a wrong one it is not', limit, async () => {
  const at = await records('tencent');
  const { page, desk, me, checkAxe } = at;
  await desk.press('注销主体', at.entity);
  await me.at('entity');
  await me.next();
  await expect(page.getByText(/还有 1 处需要修改/)).toBeVisible();
  await me.type('主体备案密码', 'sandbox-wrong-password');
  await me.next();
  await me.at('review');
  await checkAxe('an entity before it is deregistered');
  await me.press('确认注销主体');
  await expect(page.getByText('备案密码不正确，请核对后重新填写。').first()).toBeVisible();
  await me.button(/^(主体备案密码：|修改：主体备案密码)/).first().click();
  await me.at('entity');
  await me.retype('主体备案密码', 'right-and-known-1');
  await me.next();
  await sent(at, '注销主体', '', { send: '确认注销主体' });
});

test('at Blue Cloud a website is deregistered with a reason, which is seen again in its order', limit, async () => {
  const at = await records('vianet');
  const { page, desk, me, checkAxe } = at;
  await desk.press('注销备案', '蓝桥软件');
  await me.at('website');
  await expect(me.question('网站名称').getByText('蓝桥软件')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await me.next();
  await expect(page.getByText(/还有 1 处需要修改/)).toBeVisible();
  await me.type('注销原因', '业务调整，网站不再运营。');
  await checkAxe('a website before it is deregistered at Blue Cloud');
  await me.next();
  await sent(at, '注销备案（网站）', 'sandbox-lanqiao.cn', { send: '确认注销网站' });
  await expect(page.getByRole('row').filter({ hasText: '蓝桥软件' }).getByText('注销中').first()).toBeVisible();
});

test('at Blue Cloud an entity is deregistered with a reason', limit, async () => {
  const at = await records('vianet');
  const { desk, me } = at;
  await desk.press('注销备案', at.entity);
  await me.at('entity');
  await me.type('注销原因', '公司已注销。');
  await me.next();
  await sent(at, '注销备案（主体）', '', { send: '确认注销主体' });
});

test('another server for a website: one page and its confirmation', limit, async () => {
  const at = await records('aliyun');
  const { page, desk, me } = at;
  await desk.press('变更接入', '溪山信息');
  await me.at('website');
  await expect(page.getByRole('radio', { name: /ECS web-1/ })).toBeChecked();
  await me.pick(/ECS web-2/);
  await me.next();
  await sent(at, '变更备案（接入 IP）', 'sandbox-xishan.cn', { send: '提交变更', agreements });
});

test('another address for a website at Blue Cloud: its access alone', limit, async () => {
  const at = await records('vianet');
  const { desk, me } = at;
  await desk.press('变更接入信息', '蓝桥软件');
  await me.at('access');
  await expect(me.textbox('网站 IP 地址')).toHaveValue('192.0.2.10');
  await me.retype('网站 IP 地址', '203.0.113.20');
  await me.next();
  await me.at('materials');
  await me.next();
  await sent(at, '变更', 'sandbox-lanqiao.cn', { send: '提交变更' });
});

test('a website gets another name; what nobody changed is asked for no paper', limit, async () => {
  const at = await records('aliyun');
  const { page, desk, me } = at;
  await desk.press('变更', '溪山信息');
  await me.at('website');
  await expect(me.textbox('网站名称')).toHaveValue('溪山信息');
  await expect(me.textbox('域名')).toHaveCount(0);
  await me.retype('网站名称', '溪山信息资料');
  await me.next();
  await me.at('materials');
  await expect(page.getByRole('button', { name: /^选择文件：网站负责人/ })).toHaveCount(0);
  await me.next();
  await me.faceCheck();
  await me.next();
  await sent(at, '变更备案（网站）', 'sandbox-xishan.cn', { send: '提交变更', agreements });
});

test('an entity has moved: the rest stands as on record', limit, async () => {
  const at = await records('ksyun');
  const { desk, me } = at;
  await desk.press('变更备案', at.entity);
  await me.at('entity');
  await expect(me.textbox('主办单位证件号码')).toHaveValue('91110108LABBAK017W');
  await me.retype('主办单位通讯地址', '北京市海淀区样例路20号2楼201室');
  await me.next();
  await me.at('materials');
  await me.next();
  await sent(at, '变更主体', '', { send: '提交变更', agreements });
});

test('entity and websites are changed in one order at Tencent Cloud: of the websites, what their contacts receive is proved', limit, async () => {
  const at = await records('tencent');
  const { page, desk, me } = at;
  await desk.press('变更备案', at.entity);
  await me.at('entity');
  await me.retype('通信地址', '广东省深圳市南山区样例大道68号B座1808室');
  await me.next();
  await me.at('website');
  await me.prove('网站负责人手机号码', '13900002203');
  await page.getByRole('heading', { level: 3 }).getByRole('button', { name: /云帆商旅资料/ }).click();
  await expect(me.textbox('网站名称')).toHaveValue('云帆商旅资料');
  await me.proveAgain('网站负责人手机号码', '13900002203');
  await me.next();
  await me.at('materials');
  await me.next();
  await sent(at, '变更备案', '', { send: '提交变更', agreements: [/协助更改备案信息/] });
});

test('a second website for an entity that is on record here: its form is jumped over', limit, async () => {
  const at = await records('vianet');
  const { desk, me, form } = at;
  await desk.press('新增网站或接入', at.entity);
  await me.at('type-check');
  await me.fillIn([['type', '域名', company.domain], ['press', '验证备案类型']]);
  await expect(at.page.getByText(/需要办理/)).toBeVisible();
  await me.next();
  await me.at('website');
  await me.fillIn([...form.site({ site: '蓝桥新站' }), ...form.contact()]);
  await me.next();
  await me.at('access');
  await me.fillIn(form.access('上海'));
  await me.next();
  await me.at('materials');
  // Licence and the principal's card are at hand.
  await expect(me.group('主办单位证件照片').getByRole('button', { name: '更换：licence.jpg' })).toBeVisible();
  await desk.mergedCard('网站负责人证件（正反面合成一张）', contact);
  await me.fillIn(form.approval);
  await me.upload('真实性核验单');
  await me.next();
  await sent(at, '新增网站', company.domain);
});

test('a second website for an entity that is on record at Alibaba Cloud: what it has of the entity is shown, not asked', limit, async () => {
  const at = await records('aliyun');
  const { page, desk, me, form, checkAxe } = at;
  await desk.press('新增网站或 APP', at.entity);
  await me.at('type-check');
  await me.fillIn([['type', '域名', company.domain], ['press', '信息校验']]);
  await expect(page.getByText('需要办理：新增网站（原备案在阿里云）')).toBeVisible();
  await me.next();
  await me.at('entity');
  await expect(me.question('单位名称').getByText(at.entity)).toBeVisible();
  await expect(page.getByRole('textbox', { name: '主体负责人姓名' })).toHaveCount(0);
  await checkAxe('the entity on record at Alibaba Cloud');
  await me.next();
  await me.at('website');
  await me.fillIn([...form.site({ site: '溪山新站' }), ['tick', /复用主体负责人信息/]]);
  await me.next();
  await me.at('materials');
  await me.next();
  await me.faceCheck();
  await me.next();
  await sent(at, '新增网站', company.domain, { agreements });
});

const elsewhere = { ...company, number: '91110108LABAAAA20D', filed: 'sandbox-filed-elsewhere.cn' };
for (const [type, domain, about] of [
  ['新增网站（主体不在蓝云）', company.domain, 'a website'],
  ['新增接入（主体不在蓝云）', elsewhere.filed, 'an access'],
]) {
  test(`${about} for an entity that is on record elsewhere, found by the check`, limit, async () => {
    const at = await open('vianet', 'empty/filing');
    const { page, desk, me, form } = at;
    await me.at('type-check');
    await me.fillIn(form.check(elsewhere, domain));
    await expect(page.getByText(/需要办理/)).toBeVisible();
    await me.next();
    if (domain === company.domain) {
      await me.at('website');
      await me.fillIn([...form.site({ site: '在案样例新站' }), ...form.contact()]);
      await me.next();
    }
    await me.at('access');
    await me.fillIn(form.access());
    await me.next();
    await me.at('materials');
    await me.upload('主办单位证件照片', company.licence);
    await desk.mergedCard('主体负责人证件（正反面合成一张）', principal);
    await desk.mergedCard('网站负责人证件（正反面合成一张）', contact);
    await me.fillIn(form.approval);
    for (const each of ['真实性核验单', '手持单位证件照']) await me.upload(each);
    await me.next();
    await sent(at, type, domain);
  });
}

test('an access for an entity that is on record here: entity and website are confirmed', limit, async () => {
  const at = await records('tencent');
  const { page, desk, me } = at;
  await desk.press('新增网站', at.entity);
  await me.at('entity');
  await expect(page.getByText('91440305LABBAT011C')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await me.next();
  await me.at('type-check');
  await me.fillIn([['type', '域名', elsewhere.filed], ['tick', /web-1/], ['press', '验证备案类型']]);
  await expect(page.getByText('需要办理：接入备案（主体已在腾讯云）')).toBeVisible();
  await me.next();
  await me.at('website');
  await me.fillIn([['type', '网站名称', '云帆接入站'], ['type', '网站备案号', '粤ICP备2099202001号-9'], ['type', '网站首页 URL', `www.${elsewhere.filed}`]]);
  await me.next();
  await me.at('materials');
  await desk.sides('网站负责人证件', contact);
  await me.upload('真实性核验单');
  await me.next();
  await sent(at, '接入备案（主体已在腾讯云）', elsewhere.filed, { agreements: [/协助更改备案信息/] });
});

test('an APP’s first filing: what its package says is read where it is dropped', limit, async () => {
  const at = await open('ksyun', 'empty/filing');
  const { page, checkAxe, me } = at;
  const name = '启明样例随身';
  await me.at('type-check');
  await me.fillIn([['region', company.region], ['choose', '主办单位性质', company.nature], ['choose', '主办单位证件类型', company.certificate]]);
  await me.uploadUnread('主办单位证件证明', company.licence);
  await me.write('主办单位证件号码', company.number);
  await page.getByRole('radio', { name: 'APP', exact: true }).check();
  await expect(me.textbox('域名')).toHaveCount(0);
  await me.fillIn([['type', serviceName, name], ['tick', /web-1/], ['press', '验证备案类型']]);
  await expect(page.getByText('需要办理：新增备案（首次备案）')).toBeVisible();
  await me.next();
  await me.entity();
  await me.next();

  await me.at('website');
  await expect(me.textbox('网站首页网址')).toHaveCount(0);
  const bytes = (await readFile(new URL('../fixtures/packages/android-v3.apk', import.meta.url))).toString('base64');
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], 'android-v3.apk'));
    return transfer;
  }, bytes);
  await me.group('从安装包自动读取').getByText(/也可以把文件拖到这里/).dispatchEvent('drop', { dataTransfer });
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
  await me.choose('(网站|APP)服务内容', '其他');
  await me.choose('前置审批类型', '以上都不涉及');
  await me.languages('中文简体');
  await me.type('(网站|APP)备注', '单位用来介绍产品的应用。');
  await me.person(serviceContact, principal);
  await me.proveAgain(`${serviceContact}手机号码`, principal.mobile);
  await me.answer(/是本单位的法定代表人吗/, '是');
  await me.next();
  await me.at('materials');
  for (const each of ['域名证书', '真实性核验单', '手持单位证件照']) await me.upload(each);
  await me.next();
  await me.faceCheck();
  await me.next();
  await sent(at, '新增备案（首次备案）', name, { agreements });
});

for (const [provider, named, name, home] of [['ksyun', true, serviceName, '网站首页网址'], ['tencent', false, '网站名称', '网站首页 URL']]) {
  test(`a rejected order is opened from the list of orders: at ${provider} ${named ? 'what was named alone' : 'everything'} may be changed`, limit, async () => {
    const at = await records(provider, 'busy');
    const { page, desk, me, checkAxe } = at;
    // The newer one waits for the ministry’s message again.
    const row = desk.orders.getByRole('row').filter({ has: page.getByRole('button', { name: /^修改并重新提交/ }) }).last();
    await row.getByRole('button', { name: /^修改并重新提交/ }).click();
    await me.at('progress');
    await expect(page.getByText('审核人员退回了这份备案')).toBeVisible();
    await me.press('修改并重新提交');
    await me.at('website');
    await expect(me.textbox(home)).toHaveCount(named ? 0 : 1);
    await checkAxe(`what is to be corrected at ${provider}`);
    await me.retype(name, '样例改名资料站');
    await me.type('网站备注', '本网站用于展示公司产品资料。');
    if (named) {
      const chooser = page.waitForEvent('filechooser');
      await me.press('更换：contact-front.jpg');
      await (await chooser).setFiles(picture(contact.front));
      await me.arrived('网站负责人证件正面', contact.front);
    }
    await me.next();
    await me.at('materials');
  });
}
