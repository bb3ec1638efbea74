import { individual, lists as individualLists } from './individual/230000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/230000.js';

/** 黑龙江 */
export const pack = packOf('230000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
