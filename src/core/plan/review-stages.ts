import type { FilingTypeCode } from '../model/filing.js';
import type { Profile, ReviewStage } from '../model/profile.js';

/** The stages of the review of a filing of this type, in order. Of several rows for one stage the first that fits the type counts. */
export function reviewStages({ review }: Pick<Profile, 'review'>, type: FilingTypeCode): readonly ReviewStage[] {
  const stages = new Map<string, ReviewStage>();
  for (const stage of review) if (stage.types?.includes(type) !== false && !stages.has(stage.id)) stages.set(stage.id, stage);
  return [...stages.values()];
}

/** How long a provider says that a stage of these very types takes: it knows better than the province's list, which speaks of filings at large. */
export const ownEstimate = (stage: ReviewStage | undefined): ReviewStage['estimate'] => (stage?.types === undefined ? undefined : stage.estimate);
