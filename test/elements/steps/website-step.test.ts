import { expect } from '@open-wc/testing';
import type { Filing } from '../../../src/core/model/filing.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, ksyunFirstUnitGuangdong, withManyWebsites, without, withRejection } from '../../fixtures/filings/index.js';
import type { FlowDef, Profile } from '../../../src/core/model/profile.js';
import { MAGIC } from '../../../src/adapters/sandbox/index.js';
import { wholeKsyun } from '../../support/whole-ksyun.js';
import { answered } from '../../../stories/support/specimens.js';
import { tried } from '../../../stories/support/steps.js';
import { press, type } from '../ui/show.js';
import { closeSteps, drawings, drawn, fieldOf, fieldsOf, find, findAll, focused, holdsFocus, keyOf, openStep, summaryOf, tooWide, until, words, type OpenStep } from './step.js';

const unit = ksyunFirstUnitBeijing;
const three = withManyWebsites(unit, 3);
const lacking = tried(without(three, 'services[s2].name', 'services[s2].contact.mobile', 'services[s1].homeUrl'));

/** The cards, by the name that is read out. */
const cards = (shown: OpenStep): readonly HTMLElement[] => [...drawn(shown.step)].filter(({ localName }) => localName === 'icp-service-card').map((card) => card.shadowRoot?.querySelector('section')).filter((each) => each instanceof HTMLElement);
const toggles = (shown: OpenStep): readonly HTMLElement[] => cards(shown).map((card) => find(card, 'button'));
const opened = (shown: OpenStep): readonly boolean[] => toggles(shown).map((each) => each.ariaExpanded === 'true');

/** Buttons that can be pressed now, by their whole name. */
const buttons = (shown: OpenStep, name: string): readonly HTMLElement[] => findAll(shown.step, 'button', new RegExp(`^(${name})$`)).filter((each) => each.checkVisibility());

async function openCard(shown: OpenStep, index: number): Promise<HTMLElement> {
  const card = cards(shown)[index];
  if (!card) throw new TypeError('no such card');
  if (!opened(shown)[index]) toggles(shown)[index]?.click();
  await shown.rest();
  return card;
}

afterEach(closeSteps);

it('one website: its card is open and cannot be lost', async () => {
  const shown = await openStep('website', { filing: unit });
  expect(opened(shown)).to.deep.equal([true]);
  expect(find<HTMLInputElement>(shown.step, 'textbox', '网站首页网址').value).to.equal('www.qinghe-yuntu.cn');
  expect(buttons(shown, '删除')).to.have.length(0);
  expect(buttons(shown, '复制')).to.have.length(1);
});

it('empty: every question of a website and its contact, and none is called wrong yet', async () => {
  const filing = { ...unit, phoneChecks: {}, answers: Object.fromEntries(Object.entries(unit.answers).filter(([path]) => !path.startsWith('services') || /domains|cloudResources/.test(path))) };
  const shown = await openStep('website', { filing });
  for (const id of ['name', 'homeUrl', 'content', 'type', 'languages', 'contact.name', 'contact.certificateNumber', 'contact.mobile', 'contact.officePhone', 'contact.emergencyPhone']) {
    const field = fieldOf(shown.step, `services[s1].${id}`);
    expect(findAll(field, 'textbox').length + findAll(field, 'combobox').length, id).to.be.greaterThan(0);
  }
  expect(findAll(shown.step, 'textbox').filter((each) => each.ariaInvalid === 'true')).to.have.length(0);
  expect(shown.words()).to.not.contain('已填完');
});

it('locked: the domain that was checked is read, its servers may be more', async () => {
  const shown = await openStep('website', { filing: unit });
  const domain = fieldsOf(shown.step).find((field) => keyOf(field).startsWith('services[s1].domains[d1].name'));
  expect(words(domain ?? shown.step)).to.contain('qinghe-yuntu.cn').and.to.contain('已在验证备案类型时确认');
  expect(findAll(domain ?? shown.step, 'textbox')).to.have.length(0);
});

it('an individual’s contact is the individual, and is not asked again', async () => {
  const shown = await openStep('website', { filing: ksyunFirstIndividualBeijing });
  expect(words(fieldOf(shown.step, 'services[s1].contact.name'))).to.contain('顾明远').and.to.contain('自动带入，无需填写');
  expect(findAll(fieldOf(shown.step, 'services[s1].contact.mobile'), 'textbox').filter((each) => each.matches(':read-write'))).to.have.length(0);
});

