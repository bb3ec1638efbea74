import { individual, lists as individualLists } from './individual/610000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/610000.js';

/** 陕西 */
export const pack = packOf('610000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
