import { individual, lists as individualLists } from './individual/500000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/500000.js';

/** 重庆 */
export const pack = packOf('500000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
