import { individual, lists as individualLists } from './individual/120000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/120000.js';

/** 天津 */
export const pack = packOf('120000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
