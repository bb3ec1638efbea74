import { individual, lists as individualLists } from './individual/410000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/410000.js';

/** 河南 */
export const pack = packOf('410000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
