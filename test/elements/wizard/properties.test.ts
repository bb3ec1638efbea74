import { expect } from '@open-wc/testing';
import { createDevicePorts } from '../../../src/adapters/device/ports.js';
import { createFilingStore } from '../../../src/core/store/filing-store.js';
import type { FilingStore } from '../../../src/core/store/types.js';
import { factsSource, packSource } from '../../../src/data/index.js';
import { define, type IcpFilingWizard } from '../../../src/define.js';
import { darkTokens, lightTokens } from '../../../src/elements/base/index.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { ksyunFirstUnitBeijing, now } from '../../fixtures/filings/index.js';
import { findAll } from '../ui/show.js';
import { backend, element, fillIn, holds, leave, listen, mount, newAccount, once, open, place, says, shown, textbox, until, words } from './host.js';

const stores: FilingStore[] = [];
afterEach(async () => {
  await leave();
  await Promise.all(stores.splice(0).map((store) => store.stop()));
});

async function ownStore(): Promise<FilingStore> {
  const store = createFilingStore({ ...createDevicePorts(), adapter: backend().adapter, profile: ksyun, packs: packSource, facts: factsSource, accountKey: newAccount() });
  stores.push(store);
  await store.start();
  return store;
}
const token = (wizard: Element, name: string): string => getComputedStyle(wizard).getPropertyValue(name).trim();
const own = ksyun.theme['color-primary'] ?? '';

it('properties that a framework sets before the element is known count once it is', async () => {
  const early = document.createElement('early-filing-wizard') as IcpFilingWizard;
  Object.assign(early, { provider: 'ksyun', accountKey: newAccount(), adapter: backend().adapter, locale: 'en' });
  place().append(early);
  define({ prefix: 'early' });
  customElements.upgrade(early);
  await shown(early, 'Domain');
  expect(words(early)).to.include('Kingsoft Cloud');
});

it('many properties set one after the other open one draft', async () => {
  const wizard = element();
  const heard = listen(wizard);
  place().append(wizard);
  for (const provider of ['nowhere', 'nobody', 'ksyun']) wizard.provider = provider;
  for (const account of [newAccount(), newAccount()]) wizard.accountKey = account;
  wizard.adapter = backend().adapter;
  await shown(wizard);
  expect(heard.map(({ type }) => type)).to.deep.equal(['icp-ready']);
});

it('a property set to what it is opens nothing anew', async () => {
  const { adapter } = backend();
  const wizard = mount({ adapter });
  await once(wizard, 'icp-ready');
  await shown(wizard);
  fillIn(wizard, '域名', 'same-again.cn');
  const control = textbox(wizard, '域名');
  const heard = listen(wizard);
  Object.assign(wizard, { provider: wizard.provider, adapter, accountKey: wizard.accountKey, theme: 'light' });
  await says(wizard, '已保存');
  expect(textbox(wizard, '域名')).to.equal(control);
  expect(heard.map(({ type }) => type)).to.not.include('icp-ready');
});

it('a store given later takes over from provider and adapter, and they come back when it is taken away', async () => {
  const account = newAccount();
  const wizard = await open({ account });
  fillIn(wizard, '域名', 'of-the-adapter.cn');
  await says(wizard, '已保存');
  const store = await ownStore();
  store.dispatch({ type: 'answer/set', path: [...store.getPlan().fields.keys()].find((key) => key.includes('domains')) ?? '', value: 'of-the-store.cn' });
  wizard.store = store;
  await holds(wizard, '域名', 'of-the-store.cn');
  wizard.store = undefined;
  await holds(wizard, '域名', 'of-the-adapter.cn');
  expect(words(wizard)).to.not.include('of-the-store.cn');
});

it('theme: light with the provider’s colours unless told otherwise, dark with ours, switched live and reflected', async () => {
  const wizard = await open();
  expect(token(wizard, '--icp-color-primary')).to.equal(own);
  expect(token(wizard, '--icp-color-surface')).to.equal(lightTokens['--icp-color-surface']);
  wizard.theme = 'dark';
  await wizard.updateComplete;
  expect(wizard.getAttribute('theme')).to.equal('dark');
  expect(token(wizard, '--icp-color-surface')).to.equal(darkTokens['--icp-color-surface']);
  expect(token(wizard, '--icp-color-primary')).to.equal(darkTokens['--icp-color-primary']);
  wizard.setAttribute('theme', 'light');
  await wizard.updateComplete;
  expect(token(wizard, '--icp-color-primary')).to.equal(own);
});

