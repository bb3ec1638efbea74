import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpElement } from '../../src/elements/base/index.js';
import {
  controlStyles,
  renderCheck,
  renderChecks,
  renderPhone,
  renderRadios,
  renderSelect,
  renderText,
  renderTextarea,
} from '../../src/elements/ui/controls/index.js';
import { renderField, type FieldFrame } from '../../src/elements/ui/field.js';
import { fieldStyles } from '../../src/elements/ui/field.styles.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

/** Renders one frame in a root of its own, as a field element does. */
class StoryField extends IcpElement {
  static readonly tag = 'story-field';
  static override styles: CSSResultGroup = [fieldStyles, controlStyles];
  static override properties = { frame: { attribute: false } };
  declare frame: Omit<FieldFrame, 'id'>;
  override render(): TemplateResult {
    return renderField(this.t, { ...this.frame, id: this.uid('x') });
  }
}

defineForStage(StoryField);

const meta: Meta = { title: 'ui/Field', decorators: [withStage] };
export default meta;
type Story = StoryObj;

const field = (frame: Omit<FieldFrame, 'id'>) => html`<story-field .frame=${frame}></story-field>`;

export const Text: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    const label = t('主办单位名称', 'Name of the filing entity');
    const official = t('', '主办单位名称');
    return column(
      field({ label, official, required: true, hint: t('与营业执照上的名称一致', 'Exactly as on the business licence'), control: (bind) => renderText({ ...bind, value: '' }) }),
      field({ label, official, required: true, error: t('名称与营业执照不一致', 'The name differs from the business licence'), hint: t('与营业执照上的名称一致', 'Exactly as on the business licence'), control: (bind) => renderText({ ...bind, value: '某某科技公司' }) }),
      field({ label, official, required: true, mark: { text: t('由营业执照识别填入', 'Filled in from the business licence'), undo: () => undefined }, control: (bind) => renderText({ ...bind, value: '云上样例科技有限公司' }) }),
      field({ label, official, locked: t('已核验，不能修改', 'Verified, cannot be changed'), control: (bind) => renderText({ ...bind, value: '云上样例科技有限公司' }) }),
      field({ label, official, suggestion: { text: t('识别结果：云上样例科技有限公司', 'Read from the picture: 云上样例科技有限公司'), apply: () => undefined, dismiss: () => undefined }, why: t('管局按此名称核对营业执照。', 'The authority compares this name with the business licence.'), control: (bind) => renderText({ ...bind, value: '云上样例' }) }),
      field({ label, official, optional: true, warning: t('名称里有空格，请确认', 'There is a blank in the name, please check'), status: t('正在核对…', 'Checking…'), control: (bind) => renderText({ ...bind, value: '云上 样例' }) }),
      field({ label: t('手机号码', 'Mobile number'), required: true, control: (bind) => renderPhone({ ...bind, value: '13800000000', prefix: '+86' }) }),
      field({ label: t('首页网址', 'Home page'), disabled: true, control: (bind) => renderText({ ...bind, value: 'www.example.cn', prefix: 'https://' }) }),
    );
  },
};

export const Choices: Story = {
  render: (_args, { globals }) => {
    const t = (zh: string, en: string) => say(String(globals['locale']), zh, en);
    const natures = [
      { value: 'company', label: t('企业', 'Company') },
      { value: 'person', label: t('个人', 'Individual') },
      { value: 'school', label: t('事业单位', 'Public institution') },
    ];
    const cards = [
      { value: 'unit', label: t('单位', 'Organisation'), hint: t('企业、事业单位、社会团体等', 'Companies, institutions, associations') },
      { value: 'individual', label: t('个人', 'Individual'), hint: t('以本人身份证备案', 'Files with a personal ID card') },
      { value: 'none', label: t('其他', 'Other'), hint: t('暂不支持', 'Not offered yet'), disabled: true },
    ];
    return column(
      field({ label: t('主办单位性质', 'Kind of entity'), required: true, control: (bind) => renderSelect({ ...bind, value: '', placeholder: t('请选择', 'Choose'), choices: natures }) }),
      field({ label: t('主办单位性质', 'Kind of entity'), locked: t('由备案类型决定', 'Decided by the filing type'), control: (bind) => renderSelect({ ...bind, value: 'company', choices: natures }) }),
      field({ label: t('您要以谁的名义备案', 'Who is filing'), group: 'radiogroup', required: true, control: (bind) => renderRadios({ ...bind, value: 'unit', choices: cards, layout: 'cards' }) }),
      field({ label: t('是否需要前置审批', 'Prior approval needed'), group: 'radiogroup', error: t('请选择一项', 'Choose one'), control: (bind) => renderRadios({ ...bind, value: '', choices: natures }) }),
      field({ label: t('网站语种', 'Languages of the website'), group: 'group', hint: t('可多选', 'Choose all that apply'), control: (bind) => renderChecks({ ...bind, values: ['company'], choices: natures }) }),
      field({ label: t('备注', 'Remarks'), optional: true, control: (bind) => renderTextarea({ ...bind, value: t('本网站用于展示公司产品。', 'Shows the products of the company.'), limit: 200 }) }),
      field({ label: t('承诺', 'Undertaking'), control: (bind) => renderCheck({ ...bind, checked: true, label: t('我已阅读并同意《服务协议》', 'I have read and accept the terms of service') }) }),
    );
  },
};

export const Narrow: Story = {
  render: (args, context) => narrow(Choices.render?.(args, context)),
};
