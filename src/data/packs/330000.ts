import { individual, lists as individualLists } from './individual/330000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/330000.js';

/** 浙江 */
export const pack = packOf('330000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
