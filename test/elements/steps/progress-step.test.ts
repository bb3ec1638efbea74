import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { BackendEvent, Order } from '../../../src/core/ports/backend.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitBeijing, withManyWebsites } from '../../fixtures/filings/index.js';
import { orderOf, sent } from '../../../stories/support/steps.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { deferred } from '../../support/backend.js';
import { element, leave, place } from '../wizard/host.js';
import { closeSteps, drawn, fieldOf, find, findAll, focused, holdsFocus, openStep, section, tooWide, until, words, type OpenStep } from './step.js';

const unit = ksyunFirstUnitBeijing;
const reasons = [
  { path: 'services[s1].name', message: '网站名称与已备案网站相近，请更换。', suggestion: '可在名称中加入单位简称。' },
  { path: null, message: '核验单上的签字不清楚。' },
];
/** The stages, as they are heard: name, and how far it is. */
const stages = (shown: OpenStep): readonly string[] =>
  [...drawn(shown.step)].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('ol > li') ?? [])]).map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const currentIn = (root: Element): readonly string[] =>
  [...drawn(root)].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('ol > li[aria-current="step"]') ?? [])]).map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '');

const current = (shown: OpenStep): readonly string[] => currentIn(shown.step);

afterEach(closeSteps);

for (const [state, now, past, ahead] of [
  ['initial-review', '平台初审 (进行中)', 0, ['工信部短信核验', '管局审核', '备案完成']],
  ['ministry-sms', '工信部短信核验 (进行中)', 1, ['管局审核', '备案完成']],
  ['authority-review', '管局审核 (进行中)', 2, ['备案完成']],
] as const) {
  it(`where the order is, what came before and what comes next: ${state}`, async () => {
    const shown = await openStep('progress', sent(unit, state));
    expect(words(section(shown.step, '备案订单 KS-2026-1120'))).to.contain('qinghe-yuntu.cn');
    expect(current(shown).map((text) => text.startsWith(now))).to.deep.equal([true]);
    expect(stages(shown).filter((text) => text.includes('已完成'))).to.have.length(past);
    expect(stages(shown).filter((text) => text.includes('未开始')).map((text) => text.split(' ')[0])).to.deep.equal(ahead);
  });
}

it('how long a stage takes is called an estimate, and the province’s wins', async () => {
  const shown = await openStep('progress', sent(unit, 'initial-review'));
  expect(stages(shown)[0]).to.match(/预计 1–2 个工作日/);
  const authority = stages(shown).find((text) => text.startsWith('管局审核'));
  expect(authority).to.match(/预计 \d+(–\d+)? (个工作日|天|周)/);
});

it('the bar with the buttons is gone: nothing is left to go to', async () => {
  const shown = await openStep('progress', sent(unit, 'initial-review'));
  expect(findAll(shown.wizard, 'button', /^(上一步|下一步)$/)).to.have.length(0);
});

it('on its way: the number of the order is told, aloud', async () => {
  const answer = deferred<Order>();
  const shown = await openStep('progress', { ...sent(unit, 'initial-review'), backend: { getOrder: () => answer.promise } });
  expect(findAll(shown.step, 'status').map(words).join()).to.contain('正在查询订单 KS-2026-1120');
  answer.resolve(orderOf(unit, 'initial-review'));
  await until(() => current(shown).length === 1, 'no stages');
  expect(shown.words()).to.not.contain('正在查询订单');
});

it('not reached: says why, and another try brings it', async () => {
  let broken = true;
  const shown = await openStep('progress', { ...sent(unit, 'initial-review'), backend: { getOrder: async () => {
    if (broken) throw new IcpError('network');
    return orderOf(unit, 'initial-review');
  } } });
  expect(shown.words()).to.contain('进度没有查询成功').and.to.contain('请检查网络');
  broken = false;
  find(shown.step, 'button', '刷新进度').click();
  await until(() => current(shown).length === 1, 'no stages');
  expect(shown.words()).to.not.contain('进度没有查询成功');
});

it('whoever opens it later sees how the order stands then', async () => {
  let order = orderOf(unit, 'initial-review');
  const shown = await openStep('progress', { ...sent(unit, 'initial-review'), backend: { getOrder: async () => order } });
  order = orderOf(unit, 'authority-review');
  const later = element();
  later.store = shown.world.store;
  place().append(later);
  await until(() => currentIn(later).some((text) => text.startsWith('管局审核')), 'it shows the old state');
  await shown.rest();
  expect(current(shown).map((text) => text.split(' ')[0]), 'the first one as well').to.deep.equal(['管局审核']);
  await leave();
});

