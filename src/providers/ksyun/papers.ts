import type { FilingTypeCode } from '../../core/model/filing.js';
import type { AuthenticityRow, MaterialDef } from '../../core/model/profile.js';
import { contactNeedsLetter, entityHasLicence, entityHasResidentId, contactHasResidentId, faceCheck, principalHasResidentId, principalNeedsLetter } from './conditions.js';
import { said } from './sources.js';

export const materials: readonly MaterialDef[] = [
  { slot: 'domain-certificate', per: 'service', level: 'required', max: 5, source: said('§新增备案/四 L195') },
  {
    slot: 'verification-sheet', per: 'service', level: 'required', max: 2, template: 'verification-sheet.pdf',
    source: said('§新增备案/四 L196'),
  },
  {
    slot: 'authorisation-letter', per: 'filing', level: 'required', unit: true, individual: false, when: principalNeedsLetter, max: 2,
    source: said('§新增备案/四 L197', 'C46: the row is printed under the heading of another paper'),
  },
  {
    slot: 'authorisation-letter', per: 'service', level: 'required', unit: true, individual: false, when: contactNeedsLetter, max: 2,
    source: said('§新增备案/四 L197', 'C46: the row is printed under the heading of another paper'),
  },
  { slot: 'curtain-photo', per: 'service', level: 'required', when: { not: faceCheck }, max: 2, source: said('§新增备案/四 L204') },
];

/** Everything that adds something; a change has its own conditions. */
const adding: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-access-elsewhere', 'add-service-here', 'add-access-here'];

/** The website's contact is checked by face when one of the two conditions holds, and photographed before a curtain otherwise. */
export const authenticity: readonly AuthenticityRow[] = [
  { method: 'face-check', types: adding, who: 'serviceContact', when: entityHasResidentId, source: said('§新增备案/四 L203') },
  {
    method: 'face-check', types: adding, who: 'serviceContact', when: { all: [entityHasLicence, principalHasResidentId, contactHasResidentId] },
    source: said('§新增备案/四 L204'),
  },
  { method: 'curtain-photo', types: adding, who: 'serviceContact', slot: 'curtain-photo', source: said('§新增备案/四 L204') },
];
