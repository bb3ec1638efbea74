import type { MinistrySmsRow } from '../../core/model/console.js';
import type { SourceRef } from '../../core/rules/types.js';

const source: SourceRef = { document: '002', section: '§9 L732-783', date: '2020-09-21' };

/** Who confirms by the ministry's text message, where the profile does not say it. A type that is in no row has no such stage. */
export const ministrySms: readonly MinistrySmsRow[] = [
  { types: ['first'], who: ['principal', 'serviceContact'], of: 'filing', newNumber: false, source },
  { types: ['add-service-elsewhere', 'add-service-here'], who: ['serviceContact'], of: 'filing', newNumber: true, source },
  { types: ['add-access-elsewhere', 'add-access-here'], who: ['serviceContact'], of: 'record', newNumber: false, source },
  { types: ['change-entity'], who: ['principal'], of: 'filing', newNumber: true, source },
  { types: ['change-service', 'change-access'], who: ['serviceContact'], of: 'filing', newNumber: true, source },
  { types: ['deregister-service'], who: ['serviceContact'], of: 'record', newNumber: false, source },
  { types: ['deregister-entity'], who: ['principal'], of: 'record', newNumber: false, source },
];
