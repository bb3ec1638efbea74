import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpDateInput } from '../../src/elements/ui/date-input.js';
import { IcpLandlineInput } from '../../src/elements/ui/landline-input.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpDateInput, IcpLandlineInput);

const meta: Meta = { title: 'ui/Dates and numbers', component: 'icp-date-input', decorators: [withStage] };
export default meta;
type Story = StoryObj;

export const DateInput: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    const label = t('证件有效期至', 'Valid until');
    return column(
      html`<icp-date-input label=${label} required long-term></icp-date-input>`,
      html`<icp-date-input label=${label} required value="2031-08-15" min="2026-01-01" .mark=${{ text: t('由身份证识别填入', 'Filled in from the ID card'), undo: () => undefined }}></icp-date-input>`,
      html`<icp-date-input label=${label} required long-term value="long-term"></icp-date-input>`,
      html`<icp-date-input label=${label} required value="2025-02-30" error=${t('没有这一天', 'There is no such day')}></icp-date-input>`,
      html`<icp-date-input label=${label} value="2031-08-15" long-term locked=${t('已核验，不能修改', 'Verified, cannot be changed')}></icp-date-input>`,
    );
  },
};

export const Landline: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    const label = t('办公电话', 'Office phone');
    return column(
      html`<icp-landline-input label=${label} optional></icp-landline-input>`,
      html`<icp-landline-input label=${label} required .value=${{ area: '010', number: '12345678', extension: '801' }}></icp-landline-input>`,
      html`<icp-landline-input label=${label} required no-extension .value=${{ area: '0769', number: '123', extension: '' }} error=${t('号码应为 7 至 8 位', 'The number has 7 or 8 digits')}></icp-landline-input>`,
      html`<icp-landline-input label=${label} locked=${t('已提交，不能修改', 'Submitted, cannot be changed')} .value=${{ area: '010', number: '12345678', extension: '' }}></icp-landline-input>`,
    );
  },
};

export const Narrow: Story = { render: (args, context) => narrow(column(DateInput.render?.(args, context), Landline.render?.(args, context))) };
