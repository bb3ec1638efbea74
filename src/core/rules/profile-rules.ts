import type { Profile } from '../model/profile.js';
import type { OverlayRow } from './types.js';

/** A profile with the parts that come later. */
export async function wholeProfile(profile: Profile): Promise<Profile> {
  if (profile.later === undefined) return profile;
  const { later, ...first } = profile;
  const parts = await later();
  const flows = parts.flows ?? [];
  return { ...first, ...parts, flows: [...first.flows.filter(({ type }) => flows.every((one) => one.type !== type)), ...flows] };
}

/** The rules of a profile, loaded where they lie in a part of their own. */
export const rulesOf = async ({ rules }: Pick<Profile, 'rules'>): Promise<readonly OverlayRow[]> => (typeof rules === 'function' ? rules() : rules);
