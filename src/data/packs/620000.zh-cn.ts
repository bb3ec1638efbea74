import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: '甘肃的企业须用营业执照副本备案，不要求年检章。',
  principalRemark: '主体负责人不是法定代表人的，甘肃要求在主体备注里说明。',
};
