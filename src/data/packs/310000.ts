import { individual, lists as individualLists } from './individual/310000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/310000.js';

/** 上海 */
export const pack = packOf('310000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
