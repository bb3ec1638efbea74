import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpCodeInput } from '../../src/elements/ui/code-input.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpCodeInput);

const meta: Meta = { title: 'ui/Code input', component: 'icp-code-input', decorators: [withStage] };
export default meta;
type Story = StoryObj;

export const Phases: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    const label = t('短信验证码', 'SMS code');
    const now = () => 0;
    return column(
      html`<icp-code-input label=${label} required .hint=${t('发送至 138****0000', 'Sent to 138****0000')}></icp-code-input>`,
      html`<icp-code-input label=${label} required cannot-send .hint=${t('请先填写手机号码', 'Fill in the mobile number first')}></icp-code-input>`,
      html`<icp-code-input label=${label} required phase="sent" value="482" .now=${now} .availableAt=${52_000}></icp-code-input>`,
      html`<icp-code-input label=${label} required phase="sent" value="482915" error=${t('验证码不正确，还可以再试 4 次', 'Wrong code, 4 attempts left')}></icp-code-input>`,
      html`<icp-code-input label=${label} required phase="checking" value="482915"></icp-code-input>`,
      html`<icp-code-input label=${label} required phase="verified" value="482915"></icp-code-input>`,
    );
  },
};

export const Narrow: Story = { render: (args, context) => narrow(Phases.render?.(args, context)) };
