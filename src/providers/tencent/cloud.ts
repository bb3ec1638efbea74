import type { CloudRules } from '../../core/model/profile.js';
import { own, said } from './sources.js';

const bought = said('接入备案', '一 L1488', 'shown when the account has bought it; no condition is stated');

export const cloud: CloudRules = {
  kinds: [
    {
      id: 'cvm', label: { 'zh-CN': '云服务器 CVM', en: 'Cloud server (CVM)' }, months: 3, publicBandwidth: true, mainland: true, note: 'cloud.cvm',
      source: said('接入备案', '腾讯云服务器 L1441-1444', 'C33: read as three months or more'),
    },
    {
      id: 'website-host', label: { 'zh-CN': '建站主机', en: 'Website host' }, months: 3, mainland: true, note: 'cloud.websiteHost',
      source: said('接入备案', '腾讯云服务器 L1441,1445', 'C33'),
    },
    { id: 'load-balancer', label: { 'zh-CN': '负载均衡', en: 'Load balancer' }, note: 'cloud.bought', source: bought },
    { id: 'bare-metal', label: { 'zh-CN': '黑石物理服务器', en: 'Bare metal server' }, note: 'cloud.bought', source: bought },
    { id: 'bare-metal-load-balancer', label: { 'zh-CN': '黑石负载均衡', en: 'Bare metal load balancer' }, note: 'cloud.bought', source: bought },
  ],
  code: { onceOnly: false, source: own('O5', 'neither form nor number of uses of a code is stated; it comes from an associated account (001 §接入备案/一 L1490)') },
  source: said('接入备案', '一 L1488-1492'),
};
