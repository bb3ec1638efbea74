import { individual, lists as individualLists } from './individual/510000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/510000.js';

/** 四川 */
export const pack = packOf('510000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
