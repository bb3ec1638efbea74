import type { FieldId } from '../../core/model/ids.js';
import type { Condition } from '../../core/rules/types.js';
import { answer, answerIn, changed, filled, not, recorded } from '../shared/rules.js';

export const entityHasResidentId = answerIn('entity.certificateType', 'resident-id');
export const entityHasLicence = answerIn('entity.certificateType', 'business-licence');
export const principalHasResidentId = answerIn('principal.certificateType', 'resident-id');
export const contactHasResidentId = answerIn('serviceContact.certificateType', 'resident-id');

/** An approval that is issued at all: three kinds were abolished nationwide. */
export const needsApprovalPapers: Condition = {
  all: [filled('service.priorApprovalType'), not(answerIn('service.priorApprovalType', 'none', 'education', 'healthcare', 'bulletin'))],
};

/** What stands on record, where the backend handed the record in; known either way. */
export const onRecord = (field: FieldId): Condition => ({ op: 'filled', of: recorded(field) });

/** A paper is asked for again only when something that it proves is another than on record. */
const anyChanged = (...fields: readonly FieldId[]): Condition => ({ any: fields.map((field): Condition => ({ all: [{ op: 'filled', of: answer(field) }, changed(field)] })) });
export const entityChanged = anyChanged('entity.name', 'entity.certificateType', 'entity.certificateNumber', 'entity.certificateAddress');
export const principalChanged = anyChanged('principal.name', 'principal.certificateType', 'principal.certificateNumber');
export const contactChanged = anyChanged('serviceContact.name', 'serviceContact.certificateType', 'serviceContact.certificateNumber');
