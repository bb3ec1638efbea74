import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('460000', '7.5.3');

/** 海南, 个人. */
export const individual: readonly OverlayRow[] = [
  p.certificate('L1740'),
  p.temporaryId('L1740'),
  p.domainValidity(3, 'month', 'L1742'),
  p.ministrySms('L1745'),
  p.notAnotherPerson('L1753'),
  ...p.unitOfLegalRepresentative('L1753'),
  ...p.accessEquals({ name: 'L1757', number: 'L1757' }),
  ...p.accessLater({ mailing: 'L1758' }),
  p.accessSms('L1760'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
