import { individual, lists as individualLists } from './individual/450000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/450000.js';

/** 广西 */
export const pack = packOf('450000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
