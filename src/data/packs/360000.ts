import { individual, lists as individualLists } from './individual/360000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/360000.js';

/** 江西 */
export const pack = packOf('360000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
