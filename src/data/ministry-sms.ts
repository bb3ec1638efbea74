import type { LastSixRow, MinistrySmsFacts, MinistrySmsRow, MinistrySmsRules } from '../core/model/console.js';
import type { SourceRef } from '../core/rules/types.js';

const stated = (section: string, note?: string): SourceRef => ({ document: '002', section, date: '2020-09-21', ...(note === undefined ? {} : { note }) });

/** Who confirms by the ministry's text message, per filing type; a type that is not listed is not confirmed. In force everywhere since 2020-08-17 (C28). */
export const ministrySms: readonly MinistrySmsRow[] = [
  { types: ['first'], who: ['principal', 'serviceContact'], of: 'filing', newNumber: false, source: stated('§9 L737') },
  { types: ['add-service-elsewhere', 'add-service-here'], who: ['serviceContact'], of: 'filing', newNumber: true, source: stated('§9 L738,781-782', 'C29') },
  { types: ['add-access-elsewhere', 'add-access-here'], who: ['serviceContact'], of: 'record', newNumber: false, source: stated('§9 L739', 'C30') },
  { types: ['change-entity'], who: ['principal'], of: 'filing', newNumber: true, source: stated('§9 L740-741') },
  { types: ['change-service', 'change-access'], who: ['serviceContact'], of: 'filing', newNumber: true, source: stated('§9 L740-741') },
  { types: ['deregister-entity'], who: ['principal'], of: 'record', newNumber: false, source: stated('§9 L743,783') },
  { types: ['deregister-service'], who: ['serviceContact'], of: 'record', newNumber: false, source: stated('§9 L743,783') },
];

/** How the ministry's message works, whoever sends the filing. */
const rules: MinistrySmsRules = {
  digits: 6,
  hours: 24,
  resends: 2,
  senders: ['12381', '106*******12381'],
  site: 'https://beian.miit.gov.cn/',
  wrong: { n: 5, source: { document: 'beyond', section: '§5.3' } },
  source: stated('§9 L749-760,819-821'),
};

const lastSix: readonly LastSixRow[] = [
  { certificateTypes: ['hk-macau-travel-permit'], provinces: ['330000'], text: 'identityOnTheBack', source: stated('§9 L796-798') },
  { certificateTypes: ['hk-macau-travel-permit'], text: 'permitOnTheFront', source: stated('§9 L794') },
  { text: 'certificate', source: stated('§9 L792') },
];

export const ministrySmsFacts: MinistrySmsFacts = { rows: ministrySms, rules, lastSix };
