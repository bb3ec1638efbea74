import type { FilingTypeCode } from '../../core/model/filing.js';
import type { Condition } from '../../core/rules/types.js';
import { answer, changes, lacks, startsWith } from '../shared/rules.js';

/** Credit codes of individual businesses (个体工商户) begin with 92. */
export const isIndividualBusiness = startsWith('entity.certificateNumber', '92');
/** The address has no door number, and the remark does not yet say that there is none. */
export const noDoorNumber: Condition = { all: [{ op: 'address-incomplete', of: answer('entity.mailingAddress') }, lacks('entity.remark', '最详细')] };
export const accessElsewhere: readonly FilingTypeCode[] = ['add-access-elsewhere'];
/** Where the entity is filled in, with a remark. */
export const entityAsked: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', ...changes];
/** Everywhere but where access is added. */
export const landlineAsked: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here', ...changes];
