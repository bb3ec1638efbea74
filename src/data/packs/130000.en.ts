import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  foreigners: 'Hebei does not take filings of foreign nationals. Name another person.',
};
