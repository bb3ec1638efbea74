import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { invalidWith } from '../../../src/core/ports/backend.js';
import { ksyunFirstIndividualJiangsu, ksyunFirstUnitBeijing, now, withManyWebsites, without, withRejection } from '../../fixtures/filings/index.js';
import { answered } from '../../../stories/support/specimens.js';
import { orderOf, tried } from '../../../stories/support/steps.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { deferred } from '../../support/backend.js';
import { closeSteps, drawings, drawn, fieldOf, find, findAll, focused, holdsFocus, openStep, section, summaryOf, tooWide, until, words, type OpenStep } from './step.js';

const unit = ksyunFirstUnitBeijing;
const lacking = { ...tried(without(unit, 'entity.name', 'principal.mobile', 'services[s1].name')), agreements: {} };
const accepts: FilingSetup['backend'] = {
  saveDraft: async () => ({ version: '2' }),
  submit: async () => ({ orderId: 'KS-1', submittedAt: now }),
  getOrder: async () => orderOf(unit, 'initial-review', { id: 'KS-1' }),
};
const send = (shown: OpenStep): HTMLElement => find(shown.step, 'button', /提交备案|正在提交/);
/** The line of a question: its label, its answer and what can be done. */
function line(shown: OpenStep, label: string): HTMLElement {
  for (const host of drawn(shown.step)) for (const term of host.shadowRoot?.querySelectorAll('dt') ?? []) if (term.textContent?.trim().startsWith(label) && term.parentElement) return term.parentElement;
  throw new Error(`no line ${label}`);
}
const agreements = (shown: OpenStep): readonly HTMLInputElement[] => findAll(shown.step, 'checkbox').filter((each) => each instanceof HTMLInputElement);

afterEach(closeSteps);

it('filled: every answer stands under its step, each once', async () => {
  const shown = await openStep('review', { filing: unit });
  expect(words(section(shown.step, '验证备案类型'))).to.contain('91110105MA01Q7X33Y').and.to.contain('qinghe-yuntu.cn').and.to.contain('北京市');
  expect(words(section(shown.step, '主体信息填写'))).to.contain('北京青禾云图科技有限公司').and.to.contain('沈嘉禾').and.to.contain('010-62345678');
  expect(words(section(shown.step, '网站/APP信息填写'))).to.contain('青禾云图官方网站').and.to.contain('顾明远');
  expect(words(section(shown.step, '上传备案资料'))).to.contain('真实性核验单').and.to.contain('已上传 1 个文件');
  const labels = [...drawn(shown.step)].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('dt') ?? [])]).map((term) => term.textContent?.trim());
  expect(labels.filter((label) => label === '主办单位证件号码')).to.have.length(1);
});

it('every answer of the plan is there', async () => {
  const shown = await openStep('review', { filing: unit });
  const plan = shown.world.store.getPlan();
  const asked = new Set([...plan.fields.values()].filter((field) => plan.steps.some((step) => step.sections.some(({ fields }) => fields.includes(field.key)))).map(({ path }) => path));
  const shownLines = [...drawn(shown.step)].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('dt') ?? [])]);
  expect(shownLines).to.have.length(asked.size);
});

it('empty: what is missing says so in words, what is optional does not', async () => {
  const shown = await openStep('review', { filing: without(lacking, 'entity.remark') });
  expect(words(line(shown, '主办单位或主办人名称'))).to.contain('尚未填写');
  expect(words(line(shown, '主体备注'))).to.not.contain('尚未填写');
  expect(words(line(shown, '主体备注'))).to.contain('未填写');
});

for (const [label, title, key] of [
  ['主办单位证件住所', '主体信息填写', 'entity.certificateAddress'],
  ['网站首页网址', '网站/APP信息填写', 'services[s1].homeUrl'],
  ['域名证书', '上传备案资料', 'services[s1].materials[domain-certificate]'],
] as const) {
  it(`the edit link of ${label} opens its step and puts the focus into its control`, async () => {
    const shown = await openStep('review', { filing: unit });
    const button = find(line(shown, label), 'button', `修改：${label}`);
    button.click();
    await shown.at(title);
    await until(() => holdsFocus(fieldOf(shown.step, key)), 'the control has no focus');
    expect(shown.filing().step).to.not.equal('review');
  });
}

it('each edit link is told apart by ear', async () => {
  const shown = await openStep('review', { filing: unit });
  const names = findAll(section(shown.step, '主体信息填写'), 'button').map((each) => each.ariaLabel ?? '');
  expect(names.every((name) => name.startsWith('修改：'))).to.equal(true);
  expect(new Set(names).size).to.equal(names.length);
});

