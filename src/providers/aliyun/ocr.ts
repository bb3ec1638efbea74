import type { OcrRow } from '../../core/model/profile.js';
import { contactHasResidentId, entityHasLicence, entityHasResidentId, principalHasResidentId } from './conditions.js';
import { flowSaid, own } from './sources.js';

const evidence = own('§1.1', 'no autofill is stated on a PC, so a picture fills nothing');

/** Pictures come after everything was typed. What is read from them only bears witness: to dates of expiry, and to who the legal representative is. */
export const ocr: readonly OcrRow[] = [
  {
    picture: 'entity.certificateFiles', document: 'business-licence', when: entityHasLicence, fills: {},
    facts: { legalRepresentative: 'entity.legalRepresentativeName', validUntil: 'entity.certificateValidity' },
    source: evidence,
  },
  {
    picture: 'entity.certificateFiles', side: 'back', document: 'resident-id-back', when: entityHasResidentId, fills: {},
    facts: { validUntil: 'entity.certificateValidity' },
    source: flowSaid('§2 L366'),
  },
  {
    picture: 'principal.certificateBack', document: 'resident-id-back', when: principalHasResidentId, fills: {},
    facts: { validUntil: 'principal.certificateValidity' },
    source: flowSaid('§2 L366'),
  },
  {
    picture: 'serviceContact.certificateBack', document: 'resident-id-back', when: contactHasResidentId, fills: {},
    facts: { validUntil: 'serviceContact.certificateValidity' },
    source: flowSaid('§2 L366'),
  },
];
