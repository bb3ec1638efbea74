import type { AnswerValue } from '../../src/core/model/filing.js';
import type { BackendAdapter, EntityRecord, Order, OrderState } from '../../src/core/ports/backend.js';
import { createSandbox } from '../../src/adapters/sandbox/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import type { Profile } from '../../src/core/model/profile.js';

/** The day on which everything in these worlds happens. Everything in them is invented. */
export const now = '2026-11-20T02:00:00.000Z';
const days = (n: number): string => new Date(Date.parse(now) + n * 86_400_000).toISOString();

const sites: readonly (readonly [name: string, domain: string, contact: string])[] = [
  ['青禾云图官网', 'qinghe-yuntu.cn', '林书远'], ['青禾云图帮助中心', 'qinghe-help.cn', '林书远'], ['云图开放平台', 'yuntu-open.cn', '周意'], ['青禾招聘', 'qinghe-jobs.cn', '周意'],
];

/** A unit on record with `count` websites. `extra`: answers laid over. */
export function recordOf(count = 1, more: Partial<EntityRecord> = {}, extra: Readonly<Record<string, AnswerValue>> = {}): EntityRecord {
  const services = Array.from({ length: count }, (_, index) => {
    const [name, domain, contact] = sites[index % sites.length] ?? ['网站', 'example.cn', '林书远'];
    const round = Math.floor(index / sites.length);
    return { id: `w${index + 1}`, name: round === 0 ? name : `${name} ${round + 1}`, domain: round === 0 ? domain : domain.replace('.cn', `${round + 1}.cn`), contact };
  });
  const answers: Record<string, AnswerValue> = {
    'entity.name': '北京青禾云图科技有限公司', 'entity.region': { province: '110000', city: '110100', district: '110108' }, 'entity.nature': 'enterprise', 'entity.certificateType': 'business-licence',
    'entity.certificateNumber': '91110108MA01ABCD6F', 'entity.certificateAddress': '北京市海淀区清河中街 68 号 3 号楼 502 室', 'entity.mailingAddress': '北京市海淀区清河中街 68 号 3 号楼 502 室',
    'principal.name': '陈知行', 'principal.mobile': '138****0001', 'principal.email': 'c***@qinghe-yuntu.cn',
    ...Object.fromEntries(services.flatMap(({ id, name, domain, contact }): readonly (readonly [string, AnswerValue])[] => [
      [`services[${id}].name`, name], [`services[${id}].homeUrl`, `www.${domain}`], [`services[${id}].contact.name`, contact], [`services[${id}].domains[d1].name`, domain],
      [`services[${id}].languages`, ['zh-hans']], [`services[${id}].content`, 'unit-portal'], [`services[${id}].ip`, '203.0.113.10'],
    ])),
    ...extra,
  };
  return {
    id: 'r1', state: 'normal', approvedAt: days(-10),
    snapshot: {
      entityNumber: '京ICP备2099000001号', holder: 'unit', answers,
      services: services.map(({ id, domain }, index) => ({ id, number: `京ICP备2099000001号-${index + 1}`, kind: 'website', domains: [domain], here: true })),
    },
    ...more,
  };
}

const ways: Readonly<Partial<Record<OrderState, readonly OrderState[]>>> = {
  draft: ['draft'],
  'waiting-photo': ['initial-review', 'waiting-photo'],
  'ministry-sms': ['initial-review', 'ministry-sms'],
  'authority-review': ['initial-review', 'ministry-sms', 'authority-review'],
  approved: ['initial-review', 'ministry-sms', 'authority-review', 'approved'],
};

/** An order in a state, with the way that led there. */
export function orderIn(state: OrderState, more: Partial<Order> = {}): Order {
  const way = ways[state] ?? (state === 'initial-review' ? [state] : ['initial-review' as const, state]);
  return {
    id: `30152419054${String(1000 + Object.keys(ways).indexOf(state))}${state.length}`, filingId: `f-${state}`, type: 'first', state, title: '', domains: ['qinghe-yuntu.cn'], createdAt: days(-3), updatedAt: days(-1),
    timeline: way.map((one, index) => ({ state: one, at: days(index - way.length) })), rejections: [], canWithdraw: ['initial-review', 'waiting-photo', 'ministry-sms'].includes(state),
    ...(state === 'approved' ? { numbers: { entity: '京ICP备2099000001号', services: { w1: '京ICP备2099000001号-1' } } } : {}),
    ...more,
  };
}