it('a card in the middle of fifty is opened by its edit link', async () => {
  const shown = await openStep('review', { filing: withManyWebsites(unit, 5) });
  const links = findAll(shown.step, 'button', '修改：网站首页网址');
  expect(links).to.have.length(5);
  links[3]?.click();
  await shown.at('网站/APP信息填写');
  await until(() => shown.state().openService === 's4', 'the card is not open');
  await until(() => focused() instanceof HTMLInputElement && focused() === find(fieldOf(shown.step, 'services[s4].homeUrl'), 'textbox'), 'the control has no focus');
});

it('an answer that is carried has no edit link of its own', async () => {
  const shown = await openStep('review', { filing: ksyunFirstIndividualJiangsu });
  expect(findAll(line(shown, '主体负责人姓名'), 'button')).to.have.length(0);
  expect(findAll(line(shown, '主办单位或主办人名称'), 'button')).to.have.length(1);
});

it('finding: the summary lists every step’s problems, and each line leads there', async () => {
  const shown = await openStep('review', { filing: lacking });
  const texts = summaryOf(shown.wizard).map((each) => each.textContent?.trim() ?? '');
  for (const label of ['主办单位或主办人名称', '负责人手机号码', '网站名称']) expect(texts.some((text) => text.includes(label)), label).to.equal(true);
  summaryOf(shown.wizard).find((each) => each.textContent?.includes('网站名称'))?.click();
  await shown.at('网站/APP信息填写');
  await until(() => holdsFocus(fieldOf(shown.step, 'services[s1].name')), 'the control has no focus');
});

it('what could not be looked up holds nothing up', async () => {
  const shown = await openStep('review', { filing: { ...unit, facts: {} }, backend: accepts });
  send(shown).click();
  await shown.at('通过审核，完成备案');
  expect(shown.filing().orderId).to.equal('KS-1');
});

it('agreements: ticked and unticked, and asked for where one is open', async () => {
  const shown = await openStep('review', { filing: { ...unit, agreements: {} }, backend: accepts });
  expect(agreements(shown).map(({ checked, ariaInvalid }) => [checked, ariaInvalid])).to.deep.equal([[false, null], [false, null]]);
  send(shown).click();
  await shown.rest();
  expect(agreements(shown).map(({ ariaInvalid }) => ariaInvalid)).to.deep.equal(['true', 'true']);
  expect(shown.state().submit.phase).to.equal('failed');
  for (const box of agreements(shown)) box.click();
  await shown.rest();
  expect(Object.keys(shown.filing().agreements)).to.deep.equal(['serviceTerms', 'truthfulData']);
  expect(agreements(shown).map(({ ariaInvalid }) => ariaInvalid)).to.deep.equal([null, null]);
  agreements(shown)[0]?.click();
  await shown.rest();
  expect(Object.keys(shown.filing().agreements)).to.deep.equal(['truthfulData']);
});

it('an agreement stands beside its box, and a press on its words ticks it', async () => {
  const shown = await openStep('review', { filing: { ...unit, agreements: {} } });
  const box = find<HTMLInputElement>(shown.step, 'checkbox', '我承诺所填信息和上传的资料真实');
  box.labels?.[0]?.click();
  await shown.rest();
  expect(box.checked).to.equal(true);
});

it('submits: the button says so while it runs, the order is shown after', async () => {
  const answer = deferred<{ orderId: string; submittedAt: string }>();
  const shown = await openStep('review', { filing: unit, backend: { ...accepts, submit: () => answer.promise } });
  send(shown).click();
  await until(() => send(shown).textContent?.includes('正在提交') === true || words(shown.step).includes('正在提交'), 'the button says nothing');
  answer.resolve({ orderId: 'KS-1', submittedAt: now });
  await shown.at('通过审核，完成备案');
  expect(shown.filing().orderId).to.equal('KS-1');
  await until(() => shown.words().includes('备案订单 KS-1'), 'no order');
});

it('however often it is pressed, it is sent once', async () => {
  let sent = 0;
  const shown = await openStep('review', { filing: unit, backend: { ...accepts, submit: async () => ((sent += 1), { orderId: 'KS-1', submittedAt: now }) } });
  for (let n = 0; n < 5; n += 1) send(shown).click();
  await shown.at('通过审核，完成备案');
  expect(sent).to.equal(1);
});

it('an incomplete filing is not sent: the first problem is opened and focused', async () => {
  let sent = 0;
  const shown = await openStep('review', { filing: without(unit, 'entity.name'), backend: { ...accepts, submit: async () => ((sent += 1), { orderId: 'KS-1', submittedAt: now }) } });
  send(shown).click();
  await shown.at('主体信息填写');
  await until(() => holdsFocus(fieldOf(shown.step, 'entity.name')), 'the control has no focus');
  expect(sent).to.equal(0);
});

