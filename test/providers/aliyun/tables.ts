import { contact, domain, site, type Row } from './filings.js';

/** Specification §2.1, rows CHK-01, 02, 03, 06, 05, 07, 09 of provider A. */
export const basicCheck: readonly Row[] = [
  ['type-check', 'entity.region', 'edit', 'edit'],
  ['type-check', 'entity.nature', 'edit', 'edit'],
  ['type-check', 'entity.certificateType', 'edit', 'edit'],
  ['type-check', 'entity.name', 'edit', 'edit'],
  ['type-check', 'entity.certificateNumber', 'edit', 'edit'],
  ['type-check', 'entity.certificateAddress', 'edit', 'edit'],
  ['type-check', domain, 'edit', 'edit'],
];

/** §2.2 ENT-03, 04, 06 and what the check carries over; §2.3 PRI-01, 02, 05, 06, 10, 09, 11. */
export const entity: readonly Row[] = [
  ['entity', 'entity.region', 'locked', 'locked'],
  ['entity', 'entity.name', 'locked', 'locked'],
  ['entity', 'entity.certificateAddress', 'locked', 'locked'],
  ['entity', 'entity.mailingAddress', 'edit', 'edit'],
  ['entity', 'entity.investor', 'edit', 'locked'],
  ['entity', 'entity.remark', 'edit', 'edit'],
  ['entity', 'principal.name', 'edit', 'locked'],
  ['entity', 'principal.certificateType', 'edit', 'locked'],
  ['entity', 'principal.certificateNumber', 'edit', 'locked'],
  ['entity', 'principal.mobile', 'edit', 'edit'],
  ['entity', 'principal.secondPhone', 'edit', '-'],
  ['entity', 'principal.emergencyPhone', 'edit', 'edit'],
  ['entity', 'principal.email', 'edit', 'edit'],
];

/** §2.4 WEB-01, 02, 05, 07, 08, 10, 09, 13 of provider A: no home page. */
export const website: readonly Row[] = [
  ['website', `${site}.name`, 'edit', 'edit'],
  ['website', `${site}.cloudResources`, 'edit', 'edit'],
  ['website', domain, 'locked', 'locked'],
  ['website', `${site}.content`, 'edit', 'edit'],
  ['website', `${site}.type`, 'edit', 'edit'],
  ['website', `${site}.priorApprovalType`, 'edit', 'edit'],
  ['website', `${site}.languages`, 'edit', 'edit'],
  ['website', `${site}.remark`, 'edit', 'edit'],
];

/** §2.6 WCT-00, 01, 02, 05, 06, 10, 09, 11; a unit that does not reuse the principal. */
export const websiteContact: readonly Row[] = [
  ['website', `${contact}.sameAsPrincipal`, 'edit', '-'],
  ['website', `${contact}.name`, 'edit', 'locked'],
  ['website', `${contact}.certificateType`, 'edit', 'locked'],
  ['website', `${contact}.certificateNumber`, 'edit', 'locked'],
  ['website', `${contact}.mobile`, 'edit', 'locked'],
  ['website', `${contact}.secondPhone`, 'edit', '-'],
  ['website', `${contact}.emergencyPhone`, 'edit', 'locked'],
  ['website', `${contact}.email`, 'edit', 'locked'],
];

/** §2.8 MAT-01, 02, 03: an individual's card is uploaded once. */
export const entityPapers: readonly Row[] = [['materials', 'entity.certificateFiles', 'edit', 'edit']];
export const principalPapers: readonly Row[] = [
  ['materials', 'principal.certificateFront', 'edit', 'locked'],
  ['materials', 'principal.certificateBack', 'edit', 'locked'],
];
export const contactPapers: readonly Row[] = [
  ['materials', `${contact}.certificateFront`, 'edit', 'locked'],
  ['materials', `${contact}.certificateBack`, 'edit', 'locked'],
];

/** A whole filing that adds something. */
export const adding: readonly Row[] = [...basicCheck, ...entity, ...website, ...websiteContact, ...entityPapers, ...principalPapers, ...contactPapers];
export const stepsOfAdding = ['type-check', 'entity', 'website', 'materials', 'authenticity', 'review', 'progress'];
