import type { Profile } from '../model/profile.js';
import type { OverlayRow } from './types.js';

/** The rules of a profile, loaded where they lie in a part of their own. */
export const rulesOf = async ({ rules }: Profile): Promise<readonly OverlayRow[]> => (typeof rules === 'function' ? rules() : rules);
