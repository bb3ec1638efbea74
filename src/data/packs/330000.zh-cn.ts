import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  approvalCharity: '浙江的慈善或公益基金会还须提供金融监管部门的认定说明。',
};
