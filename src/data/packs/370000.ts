import { individual, lists as individualLists } from './individual/370000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/370000.js';

/** 山东 */
export const pack = packOf('370000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
