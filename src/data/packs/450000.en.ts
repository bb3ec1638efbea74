import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  separateWebsites: 'Guangxi: add domains with different prefixes, or with the same prefix but for different sites, as websites of their own, one after the other.',
};
