import { individual, lists as individualLists } from './individual/210000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/210000.js';

/** 辽宁 */
export const pack = packOf('210000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
