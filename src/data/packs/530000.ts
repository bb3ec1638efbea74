import { individual, lists as individualLists } from './individual/530000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/530000.js';

/** 云南 */
export const pack = packOf('530000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
