// Loaded beforehand: what the records fetch when they need it is not what these tests wait for.
import '../../../src/elements/records/records-app.js';
import '../../../src/elements/table/tasks/photo-task.js';
import '../../../src/data/after-success.js';
import '../../support/store.js';
import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { BackendAdapter } from '../../../src/core/ports/backend.js';
import type { Submission } from '../../../src/core/plan/types.js';
import { define, type IcpFilingRecords, type OpenFilingDetail } from '../../../src/define.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { backendOf, doneOrders, openOrders, recordOf, type World } from '../../../stories/records/world.js';
import { deepActiveElement } from '../../../src/elements/base/index.js';
import { find, findAll } from '../ui/show.js';
import { leave, newAccount, place, until, words } from '../wizard/host.js';

define({ records: {} });

interface Shown { readonly element: IcpFilingRecords; readonly adapter: BackendAdapter; readonly heard: readonly OpenFilingDetail[] }
async function shown(world: World, { width, locale = 'zh-CN', own = false }: { readonly width?: number; readonly locale?: string; readonly own?: boolean } = {}): Promise<Shown> {
  await customElements.whenDefined('icp-filing-records');
  const element = document.createElement('icp-filing-records');
  const adapter = backendOf(world);
  const heard: OpenFilingDetail[] = [];
  element.provider = world.profile ?? ksyun;
  element.adapter = adapter;
  element.accountKey = newAccount();
  element.locale = locale;
  element.addEventListener('icp-open-filing', (event) => {
    heard.push(event.detail);
    if (own) event.preventDefault();
  });
  const area = place();
  if (width !== undefined) area.style.inlineSize = `${width}px`;
  area.append(element);
  await until(() => /备案订单|Filing orders/.test(words(element)) && !/正在加载/.test(words(element)), 'the records do not open');
  return { element, adapter, heard };
}
const says = (element: Element, text: string | RegExp): Promise<void> => until(() => (typeof text === 'string' ? words(element).includes(text) : text.test(words(element))), `does not say ${String(text)}`);
const press = (element: Element, name: string | RegExp): void => find(element, 'button', name).click();
const count = (element: Element, name: string | RegExp): number => findAll(element, 'button', name).length;

afterEach(leave);

it('what is on record: the entity with its numbers, every website, what can be done with each', async () => {
  const { element } = await shown({ records: [recordOf(2)] });
  const text = words(element);
  for (const part of ['北京青禾云图科技有限公司', '京ICP备2099000001号', '陈知行', '青禾云图官网', 'qinghe-help.cn', '京ICP备2099000001号-2']) expect(text).to.contain(part);
  expect(count(element, /取消接入.*青禾云图官网/)).to.equal(1);
  expect(count(element, /注销主体/)).to.equal(1);
});

it('a table with its headers, rows and cells, also where it is laid out as cards', async () => {
  const { element } = await shown({ records: [recordOf(2)] }, { width: 320 });
  expect(findAll(element, 'table')[0]?.querySelectorAll('[role="row"]')).to.have.length(3);
  expect(findAll(element, 'rowheader', '京ICP备2099000001号-2')).to.have.length(1);
});

it('nothing on record: one way to begin, and the host is asked', async () => {
  const { element, heard } = await shown({}, { own: true });
  expect(words(element)).to.contain('您还没有备案信息');
  press(element, '开始备案');
  expect(heard).to.deep.equal([{ start: null, recordId: null, filingId: null, orderId: null }]);
});

it('a host that opens its own wizard gets the type and what it is about, and no answer', async () => {
  const { element, heard } = await shown({ records: [recordOf(2)] }, { own: true });
  press(element, /^变更.*青禾云图帮助中心/);
  expect(heard).to.deep.equal([{ start: { type: 'change-service', serviceIds: ['w2'] }, recordId: 'r1', filingId: null, orderId: null }]);
  expect(findAll(element, 'button', '返回备案管理')).to.have.length(0);
  const detail = heard[0];
  expect((detail && (await element.startOf(detail)))?.record?.entityNumber).to.equal('京ICP备2099000001号');
});

it('else the wizard opens in place, and there is a way back', async () => {
  const { element, heard } = await shown({ records: [recordOf(1)] });
  press(element, /^变更.*青禾云图官网/);
  await until(() => element.shadowRoot?.querySelector('icp-records-app')?.shadowRoot?.querySelector('icp-filing-wizard'), 'no wizard');
  expect(heard).to.have.length(1);
  press(element, '返回备案管理');
  await says(element, '京ICP备2099000001号-1');
  expect(element.shadowRoot?.querySelector('icp-records-app')?.shadowRoot?.querySelector('icp-filing-wizard')).to.equal(null);
});

