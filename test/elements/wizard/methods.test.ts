import { expect } from '@open-wc/testing';
import { isIcpError } from '../../../src/core/model/errors.js';
import { findAll, focused } from '../ui/show.js';
import { ksyunFirstUnitBeijing, now } from '../../fixtures/filings/index.js';
import { backend, element, fillIn, holds, leave, mount, open, place, says, textbox, until, words } from './host.js';

afterEach(leave);

/** A filing that is complete; its backend lives on the day it was made. */
function complete() {
  const { adapter } = backend();
  return mount({ adapter: { ...adapter, now: async () => now, loadDraft: async () => ({ filing: ksyunFirstUnitBeijing, version: '1', savedAt: now }), saveDraft: async () => ({ version: '2' }) } });
}
const heading = (wizard: Element): string => wizard.shadowRoot?.querySelector('h2')?.textContent?.trim() ?? '';
const at = (wizard: Element, title: string): Promise<void> => until(() => heading(wizard) === title, `is not at ${title}`);
const codeOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return isIcpError(error) ? error.code : 'another error';
  }
  return 'none';
};

it('next stays where something is missing, says what, and puts the focus there', async () => {
  const wizard = await open();
  wizard.next();
  await says(wizard, '处需要修改');
  expect(heading(wizard)).to.equal('验证备案类型');
  await until(() => findAll(wizard, 'combobox', '省级').some((list) => list === focused()), 'the first question has no focus');
});

it('next and back walk through a complete filing', async () => {
  const wizard = complete();
  await at(wizard, '提交备案申请');
  wizard.back();
  await at(wizard, '真实性核验');
  wizard.back();
  await at(wizard, '上传备案资料');
  wizard.next();
  await at(wizard, '真实性核验');
  await until(() => focused()?.localName === 'h2', 'the new step has no focus');
  expect(focused()?.textContent?.trim()).to.equal('真实性核验');
});

it('goTo opens a step by its id', async () => {
  const wizard = complete();
  await at(wizard, '提交备案申请');
  wizard.goTo('entity');
  await holds(wizard, '主办单位或主办人名称', '北京青禾云图科技有限公司');
  expect(heading(wizard)).to.equal('主体信息填写');
});

it('goTo throws for a step that this filing does not have', async () => {
  const wizard = await open();
  expect(codeOf(() => wizard.goTo('no-such-step'))).to.equal('unknown-step');
  expect(heading(wizard)).to.equal('验证备案类型');
});

it('goTo does not jump over the type check', async () => {
  const wizard = await open();
  wizard.goTo('materials');
  await says(wizard, '验证备案类型');
  expect(heading(wizard)).to.equal('验证备案类型');
});

it('focusFinding opens the step and focuses the control, in whatever card', async () => {
  const wizard = complete();
  await at(wizard, '提交备案申请');
  wizard.focusFinding({ path: 'entity.mailingAddress' });
  await until(() => focused()?.localName === 'textarea', 'nothing to write in has the focus');
  expect(focused()).to.equal(textbox(wizard, '主办单位通讯地址'));
  wizard.focusFinding({ path: 'services[s1].homeUrl' });
  await until(() => focused()?.localName === 'input', 'nothing to type in has the focus');
  expect(focused()).to.equal(textbox(wizard, '网站首页网址'));
});

it('submit on an incomplete filing shows what is missing and sends nothing', async () => {
  const { adapter, control } = backend();
  const wizard = await open({ adapter });
  fillIn(wizard, '域名', 'not-yet.cn');
  wizard.submit();
  await says(wizard, '处需要修改');
  expect(control.getSnapshot().calls.map(({ method }) => method)).not.to.include('submit');
});

it('before a draft is open methods that need one say so, and next and back do nothing', () => {
  const wizard = element();
  place().append(wizard);
  expect([() => wizard.goTo('entity'), () => wizard.focusFinding({ path: 'entity.name' }), () => wizard.submit()].map(codeOf)).to.deep.equal(['not-ready', 'not-ready', 'not-ready']);
  expect([() => wizard.next(), () => wizard.back()].map(codeOf)).to.deep.equal(['none', 'none']);
});

it('the language is switched live and nothing typed is lost', async () => {
  const wizard = await open();
  fillIn(wizard, '域名', 'both-languages.cn');
  wizard.locale = 'en-GB';
  await says(wizard, 'Kingsoft Cloud');
  await until(() => findAll(wizard, 'textbox', 'Domain').length > 0, 'no English label');
  expect(textbox(wizard, 'Domain').value).to.equal('both-languages.cn');
  expect(wizard.lang).to.equal('en');
  wizard.locale = 'zh-Hant-HK';
  await says(wizard, '金山云 ICP 备案');
  expect(textbox(wizard, '域名').value).to.equal('both-languages.cn');
  expect(wizard.lang).to.equal('zh-CN');
});

it('without a locale it speaks the language of the part of the page it stands in', async () => {
  const area = place();
  area.lang = 'fr';
  const wizard = mount({ into: area });
  await until(() => findAll(wizard, 'textbox', 'Domain').length > 0, 'no English label');
  expect(wizard.lang).to.equal('en');
});

it('what a host puts into its slots stands beside the save state and below the buttons', async () => {
  const wizard = mount();
  for (const [slot, text] of [['header-end', 'Help of the host'], ['footer', 'Small print of the host']] as const) {
    const own = document.createElement('a');
    own.slot = slot;
    own.href = '#';
    own.textContent = text;
    wizard.append(own);
  }
  await says(wizard, '下一步');
  for (const slot of ['header-end', 'footer']) {
    const own = wizard.querySelector(`[slot="${slot}"]`);
    expect(own?.assignedSlot?.name).to.equal(slot);
    expect(own?.checkVisibility()).to.equal(true);
  }
  expect(words(wizard)).to.include('Help of the host');
});
