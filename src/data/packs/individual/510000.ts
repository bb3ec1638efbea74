import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('510000', '7.8.3');

/** 四川, 个人. */
export const individual: readonly OverlayRow[] = [
  p.adult('L2443'),
  p.mobile('L2443'),
  p.residence('L2444,2453', 'also for Hong Kong, Macau, Taiwan and foreign citizens', 'individualResidenceOrTies'),
  p.privacy('L2446'),
  p.domainValidity(3, 'month', 'L2448'),
  p.notAnotherPerson('L2457'),
  ...p.unitOfLegalRepresentative('L2457'),
  ...p.accessEquals({ name: 'L2461', number: 'L2461' }),
  ...p.accessLater({ address: 'L2463', mailing: 'L2463' }),
  p.accessSms('L2465'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '510000.places': [
    '四川', '成都', '自贡', '攀枝花', '泸州', '德阳', '绵阳', '广元', '遂宁', '内江', '乐山', '南充', '眉山', '宜宾', '广安', '达州', '雅安', '巴中',
    '资阳', '阿坝', '甘孜', '凉山',
  ],
};
