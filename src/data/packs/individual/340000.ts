import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('340000', '7.4.1');

/** 安徽, 个人. */
export const individual: readonly OverlayRow[] = [
  p.domainValidity(3, 'month', 'L1165'),
  p.notAnotherPerson('L1173'),
  ...p.unitOfLegalRepresentative('L1173'),
  ...p.accessEquals({ name: 'L1177', number: 'L1177' }),
  ...p.accessLater({ mailing: 'L1178' }),
  p.accessSms('L1180'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
