import { expect, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { announce } from '../../../src/elements/base/index.js';
import { IcpBadge } from '../../../src/elements/ui/badge.js';
import { IcpButton } from '../../../src/elements/ui/button.js';
import { IcpCard } from '../../../src/elements/ui/card.js';
import { IcpCopyButton } from '../../../src/elements/ui/copy-button.js';
import { IcpDefinitionList } from '../../../src/elements/ui/definition-list.js';
import { IcpDialog } from '../../../src/elements/ui/dialog.js';
import { IcpDisclosure } from '../../../src/elements/ui/disclosure.js';
import { IcpIcon } from '../../../src/elements/ui/icon.js';
import { IcpLiveRegion } from '../../../src/elements/ui/live-region.js';
import { IcpPopover } from '../../../src/elements/ui/popover.js';
import { IcpProgressBar } from '../../../src/elements/ui/progress-bar.js';
import { IcpSkeleton } from '../../../src/elements/ui/skeleton.js';
import { IcpSpinner } from '../../../src/elements/ui/spinner.js';
import { IcpTimeline } from '../../../src/elements/ui/timeline.js';
import { IcpToaster } from '../../../src/elements/ui/toaster.js';
import { find, findAll, focused, heard, settled, show, textOf } from './show.js';

const dialog = (props: TemplateResult = html`<icp-dialog heading="删除？">内容<button slot="actions">删除</button></icp-dialog>`) => show<IcpDialog>([IcpDialog], props);
const native = (element: IcpDialog): HTMLDialogElement => element.shadowRoot?.querySelector('dialog') as HTMLDialogElement;

async function open(element: IcpDialog): Promise<void> {
  element.open = true;
  await settled(element);
}

it('an open dialog is modal, named, and has the focus on its heading', async () => {
  const element = await dialog();
  await open(element);
  expect([native(element).matches(':modal'), focused()?.textContent]).to.deep.equal([true, '删除？']);
});

it('focus comes back to where it was', async () => {
  const before = document.createElement('button');
  document.body.append(before);
  before.focus();
  const element = await dialog();
  await open(element);
  element.open = false;
  await settled(element);
  const after = focused();
  before.remove();
  expect(after).to.equal(before);
});

for (const [reason, act] of [
  ['escape', (element: IcpDialog) => native(element).dispatchEvent(new Event('cancel', { cancelable: true }))],
  ['button', (element: IcpDialog) => find(element, 'button', '关闭').click()],
  ['backdrop', (element: IcpDialog) => native(element).dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 1, clientY: 1 }))],
] as const) {
  it(`the reader gets out by ${reason}`, async () => {
    const element = await dialog();
    await open(element);
    const asked = heard(element, 'request-close');
    act(element);
    await settled(element);
    expect([asked, element.open, native(element).open]).to.deep.equal([[{ reason }], false, false]);
  });
}

it('the owner may keep it open', async () => {
  const element = await dialog();
  await open(element);
  element.addEventListener('request-close', (event) => event.preventDefault());
  find(element, 'button', '关闭').click();
  await settled(element);
  expect(native(element).open).to.equal(true);
});

it('a dialog without a way out ignores Escape and has no close button', async () => {
  const element = await dialog(html`<icp-dialog no-dismiss heading="必须选择"></icp-dialog>`);
  await open(element);
  native(element).dispatchEvent(new Event('cancel', { cancelable: true }));
  await settled(element);
  expect([element.open, findAll(element, 'button').length]).to.deep.equal([true, 0]);
});

it('removed while open it leaves the page usable, and put back it is open again', async () => {
  const element = await dialog();
  await open(element);
  const parent = element.parentElement;
  element.remove();
  const gone = document.querySelectorAll(':modal').length;
  parent?.append(element);
  await settled(element);
  expect([gone, native(element).matches(':modal')]).to.deep.equal([0, true]);
});

it('an open dialog is accessible', async () => {
  const element = await dialog();
  await open(element);
  await expect(element).to.be.accessible();
});

it('a popover opens beside its button and says so', async () => {
  const element = await show<IcpPopover>([IcpPopover], html`<icp-popover label="为什么？">因为</icp-popover>`);
  const button = find(element, 'button', '为什么');
  button.click();
  await waitUntil(() => button.getAttribute('aria-expanded') === 'true');
  const panel = element.shadowRoot?.querySelector(':popover-open');
  const [above, below] = [button.getBoundingClientRect(), panel?.getBoundingClientRect()];
  expect([below && below.top >= above.bottom, below && below.left >= 0]).to.deep.equal([true, true]);
  await expect(element).to.be.accessible();
});

