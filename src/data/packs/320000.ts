import { individual, lists as individualLists } from './individual/320000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/320000.js';

/** 江苏 */
export const pack = packOf('320000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