it('a refresh that fails keeps what was known', async () => {
  let broken = false;
  const shown = await openStep('progress', { ...sent(unit, 'authority-review'), backend: { getOrder: async () => {
    if (broken) throw new IcpError('unavailable');
    return orderOf(unit, 'authority-review');
  } } });
  broken = true;
  find(shown.step, 'button', '刷新进度').click();
  await until(() => shown.words().includes('操作没有完成'), 'nothing is said');
  expect(current(shown).map((text) => text.split(' ')[0])).to.deep.equal(['管局审核']);
});

it('what happens at the provider shows at once, without a press', async () => {
  let tell: (event: BackendEvent) => void = () => undefined;
  const shown = await openStep('progress', {
    ...sent(unit, 'initial-review'),
    backend: { getOrder: async () => orderOf(unit, 'initial-review'), subscribe: (listener) => ((tell = listener), () => undefined) },
  });
  tell({ type: 'order', order: orderOf(unit, 'authority-review') });
  await shown.rest();
  expect(current(shown).map((text) => text.split(' ')[0])).to.deep.equal(['管局审核']);
  tell({ type: 'order', order: orderOf({ ...unit, id: 'of-another' }, 'rejected', { id: 'KS-0' }) });
  await shown.rest();
  expect(current(shown).map((text) => text.split(' ')[0]), 'an order of another filing').to.deep.equal(['管局审核']);
  tell({ type: 'order', order: orderOf(unit, 'approved') });
  await shown.rest();
  expect(words(section(shown.step, '备案成功'))).to.contain('京ICP备2099000001号-1');
});

it('rejected: every reason in the reviewer’s words, with the field it names and what to do', async () => {
  const shown = await openStep('progress', sent(unit, 'rejected', { rejections: reasons }));
  const alert = findAll(shown.step, 'alert').map(words).join() + shown.words();
  expect(alert).to.contain('网站名称').and.to.contain('网站名称与已备案网站相近，请更换。').and.to.contain('可在名称中加入单位简称。').and.to.contain('核验单上的签字不清楚。');
  expect(current(shown).map((text) => text.includes('需要处理'))).to.deep.equal([true]);
});

it('a reviewer’s words are text and nothing else', async () => {
  const shown = await openStep('progress', sent(unit, 'rejected', { rejections: [{ path: null, message: '<img src=x onerror="document.title=\'pwned\'"> <b>粗体</b>' }] }));
  expect(shown.words()).to.contain('<b>粗体</b>');
  expect([...drawn(shown.step)].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('img, b') ?? [])])).to.have.length(0);
});

/** An order that was given back, whose filing the backend still has. */
const givenBack = (rejections: Order['rejections']): FilingSetup => ({
  ...sent(unit, 'rejected'),
  backend: { getOrder: async () => orderOf(unit, 'rejected', { rejections }), loadDraft: async () => ({ filing: unit, version: '3', savedAt: unit.updatedAt }) },
});

it('a rejected order opens at the named field, marked; the others are as they were sent', async () => {
  const shown = await openStep('progress', givenBack(reasons.slice(0, 1)));
  find(shown.step, 'button', '修改并重新提交').click();
  await shown.at('网站/APP信息填写');
  const name = fieldOf(shown.step, 'services[s1].name');
  expect(words(name)).to.contain('网站名称与已备案网站相近，请更换。');
  expect(find(name, 'textbox').matches(':read-write')).to.equal(true);
  expect(words(fieldOf(shown.step, 'services[s1].homeUrl'))).to.contain('本次只需修改被退回的栏目');
  expect(words(shown.wizard)).to.contain('审核人员退回了这份备案');
  expect(shown.filing().orderId).to.equal(null);
});

it('where a reason names no field all of them are open', async () => {
  const shown = await openStep('progress', givenBack(reasons));
  find(shown.step, 'button', '修改并重新提交').click();
  await shown.at('网站/APP信息填写');
  expect(find(fieldOf(shown.step, 'services[s1].homeUrl'), 'textbox').matches(':read-write')).to.equal(true);
});

it('approved: the numbers granted, what is to be done next with its source, and a way to another filing', async () => {
  const shown = await openStep('progress', sent(withManyWebsites(unit, 2), 'approved'));
  const granted = words(section(shown.step, '备案成功'));
  expect(granted).to.contain('京ICP备2099000001号-1').and.to.contain('京ICP备2099000001号-2');
  const duties = section(shown.step, '接下来要做的事');
  expect(duties.querySelectorAll('li').length).to.be.greaterThan(0);
  for (const duty of duties.querySelectorAll('li')) expect(duty.textContent?.length).to.be.greaterThan(10);
  expect(findAll(shown.step, 'button', '撤回').filter((each) => each.checkVisibility())).to.have.length(0);
  find(shown.step, 'button', '再办一份备案').click();
  await shown.at('验证备案类型');
  expect(shown.filing().orderId).to.equal(null);
});

