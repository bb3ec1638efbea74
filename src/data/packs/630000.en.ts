import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: 'Companies in Qinghai must use the business licence for their first filing.',
};
