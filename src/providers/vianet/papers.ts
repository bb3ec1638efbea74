import type { FilingTypeCode } from '../../core/model/filing.js';
import type { AuthenticityRow, MaterialDef } from '../../core/model/profile.js';
import type { Condition } from '../../core/rules/types.js';
import { adding, changes } from '../shared/rules.js';
import { own, said } from './sources.js';

const sheet = said('§3 L49, §6 L78', 'C44');
const again: readonly FilingTypeCode[] = ['change-service', 'change-access'];
const later: readonly FilingTypeCode[] = adding.filter((type) => type !== 'first');

export const materials: readonly MaterialDef[] = [
  { slot: 'verification-sheet', per: 'service', level: 'required', types: adding, max: 2, letter: 'verification-sheet', source: sheet },
  // In a change only when the signature has grown old, which the applicant is asked.
  { slot: 'verification-sheet', per: 'service', level: 'optional', types: again, max: 2, letter: 'verification-sheet', source: said('§5.1 L68') },
  { slot: 'verification-sheet', per: 'filing', level: 'optional', types: ['change-entity'], max: 2, letter: 'verification-sheet', source: said('§5.1 L68') },
  // Not taken yet at the first filing: the domain certificate takes its place there.
  { slot: 'site-photo', per: 'service', level: 'required', types: ['first'], max: 2, source: said('§3 L50, §6 L78') },
  { slot: 'site-photo', per: 'service', level: 'optional', types: later, max: 2, source: own('MAT-23', 'it is taken after the first review (004 §6 L78); who has one hands it in at once') },
  {
    slot: 'network-security-letter', per: 'service', level: 'optional', types: adding, max: 2, letter: 'network-security-letter',
    source: said('§6 L78', 'the original is handed in after the first review; a picture of it before that is not asked for'),
  },
];

/** A signature on the sheet that is older than three months is given again in person. */
const signatureOld: Condition = { op: 'in', of: { fact: 'declared.signatureOld' }, values: [true] };
const visit = { who: 'serviceContact', unit: true, individual: true, at: 'after-initial-review', choice: 'visit' } as const;

/** After the first review a mail tells to come to a counter, or to be photographed before a curtain of one’s own and post the papers. */
export const authenticity: readonly AuthenticityRow[] = [
  { ...visit, method: 'counter-visit', types: adding, source: said('§6 L78-82') },
  { ...visit, method: 'curtain-photo', types: adding, source: said('§6 L78') },
  { ...visit, method: 'counter-visit', types: changes, when: signatureOld, source: said('§5.1 L68') },
  { ...visit, method: 'curtain-photo', types: changes, when: signatureOld, source: said('§5.1 L68, §6 L78', 'a photo and the post are offered wherever a visit is') },
];
