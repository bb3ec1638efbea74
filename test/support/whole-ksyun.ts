import type { Profile } from '../../src/core/model/profile.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { laterFlows } from '../../src/providers/ksyun/flows-later.js';

const { laterFlows: _, ...first } = ksyun;

/** The profile with all its flows, as the store has it after the first screen. */
export const wholeKsyun: Profile = { ...first, flows: laterFlows };
