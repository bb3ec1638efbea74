import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {};
