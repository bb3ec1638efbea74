import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: '青海的企业首次备案须用营业执照。',
};
