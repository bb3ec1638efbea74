import type { Condition } from '../../core/rules/types.js';

const residentId = (field: 'entity.certificateType' | 'principal.certificateType' | 'serviceContact.certificateType'): Condition => ({
  op: 'in',
  of: { answer: field },
  values: ['resident-id'],
});

export const entityHasResidentId = residentId('entity.certificateType');
export const principalHasResidentId = residentId('principal.certificateType');
export const contactHasResidentId = residentId('serviceContact.certificateType');
export const entityHasLicence: Condition = { op: 'in', of: { answer: 'entity.certificateType' }, values: ['business-licence'] };

/** The contact of the website is checked by face; all others take a photo before a curtain. */
export const faceCheck: Condition = {
  any: [entityHasResidentId, { all: [entityHasLicence, principalHasResidentId, contactHasResidentId] }],
};

/** What the applicant declares goes before what was read from the licence: a misread name must not stand against it. */
const legalRepresentative = (role: 'principal' | 'serviceContact'): Condition => ({
  firstKnown: [
    { op: 'in', of: { fact: `${role}.isLegalRepresentative` }, values: [true] },
    { op: 'same', a: { answer: `${role}.name` }, b: { fact: 'entity.legalRepresentativeName' } },
  ],
});
const isUnit: Condition = { not: { op: 'in', of: { answer: 'entity.nature' }, values: ['individual'] } };

export const principalNeedsLetter: Condition = { all: [isUnit, { not: legalRepresentative('principal') }] };
/** One letter is enough for one person in both roles. */
export const contactNeedsLetter: Condition = {
  all: [isUnit, { not: legalRepresentative('serviceContact') }, { not: { op: 'shared', field: 'certificateNumber', between: 'roles' } }],
};

/** An approval that is issued at all: three kinds were abolished nationwide. */
export const needsApprovalPapers: Condition = {
  all: [
    { op: 'filled', of: { answer: 'service.priorApprovalType' } },
    { not: { op: 'in', of: { answer: 'service.priorApprovalType' }, values: ['none', 'education', 'healthcare', 'bulletin'] } },
  ],
};

/** The principal is not asked here: where the record does not tell its certificate, nobody can say that a face is enough. */
export const curtainOnRecord: Condition = {
  all: [{ not: entityHasResidentId }, { any: [{ not: faceCheck }, { not: { op: 'filled', of: { answer: 'principal.certificateType' } } }] }],
};
