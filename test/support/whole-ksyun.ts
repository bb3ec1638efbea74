import type { Profile } from '../../src/core/model/profile.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { later } from '../../src/providers/ksyun/later.js';

const { later: _, ...first } = ksyun;

/** The profile with all its parts, as the store has it after the first screen. */
export const wholeKsyun: Profile = { ...first, ...later };
