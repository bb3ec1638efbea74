import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  holderProof: '域名不在单位名下，重庆要求提供有关域名注册人的证明。',
  oneDomain: '重庆的每个网站只能报一个域名；多个域名指向同一网站的，也请分成多个网站。',
};