it('removing an open popover leaves nothing behind', async () => {
  const element = await show<IcpPopover>([IcpPopover], html`<icp-popover label="为什么？">因为</icp-popover>`);
  find(element, 'button').click();
  await waitUntil(() => find(element, 'button').getAttribute('aria-expanded') === 'true');
  element.remove();
  expect(element.shadowRoot?.querySelectorAll(':popover-open').length).to.equal(0);
});

it('a disclosure opens and reports it', async () => {
  const element = await show<IcpDisclosure>([IcpDisclosure], html`<icp-disclosure heading="来源">内容</icp-disclosure>`);
  const heardOpen = heard(element, 'disclosure-toggle');
  find(element, 'button', '来源').click();
  await waitUntil(() => heardOpen.length > 0);
  expect([heardOpen, element.open]).to.deep.equal([[{ open: true }], true]);
});

it('an announcement below the same root is said, and the same one again', async () => {
  const region = await show<IcpLiveRegion>([IcpLiveRegion], html`<icp-live-region></icp-live-region>`);
  announce(region, '已保存');
  await settled(region);
  const first = find(region, 'status').textContent;
  announce(region, '已保存');
  await settled(region);
  const second = find(region, 'status').textContent;
  expect([first, second.trim(), first === second]).to.deep.equal(['已保存', '已保存', false]);
});

it('an urgent announcement interrupts', async () => {
  const region = await show<IcpLiveRegion>([IcpLiveRegion], html`<icp-live-region></icp-live-region>`);
  announce(region, '上传失败', 'assertive');
  await settled(region);
  expect(find(region, 'alert').textContent).to.equal('上传失败');
});

it('a toast is shown above everything and said', async () => {
  const toaster = await show<IcpToaster>([IcpToaster, IcpLiveRegion], html`<icp-toaster></icp-toaster>`);
  const region = new IcpLiveRegion();
  toaster.parentElement?.append(region);
  toaster.show('已复制', 'success');
  await settled(toaster);
  await settled(region);
  expect([toaster.shadowRoot?.querySelectorAll(':popover-open').length, find(region, 'status').textContent]).to.deep.equal([1, '已复制']);
  await expect(toaster).to.be.accessible();
});

it('a toast goes when it is closed, and the layer with the last one', async () => {
  const toaster = await show<IcpToaster>([IcpToaster], html`<icp-toaster></icp-toaster>`);
  toaster.show('一');
  await settled(toaster);
  find(toaster, 'button', '关闭通知').click();
  await settled(toaster);
  expect(toaster.shadowRoot?.querySelectorAll(':popover-open').length).to.equal(0);
});

it('a toast goes by itself', async () => {
  const toaster = await show<IcpToaster>([IcpToaster], html`<icp-toaster duration="1"></icp-toaster>`);
  toaster.show('一');
  await settled(toaster);
  await waitUntil(() => findAll(toaster, 'button').length === 0);
  expect(textOf(toaster)).to.equal('');
});

it('copying says whether it worked', async () => {
  const element = await show<IcpCopyButton>([IcpCopyButton], html`<icp-copy-button value="123" what="订单号"></icp-copy-button>`);
  const before = find(element, 'button').getAttribute('aria-label');
  find(element, 'button', '复制').click();
  await waitUntil(() => find(element, 'button').getAttribute('aria-label') !== before);
  expect([before, ['已复制', '复制失败，请手动选择'].includes(find(element, 'button').getAttribute('aria-label') ?? '')]).to.deep.equal(['复制：订单号', true]);
});

it('a progress bar tells its value, and none while nobody knows', async () => {
  const bar = await show<IcpProgressBar>([IcpProgressBar], html`<icp-progress-bar label="识别" value="0.35"></icp-progress-bar>`);
  const progress = bar.shadowRoot?.querySelector('progress');
  const known = [progress?.value, textOf(bar).includes('35%')];
  bar.value = undefined;
  await settled(bar);
  expect([known, progress?.position]).to.deep.equal([[0.35, true], -1]);
});

it('a definition list says that a value is missing, once', async () => {
  const list = await show<IcpDefinitionList>([IcpDefinitionList], html`<icp-definition-list .items=${[{ id: 'a', label: '名称', value: '', error: '必须填写' }, { id: 'b', label: '备注', value: '' }]}></icp-definition-list>`);
  expect([...(list.shadowRoot?.querySelectorAll('dd') ?? [])].map((each) => each.textContent.replace(/\s+/g, ''))).to.deep.equal(['错误：必须填写', '未填写']);
});

