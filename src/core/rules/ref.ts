import type { Ref } from './types.js';

/** The field or fact that a condition names, whichever of its states it looks at. */
export const nameIn = (ref: Ref): string => ('answer' in ref ? ref.answer : 'fact' in ref ? ref.fact : ref.record);
