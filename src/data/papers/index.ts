import type { PaperContent } from '../../core/model/paper-content.js';

/** What stands on the papers that are made out for one filing: whoever changes it afterwards has to make them out anew. */
export const paperContents: readonly PaperContent[] = [
  {
    paper: 'material.verification-sheet', per: 'service', shows: ['entity.name', 'domain.name', 'service.homeUrl', 'serviceContact.name'],
    source: { document: '004', section: '§3 L49', note: '001 §首次备案/3.2 L245 adds the home page and the name of the contact' },
  },
  {
    paper: 'material.authorisation-letter', per: 'filing', shows: ['entity.name', 'principal.name'],
    source: { document: '003', section: '§1 L169', date: '2020-10-20' },
  },
  {
    paper: 'material.authorisation-letter', per: 'service', shows: ['entity.name', 'serviceContact.name'],
    source: { document: '003', section: '§1 L169', date: '2020-10-20' },
  },
  {
    paper: 'material.domain-certificate', per: 'service', shows: ['domain.name'],
    source: { document: '000', section: '§新增备案/四 L195' },
  },
];
