import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: '河南的企业须用最新的证件备案，也就是三证合一的营业执照。',
  fiveWebsites: '河南的单位一次最多备案五个网站，其余的请下次提交。',
};