it('a kind of content that needs an approval asks for its number and paper, and keeps them when it changes for a while', async () => {
  const shown = await openStep('website', { filing: unit });
  const select = find<HTMLSelectElement>(fieldOf(shown.step, 'services[s1].priorApprovalType'), 'combobox');
  const turn = async (value: string): Promise<void> => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await shown.rest();
  };
  expect(fieldsOf(shown.step).map(keyOf)).to.not.include('services[s1].priorApprovalNumber');
  await turn('news');
  const number = find<HTMLInputElement>(fieldOf(shown.step, 'services[s1].priorApprovalNumber'), 'textbox');
  type(number, '国新网许可证编号：1012006001');
  await turn('none');
  expect(fieldsOf(shown.step).map(keyOf)).to.not.include('services[s1].priorApprovalNumber');
  await turn('news');
  expect(find<HTMLInputElement>(fieldOf(shown.step, 'services[s1].priorApprovalNumber'), 'textbox').value).to.equal('国新网许可证编号：1012006001');
});

it('several websites: a card each, one open at a time, and every card tells how it stands', async () => {
  const shown = await openStep('website', { filing: three });
  expect(cards(shown)).to.have.length(3);
  await openCard(shown, 1);
  expect(opened(shown)).to.deep.equal([false, true, false]);
  await openCard(shown, 2);
  expect(opened(shown)).to.deep.equal([false, false, true]);
  expect(cards(shown).map((card) => words(card).includes('已填完'))).to.deep.equal([true, true, true]);
  expect(cards(shown).map((card) => card.ariaLabel)).to.deep.equal(['青禾云图官方网站 qinghe-yuntu.cn', '青禾云图官方网站 qinghe-yuntu-2.cn', '青禾云图官方网站 qinghe-yuntu-3.cn']);
});

it('finding: each card counts its own', async () => {
  const shown = await openStep('website', { filing: lacking });
  expect(cards(shown).map((card) => /有 (\d) 处需要修改/.exec(words(card))?.[1] ?? '')).to.deep.equal(['1', '2', '']);
});

it('a line of the error summary opens the card and puts the focus into the control', async () => {
  const shown = await openStep('website', { filing: lacking });
  await openCard(shown, 2);
  const lines = summaryOf(shown.wizard).map((each) => each.textContent?.trim() ?? '');
  expect(lines).to.have.length(3);
  const line = summaryOf(shown.wizard).find((each) => each.textContent?.includes('手机号码'));
  line?.click();
  await until(() => fieldsOf(shown.step).some((field) => keyOf(field) === 'services[s2].contact.mobile' && holdsFocus(field)), 'the control has no focus');
  expect(opened(shown)).to.deep.equal([false, true, false]);
});

it('a keystroke draws the field typed into and no other card', async () => {
  const shown = await openStep('website', { filing: three });
  await openCard(shown, 1);
  const counts = drawings(shown.step);
  type(find(shown.step, 'textbox', '网站首页网址'), 'www.qinghe-yuntu-2.cn/');
  await shown.rest();
  expect(Object.fromEntries(counts)).to.deep.equal({ 'services[s2].homeUrl': 1 });
});

it('a new name changes its own card alone', async () => {
  const shown = await openStep('website', { filing: three });
  await openCard(shown, 1);
  const counts = drawings(shown.step);
  type(find(shown.step, 'textbox', '网站名称'), '青禾云图商城');
  await shown.rest();
  expect(Object.fromEntries(counts)).to.deep.equal({ 'services[s2].name': 1, 'icp-service-card s2': 1 });
  expect(cards(shown)[1]?.ariaLabel).to.equal('青禾云图商城 qinghe-yuntu-2.cn');
});

