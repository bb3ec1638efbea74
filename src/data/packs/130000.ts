import { individual, lists as individualLists } from './individual/130000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/130000.js';

/** 河北 */
export const pack = packOf('130000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
