import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('540000', '7.8.4');

/** 西藏, 个人. */
export const individual: readonly OverlayRow[] = [
  p.certificate('L2509'),
  p.localId('L2509'),
  p.domainValidity(3, 'month', 'L2513'),
  p.reachable('L2514'),
  p.ministrySms('L2515'),
  p.mayChange('L2523'),
  ...p.accessEquals({ name: 'L2527', number: 'L2527' }),
  ...p.accessLater({ mailing: 'L2528' }),
  p.accessSms('L2530'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '540000.places': ['西藏', '拉萨', '日喀则', '昌都', '林芝', '山南', '那曲', '阿里'],
};
