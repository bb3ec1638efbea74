/**
 * What an applicant does in the wizard, in the words that stand on the screen. Everything is found by role and label, and every wait is
 * for something that can be seen.
 */
import { fileURLToPath } from 'node:url';
import { expect as plain } from 'playwright/test';
import { patience } from './harness.mjs';

export const expect = plain.configure({ timeout: patience });
/** Milliseconds that reading a picture may take. */
export const readingTime = 120_000;

export const picture = (name) => fileURLToPath(new URL(`../fixtures/images/${name}`, import.meta.url));

/** Pictures of papers that nobody reads. */
const anyPaper = 'licence-portrait-sans-2.jpg';

/** All invented. The numbers agree with the pictures they stand on. */
export const company = {
  region: ['北京市', '市辖区', '海淀区'],
  nature: '企业',
  certificate: '营业执照',
  licence: 'licence-landscape-sans-1.jpg',
  number: '91110108LY832564X5',
  name: '北京启明样例文化传媒股份有限公司',
  address: '北京市海淀区西三旗东路235号华星大厦1213室',
  legalRepresentative: '傅子佳',
  domain: 'qiming-example.cn',
  site: '启明样例文化传媒',
};
export const principal = { name: '傅子佳', number: '110108198607154822', front: 'id-front-sans-2.jpg', back: 'id-back-sans-2.jpg', mobile: '13800000006', emergency: '13911112202', email: 'fu@example.com' };
export const contact = { name: '胡景行', number: '440106198907166327', front: 'id-front-sans-1.jpg', back: 'id-back-sans-2.jpg', mobile: '13911112203', emergency: '13911112204', email: 'hu@example.com' };
/** As it stands on the pictures of his card. */
export const individual = {
  region: ['广东省', '广州市', '天河区'],
  nature: '个人',
  certificate: '居民身份证',
  number: '440106198907166327',
  name: '胡景行',
  address: '广东省广州市天河区体育东路90号远洋大厦C座1805室',
  front: 'id-front-sans-1.jpg',
  back: 'id-back-sans-2.jpg',
  domain: 'jiejing-example.cn',
  site: '旧街影像记忆',
  about: '展示本人拍摄的老街照片和文字。',
  mobile: '13800000006',
  emergency: '13811112206',
  email: 'hu@example.com',
};
/** The steps of a company's first filing at Kingsoft Cloud. */
export const firstFiling = ['type-check', 'entity', 'website', 'materials', 'authenticity', 'review'];
/** Websites and APPs share a field, and may be told apart in its name. */
export const serviceName = '(网站/APP|网站|APP)名称';
/** So does who answers for it. */
export const serviceContact = '(网站|APP)负责人';
/** The sandbox's phone whose code is always the same. */
export const fixedCode = '246810';

/** A label that has choices in it, as `(网站|APP)负责人`. */
const either = (label) => (typeof label === 'string' && label.includes('(') ? new RegExp(label) : label);

