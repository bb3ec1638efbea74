import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpStepper, type StepItem } from '../../src/elements/ui/stepper.js';
import { defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpStepper);

const meta: Meta = { title: 'ui/Stepper', component: 'icp-stepper', decorators: [withStage] };
export default meta;
type Story = StoryObj;

const steps = (locale: string): readonly StepItem[] => [
  { id: 'type', label: say(locale, '验证备案类型', 'Filing type'), state: 'done' },
  { id: 'entity', label: say(locale, '填写主体信息', 'Entity'), state: 'problem', note: say(locale, '2 处待修改', '2 to fix') },
  { id: 'website', label: say(locale, '填写网站信息', 'Website'), state: 'open' },
  { id: 'materials', label: say(locale, '上传资料', 'Documents'), state: 'open' },
  { id: 'authenticity', label: say(locale, '真实性核验', 'Identity check'), state: 'open' },
  { id: 'review', label: say(locale, '确认并提交', 'Review'), state: 'locked' },
  { id: 'progress', label: say(locale, '查看进度', 'Progress'), state: 'locked' },
];

export const Wide: Story = {
  render: (_args, { globals }) => html`<icp-stepper .steps=${steps(String(globals['locale']))} current="website"></icp-stepper>`,
};

export const CurrentWithProblem: Story = {
  render: (_args, { globals }) => html`<icp-stepper .steps=${steps(String(globals['locale']))} current="entity"></icp-stepper>`,
};

export const Narrow: Story = {
  render: (_args, { globals }) => narrow(html`<icp-stepper .steps=${steps(String(globals['locale']))} current="website"></icp-stepper>`),
};

export const NarrowOpen: Story = {
  render: (_args, { globals }) => narrow(html`<icp-stepper .steps=${steps(String(globals['locale']))} current="website"></icp-stepper>`),
  play: async ({ canvasElement }) => {
    const stepper = canvasElement.querySelector('icp-stepper');
    await stepper?.updateComplete;
    stepper?.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-expanded]')?.click();
  },
};
