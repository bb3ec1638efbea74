import type { Condition } from '../../core/rules/types.js';
import { anyChanged, answer, answerIn, filled, not } from '../shared/rules.js';

/** The document lists kinds of which some are no longer approved by anybody; of those no paper exists. */
export const needsApprovalPaper: Condition = {
  all: [filled('service.priorApprovalType'), not(answerIn('service.priorApprovalType', 'none', 'education', 'healthcare', 'bulletin'))],
};

/** What each picture proves: it is handed in again when one of these is no longer as on record. */
export const entityReplaced = anyChanged('entity.name', 'entity.certificateType', 'entity.certificateNumber', 'entity.certificateAddress');
export const principalReplaced = anyChanged('principal.name', 'principal.certificateType', 'principal.certificateNumber');
export const contactReplaced = anyChanged('serviceContact.name', 'serviceContact.certificateType', 'serviceContact.certificateNumber');

const inShanghai: Condition = { op: 'in', of: answer('entity.region'), values: ['310000'] };
/** Of several websites the contacts must be one person; with one website that holds by itself. */
const oneContact: Condition = { any: [{ op: 'count', what: 'services', is: '=', than: 1 }, { op: 'shared', field: 'certificateNumber', between: 'contacts' }] };

export const shanghaiIndividual: Condition = { all: [inShanghai, answerIn('entity.certificateType', 'resident-id')] };
export const shanghaiUnit: Condition = { all: [inShanghai, oneContact, answerIn('serviceContact.certificateType', 'resident-id')] };
