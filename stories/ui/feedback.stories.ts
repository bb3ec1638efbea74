import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpLiveRegion } from '../../src/elements/ui/live-region.js';
import { IcpProgressBar } from '../../src/elements/ui/progress-bar.js';
import { IcpSkeleton } from '../../src/elements/ui/skeleton.js';
import { IcpSpinner } from '../../src/elements/ui/spinner.js';
import { IcpToaster } from '../../src/elements/ui/toaster.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpLiveRegion, IcpProgressBar, IcpSkeleton, IcpSpinner, IcpToaster);

const meta: Meta = { title: 'ui/Feedback', component: 'icp-progress-bar', decorators: [withStage] };
export default meta;
type Story = StoryObj;

export const Progress: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    return column(
      html`<icp-progress-bar label=${t('正在识别证件', 'Reading the certificate')} value="0.35"></icp-progress-bar>`,
      html`<icp-progress-bar label=${t('正在下载识别组件', 'Fetching the reader')}></icp-progress-bar>`,
      html`<icp-spinner label=${t('正在核对域名…', 'Checking the domain…')}></icp-spinner>`,
      html`<icp-spinner></icp-spinner>`,
    );
  },
};

export const Skeleton: Story = {
  render: () => column(html`<icp-skeleton></icp-skeleton>`, html`<icp-skeleton shape="fields" count="3"></icp-skeleton>`),
};

export const Toasts: Story = {
  render: () => html`<icp-live-region></icp-live-region><icp-toaster></icp-toaster>`,
  play: async ({ canvasElement, globals }) => {
    const toaster = canvasElement.querySelector('icp-toaster');
    await toaster?.updateComplete;
    toaster?.show(say(String(globals['locale']), '已复制网站信息', 'The website was copied'), 'success');
    toaster?.show(say(String(globals['locale']), '网络不稳定，正在重试', 'The connection is unstable, trying again'), 'warning');
  },
};

export const Narrow: Story = { render: (args, context) => narrow(column(Progress.render?.(args, context), Skeleton.render?.(args, context))) };
