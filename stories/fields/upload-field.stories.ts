import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OcrStatus, UploadStatus } from '../../src/core/store/types.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { now } from '../../test/fixtures/filings/index.js';
import { allStates, fields, moments, narrowStates, ofPapers, withStage } from '../support/field-stories.js';
import type { FilingSetup } from '../support/filing-store.js';
import { states, type Specimen } from '../support/specimens.js';

const meta: Meta = { title: 'fields/Upload field', component: 'icp-upload-field', decorators: [withStage], loaders: [fields('upload')] };
export default meta;
type Story = StoryObj;

const coming = (status: Partial<UploadStatus>) => (one: Specimen): FilingSetup => ({
  ...states.empty(one),
  over: () => ({ uploads: { file1: { path: one.path, fileId: 'file1', name: 'IMG_2041.jpg', side: null, phase: 'uploading', ratio: 0, failure: null, changes: [], canRetry: true, ...status } } }),
});
const read = (status: Partial<OcrStatus>) => (one: Specimen): FilingSetup => ({
  ...one.setup,
  over: () => ({ ocr: { [one.path]: { path: one.path, phase: 'reading', ratio: 0, engine: 'device', failure: null, quality: [], filled: [], ...status } } }),
});
const taking = (sides: 'merged' | 'either', how: (one: Specimen) => FilingSetup = states.empty) => (one: Specimen): FilingSetup => {
  const setup = how(one);
  const { images, ...profile } = setup.profile ?? ksyun;
  return { ...setup, profile: { ...profile, images: { ...images, sides } } };
};

export const OneSide: Story = allStates('upload', ofPapers);
export const TwoSides: Story = allStates('upload of two sides', ofPapers);
export const OnePicture: Story = moments('upload of two sides', [
  ['两面合在一张', 'Both sides in one picture', taking('merged')],
  ['分开或合在一张都可以', 'Either will do', taking('either')],
  ['已分开上传', 'Given as two', taking('either', states.filled)],
], ['正反面合在一张', 'Both sides in one picture']);
export const Uploading: Story = moments('upload', [
  ['正在处理图片', 'The picture is prepared', coming({ phase: 'preparing' })],
  ['正在上传', 'On its way', coming({ phase: 'uploading', ratio: 0.42 })],
  ['网络中断', 'The line broke', coming({ phase: 'failed', failure: { code: 'network', details: {}, at: now } })],
  ['格式不支持', 'Not a picture we can use', coming({ phase: 'failed', canRetry: false, failure: { code: 'image-unsupported', details: { kind: 'heic' }, at: now } })],
  ['图片被缩小', 'The picture was reduced', coming({ phase: 'done', changes: ['reduced', 'stripped'] })],
], ['兼容性最佳', 'HEIC']);
export const Reading: Story = moments('upload of two sides', [
  ['正在准备识别', 'The reader is fetched', read({ phase: 'loading', ratio: 0.3 })],
  ['正在识别', 'Being read', read({ ratio: 0.65 })],
  ['已填入', 'Filled in', read({ phase: 'done', ratio: 1, filled: ['entity.certificateNumber', 'entity.name'] })],
  ['倾斜', 'Tilted', read({ phase: 'done', ratio: 1, filled: ['entity.certificateNumber'], quality: ['tilted', 'blurred'] })],
  ['无法识别', 'Cannot be read', read({ phase: 'failed', failure: { code: 'ocr-unreadable', details: { reason: 'blurred' }, at: now } })],
  ['被安全策略阻止', 'Blocked by the page', read({ phase: 'failed', failure: { code: 'ocr-unavailable', details: { reason: 'blocked' }, at: now } })],
  ['已取消', 'Cancelled', read({ phase: 'cancelled' })],
], ['已取消识别', 'cancelled']);
export const Narrow: Story = narrowStates('upload', 'upload of two sides');
