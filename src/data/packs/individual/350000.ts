import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('350000', '7.4.2');

/** 福建, 个人. */
export const individual: readonly OverlayRow[] = [
  p.residence('L1225,1234', 'also 003 §1 L173: a temporary or a full residence permit'),
  p.domainValidity(3, 'month', 'L1228'),
  p.notAnotherPerson('L1238'),
  p.notAUnit('L1238'),
  ...p.accessEquals({ name: 'L1242', number: 'L1242' }),
  ...p.accessLater({ mailing: 'L1243' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '350000.places': ['福建', '福州', '厦门', '莆田', '三明', '泉州', '漳州', '南平', '龙岩', '宁德'],
};
