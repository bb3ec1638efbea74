import { individual, lists as individualLists } from './individual/150000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/150000.js';

/** 内蒙古 */
export const pack = packOf('150000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
