import { expect } from '@open-wc/testing';
import { registerProfile } from '../../../src/define.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { record } from '../../support/records.js';
import { find } from '../ui/show.js';
import { backend, element, fillIn, hasTextbox, holds, leave, mount, newAccount, once, open, place, says, shown, textbox, words } from './host.js';

afterEach(leave);

it('opens when its properties are set before it stands in the page', async () => {
  const wizard = element();
  wizard.provider = 'ksyun';
  wizard.adapter = backend().adapter;
  wizard.accountKey = newAccount();
  place().append(wizard);
  await shown(wizard);
  expect(words(wizard)).to.include('金山云 ICP 备案');
});

it('opens when its properties are set right after it was put into the page', async () => {
  const wizard = element();
  const ready = once(wizard, 'icp-ready');
  place().append(wizard);
  wizard.accountKey = newAccount();
  wizard.adapter = backend().adapter;
  wizard.provider = 'ksyun';
  await shown(wizard);
  expect((await ready).restored).to.equal(false);
});

it('opens as markup with attributes, and with the adapter given much later', async () => {
  const wizard = element();
  wizard.setAttribute('provider', 'ksyun');
  wizard.setAttribute('account-key', newAccount());
  place().append(wizard);
  await says(wizard, '尚未接入备案后台');
  wizard.adapter = backend().adapter;
  await shown(wizard);
  expect(words(wizard)).not.to.include('尚未接入备案后台');
});

it('takes a profile as an object, and one that was registered by its id', async () => {
  const own = { ...ksyun, id: 'harbour-cloud', name: { 'zh-CN': '海港云', en: 'Harbour Cloud' } };
  const direct = mount();
  direct.provider = own;
  await says(direct, '海港云 ICP 备案');
  registerProfile(own);
  const named = mount();
  named.provider = 'harbour-cloud';
  await says(named, '海港云 ICP 备案');
  expect(words(named)).not.to.include('金山云 ICP 备案');
});

it('opens the change of what stands on record, and another filing for another start', async () => {
  const wizard = mount();
  wizard.start = { type: 'change-entity', record };
  await holds(wizard, '主办单位或主办人名称', '北京样例科技有限公司');
  expect(hasTextbox(wizard, '域名')).to.equal(false);
  wizard.start = undefined;
  await shown(wizard);
});

it('without an adapter takes no papers: it says so and tells the host', async () => {
  const wizard = element();
  const error = once(wizard, 'icp-error');
  wizard.provider = 'ksyun';
  place().append(wizard);
  expect((await error).code).to.equal('no-adapter');
  await says(wizard, '资料无处可送，因此不能填写');
  expect(() => textbox(wizard, '域名')).to.throw();
});

for (const [what, provider, details] of [['no provider', undefined, {}], ['a provider that nobody registered', 'nowhere', { provider: 'nowhere' }]] as const) {
  it(`with ${what} says so and tells the host`, async () => {
    const wizard = element();
    const error = once(wizard, 'icp-error');
    wizard.adapter = backend().adapter;
    wizard.provider = provider;
    place().append(wizard);
    expect(await error).to.deep.equal({ code: 'no-profile', details });
    await says(wizard, '找不到服务商配置');
  });
}

it('a failed opening is tried again with its button', async () => {
  const wizard = mount();
  wizard.provider = 'not-yet-there';
  await says(wizard, '找不到服务商配置');
  registerProfile({ ...ksyun, id: 'not-yet-there' });
  find(wizard, 'button', '重试').click();
  await shown(wizard);
  expect(words(wizard)).not.to.include('找不到服务商配置');
});

it('another account opens another draft; the first one is still there', async () => {
  const [first, second] = [{ account: newAccount(), adapter: backend().adapter }, { account: newAccount(), adapter: backend().adapter }];
  const wizard = await open(first);
  fillIn(wizard, '域名', 'first-customer.cn');
  await says(wizard, '已保存');
  Object.assign(wizard, { accountKey: second.account, adapter: second.adapter });
  await holds(wizard, '域名', '');
  expect(words(wizard)).not.to.include('已保存');
  Object.assign(wizard, { accountKey: first.account, adapter: first.adapter });
  await holds(wizard, '域名', 'first-customer.cn');
});

it('opens the draft that the host names', async () => {
  const account = newAccount();
  const { adapter } = backend();
  const first = mount({ account, adapter, filingId: 'order-1' });
  expect((await once(first, 'icp-ready')).filingId).to.equal('order-1');
  await shown(first);
  fillIn(first, '域名', 'order-one.cn');
  await says(first, '已保存');
  first.filingId = 'order-2';
  await holds(first, '域名', '');
  first.filingId = 'order-1';
  await holds(first, '域名', 'order-one.cn');
});
