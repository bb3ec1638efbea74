import type { Filing } from '../../src/core/model/filing.js';
import { planFiling } from '../../src/core/plan/planner.js';
import type { Plan, PlanContext } from '../../src/core/plan/types.js';
import { wholeProfile } from '../../src/core/rules/profile-rules.js';
import { merge } from '../../src/core/rules/merge.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { certificateSchemes } from '../../src/data/certificate-numbers/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { loadPack } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { rules as providerRules } from '../../src/providers/ksyun/rules.js';
import { now, today } from '../fixtures/filings/index.js';

/** What a plan of this filing is made of at Kingsoft Cloud, on the day of the golden filings. */
export async function contextFor(filing: Filing): Promise<PlanContext> {
  const region = filing.answers['entity.region']?.value;
  const province = typeof region === 'object' && 'province' in region ? region.province : null;
  const pack = province === null ? undefined : await loadPack(province);
  return {
    profile: await wholeProfile(ksyun),
    catalogue,
    rules: merge(national, pack, providerRules, province === null ? [] : ksyun.overlays[province]),
    dictionaries,
    today,
    now,
    certificateSchemes,
  };
}

export const planOf = async (filing: Filing): Promise<Plan> => planFiling(filing, await contextFor(filing));
