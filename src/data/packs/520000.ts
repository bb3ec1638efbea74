import { individual, lists as individualLists } from './individual/520000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/520000.js';

/** 贵州 */
export const pack = packOf('520000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
