import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpError } from '../../src/core/model/errors.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitBeijing } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { withStage } from '../support/filing-stage.js';
import { sent, step, steps } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = { title: 'steps/Progress', component: 'icp-progress-step', decorators: [withStage], loaders: [steps('progress')] };
export default meta;
type Story = StoryObj;

const unit = ksyunFirstUnitBeijing;
const reasons = [
  { path: 'services[s1].name', message: '网站名称与已备案网站相近，请更换。', suggestion: '可在名称中加入单位简称。' },
  { path: null, message: '核验单上的签字不清楚。' },
];

export const InitialReview: Story = { render: () => step('progress', sent(unit, 'initial-review')), play: appears('平台初审', 'review') };
export const MinistrySms: Story = { render: () => step('progress', sent(unit, 'ministry-sms')), play: appears('短信核验', 'text message') };
export const AuthorityReview: Story = { render: () => step('progress', sent(ksyunFirstIndividualGuangdong, 'authority-review')), play: appears('管局审核', 'uthority') };
export const Rejected: Story = { render: () => step('progress', sent(unit, 'rejected', { rejections: reasons })), play: appears('网站名称与已备案网站相近', '网站名称与已备案网站相近') };
export const Approved: Story = { render: () => step('progress', sent(unit, 'approved')), play: appears('京ICP备2099000001号-1', '京ICP备2099000001号-1') };
export const Withdrawn: Story = { render: () => step('progress', sent(unit, 'withdrawn')), play: appears('已撤回', 'ithdrawn') };
export const Expired: Story = { render: () => step('progress', sent(unit, 'expired')), play: appears('已失效', 'xpired') };
export const Loading: Story = { render: () => step('progress', { ...sent(unit, 'initial-review'), backend: { getOrder: () => new Promise(() => undefined) } }), play: appears('正在查询订单', 'KS-2026-1120') };
export const NotReached: Story = { render: () => step('progress', { ...sent(unit, 'initial-review'), backend: { getOrder: () => Promise.reject(new IcpError('network')) } }), play: appears('进度没有查询成功', 'not') };
export const Narrow: Story = { render: () => narrow(step('progress', sent(unit, 'rejected', { rejections: reasons }))), play: appears('网站名称与已备案网站相近', '网站名称与已备案网站相近') };
