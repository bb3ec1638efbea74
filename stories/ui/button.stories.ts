import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpButton } from '../../src/elements/ui/button.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpButton);

const meta: Meta = { title: 'ui/Button', component: 'icp-button', decorators: [withStage] };
export default meta;
type Story = StoryObj;

const row = (content: unknown) => html`<div class="stage-row">${content}</div>`;

export const Variants: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    return column(
      row(html`
        <icp-button variant="primary">${t('下一步', 'Next')}</icp-button>
        <icp-button>${t('上一步', 'Back')}</icp-button>
        <icp-button variant="text">${t('取消', 'Cancel')}</icp-button>
        <icp-button variant="danger">${t('删除网站', 'Delete website')}</icp-button>
      `),
      row(html`
        <icp-button variant="primary" icon="upload">${t('上传', 'Upload')}</icp-button>
        <icp-button icon="plus">${t('添加网站', 'Add website')}</icp-button>
        <icp-button variant="text" icon="edit">${t('修改', 'Edit')}</icp-button>
        <icp-button size="small">${t('小按钮', 'Small')}</icp-button>
        <icp-button size="small" variant="text" icon="copy">${t('复制', 'Copy')}</icp-button>
      `),
    );
  },
};

export const Busy: Story = {
  render: (_args, { globals }) =>
    row(html`
      <icp-button variant="primary" busy>${say(String(globals['locale']), '正在提交', 'Submitting')}</icp-button>
      <icp-button busy>${say(String(globals['locale']), '正在保存', 'Saving')}</icp-button>
    `),
};

export const Disabled: Story = {
  render: (_args, { globals }) =>
    row(
      ['primary', 'secondary', 'text', 'danger'].map(
        (variant) => html`<icp-button variant=${variant} disabled>${say(String(globals['locale']), '不可用', 'Unavailable')}</icp-button>`,
      ),
    ),
};

export const Paused: Story = {
  render: (_args, { globals }) =>
    row(
      ['primary', 'secondary', 'text', 'danger'].map(
        (variant) => html`<icp-button variant=${variant} paused>${say(String(globals['locale']), '稍候可用', 'In a moment')}</icp-button>`,
      ),
    ),
};

export const Narrow: Story = {
  render: (_args, { globals }) =>
    narrow(
      column(
        html`<icp-button block variant="primary">${say(String(globals['locale']), '确认并提交备案信息', 'Confirm and submit the filing')}</icp-button>`,
        html`<icp-button block>${say(String(globals['locale']), '返回修改', 'Go back and change something')}</icp-button>`,
      ),
    ),
};