it('another website is added below, open, with the focus on its domain; first it is checked, then it is filled in', async () => {
  const shown = await openStep('website', { filing: unit });
  find(shown.step, 'button', '继续添加网站').click();
  await until(() => cards(shown).length === 2, 'no second card');
  await until(() => focused()?.localName === 'input', 'nothing to type in has the focus');
  expect(opened(shown)).to.deep.equal([false, true]);
  const card = cards(shown)[1] ?? shown.step;
  expect(focused() === find(card, 'textbox', '域名')).to.equal(true);
  expect(words(card)).to.contain('先验证域名和云服务');
  expect(findAll(card, 'textbox', '网站名称')).to.have.length(0);
  type(find(card, 'textbox', '域名'), 'qinghe-second.cn');
  find(card, 'checkbox').click();
  await shown.rest();
  find(card, 'button', '验证备案类型').click();
  await until(() => findAll(card, 'textbox', '网站名称').length === 1, 'the website cannot be filled in');
  expect(shown.filing().services.at(-1)?.checkedAt).to.not.equal(null);
  expect(findAll(card, 'textbox', '域名'), 'the domain is settled').to.have.length(0);
  expect(words(card)).to.contain('qinghe-second.cn');
});

it('a website of another kind of filing cannot be put into this one, and the others stay', async () => {
  const shown = await openStep('website', { filing: unit });
  find(shown.step, 'button', '继续添加网站').click();
  await until(() => cards(shown).length === 2, 'no second card');
  const card = cards(shown)[1] ?? shown.step;
  type(find(card, 'textbox', '域名'), MAGIC.domains.filedElsewhere);
  find(card, 'checkbox').click();
  await shown.rest();
  find(card, 'button', '验证备案类型').click();
  await until(() => findAll(card, 'alert').length > 0, 'nothing is said');
  expect(words(card)).to.contain('验证没有完成');
  expect(shown.filing().type).to.equal('first');
  expect(shown.filing().services.map(({ checkedAt }) => checkedAt === null)).to.deep.equal([false, true]);
});

it('copying takes over what is said of the website and its contact, and asks domain, address and papers anew', async () => {
  const shown = await openStep('website', { filing: unit });
  find(shown.step, 'button', /^复制$/).click();
  await until(() => cards(shown).length === 2, 'no second card');
  const { id } = shown.filing().services.at(-1) ?? { id: '' };
  const { answers } = shown.filing();
  expect(answers[`services[${id}].contact.name`]?.value).to.equal('顾明远');
  expect(answers[`services[${id}].name`]?.value).to.equal('青禾云图官方网站');
  expect(Object.keys(answers).filter((path) => path.startsWith(`services[${id}]`) && /domains|homeUrl|materials/.test(path))).to.deep.equal([]);
  await until(() => focused() === find(cards(shown)[1] ?? shown.step, 'textbox', '域名'), 'the domain has no focus');
  expect(answers['services[s1].domains[d1].name']?.value).to.equal('qinghe-yuntu.cn');
});

it('removing asks first: who keeps it is back at the button, and nothing is gone', async () => {
  const shown = await openStep('website', { filing: three });
  const remove = buttons(shown, '删除').at(1);
  remove?.focus();
  remove?.click();
  await shown.rest();
  const dialog = shown.step.shadowRoot?.querySelector('icp-dialog')?.shadowRoot?.querySelector('dialog');
  expect(dialog?.open).to.equal(true);
  expect(words(shown.step)).to.contain('将从本次备案中删除“青禾云图官方网站”');
  find(shown.step, 'button', '保留').click();
  await shown.rest();
  expect(dialog?.open).to.equal(false);
  expect(shown.filing().services).to.have.length(3);
  expect(focused() === remove, 'the focus is back').to.equal(true);
});

it('Escape keeps it as well', async () => {
  const shown = await openStep('website', { filing: three });
  buttons(shown, '删除').at(0)?.click();
  await shown.rest();
  const dialog = shown.step.shadowRoot?.querySelector('icp-dialog')?.shadowRoot?.querySelector('dialog');
  press(dialog ?? shown.step, 'Escape');
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  await shown.rest();
  expect(dialog?.open).to.equal(false);
  expect(shown.commands('service/remove')).to.have.length(0);
});

it('who removes a website finds the focus in the step, and the others as they were', async () => {
  const shown = await openStep('website', { filing: three });
  buttons(shown, '删除').at(1)?.click();
  await shown.rest();
  buttons(shown, '删除').at(-1)?.click();
  await until(() => cards(shown).length === 2, 'the card is still there');
  expect(shown.filing().services.map(({ id }) => id)).to.deep.equal(['s1', 's3']);
  await until(() => holdsFocus(shown.step), 'the focus is lost');
  expect(shown.value('services[s3].name')).to.equal('青禾云图官方网站');
});

