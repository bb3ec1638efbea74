import { isIcpError } from '../model/errors.js';
import type { OverlayRow } from './types.js';

/** Nobody reviews the filings of a place that is no province: the answer is kept, and the filing waits for another one. */
const NO_PROVINCE: readonly OverlayRow[] = [
  {
    add: {
      id: 'base.province',
      scope: 'filing',
      then: [{ do: 'finding', severity: 'block', at: 'entity.region', message: 'findings:unknownProvince' }],
      source: { document: 'own', section: 'base.province', note: 'the code is none of GB/T 2260’s provinces' },
    },
  },
];

/** What applies in place of a pack that could not be had, for this reason. */
export const insteadOf = (error: unknown): readonly OverlayRow[] => (isIcpError(error) && error.code === 'unknown-province' ? NO_PROVINCE : []);