export const openOrders: readonly Order[] = [
  orderIn('draft', { domains: [], id: '30152419054287101' }),
  orderIn('rejected', { id: '30152419054287102', type: 'add-service-here', domains: ['qinghe-help.cn'], rejections: [{ path: 'services[w1].name', message: '网站名称与已备案网站相近，请更换。', suggestion: '可在名称中加入单位简称。' }] }),
  orderIn('waiting-photo', { id: '30152419054287103', tasks: [{ id: 't1', kind: 'photo', serviceId: 'w1', methods: ['verification-point', 'curtain-photo'], state: 'open' }] }),
  orderIn('ministry-sms', { id: '30152419054287104', type: 'change-service', tasks: [{ id: 't2', kind: 'ministry-sms', persons: [
    { roles: ['principal'], phone: '138****0001', state: 'verified' }, { roles: ['serviceContact'], phone: '139****0002', state: 'waiting', sentAt: days(0), expiresAt: days(1), resendsLeft: 2 },
  ] }] }),
  orderIn('initial-review', { id: '30152419054287105', type: 'cancel-access', recordNumber: '京ICP备2099000001号-2', domains: ['qinghe-help.cn'] }),
  orderIn('authority-review', { id: '30152419054287106' }),
];
export const doneOrders: readonly Order[] = [orderIn('approved', { id: '30152419054287001' }), orderIn('withdrawn', { id: '30152419054287002' }), orderIn('expired', { id: '30152419054287003' }), orderIn('abandoned', { id: '30152419054287004', type: 'change-entity' })];

export interface World { readonly records?: readonly EntityRecord[]; readonly open?: readonly Order[]; readonly done?: readonly Order[]; readonly profile?: Profile; readonly over?: Partial<BackendAdapter>; readonly lacks?: readonly (keyof BackendAdapter)[] }

const PAGE = 10;
const paged = <T>(items: readonly T[], page: number): { readonly rows: readonly T[]; readonly page: number; readonly pages: number; readonly total: number } =>
  ({ rows: items.slice((page - 1) * PAGE, page * PAGE), page, pages: Math.max(1, Math.ceil(items.length / PAGE)), total: items.length });

/** A backend with just these records and orders; everything else is the sandbox's. */
export function backendOf({ records = [], open = [], done = [], profile = ksyun, over, lacks = [] }: World): BackendAdapter {
  const orders = new Map([...open, ...done].map((order) => [order.id, order]));
  const ended = new Set<OrderState>(['approved', 'withdrawn', 'abandoned', 'expired']);
  const move = (id: string, state: OrderState): Order => {
    const order = orders.get(id);
    if (!order) throw new TypeError(`no order ${id}`);
    const moved: Order = { ...order, state, updatedAt: now, timeline: [...order.timeline, { state, at: now }], canWithdraw: false, tasks: [] };
    orders.set(id, moved);
    return moved;
  };
  const { adapter } = createSandbox({ profile, dictionaries, storage: 'memory', latency: 0 });
  const made: BackendAdapter = {
    ...adapter,
    now: async () => now,
    async listRecords({ page }) {
      const { rows, ...rest } = paged(records, page);
      return { records: rows, ...rest };
    },
    async getRecord(id) {
      const found = records.find((record) => record.id === id);
      if (!found) throw new TypeError(`no record ${id}`);
      return found;
    },
    async listOrders({ state, page }) {
      const { rows, ...rest } = paged([...orders.values()].filter((order) => state === 'all' || ended.has(order.state) === (state === 'done')), page);
      return { orders: rows, ...rest };
    },
    async getOrder(id) {
      const found = orders.get(id);
      if (!found) throw new TypeError(`no order ${id}`);
      return found;
    },
    withdraw: async (id) => move(id, 'withdrawn'),
    abandon: async (id) => move(id, 'abandoned'),
    ...over,
  };
  // These worlds stand still but for what is done in them.
  for (const method of ['subscribe', ...lacks] as const) Reflect.deleteProperty(made, method);
  return made;
}

