import type { Filing } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import { toSubmission } from '../../src/core/plan/submission.js';
import type { Submission } from '../../src/core/plan/types.js';
import { profiles } from '../../src/providers/index.js';
import { type Cell, cellsOf, completeCell } from './complete-filing.js';

/** One filing that is complete, and what is sent for it: the fixture `filings/cells/<provider>/<type>-<holder>[-app].json`. */
export interface GoldenCell { readonly filing: Filing; readonly submission: Submission }

export const fileOf = (provider: string, { type, holder, kind = 'website' }: Cell): string => `${provider}/${type}-${holder}${kind === 'website' ? '' : `-${kind}`}.json`;

export async function goldenCell(profile: Profile, cell: Cell): Promise<GoldenCell> {
  const { filing, plan } = await completeCell(profile, cell);
  return { filing, submission: toSubmission(filing, plan) };
}

/** Every cell of every provider, by the name of its file. */
export async function goldenCells(): Promise<Readonly<Record<string, GoldenCell>>> {
  const found: Record<string, GoldenCell> = {};
  for (const load of Object.values(profiles)) {
    const { default: profile } = await load();
    for (const cell of await cellsOf(profile)) found[fileOf(profile.id, cell)] = await goldenCell(profile, cell);
  }
  return found;
}
