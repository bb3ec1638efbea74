import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpCombobox } from '../../src/elements/ui/combobox.js';
import { IcpMultiSelect } from '../../src/elements/ui/multi-select.js';
import { IcpRegionSelect, type RegionOption } from '../../src/elements/ui/region-select.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpCombobox, IcpMultiSelect, IcpRegionSelect);

const meta: Meta = { title: 'ui/Choices', component: 'icp-combobox', decorators: [withStage] };
export default meta;
type Story = StoryObj;

const regions: readonly RegionOption[] = [
  { code: '110000', name: '北京市', children: [{ code: '110100', name: '市辖区', children: [{ code: '110101', name: '东城区', children: [] }, { code: '110108', name: '海淀区', children: [] }] }] },
  { code: '440000', name: '广东省', children: [{ code: '441900', name: '东莞市', children: [] }, { code: '440300', name: '深圳市', children: [{ code: '440305', name: '南山区', children: [] }] }] },
];

const banks = Array.from({ length: 3000 }, (_, index) => ({ value: String(index), label: `cloud-server-${String(index).padStart(4, '0')}`, hint: `10.0.${index >> 8}.${index & 255}` }));

export const Combobox: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    const label = t('云服务器', 'Cloud server');
    return column(
      html`<icp-combobox label=${label} required placeholder=${t('输入名称或 IP 查找', 'Type a name or an IP')} .options=${banks}></icp-combobox>`,
      html`<icp-combobox label=${label} .options=${banks} value="1200"></icp-combobox>`,
      html`<icp-combobox label=${label} .options=${[]} loading></icp-combobox>`,
      html`<icp-combobox label=${label} .options=${banks} value="12" locked=${t('已核验，不能修改', 'Verified, cannot be changed')}></icp-combobox>`,
      html`<icp-combobox label=${label} .options=${banks} error=${t('请选择', 'Choose one')}></icp-combobox>`,
    );
  },
};

export const ComboboxOpen: Story = {
  render: (_args, { globals }) => html`<div class="stage-tall"><icp-combobox label=${say(String(globals['locale']), '云服务器', 'Cloud server')} .options=${banks} value="3"></icp-combobox></div>`,
  play: async ({ canvasElement }) => {
    const box = canvasElement.querySelector('icp-combobox');
    await box?.updateComplete;
    box?.shadowRoot?.querySelector('input')?.click();
  },
};

const languages = (locale: string) => [
  { value: 'zh', label: say(locale, '中文简体', 'Simplified Chinese') },
  { value: 'en', label: say(locale, '英语', 'English') },
  { value: 'ug', label: say(locale, '维吾尔语', 'Uyghur') },
  { value: 'bo', label: say(locale, '藏语', 'Tibetan') },
  { value: 'mn', label: say(locale, '蒙古语', 'Mongolian') },
];

export const MultiSelect: Story = {
  render: (_args, { globals }) => {
    const locale = String(globals['locale']);
    const label = say(locale, '网站语种', 'Languages of the website');
    return column(
      html`<icp-multi-select label=${label} required .options=${languages(locale)}></icp-multi-select>`,
      html`<icp-multi-select label=${label} required .options=${languages(locale)} .values=${['zh', 'en']}></icp-multi-select>`,
      html`<icp-multi-select label=${label} .options=${languages(locale)} .values=${['zh']} locked=${say(locale, '已提交', 'Submitted')}></icp-multi-select>`,
    );
  },
};

export const MultiSelectOpen: Story = {
  render: (_args, { globals }) => {
    const locale = String(globals['locale']);
    return html`<icp-multi-select label=${say(locale, '网站语种', 'Languages of the website')} .options=${languages(locale)} .values=${['zh']}></icp-multi-select>`;
  },
  play: async ({ canvasElement }) => {
    const select = canvasElement.querySelector('icp-multi-select');
    await select?.updateComplete;
    select?.shadowRoot?.querySelector<HTMLElement>('[role="combobox"]')?.click();
  },
};

export const Region: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    const label = t('所在地', 'Place');
    return column(
      html`<icp-region-select label=${label} required .regions=${regions}></icp-region-select>`,
      html`<icp-region-select label=${label} required .regions=${regions} .value=${['440000', '440300', '440305']}></icp-region-select>`,
      html`<icp-region-select label=${label} required .regions=${regions} .value=${['440000', '441900']}></icp-region-select>`,
      html`<icp-region-select label=${label} required .regions=${regions} .value=${['440000']} error=${t('请选到区县', 'Choose down to the district')}></icp-region-select>`,
      html`<icp-region-select label=${label} .regions=${regions} .value=${['110000', '110100', '110108']} locked=${t('与证件一致，不能修改', 'As on the certificate, cannot be changed')}></icp-region-select>`,
    );
  },
};

export const Narrow: Story = { render: (args, context) => narrow(column(Region.render?.(args, context), MultiSelect.render?.(args, context), Combobox.render?.(args, context))) };
