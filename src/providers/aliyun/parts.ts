import type { Condition } from '../../core/rules/types.js';
import { answer, lacks } from '../shared/rules.js';

/** The address has no door number, and the remark does not yet say that there is none. */
export const noDoorNumber: Condition = { all: [{ op: 'address-incomplete', of: answer('entity.mailingAddress') }, lacks('entity.remark', '最详细')] };
