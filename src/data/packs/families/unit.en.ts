import type { PackMessages } from '../../../core/rules/types.js';

/** What several provinces say of units. Keys begin with `unit`; `{{province}}` stands for the province's name. */
export const messages: PackMessages = {};
