import type { PackMessages } from '../../../core/rules/types.js';

/** What several provinces say of individuals. Keys begin with `individual`; `{{province}}` stands for the province's name. */
export const messages: PackMessages = {};
