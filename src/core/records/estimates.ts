import type { FilingTypeCode } from '../model/filing.js';
import type { Profile } from '../model/profile.js';
import type { Estimate } from '../plan/types.js';
import type { PackSource } from '../ports/packs.js';
import { merge } from '../rules/merge.js';
import { rulesOf } from '../rules/profile-rules.js';

/**
 * How long an authority takes, for an order whose answers are not at hand: what the rules say whatever is answered.
 * @param province GB/T 2260 code; `null`: the nation's rules alone
 */
export async function estimatesOf(packs: PackSource, profile: Pick<Profile, 'rules' | 'overlays'>, type: FilingTypeCode, province: string | null): Promise<readonly Estimate[]> {
  const [national, pack, own] = await Promise.all([packs.load('national'), province === null ? undefined : packs.load(province), rulesOf(profile)]);
  if (national === undefined) return [];
  const { rules } = merge(national, pack, own, province === null ? [] : (profile.overlays[province] ?? []));
  return rules.filter(({ when, holder, types }) => when === undefined && holder === undefined && types?.includes(type) !== false).flatMap(({ then, source }) =>
    then.flatMap((effect) => (effect.do === 'estimate' ? [{ clock: effect.clock, min: effect.min, max: effect.max, unit: effect.unit, source }] : [])));
}
