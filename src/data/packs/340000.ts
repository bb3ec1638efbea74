import { individual, lists as individualLists } from './individual/340000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/340000.js';

/** 安徽 */
export const pack = packOf('340000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
