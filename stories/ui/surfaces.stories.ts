import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpBadge } from '../../src/elements/ui/badge.js';
import { IcpButton } from '../../src/elements/ui/button.js';
import { IcpCard } from '../../src/elements/ui/card.js';
import { IcpCopyButton } from '../../src/elements/ui/copy-button.js';
import { IcpDefinitionList } from '../../src/elements/ui/definition-list.js';
import { IcpDialog } from '../../src/elements/ui/dialog.js';
import { IcpDisclosure } from '../../src/elements/ui/disclosure.js';
import { IcpIcon } from '../../src/elements/ui/icon.js';
import { iconNames } from '../../src/elements/ui/icons.js';
import { IcpPopover } from '../../src/elements/ui/popover.js';
import { IcpTimeline } from '../../src/elements/ui/timeline.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpBadge, IcpButton, IcpCard, IcpCopyButton, IcpDefinitionList, IcpDialog, IcpDisclosure, IcpIcon, IcpPopover, IcpTimeline);

const meta: Meta = { title: 'ui/Surfaces', component: 'icp-card', decorators: [withStage] };
export default meta;
type Story = StoryObj;

export const Card: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    return html`<icp-card heading=${t('主体信息', 'Filing entity')} note=${t('已填写 5 项，还差 1 项', '5 answered, 1 to go')}>
      <icp-button slot="actions" size="small" variant="text" icon="edit">${t('修改', 'Edit')}</icp-button>
      <icp-definition-list
        .items=${[
          { id: 'name', label: t('主办单位名称', 'Name'), official: t('', '主办单位名称'), value: '云上样例科技有限公司', editable: true },
          { id: 'number', label: t('证件号码', 'Certificate number'), value: '91110000MA00000000', editable: true, error: t('校验位不正确', 'The check digit is wrong') },
          { id: 'remarks', label: t('备注', 'Remarks'), value: '', editable: true },
          { id: 'address', label: t('通信地址', 'Address'), value: '北京市海淀区样例路 1 号院 2 号楼 3 层 301 室' },
        ]}
      ></icp-definition-list>
    </icp-card>`;
  },
};

export const Badges: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    return html`<div class="stage-row">
      <icp-badge>${t('草稿', 'Draft')}</icp-badge>
      <icp-badge tone="info" icon="clock">${t('审核中', 'Under review')}</icp-badge>
      <icp-badge tone="success" icon="check">${t('已通过', 'Approved')}</icp-badge>
      <icp-badge tone="warning">${t('待补充', 'Needs more')}</icp-badge>
      <icp-badge tone="error">${t('被驳回', 'Rejected')}</icp-badge>
      <icp-copy-button value="2026112200001" what=${t('订单号', 'order number')}></icp-copy-button>
    </div>`;
  },
};

export const Icons: Story = {
  render: () => html`<div class="stage-row">${iconNames.map((name) => html`<icp-icon name=${name}></icp-icon>`)}</div>`,
};

export const Explanations: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    return column(
      html`<icp-popover label=${t('为什么需要填写？', 'Why am I asked this?')}>${t('管局用它核对您的证件。', 'The authority uses it to check your certificate.')}</icp-popover>`,
      html`<icp-disclosure heading=${t('查看规则来源', 'Where this rule comes from')}>${t('来自管局公布的备案要求。', 'From the requirements published by the authority.')}</icp-disclosure>`,
      html`<icp-disclosure open heading=${t('查看规则来源', 'Where this rule comes from')}>${t('来自管局公布的备案要求。', 'From the requirements published by the authority.')}</icp-disclosure>`,
    );
  },
};

export const PopoverOpen: Story = {
  render: (_args, context) => Explanations.render?.({}, context) ?? html``,
  play: async ({ canvasElement }) => {
    const popover = canvasElement.querySelector('icp-popover');
    await popover?.updateComplete;
    popover?.shadowRoot?.querySelector('button')?.click();
  },
};

export const Timeline: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    return html`<icp-timeline
      label=${t('审核进度', 'Review')}
      .items=${[
        { id: '1', label: t('提交备案信息', 'Submitted'), state: 'done', when: t('2026年11月20日 10:12', 'November 20, 2026, 10:12') },
        { id: '2', label: t('接入商初审', 'Check by the provider'), state: 'problem', when: t('2026年11月21日', 'November 21, 2026'), detail: t('身份证背面不清晰，请重新上传', 'The back of the ID card is not readable, please upload it again') },
        { id: '3', label: t('短信核验', 'SMS verification'), state: 'current', when: t('请在 24 小时内完成', 'To be done within 24 hours') },
        { id: '4', label: t('管局审核', 'Check by the authority'), state: 'upcoming', when: t('预计 1 至 20 个工作日', 'Estimated 1 to 20 working days') },
        { id: '5', label: t('备案成功', 'Filed'), state: 'upcoming' },
      ]}
    ></icp-timeline>`;
  },
};

const dialog = (locale: string, open: boolean) => {
  const t = (zh: string, en: string) => say(locale, zh, en);
  return html`<icp-dialog ?open=${open} heading=${t('删除这个网站？', 'Delete this website?')}>
    ${t('已填写的 8 项内容会一并删除，主体信息不受影响。', 'The 8 answers given for it go too. The filing entity stays as it is.')}
    <icp-button slot="actions">${t('保留', 'Keep it')}</icp-button>
    <icp-button slot="actions" variant="danger">${t('删除', 'Delete')}</icp-button>
  </icp-dialog>`;
};

export const Dialog: Story = { render: (_args, { globals }) => dialog(String(globals['locale']), true) };

export const Narrow: Story = {
  render: (args, context) => narrow(column(Card.render?.(args, context), Badges.render?.(args, context), Explanations.render?.(args, context), Timeline.render?.(args, context))),
};
