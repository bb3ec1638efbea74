import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpError } from '../../src/core/model/errors.js';
import type { CloudResource } from '../../src/core/ports/backend.js';
import { now } from '../../test/fixtures/filings/index.js';
import { allStates, fields, moments, narrowStates, withStage } from '../support/field-stories.js';
import type { FilingSetup } from '../support/filing-store.js';
import type { Specimen } from '../support/specimens.js';

const meta: Meta = { title: 'fields/Cloud resources', component: 'icp-resources-field', decorators: [withStage], loaders: [fields('cloud resources')] };
export default meta;
type Story = StoryObj;

const answering = (listCloudResources: () => Promise<readonly CloudResource[]>) => ({ setup }: Specimen): FilingSetup => ({ ...setup, filing: { ...setup.filing, answers: {} }, backend: { listCloudResources } });
const some: readonly CloudResource[] = [
  { id: 'a', label: { 'zh-CN': '云服务器 KEC', en: 'Cloud server KEC' }, kind: 'server', ip: '203.0.113.10' },
  { id: 'b', label: { 'zh-CN': '云服务器 KEC（包月）', en: 'Cloud server KEC (monthly)' }, kind: 'server', ip: '203.0.113.11', disabled: { 'zh-CN': '购买时长不足 3 个月', en: 'Bought for less than three months' } },
];

export const States: Story = allStates('cloud resources');
export const List: Story = moments('cloud resources', [
  ['正在查询', 'Being asked for', answering(() => new Promise(() => undefined))],
  ['没有可用的云服务', 'There is none', answering(async () => [])],
  ['有的不可用', 'One cannot be used', answering(async () => some)],
  ['查询失败', 'Could not be had', answering(() => Promise.reject(new IcpError('unavailable')))],
  ['授权码被拒', 'A code was refused', (one) => ({ ...answering(async () => some)(one), over: ({ resources }) => ({ resources: { ...resources, failure: { code: 'invalid', details: { reason: 'expired' }, at: now } } }) })],
  ['已验证，可再添加', 'Checked, more may be added', ({ setup }) => ({ ...setup, filing: { ...setup.filing, services: setup.filing.services.map((service) => ({ ...service, checkedAt: now })) } })],
], ['购买时长不足 3 个月', 'Bought for less']);
export const Narrow: Story = narrowStates('cloud resources');
