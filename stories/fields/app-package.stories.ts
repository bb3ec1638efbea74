import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PackageStatus } from '../../src/core/store/types.js';
import { now } from '../../test/fixtures/filings/index.js';
import { allStates, fields, moments, narrowStates, withStage } from '../support/field-stories.js';
import type { FilingSetup } from '../support/filing-store.js';
import { states, type Specimen } from '../support/specimens.js';

const meta: Meta = { title: 'fields/APP platforms and packages', component: 'icp-app-platforms-field', decorators: [withStage], loaders: [fields('app platforms')] };
export default meta;
type Story = StoryObj;

const base: PackageStatus = { id: 'p1', serviceId: 's1', name: 'qinghe-1.2.3.apk', phase: 'done', ratio: 1, failure: null, read: null, filled: [], offered: [], ticked: false };
const android: PackageStatus = {
  ...base,
  filled: ['packageName', 'version', 'publicKey', 'certificateMd5', 'certificateSha1'].map((part) => `services[s1].android.${part}`),
  ticked: true,
  read: {
    format: 'apk', platform: 'android', packageName: 'cn.qinghe.yuntu', version: '1.2.3', appName: '青禾云图', hasIcon: false, warnings: ['vector-icon'],
    certificate: { publicKey: 'C7A1'.repeat(128), algorithm: 'rsa', spki: '', md5: '9C41D03A'.repeat(4), sha1: '5E7702BB'.repeat(5), sha256: '', from: 'v3' },
  },
};
const ios: PackageStatus = {
  ...android, id: 'p2', name: 'Qinghe.ipa', filled: ['services[s1].ios.packageName'], offered: ['services[s1].ios.version'],
  read: { format: 'ipa', platform: 'ios', packageName: 'cn.qinghe.yuntu', version: '1.2.3', appName: '青禾云图', hasIcon: false, certificate: null, warnings: ['account-certificate', 'no-icon'] },
};
const failed = (reason: string): PackageStatus => ({ ...base, phase: 'failed', failure: { code: 'package-unreadable', details: { reason }, at: now } });
const showing = (...packages: readonly PackageStatus[]) => (one: Specimen): FilingSetup => ({ ...states.filled(one), over: () => ({ packages: Object.fromEntries(packages.map((each) => [each.id, each])) }) });

export const States: Story = allStates('app platforms');
export const Reading: Story = moments('app platforms', [
  ['正在读取', 'Being read', showing({ ...base, phase: 'reading', ratio: 0.4 })],
  ['读到了两个平台的安装包', 'Packages of two platforms were read', showing(android, ios)],
  ['没有读取成功', 'Could not be read', showing(failed('truncated'))],
  ['已取消', 'Cancelled', showing({ ...base, phase: 'cancelled' })],
], ['文件不完整', 'The file is incomplete']);
export const Narrow: Story = narrowStates('app platforms');