it('an order that was begun is opened by its filing', async () => {
  const { element, heard } = await shown({ open: openOrders }, { own: true });
  press(element, /继续填写.*287101/);
  expect(heard).to.deep.equal([{ start: null, recordId: null, filingId: 'f-draft', orderId: '30152419054287101' }]);
});

/** Opens the confirmation of a cancelled access and ticks what has to be ticked. */
async function asked(world: World): Promise<{ readonly element: IcpFilingRecords; readonly sent: readonly Submission[]; readonly confirm: () => HTMLElement }> {
  const sent: Submission[] = [];
  const { submit, ...adapter } = backendOf(world);
  const { element } = await shown({ ...world, over: { ...world.over, submit: async (submission, options) => {
    sent.push(submission);
    return (world.over?.submit ?? submit)(submission, options);
  } } });
  expect(adapter.id).to.be.a('string');
  press(element, /取消接入.*青禾云图官网/);
  await says(element, '提交到管局后不能撤回');
  const confirm = (): HTMLElement => {
    const found = findAll(element, 'button', /^取消接入( 正在提交…)?$/).at(-1);
    if (!found) throw new Error('no button to confirm');
    return found;
  };
  await until(() => findAll(element, 'button', '取消接入').length > 0 && !confirm().matches(':disabled'), 'cannot be confirmed');
  for (const box of findAll(element, 'checkbox')) box.click();
  return { element, sent, confirm };
}
const accepts: World = { records: [recordOf(2)], over: { submit: async () => ({ orderId: 'o-77', submittedAt: '2026-11-20T02:00:00.000Z' }) } };

it('cancelling an access says what it means and for what; two presses submit once', async () => {
  const { element, sent, confirm } = await asked(accepts);
  expect(words(element)).to.contain('没有任何接入商时');
  const button = confirm();
  button.click();
  button.click();
  await says(element, '申请已提交');
  expect(sent.map(({ type, services }) => [type, services.map(({ id }) => id)])).to.deep.equal([['cancel-access', ['w1']]]);
  expect(words(element)).to.contain('o-77');
  press(element, '知道了');
  await until(() => !words(element).includes('申请已提交'), 'stays open');
});

it('who does not do it has sent nothing', async () => {
  const { element, sent } = await asked(accepts);
  press(element, '不办理');
  await until(() => !words(element).includes('提交到管局后不能撤回'), 'stays open');
  expect(sent).to.have.length(0);
});

it('a confirmation that failed says so, and the next try sends the same key', async () => {
  let broken = true;
  const keys: string[] = [];
  const { element, confirm } = await asked({ ...accepts, over: { submit: async (_, { idempotencyKey }) => {
    keys.push(idempotencyKey);
    if (broken) throw new IcpError('network');
    return { orderId: 'o-78', submittedAt: '2026-11-20T02:00:00.000Z' };
  } } });
  confirm().click();
  await says(element, '没有提交成功');
  broken = false;
  await until(() => confirm().getAttribute('aria-disabled') !== 'true', 'still busy');
  confirm().click();
  await says(element, '申请已提交');
  expect(new Set(keys).size).to.equal(1);
});

it('deregistering an entity names everything that goes with it', async () => {
  const { element } = await shown({ records: [recordOf(3)] });
  press(element, /注销主体/);
  await says(element, '以下 3 个网站和 APP 会一并注销');
  const listed = findAll(element, 'list', '以下 3 个').map(words).join();
  expect(listed).to.contain('云图开放平台').and.to.contain('京ICP备2099000001号-3');
});

const { console: described, ...plain } = ksyun;
it('what cannot be done just now is there, says why, and does nothing', async () => {
  expect(described).to.be.a('function');
  const { element, heard } = await shown({ records: [recordOf(1, { openTypes: ['change-entity'] })], profile: plain }, { own: true });
  const button = find(element, 'button', /变更主体/);
  expect(button.getAttribute('aria-disabled')).to.equal('true');
  expect(button.getAttribute('aria-label')).to.contain('有订单正在办理');
  button.click();
  expect(heard).to.have.length(0);
});