it('theme before or after connection, as attribute or property, gives the same', async () => {
  const first = mount();
  first.theme = 'dark';
  const second = element();
  second.setAttribute('theme', 'dark');
  Object.assign(second, { provider: 'ksyun', accountKey: newAccount(), adapter: backend().adapter });
  place().append(second);
  await Promise.all([shown(first), shown(second)]);
  for (const wizard of [first, second]) expect(token(wizard, '--icp-color-surface')).to.equal(darkTokens['--icp-color-surface']);
});

it('what the page sets on the element wins over the provider’s theme', async () => {
  const wizard = await open();
  wizard.style.setProperty('--icp-color-primary', 'rgb(1, 2, 3)');
  expect(token(wizard, '--icp-color-primary')).to.equal('rgb(1, 2, 3)');
});

it('another provider brings its own theme and leaves nothing of the first', async () => {
  const wizard = await open();
  wizard.provider = { ...ksyun, id: 'harbour', name: { 'zh-CN': '海港云' }, theme: { 'color-on-primary': '#010203' } };
  await says(wizard, '海港云 ICP 备案');
  await until(() => token(wizard, '--icp-color-on-primary') === '#010203', 'not its theme');
  expect(token(wizard, '--icp-color-primary')).to.equal(lightTokens['--icp-color-primary']);
});

it('asset-base is where templates are looked for', async () => {
  const { adapter } = backend();
  const wizard = element();
  wizard.setAttribute('asset-base', '/kept/elsewhere/');
  Object.assign(wizard, {
    provider: 'ksyun', accountKey: newAccount(),
    adapter: { ...adapter, now: async () => now, loadDraft: async () => ({ filing: { ...ksyunFirstUnitBeijing, step: 'materials' }, version: '1', savedAt: now }), saveDraft: async () => ({ version: '2' }) },
  });
  place().append(wizard);
  await says(wizard, '下载空白模板');
  const links = findAll(wizard, 'group').flatMap((group) => [...group.querySelectorAll('a')]).map(({ href }) => href);
  expect(links).to.include(`${location.origin}/kept/elsewhere/providers/ksyun/verification-sheet.pdf`);
});

it('account-key as an attribute keeps customers apart as the property does', async () => {
  const { adapter } = backend();
  const account = newAccount();
  const wizard = await open({ account, adapter: { ...adapter, loadDraft: async () => null } });
  fillIn(wizard, '域名', 'of-the-first.cn');
  await says(wizard, '已保存');
  wizard.setAttribute('account-key', newAccount());
  await holds(wizard, '域名', '');
  wizard.setAttribute('account-key', account);
  await holds(wizard, '域名', 'of-the-first.cn');
  expect(wizard.accountKey).to.equal(account);
});

it('a host that says no at icp-submit by a listener on the document is heard as well', async () => {
  const { adapter } = backend();
  let sent = 0;
  const wizard = mount({ adapter: { ...adapter, now: async () => now, loadDraft: async () => ({ filing: ksyunFirstUnitBeijing, version: '1', savedAt: now }), saveDraft: async () => ({ version: '2' }), submit: async () => ((sent += 1), { orderId: 'o', submittedAt: now }) } });
  await until(() => findAll(wizard, 'button', '提交备案').length > 0, 'no button to submit');
  const refuse = (event: Event): void => event.preventDefault();
  document.addEventListener('icp-submit', refuse);
  const asked = once(wizard, 'icp-submit');
  wizard.submit();
  await asked;
  await wizard.updateComplete;
  document.removeEventListener('icp-submit', refuse);
  expect(sent).to.equal(0);
  const submitted = once(wizard, 'icp-submitted');
  wizard.submit();
  expect((await submitted).orderId).to.equal('o');
  expect(sent).to.equal(1);
});

it('mounted and removed many times it leaves nothing behind on the page', async () => {
  const balance = new Map<string, number>();
  const count = (target: EventTarget, name: string): (() => void) => {
    const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)];
    const note = (type: string, by: number): void => void balance.set(`${name} ${type}`, (balance.get(`${name} ${type}`) ?? 0) + by);
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => (note(args[0], 1), add(...args));
    target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => (note(args[0], -1), remove(...args));
    return () => Object.assign(target, { addEventListener: add, removeEventListener: remove });
  };
  const give = [count(window, 'window'), count(document, 'document')];
  for (let round = 0; round < 5; round += 1) {
    const wizard = await open();
    wizard.remove();
    await leave();
  }
  const left = (): readonly string[] => [...balance].filter(([, open]) => open > 0).map(([what]) => what);
  // What is unsaved is still being written when the element is gone.
  await until(() => left().length === 0, 'something still listens').catch(() => undefined);
  for (const back of give) back();
  expect(balance.get('window pagehide'), 'it was watched').to.equal(0);
  expect(left()).to.deep.equal([]);
});
