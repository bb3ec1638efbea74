import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('360000', '7.4.7');

/** 江西, 个人. */
export const individual: readonly OverlayRow[] = [
  p.localAddress('L1544'),
  p.domainValidity(3, 'month', 'L1546'),
  p.notAnotherPerson('L1556'),
  ...p.unitOfLegalRepresentative('L1556'),
  ...p.accessEquals({ name: 'L1560', number: 'L1560' }),
  ...p.accessLater({ address: 'L1561', mailing: 'L1561' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '360000.places': ['江西', '南昌', '景德镇', '萍乡', '九江', '新余', '鹰潭', '赣州', '吉安', '宜春', '抚州', '上饶'],
};
