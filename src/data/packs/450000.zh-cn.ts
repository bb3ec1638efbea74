import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  separateWebsites: '广西：前缀不同的域名，或前缀相同但指向不同网站的域名，请分成不同的网站依次添加。',
};