/** @param {import('playwright').Page} page */
export function applicant(page) {
  // The whole label: that of a number begins as that of its code does.
  const textbox = (label) => page.getByRole('textbox', { name: new RegExp(`^${label}( 选填)?$`) });
  const group = (label) => page.getByRole('group', { name: either(label) });
  const button = (name, scope = page) => scope.getByRole('button', { name, exact: true });
  // A provider names its steps in its own way; what they ask for is the same everywhere.
  const step = (kind, title) => page.locator('icp-filing-wizard').filter({ has: page.locator(`icp-${kind}-step`) }).getByRole('heading', { level: 2, ...(title ? { name: title, exact: true } : {}) }).first();
  const steps = page.getByRole('navigation', { name: /^(步骤|Steps)$/ });
  const panel = page.getByRole('complementary', { name: '沙箱面板' });

  const me = {
    textbox,
    group,
    button,
    panel,
    /** A question with all that stands around it, found by its label. */
    question: (label) => page.locator('icp-text-field, icp-choice-field, icp-upload-field, icp-mobile-field, icp-landline-field, icp-multi-select-field, icp-region-field, icp-resources-field').filter({ hasText: label }),

    /** That step is open: by what it asks for, and where the provider's own words matter, by its title. */
    at: (kind, title) => step(kind, title).waitFor(),
    heading: step,
    /** Opens a step of a first filing at Kingsoft Cloud from the bar above it. */
    async goTo(kind) {
      await steps.getByRole('listitem').nth(firstFiling.indexOf(kind)).getByRole('button').click();
      await me.at(kind);
    },

    async write(label, text) {
      await textbox(label).fill(text);
      await textbox(label).blur();
    },
    /** Key by key, as fingers do. */
    async type(label, text) {
      await textbox(label).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    async retype(label, text) {
      await textbox(label).fill('');
      await me.type(label, text);
    },
    press: (name) => button(name).click(),
    tick: (name) => page.getByRole('checkbox', { name }).check(),
    pick: (name) => page.getByRole('radio', { name }).check(),
    choose: (label, option) => page.getByRole('combobox', { name: either(label) }).selectOption({ label: option }),
    answer: (question, word) => group(question).getByRole('radio', { name: word }).check(),

    async region(names) {
      for (const [index, level] of ['省级', '市级', '县级'].entries()) {
        const list = page.getByRole('combobox', { name: level });
        await expect(list).toBeEnabled();
        await list.fill(names[index]);
        await page.getByRole('option', { name: names[index] }).first().click();
      }
    },

    /** Chooses a file in the picker that the button opens. */
    async choosePicture(label, file, side = label) {
      const chooser = page.waitForEvent('filechooser');
      await group(label).getByRole('button', { name: either(`选择文件：${side}`) }).click();
      await (await chooser).setFiles(typeof file === 'string' ? picture(file) : file);
    },
    /** The file is at the backend. */
    async arrived(label, name) {
      await expect(group(label).getByRole('button', { name: new RegExp(`^更换：.*${name}$`) })).toBeVisible();
      await expect(group(label).getByRole('progressbar')).toHaveCount(0);
      await expect(group(label).getByRole('img', { name: `${name} 预览` })).toBeVisible();
    },
    async upload(label, file = anyPaper, side = label) {
      await me.choosePicture(label, file, side);
      await me.arrived(label, file);
    },
    /** One question after the other, each as `[how, ...what]`. */
    async fillIn(rows) {
      for (const [how, ...what] of rows) await me[how](...what);
    },
    /** Waits for what was read of a picture. */
    read: (label) => expect(group(label).getByText(/识别完成/)).toBeVisible({ timeout: readingTime }),
    /** Who has no patience for the reading fills in by hand; it may be over a moment before it is called off. */
    async dontRead(label) {
      const over = group(label).getByText(/已取消识别|识别完成|请手动填写/).first();
      const cancel = button('取消识别，手动填写', group(label));
      await Promise.any([cancel.click(), over.waitFor()]);
      await expect(over).toBeVisible();
    },
    async uploadUnread(label, file, side = label) {
      await me.choosePicture(label, file, side);
      await me.dontRead(label);
      await me.arrived(label, file);
    },

    async languages(...names) {
      await page.getByRole('combobox', { name: /^(网站|APP)语言/ }).click();
      for (const name of names) await page.getByRole('option', { name }).click();
      await page.keyboard.press('Escape');
    },
    async landline(label, area, number) {
      await group(label).getByRole('textbox', { name: '区号' }).fill(area);
      await group(label).getByRole('textbox', { name: '电话号码' }).fill(number);
      await group(label).getByRole('textbox', { name: '电话号码' }).blur();
    },
    codeField: (label) => page.getByRole('textbox', { name: either(`${label}的短信验证码`) }),
    /** Everything about one number's code: its input, button and words. */
    code: (label) => page.locator('icp-code-input').filter({ has: page.getByText(either(`${label}的短信验证码`)) }),
    /** Writes a number, has a code sent to it and proves it with what arrives. */
    async prove(label, mobile) {
      await me.write(label, mobile);
      await me.proveShown(label, mobile);
    },
    /** The same, where the number stands there and cannot be changed. */
    async proveShown(label, mobile) {
      const code = me.code(label);
      await button('获取验证码', code).click();
      await expect(code.getByText('验证码已发送')).toBeVisible();
      await me.codeField(label).pressSequentially(await me.codeSentTo(mobile));
      await expect(code.getByText('手机号已验证')).toBeVisible();
    },
    /** A number that was proved for another person of the filing is not sent a second code. */
    async proveAgain(label, mobile) {
      await me.write(label, mobile);
      await button('获取验证码', me.code(label)).click();
      await expect(me.code(label).getByText('手机号已验证')).toBeVisible();
    },
    /** Reads the newest code off the sandbox's panel. */
    async codeSentTo(mobile) {
      if (mobile === '13800000006') return fixedCode;
      const message = panel.getByRole('listitem').filter({ hasText: mobile }).first();
      return (await message.innerText()).split('\n')[0].trim();
    },

    next: () => button('下一步').click(),
    back: () => button('上一步').click(),

    // Whole steps, in the quickest way there is.

    async typeCheck({ domain = company.domain } = {}) {
      await me.at('type-check');
      await me.region(company.region);
      await me.choose('主办单位性质', company.nature);
      await me.choose('主办单位证件类型', company.certificate);
      await me.uploadUnread('主办单位证件证明', company.licence);
      await me.write('主办单位证件号码', company.number);
      await me.write('域名', domain);
      await page.getByRole('checkbox', { name: /web-1/ }).check();
      await button('验证备案类型').click();
      await expect(page.getByText('需要办理：新增备案（首次备案）')).toBeVisible();
    },
    async person(role, who) {
      await me.choose(`${role}证件类型`, '居民身份证');
      await me.uploadUnread(`${role}证件正面`, who.front);
      await me.uploadUnread(`${role}证件反面`, who.back);
      await me.write(`${role}姓名`, who.name);
      await me.write(`${role}证件号码`, who.number);
      await me.landline(`${role}办公室电话`, '010', '62345678');
      await me.write(`${role}应急联系电话`, who.emergency);
    },
    async entity() {
      await me.at('entity');
      await me.write('主办单位或主办人名称', company.name);
      await me.write('主办单位证件住所', company.address);
      await me.write('主办单位通讯地址', company.address);
      await me.write('投资人或主管单位', company.legalRepresentative);
      await me.person('主体负责人', principal);
      await me.prove('主体负责人手机号码', principal.mobile);
      await me.answer(/是本单位的法定代表人吗/, '是');
    },
    async website({ name = company.site, domain = company.domain, remark = '' } = {}) {
      await me.at('website');
      await me.write(serviceName, name);
      await me.write('网站首页网址', `www.${domain}`);
      await me.choose('网站服务内容', '单位门户网站');
      await me.choose('服务类型', '网站应用服务');
      await me.languages('中文简体');
      await me.choose('前置审批类型', '以上都不涉及');
      if (remark) await me.write('网站备注', remark);
      // The principal in both roles: one proof of the number is enough.
      await me.person('网站负责人', principal);
      await me.proveAgain('网站负责人手机号码', principal.mobile);
      await me.answer(/是本单位的法定代表人吗/, '是');
    },
    async materials(...papers) {
      await me.at('materials');
      for (const paper of papers) await me.upload(paper);
    },
    async faceCheck() {
      await me.at('authenticity');
      await button('开始核验').click();
      await button('通过', panel).click();
      await expect(page.getByText('核验已通过')).toBeVisible();
    },
    async agree() {
      await me.at('review');
      for (const name of [/我已阅读并同意备案服务相关协议/, /我承诺所填信息/]) await page.getByRole('checkbox', { name }).check();
    },
    async submit() {
      await button('提交备案').click();
      await me.at('progress');
    },
  };
  return me;
}
