import { individual, lists as individualLists } from './individual/440000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/440000.js';

/** 广东 */
export const pack = packOf('440000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
