import { individual, lists as individualLists } from './individual/420000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/420000.js';

/** 湖北 */
export const pack = packOf('420000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
