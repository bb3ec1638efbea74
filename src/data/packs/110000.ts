import { individual, lists as individualLists } from './individual/110000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/110000.js';

/** 北京 */
export const pack = packOf('110000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
