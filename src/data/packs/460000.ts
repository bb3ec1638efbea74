import { individual, lists as individualLists } from './individual/460000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/460000.js';

/** 海南 */
export const pack = packOf('460000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
