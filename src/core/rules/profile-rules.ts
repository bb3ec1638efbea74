import type { Profile } from '../model/profile.js';
import type { OverlayRow } from './types.js';

/** A profile with the flows that lie in a part of their own. */
export async function wholeProfile(profile: Profile): Promise<Profile> {
  if (profile.laterFlows === undefined) return profile;
  const { laterFlows, ...rest } = profile;
  const later = await laterFlows();
  return { ...rest, flows: [...profile.flows.filter(({ type }) => later.every((one) => one.type !== type)), ...later] };
}

/** The rules of a profile, loaded where they lie in a part of their own. */
export const rulesOf = async ({ rules }: Pick<Profile, 'rules'>): Promise<readonly OverlayRow[]> => (typeof rules === 'function' ? rules() : rules);
