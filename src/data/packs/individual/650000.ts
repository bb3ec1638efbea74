import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('650000', '7.7.5');

/** 新疆, 个人. */
export const individual: readonly OverlayRow[] = [
  p.localId('L2254'),
  p.domainValidity(3, 'month', 'L2256'),
  p.ministrySms('L2259'),
  p.mayChange('L2267'),
  ...p.accessLater({ name: 'L2271', number: 'L2271', address: 'L2271', mailing: 'L2271' }),
  p.accessSms('L2273'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '650000.places': [
    '新疆', '乌鲁木齐', '克拉玛依', '吐鲁番', '哈密', '昌吉', '博尔塔拉', '巴音郭楞', '阿克苏', '克孜勒苏', '喀什', '和田', '伊犁', '塔城', '阿勒泰',
    '石河子', '阿拉尔', '图木舒克', '五家渠', '北屯', '铁门关', '双河', '可克达拉', '昆玉', '胡杨河', '新星', '白杨', '草湖',
  ],
};
