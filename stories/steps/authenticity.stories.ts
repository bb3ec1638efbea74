import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, now, withManyWebsites } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { withStage } from '../support/filing-stage.js';
import { byCurtain, step, steps, withAuthenticity } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = { title: 'steps/Authenticity', component: 'icp-authenticity-step', decorators: [withStage], loaders: [steps('authenticity')] };
export default meta;
type Story = StoryObj;

const later = new Date(Date.parse(now) + 30 * 60_000).toISOString();
const before = new Date(Date.parse(now) - 60_000).toISOString();
const unit = ksyunFirstUnitBeijing;
const waiting = withAuthenticity(unit, { status: 'waiting', url: 'https://phone.example/check', expiresAt: later });

export const FaceNotStarted: Story = { render: () => step('authenticity', { filing: withAuthenticity(unit, null) }), play: appears('开始核验', 'Start') };
export const FaceWaiting: Story = { render: () => step('authenticity', { filing: waiting }), play: appears('打开核验页面', 'Open') };
export const FacePassed: Story = { render: () => step('authenticity', { filing: unit }), play: appears('核验已通过', 'passed') };
export const FaceFailed: Story = { render: () => step('authenticity', { filing: withAuthenticity(unit, { status: 'failed', reason: '光线太暗' }) }), play: appears('核验没有通过', 'not') };
export const FaceExpired: Story = { render: () => step('authenticity', { filing: withAuthenticity(unit, { status: 'waiting', url: 'https://phone.example/check', expiresAt: before }) }), play: appears('链接已过期', 'expired') };
export const NotReached: Story = {
  render: () => step('authenticity', { filing: withAuthenticity(unit, null), over: () => ({ authenticityBusy: { s1: { busy: false, failure: { code: 'network', details: {}, at: now } } } }) }),
  play: appears('请检查网络', 'network'),
};
export const CannotStartHere: Story = { render: () => step('authenticity', { filing: withAuthenticity(unit, null), lacks: ['startAuthenticity'] }), play: appears('不能从这里开始', 'cannot be started here') };
export const Individual: Story = { render: () => step('authenticity', { filing: withAuthenticity(ksyunFirstIndividualBeijing, null) }), play: appears('开始核验', 'Start') };
export const SeveralWebsites: Story = { render: () => step('authenticity', { filing: withAuthenticity(withManyWebsites(unit, 2), null) }), play: appears('开始核验', 'Start') };
export const Curtain: Story = { render: () => step('authenticity', { filing: byCurtain(unit) }), play: appears('选择文件', 'Choose') };
export const Narrow: Story = { render: () => narrow(step('authenticity', { filing: waiting })), play: appears('打开核验页面', 'Open') };