it('withdrawing asks first, and who keeps the order is back at the button', async () => {
  const shown = await openStep('progress', sent(unit, 'initial-review'));
  const button = find(shown.step, 'button', '撤回');
  button.focus();
  button.click();
  await shown.rest();
  expect(shown.words()).to.contain('撤回后审核停止');
  find(shown.step, 'button', '不撤回').click();
  await shown.rest();
  expect(shown.commands('order/withdraw')).to.have.length(0);
  expect(focused() === button).to.equal(true);
});

it('withdrawn: says so, and the filing can be corrected and sent again', async () => {
  const shown = await openStep('progress', {
    ...sent(unit, 'initial-review'),
    backend: { getOrder: async () => orderOf(unit, 'initial-review'), withdraw: async () => orderOf(unit, 'withdrawn'), loadDraft: async () => ({ filing: unit, version: '3', savedAt: unit.updatedAt }) },
  });
  find(shown.step, 'button', '撤回').click();
  await shown.rest();
  findAll(shown.step, 'button', '撤回').filter((each) => each.checkVisibility()).at(-1)?.click();
  await until(() => shown.words().includes('已撤回'), 'not withdrawn');
  find(shown.step, 'button', '修改并重新提交').click();
  await shown.at('验证备案类型');
  expect(shown.filing().orderId).to.equal(null);
  expect(shown.value('entity.name')).to.equal('北京青禾云图科技有限公司');
});

it('what can no longer be withdrawn has no button for it', async () => {
  const shown = await openStep('progress', sent(unit, 'authority-review'));
  expect(findAll(shown.step, 'button', '撤回').filter((each) => each.checkVisibility())).to.have.length(0);
});

it('a withdrawal that failed says why, and the order stands', async () => {
  const shown = await openStep('progress', { ...sent(unit, 'initial-review'), backend: { getOrder: async () => orderOf(unit, 'initial-review'), withdraw: () => Promise.reject(new IcpError('conflict')) } });
  find(shown.step, 'button', '撤回').click();
  await shown.rest();
  findAll(shown.step, 'button', '撤回').filter((each) => each.checkVisibility()).at(-1)?.click();
  await until(() => shown.words().includes('操作没有完成'), 'nothing is said');
  expect(current(shown).map((text) => text.split(' ')[0])).to.deep.equal(['平台初审']);
});

it('expired: says so, and the filing can be sent again', async () => {
  const shown = await openStep('progress', sent(unit, 'expired'));
  expect(current(shown).map((text) => text.split(' ')[0])).to.deep.equal(['已失效']);
  expect(findAll(shown.step, 'button', '修改并重新提交')).to.have.length(1);
});

it('the way back to the steps is closed while the order is under review', async () => {
  const shown = await openStep('progress', sent(unit, 'initial-review'));
  shown.world.store.dispatch({ type: 'step/go', step: 'entity' });
  await shown.rest();
  expect(shown.filing().step).to.equal('progress');
});

it('the language is switched live, the reviewer’s words stay', async () => {
  const shown = await openStep('progress', sent(unit, 'rejected', { rejections: reasons }));
  await shown.speak('en');
  expect(shown.words()).to.contain('网站名称与已备案网站相近，请更换。').and.to.not.contain('审核人员退回了这份备案');
  expect(holdsFocus(shown.wizard)).to.equal(false);
});

for (const [what, setup] of [['under review', sent(unit, 'authority-review')], ['rejected', sent(unit, 'rejected', { rejections: reasons })], ['approved', sent(ksyunFirstIndividualGuangdong, 'approved')]] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      const shown = await openStep('progress', setup, { width: 320, locale });
      expect(tooWide(shown.wizard)).to.deep.equal([]);
    });
  }
}

it('what is to be done while the review goes on is told then, and nothing of it where nobody reviews', async () => {
  const open = await openStep('progress', sent(unit, 'initial-review'));
  expect(words(section(open.step, '接下来要做的事'))).to.contain('寄给金山云备案组').and.to.contain('拿到备案号之前');
  const back = await openStep('progress', sent(unit, 'rejected'));
  expect(back.words()).to.not.contain('寄给金山云备案组');
});

it('approved: what the page after success says is not said twice', async () => {
  const shown = await openStep('progress', sent(unit, 'approved'));
  await until(() => shown.words().includes('页面底部标明备案号'), 'what comes after success is not there');
  await shown.rest();
  expect(words(section(shown.step, '接下来要做的事'))).to.not.contain('公安');
});

