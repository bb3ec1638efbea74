import { individual, lists as individualLists } from './individual/350000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/350000.js';

/** 福建 */
export const pack = packOf('350000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