it('as many websites as the provider takes, and then it says so', async () => {
  const few = (flow: FlowDef): FlowDef => ({ ...flow, services: { max: 3, canAdd: true } });
  const profile: Profile = { ...wholeKsyun, flows: wholeKsyun.flows.map(few) };
  const shown = await openStep('website', { filing: three, profile });
  expect(buttons(shown, '继续添加网站')).to.have.length(0);
  expect(buttons(shown, '复制')).to.have.length(0);
  expect(words(shown.step)).to.contain('最多包含 3 个网站');
});

it('submitted: nothing is added, copied or removed, and everything can be read', async () => {
  const shown = await openStep('website', { filing: { ...three, orderId: 'order-1' } });
  expect(buttons(shown, '继续添加网站|复制|删除')).to.have.length(0);
  const card = await openCard(shown, 2);
  expect(words(card)).to.contain('www.qinghe-yuntu-3.cn').and.to.contain('已提交，不能修改');
  for (const input of [...findAll(card, 'textbox'), ...findAll(card, 'combobox')]) expect(input.matches(':read-only, :disabled')).to.equal(true);
});

it('rejected: the field named is open in its card, and no website comes or goes', async () => {
  const shown = await openStep('website', { filing: withRejection(three, { path: 'services[s2].name', message: '网站名称与已备案网站相近，请更换。' }) });
  expect(buttons(shown, '继续添加网站|复制|删除')).to.have.length(0);
  const card = await openCard(shown, 1);
  expect(words(card)).to.contain('网站名称与已备案网站相近，请更换。');
  expect(find(card, 'textbox', '网站名称').matches(':read-write')).to.equal(true);
  expect(findAll(card, 'textbox', '网站首页网址').filter((each) => each.matches(':read-write'))).to.have.length(0);
});

it('a closed card is reached by Tab and opened by Enter', async () => {
  const shown = await openStep('website', { filing: three });
  const toggle = toggles(shown)[2];
  toggle?.focus();
  expect(focused() === toggle).to.equal(true);
  expect(toggle?.tabIndex).to.equal(0);
  toggle?.click();
  await shown.rest();
  expect(opened(shown).at(2)).to.equal(true);
  expect(focused() === toggle, 'the focus stays').to.equal(true);
  const root = toggle?.getRootNode();
  const content = root instanceof ShadowRoot ? root.getElementById(toggle?.getAttribute('aria-controls') ?? '') : null;
  expect(content?.checkVisibility()).to.equal(true);
});

it('the province’s rules are said at the field', async () => {
  const shown = await openStep('website', { filing: ksyunFirstUnitGuangdong });
  expect(fieldsOf(shown.step).map(words).filter((text) => text.includes('各省管局备案要求')).length).to.be.greaterThan(0);
});

it('an earlier step and back: the card and its answers are as they were left', async () => {
  const shown = await openStep('website', { filing: three });
  await openCard(shown, 2);
  type(find(shown.step, 'textbox', '网站名称'), '青禾云图社区');
  find(shown.wizard, 'button', '主体信息填写').click();
  await shown.at('主体信息填写');
  find(shown.wizard, 'button', '网站/APP信息填写').click();
  await shown.at('网站/APP信息填写');
  expect(opened(shown)).to.deep.equal([false, false, true]);
  expect(find<HTMLInputElement>(shown.step, 'textbox', '网站名称').value).to.equal('青禾云图社区');
});

it('the language is switched live: names stay, words change', async () => {
  const shown = await openStep('website', { filing: three });
  await shown.speak('en');
  expect(cards(shown)).to.have.length(3);
  expect(buttons(shown, 'Remove')).to.have.length(3);
  expect(cards(shown)[0]?.ariaLabel).to.equal('青禾云图官方网站 qinghe-yuntu.cn');
});

const added: Filing = { ...three, services: three.services.map((service, index) => (index === 2 ? { ...service, checkedAt: null } : service)) };
const long = answered(unit, 'services[s1].domains[d1].name', `${'very-long-label-'.repeat(3)}x.${'another-long-label-'.repeat(3)}y.cn`);
for (const [what, filing] of [['one', unit], ['several, with findings', lacking], ['one that waits for its check', added], ['a very long domain', long]] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      const shown = await openStep('website', { filing }, { width: 320, locale });
      if (filing === added) await openCard(shown, 2);
      expect(tooWide(shown.wizard)).to.deep.equal([]);
    });
  }
}
