import { individual, lists as individualLists } from './individual/430000.js';
import { packOf } from './pack-of.js';
import { lists, unit } from './unit/430000.js';

/** 湖南 */
export const pack = packOf('430000', '2026-11-22', [...unit, ...individual], { ...lists, ...individualLists });
