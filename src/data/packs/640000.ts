import { individual, lists as individualLists } from './individual/640000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/640000.js';

/** 宁夏 */
export const pack = packOf('640000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
