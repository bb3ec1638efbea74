import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpUpload, type UploadFile } from '../../src/elements/ui/upload.js';
import { drawnPicture } from './pictures.js';
import { column, defineForStage, narrow, say, withStage } from './stage.js';

defineForStage(IcpUpload);

const meta: Meta = { title: 'ui/Upload', component: 'icp-upload', decorators: [withStage] };
export default meta;
type Story = StoryObj;

const both = (locale: string) => [
  { id: 'front', label: say(locale, '人像面', 'Portrait side') },
  { id: 'back', label: say(locale, '国徽面', 'Emblem side'), hint: say(locale, '有效期须清晰可见', 'The validity must be readable') },
];

const filled = (files: (picture: Blob) => readonly UploadFile[], locale: string, more: { locked?: string } = {}) =>
  until(
    drawnPicture().then(
      (picture) =>
        html`<icp-upload
          label=${say(locale, '身份证', 'ID card')}
          required
          locked=${more.locked ?? ''}
          .sides=${both(locale)}
          .files=${files(picture)}
        ></icp-upload>`,
    ),
  );

export const Empty: Story = {
  render: (_args, { globals }) => {
    const locale = String(globals['locale']);
    return column(
      html`<icp-upload label=${say(locale, '营业执照', 'Business licence')} required .hint=${say(locale, 'JPG 或 PNG，不超过 4 MB，四角完整、文字清晰', 'JPG or PNG up to 4 MB, all corners and words readable')}></icp-upload>`,
      html`<icp-upload label=${say(locale, '身份证', 'ID card')} required error=${say(locale, '请上传两面', 'Both sides are needed')} .sides=${both(locale)}></icp-upload>`,
    );
  },
};

export const States: Story = {
  render: (_args, { globals }) => {
    const locale = String(globals['locale']);
    return column(
      filled((preview) => [{ id: '1', side: 'front', name: 'IMG_2041.jpg', state: 'done', preview }, { id: '2', side: 'back', name: 'IMG_2042.jpg', state: 'uploading', progress: 0.42, preview }], locale),
      filled(
        (preview) => [
          { id: '1', side: 'front', name: 'IMG_2041.jpg', state: 'processing' },
          { id: '2', side: 'back', name: 'a-rather-long-file-name-from-a-phone.heic', state: 'error', error: say(locale, '这种图片格式不支持，请换成 JPG', 'This kind of picture is not supported; use a JPG'), preview },
        ],
        locale,
      ),
      filled((preview) => [{ id: '1', side: 'front', name: 'IMG_2041.jpg', state: 'done', preview }, { id: '2', side: 'back', name: 'IMG_2042.jpg', state: 'done', preview }], locale, { locked: say(locale, '审核中，不能更换', 'Under review, cannot be replaced') }),
    );
  },
};

export const Several: Story = {
  render: (_args, { globals }) =>
    html`<icp-upload
      multiple
      limit="4"
      optional
      label=${say(String(globals['locale']), '补充材料', 'Further documents')}
      accept="image/*,.pdf"
      .files=${[{ id: '1', name: 'permit.pdf', state: 'done' }, { id: '2', name: 'letter.pdf', state: 'done' }]}
    ></icp-upload>`,
};

export const Ways: Story = {
  render: (_args, { globals }) => {
    const locale = String(globals['locale']);
    return html`<icp-upload
      label=${say(locale, '身份证', 'ID card')}
      required
      .sides=${both(locale)}
      .ways=${[{ value: 'two', label: say(locale, '两面各拍一张', 'One picture for each side') }, { value: 'one', label: say(locale, '正反面合在一张', 'Both sides in one picture') }]}
      .way=${'two'}
    ></icp-upload>`;
  },
};

export const Narrow: Story = { render: (args, context) => narrow(States.render?.(args, context)) };
