import { individual, lists as individualLists } from './individual/220000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/220000.js';

/** 吉林 */
export const pack = packOf('220000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
