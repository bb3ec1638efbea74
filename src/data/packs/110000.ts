import type { Pack } from '../../core/rules/types.js';

export const pack: Pack = { schema: 1, id: '110000', version: '2026-11-22', rules: [] };
