import { individual, lists as individualLists } from './individual/650000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/650000.js';

/** 新疆 */
export const pack = packOf('650000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
