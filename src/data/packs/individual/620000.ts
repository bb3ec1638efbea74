import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('620000', '7.7.1');

/** 甘肃, 个人. */
export const individual: readonly OverlayRow[] = [
  p.localId('L2007'),
  p.mobile('L2008'),
  p.domainValidity(3, 'month', 'L2010'),
  p.ministrySms('L2013'),
  p.notAnotherPerson('L2021'),
  p.notAUnit('L2021'),
  ...p.accessEquals({ name: 'L2025', number: 'L2025' }),
  ...p.accessLater({ address: 'L2026', mailing: 'L2026' }),
  p.accessSms('L2028'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '620000.places': [
    '甘肃', '兰州', '嘉峪关', '金昌', '白银', '天水', '武威', '张掖', '平凉', '酒泉', '庆阳', '定西', '陇南', '临夏', '甘南',
  ],
};
