import type { AuthenticityRow, MaterialDef } from '../../core/model/profile.js';
import { adding } from '../shared/rules.js';
import { flowSaid, own, prepSaid } from './sources.js';

/**
 * The certificates are fields of their own, and what a province asks for (letters, plans, proofs, photos) comes with its pack. Here stands what
 * the provider takes anywhere.
 */
export const materials: readonly MaterialDef[] = [
  {
    slot: 'domain-certificate', per: 'service', level: 'optional', max: 5, types: adding,
    source: prepSaid('§6 L499,540', 'C55: demanded by some provinces only; their packs say which'),
  },
];

/** Live pictures and the face of the website's contact, in the provider's App, before the filing is sent. No curtain since 2019-07-29. */
export const authenticity: readonly AuthenticityRow[] = [
  { method: 'app-capture', types: adding, who: 'serviceContact', source: flowSaid('§5 L571-621, §1.2 L160') },
  {
    method: 'app-capture', types: ['change-service'], who: 'serviceContact',
    source: own('§3.1', 'for a change no steps are printed; the check is one for everyone (002 §5 L602)'),
  },
];
