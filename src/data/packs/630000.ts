import { individual, lists as individualLists } from './individual/630000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/630000.js';

/** 青海 */
export const pack = packOf('630000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
