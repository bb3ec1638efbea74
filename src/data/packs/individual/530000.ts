import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('530000', '7.8.5');

/** 云南, 个人. */
export const individual: readonly OverlayRow[] = [
  p.employmentProof('L2576', 'the page adds “except the legal representative”, which nobody is in a filing of an individual'),
  p.domainValidity(3, 'month', 'L2578'),
  p.notAnotherPerson('L2588'),
  ...p.unitOfLegalRepresentative('L2588'),
  ...p.accessEquals({ name: 'L2592', number: 'L2592' }),
  ...p.accessLater({ mailing: 'L2593' }),
  p.accessSms('L2595'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