it('further actions wait behind one button, which has the focus again once what they opened is closed', async () => {
  const { element } = await shown({ records: [recordOf(2)] });
  const more = find(element, 'button', /更多.*青禾云图官网/);
  more.click();
  await until(() => more.getAttribute('aria-expanded') === 'true', 'does not open');
  press(element, /取消接入.*青禾云图官网/);
  await says(element, '提交到管局后不能撤回');
  press(element, '不办理');
  await until(() => deepActiveElement() === more, 'the focus is lost');
  expect(more.getAttribute('aria-expanded')).to.equal('false');
});

it('tabs: by arrow keys, one stop for Tab', async () => {
  const { element } = await shown({ open: openOrders, done: doneOrders });
  const [open, done] = findAll(element, 'tab');
  expect([open?.tabIndex, done?.tabIndex]).to.deep.equal([0, -1]);
  open?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
  await says(element, '已失效');
  expect(findAll(element, 'tab', '已完成')[0]?.getAttribute('aria-selected')).to.equal('true');
});

it('an order has a page of its own, and withdrawing asks first', async () => {
  const { element } = await shown({ open: openOrders });
  press(element, /查看.*287105/);
  await says(element, /平台初审.*进行中/);
  press(element, /撤回/);
  await says(element, '撤回后审核停止');
  findAll(element, 'button', /^撤回/).at(-1)?.click();
  await says(element, '订单已撤回');
  expect(words(element)).to.contain('已撤回');
});

it('what an order waits for stands on its page', async () => {
  const { element } = await shown({ open: openOrders });
  press(element, /查看.*287103/);
  await says(element, '选择拍照方式');
  expect(words(element)).to.contain('30152419054287103');
});

it('once approved: the number for the footer, the duties, the guide', async () => {
  const { element } = await shown({ records: [recordOf(1)], done: doneOrders });
  findAll(element, 'tab', '已完成')[0]?.click();
  await says(element, '已失效');
  press(element, /查看.*287001/);
  await says(element, 'href="https://beian.miit.gov.cn/"');
  await says(element, '公安联网备案填写指南');
  expect(words(element)).to.contain('青禾云图官网');
});

it('what cannot be reached says why, and comes with the next try', async () => {
  let broken = true;
  const good = backendOf({ records: [recordOf(1)] });
  const { element } = await shown({ over: { listRecords: async (query) => {
    if (broken) throw new IcpError('network');
    return good.listRecords?.(query) ?? { records: [], page: 1, pages: 1, total: 0 };
  } } });
  await says(element, '请检查网络后重试');
  broken = false;
  press(element, '重新加载');
  await says(element, '京ICP备2099000001号-1');
  expect(words(element)).to.not.contain('请检查网络后重试');
});

it('without an adapter it says so, and starts when there is one', async () => {
  const codes: string[] = [];
  const element = document.createElement('icp-filing-records');
  element.addEventListener('icp-error', (event) => void codes.push(event.detail.code));
  element.provider = ksyun;
  place().append(element);
  await until(() => codes.includes('no-adapter'), 'no error');
  element.adapter = backendOf({ records: [recordOf(1)] });
  await says(element, '京ICP备2099000001号-1');
  expect(codes).to.deep.equal(['no-adapter']);
});

it('the language is switched live', async () => {
  const { element } = await shown({ records: [recordOf(1)] });
  element.locale = 'en';
  await says(element, 'Filing orders');
  expect(words(element)).to.not.contain('备案管理');
});

it('taken away, it asks the backend nothing more', async () => {
  const { element } = await shown({ open: openOrders });
  element.remove();
  await Promise.resolve();
  await Promise.resolve();
  const app = element.shadowRoot?.querySelector('icp-records-app');
  expect(Reflect.get(app ?? {}, 'context')).to.equal(undefined);
});

for (const locale of ['zh-CN', 'en']) {
  it(`fits into 320 pixels: ${locale}`, async () => {
    const { element } = await shown({ records: [recordOf(3, { serviceStates: { w2: 'cancelling' } })], open: openOrders }, { width: 320, locale });
    expect(element.scrollWidth).to.be.at.most(320);
  });
  it(`is accessible: ${locale}`, async () => {
    const { element } = await shown({ records: [recordOf(3, { serviceStates: { w2: 'cancelling' } })], open: openOrders }, { locale });
    await expect(element).to.be.accessible();
  });
}

it('the page of an order expects the authority as long as its province takes, of an order that names its own that one', async () => {
  const shaanxi = openOrders.map((order) => (order.id.endsWith('287106') ? { ...order, province: '610000' } : order));
  const { element } = await shown({ open: shaanxi });
  press(element, /查看.*287106/);
  await says(element, /预计.*1.*周/);
  expect(words(element)).to.contain('预计');
});

