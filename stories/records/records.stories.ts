import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { EntityRecord } from '../../src/core/ports/backend.js';
import { html, type TemplateResult } from 'lit';
import { IcpError } from '../../src/core/model/errors.js';
import { define } from '../../src/define.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { appears, words } from '../support/appears.js';
import { narrow } from '../ui/stage.js';
import { backendOf, doneOrders, openOrders, recordOf, type World } from './world.js';

define({ records: {} });

interface Context { readonly globals: Readonly<Record<string, unknown>> }
/** The records over a world of their own, in the toolbar's language and colours. */
const over = (world: World) => (_: unknown, { globals }: Context): TemplateResult =>
  html`<icp-filing-records .provider=${world.profile ?? ksyun} .adapter=${backendOf(world)} locale=${String(globals['locale'])} theme=${String(globals['theme'])}></icp-filing-records>`;

const meta: Meta = { title: 'records/Records', component: 'icp-filing-records' };
export default meta;
type Story = StoryObj;

/** Presses what a reader finds by its words, as soon as it is there. */
async function press(root: Element, name: RegExp): Promise<void> {
  const end = performance.now() + 40_000;
  for (;;) {
    const found = find(root, name);
    if (found) return found.click();
    if (performance.now() > end) throw new Error(`nothing is named ${String(name)} in: ${words(root).slice(0, 400)}`);
    await new Promise(requestAnimationFrame);
  }
}
function find(root: Element | ShadowRoot, name: RegExp): HTMLElement | undefined {
  for (const each of root.querySelectorAll('*')) {
    if (each instanceof HTMLElement && each.matches('button') && !each.matches(':disabled') && each.getAttribute('aria-disabled') !== 'true') {
      const host = each.getRootNode();
      const label = each.getAttribute('aria-label') ?? `${each.textContent} ${host instanceof ShadowRoot ? host.host.textContent : ''}`;
      if (name.test(label.replace(/\s+/g, ' ').trim())) return each;
    }
    const inner = each.shadowRoot && find(each.shadowRoot, name);
    if (inner) return inner;
  }
  return undefined;
}
type Played = Parameters<ReturnType<typeof appears>>[0];
const then = (name: RegExp, shown: ReturnType<typeof appears>) => async (played: Played): Promise<void> => {
  await press(played.canvasElement, name);
  await shown(played);
};

/** A provider that describes no console of its own. */
const { console: _console, ...plain } = ksyun;
const one: World = { records: [recordOf(1)] };
const many: World = { records: [recordOf(12, { serviceStates: { w2: 'cancelling', w3: 'changing' } })], open: openOrders, done: doneOrders };

export const Empty: Story = { render: over({}), play: appears('您还没有备案信息', 'Nothing is on record') };
export const OneEntity: Story = { render: over(one), play: appears('京ICP备2099000001号-1', '京ICP备2099000001号-1') };
export const ManyServices: Story = { render: over(many), play: appears('青禾招聘 3', '青禾招聘 3') };
/** Two entities of one account have two names. */
const named = (record: EntityRecord, n: number): EntityRecord => ({
  ...record, snapshot: { ...record.snapshot, answers: { ...record.snapshot.answers, 'entity.name': `${String(record.snapshot.answers['entity.name'])} ${n}` } },
});

export const ManyEntities: Story = { render: over({ records: Array.from({ length: 12 }, (_, n) => named(recordOf(1, { id: `r${n}` }), n + 1)) }), play: appears('第 1 / 2 页', 'Page 1 of 2') };
export const OrdersInProgress: Story = { render: over({ ...one, open: openOrders }), play: appears('等您办理', 'Waiting for you') };
export const OrdersFinished: Story = { render: over({ ...one, done: doneOrders }), play: then(/^(已完成|Finished)/, appears('已失效', 'Expired')) };
export const UnderReview: Story = { render: over({ records: [recordOf(2, { state: 'changing', openTypes: ['change-entity'] })], profile: plain }), play: appears('办完后才能再办', 'has to be finished first') };
export const Shell: Story = { render: over({ records: [recordOf(1, { state: 'shell' })] }), play: appears('空壳主体不能在线办理', 'shell entity') };
export const Loading: Story = { render: over({ over: { listRecords: () => new Promise(() => undefined), listOrders: () => new Promise(() => undefined) } }), play: appears('备案订单', 'Filing orders') };
export const NotReached: Story = { render: over({ over: { listRecords: () => Promise.reject(new IcpError('network')), listOrders: () => Promise.reject(new IcpError('unauthenticated')) } }), play: appears('登录已过期', 'login has expired') };
export const WithoutRecords: Story = { render: over({ lacks: ['listRecords'], open: openOrders }), play: appears('这里不能查询已备案信息', 'cannot be looked up') };
export const NoAdapter: Story = { render: (_, { globals }) => html`<icp-filing-records .provider=${ksyun} locale=${String(globals['locale'])} theme=${String(globals['theme'])}></icp-filing-records>`, play: appears('adapter', 'adapter') };
export const Narrow: Story = { render: (args, context) => narrow(over(many)(args, context)), play: appears('青禾招聘 3', '青禾招聘 3') };

export const CancelAccess: Story = { render: over(one), play: then(/^(取消接入|Cancel access).*青禾云图官网/, appears('提交到管局后不能撤回', 'cannot be taken back')) };
export const DeregisterService: Story = { render: over(one), play: then(/^(注销|Deregister|Close).*青禾云图官网/, appears('提交到管局后不能撤回', 'cannot be taken back')) };
export const DeregisterEntity: Story = { render: over({ records: [recordOf(12)] }), play: then(/^(注销主体|Deregister (the )?entity).*北京青禾/, appears('提交到管局后不能撤回', 'cannot be taken back')) };
export const WithdrawAsked: Story = { render: over({ ...one, open: openOrders }), play: then(/^(撤回|Withdraw).*287105/, appears('撤回后审核停止', 'The review stops')) };

const order = (id: string, shown: ReturnType<typeof appears>): Story => ({ render: over({ ...one, open: openOrders }), play: then(new RegExp(`^(查看|View).*${id}`), shown) });
export const OrderRejected: Story = order('287102', appears('只需修改', 'need changing'));
export const OrderWaitsForPhoto: Story = order('287103', appears('核验点', 'erification point'));
export const OrderMinistrySms: Story = order('287104', appears('139****0002', '139****0002'));
export const OrderInReview: Story = order('287105', appears('平台初审', 'Initial review'));
export const OrderAtAuthority: Story = order('287106', appears('管局审核', 'authority'));
export const OrderApproved: Story = { render: over({ ...one, done: doneOrders }), play: async (played) => {
  await press(played.canvasElement, /^(已完成|Finished)/);
  await press(played.canvasElement, /^(查看|View).*287001/);
  await appears('beian.miit.gov.cn', 'beian.miit.gov.cn')(played);
} };

export const AfterSuccess: Story = { render: over({ records: [recordOf(3, {}, { 'entity.region': { province: '320000', city: '320100', district: '320102' } })] }), play: then(/^(备案号与后续事项|Number and next steps)/, appears('公安联网备案填写指南', 'Guide to the public-security')) };
