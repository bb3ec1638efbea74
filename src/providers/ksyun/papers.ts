import type { AuthenticityRow, MaterialDef } from '../../core/model/profile.js';
import { adding } from '../shared/rules.js';
import { contactNeedsLetter, entityHasLicence, entityHasResidentId, contactHasResidentId, faceCheck, principalHasResidentId, principalNeedsLetter } from './conditions.js';
import { said } from './sources.js';

const authorisation = said('§新增备案/四 L197', 'C46: the row is printed under the heading of another paper');
const asChanged = said('§变更网站 L675-676', 'the papers that this change needs');

export const materials: readonly MaterialDef[] = [
  // 每个网站/APP都需要上传: stated of APPs too, in all five flows. An APP runs on a domain even where its name is what is verified; its certificate is meant.
  {
    slot: 'domain-certificate', per: 'service', level: 'required', types: adding, max: 5,
    source: said('§新增备案/四 L195', 'of each website and each APP: an APP hands in that of the domain it uses'),
  },
  {
    slot: 'verification-sheet', per: 'service', level: 'required', types: adding, max: 2, template: 'verification-sheet.pdf', letter: 'verification-sheet',
    source: said('§新增备案/四 L196'),
  },
  {
    slot: 'authorisation-letter', per: 'filing', level: 'required', unit: true, individual: false, types: adding, when: principalNeedsLetter, max: 2,
    letter: 'authorisation-letter', source: authorisation,
  },
  {
    slot: 'authorisation-letter', per: 'service', level: 'required', unit: true, individual: false, types: adding, when: contactNeedsLetter, max: 2,
    letter: 'authorisation-letter', source: authorisation,
  },
  {
    slot: 'authorisation-letter', per: 'filing', level: 'required', unit: true, individual: false, types: ['change-entity'],
    ifChanged: ['principal.name', 'principal.certificateNumber'], when: principalNeedsLetter, max: 2, letter: 'authorisation-letter', source: asChanged,
  },
  {
    slot: 'authorisation-letter', per: 'service', level: 'required', unit: true, individual: false, types: ['change-service'],
    ifChanged: ['serviceContact.name', 'serviceContact.certificateNumber'], when: contactNeedsLetter, max: 2, letter: 'authorisation-letter', source: asChanged,
  },
  { slot: 'curtain-photo', per: 'service', level: 'required', types: [...adding, 'change-service'], when: { not: faceCheck }, max: 2, source: said('§新增备案/四 L204') },
];

/** Everything that adds something, and a change of a website; nothing is said for a change of the entity. */
const checked = [...adding, 'change-service'] as const;

/** The website's contact is checked by face when one of the two conditions holds, and photographed before a curtain otherwise. */
export const authenticity: readonly AuthenticityRow[] = [
  { method: 'face-check', types: checked, who: 'serviceContact', when: entityHasResidentId, source: said('§新增备案/四 L203') },
  {
    method: 'face-check', types: checked, who: 'serviceContact', when: { all: [entityHasLicence, principalHasResidentId, contactHasResidentId] },
    source: said('§新增备案/四 L204'),
  },
  { method: 'curtain-photo', types: checked, who: 'serviceContact', slot: 'curtain-photo', source: said('§新增备案/四 L204') },
];