for (const [code, says] of [['network', '不会重复提交'], ['unavailable', '服务暂时不可用'], ['too-large', '有文件超过'], ['rate-limited', '提交太频繁']] as const) {
  it(`a submission that failed says why and can be sent again with the same key: ${code}`, async () => {
    const keys: string[] = [];
    const shown = await openStep('review', {
      filing: unit,
      backend: { ...accepts, submit: async (_, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        if (keys.length === 1) throw new IcpError(code);
        return { orderId: 'KS-1', submittedAt: now };
      } },
    });
    send(shown).click();
    await until(() => findAll(shown.step, 'alert').some((each) => words(each).includes(says)), says);
    send(shown).click();
    await shown.at('通过审核，完成备案');
    expect(keys).to.have.length(2);
    expect(keys[1]).to.equal(keys[0]);
  });
}

it('what the backend refuses is marked at its field, in the backend’s words', async () => {
  const shown = await openStep('review', { filing: unit, backend: { ...accepts, submit: () => Promise.reject(invalidWith([{ path: 'services[s1].name', message: '该名称已被使用' }])) } });
  send(shown).click();
  await shown.at('网站/APP信息填写');
  await until(() => words(fieldOf(shown.step, 'services[s1].name')).includes('该名称已被使用'), 'the field says nothing');
  expect(holdsFocus(fieldOf(shown.step, 'services[s1].name'))).to.equal(true);
});

it('another order that holds the website is named', async () => {
  const shown = await openStep('review', {
    filing: unit,
    backend: { ...accepts, submit: () => Promise.reject(new IcpError('conflict', undefined, { details: { orderId: 'KS-OTHER' } })), getOrder: async () => orderOf({ ...unit, id: 'another' }, 'initial-review', { id: 'KS-OTHER' }) },
  });
  send(shown).click();
  await until(() => findAll(shown.step, 'alert').some((each) => words(each).includes('KS-OTHER')), 'the order is not named');
  expect(words(shown.step)).to.contain('已经在另一份备案订单里');
});

it('a file that is still on its way is said', async () => {
  const shown = await openStep('review', { filing: unit, over: () => ({ uploads: { f: { path: 'services[s1].materials[verification-sheet]', fileId: 'f', name: 'a.jpg', side: null, phase: 'uploading', ratio: 0.2, failure: null, changes: [], canRetry: true } } }) });
  expect(findAll(shown.step, 'status').map(words).join()).to.contain('还有文件正在上传');
});

it('where another page holds the filing nothing is sent from here', async () => {
  const shown = await openStep('review', { filing: unit, over: () => ({ readOnly: 'other-tab' }) });
  const button = send(shown);
  expect(button.matches(':disabled') || button.ariaDisabled === 'true' || button.hasAttribute('disabled')).to.equal(true);
  expect(agreements(shown).every(({ disabled }) => disabled)).to.equal(true);
});

it('rejected: what was named leads to its field, and the agreements are asked for again', async () => {
  const shown = await openStep('review', { filing: { ...withRejection(unit, { path: 'services[s1].name', message: '请更换。' }), agreements: {} } });
  expect(findAll(line(shown, '网站名称'), 'button')).to.have.length(1);
  expect(findAll(line(shown, '网站首页网址'), 'button')).to.have.length(0);
  expect(agreements(shown).every(({ checked }) => !checked)).to.equal(true);
});

it('a tick draws the step once and none of its lists of answers', async () => {
  const shown = await openStep('review', { filing: { ...unit, agreements: {} } });
  const counts = drawings(shown.step);
  agreements(shown)[0]?.click();
  await shown.rest();
  expect(counts.get('icp-review-step')).to.equal(1);
});

it('several websites: whose answers are whose is said', async () => {
  const shown = await openStep('review', { filing: answered(withManyWebsites(unit, 2), 'services[s2].name', '青禾云图商城') });
  expect(words(section(shown.step, '网站/APP信息填写'))).to.contain('青禾云图官方网站').and.to.contain('青禾云图商城').and.to.contain('www.qinghe-yuntu-2.cn');
  const headings = [...drawn(shown.step)].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('h4') ?? [])]).map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
  expect(headings.filter((each) => each?.endsWith('青禾云图商城')).length).to.be.greaterThan(1);
});

it('the language is switched live: answers stay, official terms stand beside', async () => {
  const shown = await openStep('review', { filing: unit });
  await shown.speak('en');
  expect(words(line(shown, 'Home page'))).to.contain('网站首页网址').and.to.contain('www.qinghe-yuntu.cn');
  expect(shown.words()).to.contain('北京青禾云图科技有限公司');
  expect(findAll(shown.step, 'button', 'Submit').length).to.be.greaterThan(0);
});

for (const [what, filing] of [['ready', unit], ['with problems', lacking], ['of several websites', withManyWebsites(unit, 2)]] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      const shown = await openStep('review', { filing }, { width: 320, locale });
      expect(tooWide(shown.wizard)).to.deep.equal([]);
    });
  }
}
