import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PhoneCheck } from '../../src/core/model/filing.js';
import type { CodeStatus } from '../../src/core/store/types.js';
import { now } from '../../test/fixtures/filings/index.js';
import { allStates, fields, moments, narrowStates, withStage } from '../support/field-stories.js';
import type { FilingSetup } from '../support/filing-store.js';
import type { Specimen } from '../support/specimens.js';

const meta: Meta = { title: 'fields/Mobile field', component: 'icp-mobile-field', decorators: [withStage], loaders: [fields('mobile')] };
export default meta;
type Story = StoryObj;

const after = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
const checked = (check: Partial<PhoneCheck>) => ({ path, setup }: Specimen): FilingSetup => {
  const phone = String(setup.filing.answers[path]?.value ?? '');
  return { ...setup, filing: { ...setup.filing, phoneChecks: { [path]: { phone, ticket: 'ticket', sentAt: after(-10), resendAt: after(50), expiresAt: after(290), problem: null, ...check } } } };
};
const busy = (code: Partial<CodeStatus>) => ({ path, setup }: Specimen): FilingSetup => ({ ...setup, over: () => ({ codes: { [path]: { busy: null, failure: null, ...code } } }) });

export const Plain: Story = allStates('mobile');
export const WithCode: Story = allStates('mobile with code');
export const Code: Story = moments('mobile with code', [
  ['尚未发送', 'Not sent yet', ({ setup }) => setup],
  ['正在发送', 'Being sent', busy({ busy: 'sending' })],
  ['已发送，倒计时', 'Sent, counting down', checked({})],
  ['验证码不正确', 'A wrong code', checked({ problem: 'wrong', attemptsLeft: 3 })],
  ['错误次数过多', 'Too many wrong codes', checked({ problem: 'too-many', attemptsLeft: 0 })],
  ['已过期', 'Run out', checked({ resendAt: after(-60), expiresAt: after(-1) })],
  ['号码已更改', 'The number was changed', checked({ phone: '13911112299' })],
  ['发送太频繁', 'Sent too often', busy({ failure: { code: 'rate-limited', details: { after: 60 }, at: now } })],
  ['正在验证', 'Being checked', busy({ busy: 'verifying' })],
  ['已验证', 'Proven', checked({ verifiedAt: after(-5) })],
], ['手机号已验证', 'verified']);
export const Narrow: Story = narrowStates('mobile with code');
