import { individual, lists as individualLists } from './individual/140000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/140000.js';

/** 山西 */
export const pack = packOf('140000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
