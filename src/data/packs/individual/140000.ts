import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('140000', '7.3.4');

/** 山西, 个人. */
export const individual: readonly OverlayRow[] = [
  p.localId('L1032'),
  p.domainValidity(3, 'month', 'L1034'),
  p.mayChange('L1044'),
  ...p.accessLater({ name: 'L1048', number: 'L1048', address: 'L1048', mailing: 'L1048' }),
  p.accessSms('L1050'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '140000.places': ['山西', '太原', '大同', '阳泉', '长治', '晋城', '朔州', '晋中', '运城', '忻州', '临汾', '吕梁'],
};
