import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('630000', '7.7.3');

/** 青海, 个人. */
export const individual: readonly OverlayRow[] = [
  p.localId('L2134'),
  p.domainValidity(3, 'month', 'L2137'),
  p.ministrySms('L2139'),
  p.mayChange('L2147'),
  ...p.accessLater({ name: 'L2151', number: 'L2151', address: 'L2151', mailing: 'L2151' }),
  p.accessSms('L2153'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '630000.places': ['青海', '西宁', '海东', '海北', '黄南', '海南藏族', '果洛', '玉树', '海西'],
};
