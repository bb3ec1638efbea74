import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ksyunFirstIndividualJiangsu, ksyunFirstUnitBeijing, now, without, withManyWebsites } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { withStage } from '../support/filing-stage.js';
import { step, steps, tried } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = { title: 'steps/Review', component: 'icp-review-step', decorators: [withStage], loaders: [steps('review')] };
export default meta;
type Story = StoryObj;

const lacking = { ...tried(without(ksyunFirstUnitBeijing, 'entity.name', 'principal.mobile', 'services[s1].name')), agreements: {} };
const there = appears('朝阳区', '朝阳区');

export const Ready: Story = { render: () => step('review', { filing: ksyunFirstUnitBeijing }), play: there };
export const Individual: Story = { render: () => step('review', { filing: ksyunFirstIndividualJiangsu }), play: appears('提交备案', 'Submit') };
export const SeveralWebsites: Story = { render: () => step('review', { filing: withManyWebsites(ksyunFirstUnitBeijing, 3) }), play: there };
export const WithProblems: Story = { render: () => step('review', { filing: lacking }), play: appears('尚未填写', 'Missing') };
export const NotEverythingCouldBeChecked: Story = {
  render: () => step('review', { filing: { ...ksyunFirstUnitBeijing, facts: {} } }),
  play: appears('请您自行确认', 'yourself'),
};
export const Submitting: Story = { render: () => step('review', { filing: ksyunFirstUnitBeijing, over: () => ({ submit: { phase: 'submitting', failure: null } }) }), play: appears('正在提交', 'Submitting') };
export const Failed: Story = {
  render: () => step('review', { filing: ksyunFirstUnitBeijing, over: () => ({ submit: { phase: 'failed', failure: { code: 'network', details: {}, at: now } } }) }),
  play: appears('不会重复提交', 'twice'),
};
export const WebsiteInAnotherOrder: Story = {
  render: () => step('review', { filing: ksyunFirstUnitBeijing, over: () => ({ submit: { phase: 'failed', failure: { code: 'conflict', details: { reason: 'other-order', orderId: 'KS-2026-1033' }, at: now } } }) }),
  play: appears('另一份备案订单', 'Another order'),
};
export const Narrow: Story = { render: () => narrow(step('review', { filing: lacking })), play: appears('尚未填写', 'Missing') };
