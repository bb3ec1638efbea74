import { individual, lists as individualLists } from './individual/620000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/620000.js';

/** 甘肃 */
export const pack = packOf('620000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
