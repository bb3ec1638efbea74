import type { CloudRules } from '../../core/model/profile.js';
import { own, said } from './sources.js';

export const cloud: CloudRules = {
  kinds: [
    {
      id: 'server', label: { 'zh-CN': '云服务器', en: 'Cloud server' }, publicBandwidth: true, mainland: true, note: 'cloudServer',
      source: said('§新增备案/备案准备 L93', 'any mainland server with a public IP; how many filings one carries is not stated (O5)'),
    },
  ],
  code: { onceOnly: false, source: own('O5', 'neither form nor number of uses of a 备案授权码 is stated; the backend answers') },
  source: said('§新增备案/一 L115'),
};
