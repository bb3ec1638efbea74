import type { OcrRow } from '../../core/model/profile.js';
import { contactHasResidentId, entityHasLicence, entityHasResidentId, principalHasResidentId } from './conditions.js';
import { said } from './sources.js';

/**
 * Which picture is read as what. At the type check the document fills the number alone, so the other values of the paper are only
 * offered; a contact's card fills name and number. What no field asks for becomes evidence for the rules.
 */
export const ocr: readonly OcrRow[] = [
  {
    picture: 'entity.certificateFiles', document: 'business-licence', when: entityHasLicence,
    fills: { uscc: 'entity.certificateNumber' },
    suggests: { name: 'entity.name', address: 'entity.certificateAddress' },
    facts: { legalRepresentative: 'entity.legalRepresentativeName', validUntil: 'entity.certificateValidity' },
    source: said('§新增备案/一 L113'),
  },
  {
    picture: 'entity.certificateFiles', side: 'front', document: 'resident-id-front', when: entityHasResidentId,
    fills: { number: 'entity.certificateNumber' },
    suggests: { name: 'entity.name', address: 'entity.certificateAddress' },
    source: said('§新增备案/一 L113'),
  },
  {
    picture: 'entity.certificateFiles', side: 'back', document: 'resident-id-back', when: entityHasResidentId,
    fills: {},
    facts: { validUntil: 'entity.certificateValidity' },
    source: said('§新增备案/一 L113'),
  },
  {
    picture: 'principal.certificateFront', document: 'resident-id-front', when: principalHasResidentId,
    fills: { name: 'principal.name', number: 'principal.certificateNumber' },
    source: said('§新增备案/二 L141,144'),
  },
  {
    picture: 'principal.certificateBack', document: 'resident-id-back', when: principalHasResidentId,
    fills: {},
    facts: { validUntil: 'principal.certificateValidity' },
    source: said('§新增备案/二 L142'),
  },
  {
    picture: 'serviceContact.certificateFront', document: 'resident-id-front', when: contactHasResidentId,
    fills: { name: 'serviceContact.name', number: 'serviceContact.certificateNumber' },
    source: said('§新增备案/三 L181,184'),
  },
  {
    picture: 'serviceContact.certificateBack', document: 'resident-id-back', when: contactHasResidentId,
    fills: {},
    facts: { validUntil: 'serviceContact.certificateValidity' },
    source: said('§新增备案/三 L182'),
  },
];
