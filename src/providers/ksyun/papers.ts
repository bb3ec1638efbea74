import type { FilingTypeCode } from '../../core/model/filing.js';
import type { AuthenticityRow, ImageRules, MaterialDef, PhoneCodeRules } from '../../core/model/profile.js';
import { contactNeedsLetter, entityHasLicence, entityHasResidentId, contactHasResidentId, faceCheck, principalHasResidentId, principalNeedsLetter } from './conditions.js';
import { own, said } from './sources.js';

export const images: ImageRules = {
  formats: ['jpeg', 'png'],
  minBytes: 0,
  maxBytes: 5 * 1024 * 1024,
  minEdge: 400,
  maxPixels: 16_000_000,
  maxEdge: 3000,
  target: 'keep',
  sides: 'separate',
  source: own('O9', 'no limits are stated; only that both sides of an ID card are two pictures (000 §新增备案/二 L141-142)'),
};

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

const openPoint = own('O4', 'length, life and attempts of the code are not stated; what the backend answers wins');

export const phoneCodes: PhoneCodeRules = {
  length: 6,
  resendAfter: 60,
  validFor: 300,
  attempts: 5,
  rows: [
    {
      types: ['first', 'add-service-elsewhere'], mobile: 'principal.mobile', unit: true, individual: true,
      source: said('§新增备案/二 L146'),
    },
    {
      types: ['first', 'add-service-elsewhere', 'add-service-here'], mobile: 'serviceContact.mobile', unit: true, individual: false,
      source: said('§新增备案/三 L186'),
    },
  ],
  source: openPoint,
};
