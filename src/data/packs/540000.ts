import { individual, lists as individualLists } from './individual/540000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/540000.js';

/** 西藏 */
export const pack = packOf('540000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