it('a definition list asks for an edit by id', async () => {
  const list = await show<IcpDefinitionList>([IcpDefinitionList], html`<icp-definition-list .items=${[{ id: 'name', label: '名称', value: '', editable: true, error: '缺' }]}></icp-definition-list>`);
  const edits = heard(list, 'edit');
  find(list, 'button', '修改：名称').click();
  expect([edits, textOf(list).includes('错误：缺')]).to.deep.equal([[{ id: 'name' }], true]);
});

it('the stage that is going on is marked in a timeline', async () => {
  const items = [{ id: '1', label: '提交', state: 'done' }, { id: '2', label: '审核', state: 'current', when: '今天' }] as const;
  const timeline = await show<IcpTimeline>([IcpTimeline], html`<icp-timeline label="进度" .items=${items}></icp-timeline>`);
  const current = [...(timeline.shadowRoot?.querySelectorAll('[aria-current="step"]') ?? [])].map((item) => item.textContent.includes('审核'));
  expect(current).to.deep.equal([true]);
});

for (const [what, last] of [['an end', 'done'], ['a problem', 'problem']] as const) {
  it(`where things stand is marked in a timeline also when that is ${what}`, async () => {
    const items = [{ id: '1', label: '提交', state: 'done' }, { id: '2', label: '审核', state: last }, { id: '3', label: '备案', state: 'upcoming' }] as const;
    const timeline = await show<IcpTimeline>([IcpTimeline], html`<icp-timeline .items=${items}></icp-timeline>`);
    expect([...(timeline.shadowRoot?.querySelectorAll('[aria-current="step"]') ?? [])].map((item) => item.textContent.includes('审核'))).to.deep.equal([true]);
  });
}

it('a card is a region named by its heading', async () => {
  const card = await show<IcpCard>([IcpCard, IcpBadge], html`<icp-card heading="主体信息" level="2"><icp-badge tone="success">已通过</icp-badge></icp-card>`);
  const section = card.shadowRoot?.querySelector('section');
  expect(card.shadowRoot?.getElementById(section?.getAttribute('aria-labelledby') ?? '')?.tagName).to.equal('H2');
});

it('an icon with a label is a named picture, without one it is silent', async () => {
  const icon = await show<IcpIcon>([IcpIcon], html`<icp-icon name="lock" label="已锁定"></icp-icon>`);
  const named = [icon.role, icon.ariaLabel];
  icon.label = '';
  await settled(icon);
  expect([named, icon.role]).to.deep.equal([['img', '已锁定'], null]);
});

const plain: readonly (readonly [string, TemplateResult])[] = [
  ['a card', html`<icp-card heading="标题" note="说明">内容</icp-card>`],
  ['a definition list', html`<icp-definition-list .items=${[{ id: 'a', label: '名称', official: '主办单位名称', value: '甲', editable: true, error: '错' }]}></icp-definition-list>`],
  ['a timeline', html`<icp-timeline label="进度" .items=${[{ id: '1', label: '提交', state: 'problem', when: '今天', detail: '请修改' }, { id: '2', label: '审核', state: 'upcoming' }]}></icp-timeline>`],
  ['a skeleton', html`<icp-skeleton shape="fields"></icp-skeleton>`],
  ['a spinner', html`<icp-spinner></icp-spinner>`],
  ['a progress bar', html`<icp-progress-bar label="识别" value="0.2"></icp-progress-bar>`],
  ['badges', html`<div>${['neutral', 'info', 'success', 'warning', 'error'].map((tone) => html`<icp-badge tone=${tone} icon="check">字</icp-badge>`)}</div>`],
  ['a copy button', html`<icp-copy-button value="1" what="订单号"></icp-copy-button>`],
  ['a closed disclosure', html`<icp-disclosure heading="来源">内容</icp-disclosure>`],
];
for (const [name, content] of plain) {
  for (const theme of ['light', 'dark']) {
    it(`${name} is accessible, ${theme}`, async () => {
      const element = await show([IcpCard, IcpDefinitionList, IcpTimeline, IcpSkeleton, IcpSpinner, IcpProgressBar, IcpBadge, IcpCopyButton, IcpDisclosure, IcpButton], content, { theme });
      await expect(element).to.be.accessible();
    });
  }
}
