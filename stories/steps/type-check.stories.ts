import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CheckStatus } from '../../src/core/store/types.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitBeijing, now, withManyWebsites } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { withStage } from '../support/filing-stage.js';
import { unchecked } from '../support/specimens.js';
import { emptyFiling, step, steps, tried } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = { title: 'steps/Type check', component: 'icp-type-check-step', decorators: [withStage], loaders: [steps('type-check')] };
export default meta;
type Story = StoryObj;

const unit = unchecked(ksyunFirstUnitBeijing);
const check = (status: Partial<CheckStatus>) => ({ checks: { s1: { phase: 'done' as const, failure: null, inFlight: null, ...status } } });
const there = appears('云服务', 'Cloud');

export const Empty: Story = { render: () => step('type-check', { filing: emptyFiling }), play: there };
export const Tried: Story = { render: () => step('type-check', { filing: tried(emptyFiling) }), play: appears('错误：', 'Error') };
export const Unit: Story = { render: () => step('type-check', { filing: unit }), play: there };
export const Individual: Story = { render: () => step('type-check', { filing: unchecked(ksyunFirstIndividualGuangdong) }), play: there };
export const Running: Story = { render: () => step('type-check', { filing: unit, over: () => check({ phase: 'running' }) }), play: appears('正在验证', 'Checking') };
export const FirstFiling: Story = { render: () => step('type-check', { filing: ksyunFirstUnitBeijing }), play: appears('需要办理：新增备案', 'first') };
export const SeveralWebsites: Story = { render: () => step('type-check', { filing: withManyWebsites(ksyunFirstUnitBeijing, 3) }), play: there };
export const AnotherType: Story = {
  render: () => step('type-check', { filing: { ...unit, decision: { type: 'change-access', reasons: ['type-check:reason.alreadyHere'], alternatives: [] } }, over: () => check({}) }),
  play: appears('本向导目前不办理这一类型', 'does not make this kind'),
};
export const Undecided: Story = {
  render: () => step('type-check', { filing: { ...unit, decision: { type: null, reasons: ['type-check:reason.unknown'], alternatives: ['first', 'add-service-here'] } }, over: () => check({}) }),
  play: appears('暂时无法确定备案类型', 'cannot'),
};
export const InFlight: Story = {
  render: () => step('type-check', { filing: unit, over: () => check({ inFlight: { what: 'domain', orderId: 'KS-2026-1101' } }) }),
  play: appears('KS-2026-1101', 'KS-2026-1101'),
};
export const Failed: Story = {
  render: () => step('type-check', { filing: unit, over: () => check({ phase: 'failed', failure: { code: 'unavailable', details: {}, at: now } }) }),
  play: appears('验证没有完成', 'not'),
};
export const Narrow: Story = { render: () => narrow(step('type-check', { filing: tried(emptyFiling) })), play: appears('错误：', 'Error') };
