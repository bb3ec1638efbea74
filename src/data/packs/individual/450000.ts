import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('450000', '7.5.2');

/** 广西, 个人. */
export const individual: readonly OverlayRow[] = [
  p.mobile('L1676'),
  p.domainValidity(3, 'month', 'L1678'),
  p.notAnotherPerson('L1688'),
  ...p.unitOfLegalRepresentative('L1688'),
  ...p.accessEquals({ name: 'L1692', number: 'L1692' }),
  ...p.accessLater({ mailing: 'L1693' }),
  p.accessSms('L1695'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
