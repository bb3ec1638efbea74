import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpAlert } from '../../src/elements/ui/alert.js';
import { IcpButton } from '../../src/elements/ui/button.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpAlert, IcpButton);

const meta: Meta = { title: 'ui/Alert', component: 'icp-alert', decorators: [withStage] };
export default meta;
type Story = StoryObj;

export const Kinds: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    return column(
      html`<icp-alert>${t('填写内容会自动保存，可以随时离开，稍后继续。', 'Your answers are saved as you type. You can leave and come back later.')}</icp-alert>`,
      html`<icp-alert kind="success" heading=${t('域名核对通过', 'Domain checked')}>${t('域名已实名，且与主体一致。', 'The domain is registered to the filing entity.')}</icp-alert>`,
      html`<icp-alert kind="warning" heading=${t('域名 20 天后到期', 'The domain expires in 20 days')} dismissible>${t('建议先续费，再提交备案。', 'We advise renewing it before you submit.')}</icp-alert>`,
      html`<icp-alert kind="error" heading=${t('还有 3 处需要修改', '3 things need changing')}>
        <p>${t('请按提示修改后再提交。', 'Please change them and submit again.')}</p>
        <icp-button slot="actions" size="small">${t('查看第一处', 'Show the first')}</icp-button>
        <icp-button slot="actions" size="small" variant="text">${t('稍后处理', 'Later')}</icp-button>
      </icp-alert>`,
    );
  },
};

export const Narrow: Story = {
  render: (_args, { globals }) =>
    narrow(
      html`<icp-alert kind="warning" dismissible heading=${say(String(globals['locale']), '网络已断开', 'You are offline')}
        >${say(String(globals['locale']), '内容暂存在本设备，恢复网络后会自动保存。', 'Your answers are kept on this device and saved once you are online.')}</icp-alert
      >`,
    ),
};
