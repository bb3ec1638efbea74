import type { OverlayRow } from '../../../core/rules/types.js';
import { access, individualOf, paper } from '../families/individual.js';
import { newWebsites } from '../parts.js';

const p = individualOf('150000', '7.3.3');
const words = [
  '学院', '股票', '证券', '彩票', '体彩', '刮刮乐', '导航', '博客', '论坛', '在线', '营销', '商城', '交易', '折扣', '购', '返现', '购物', '导购',
  '淘宝', '网淘', '网购', '利润', '团购', '易购',
];

/** 内蒙古, 个人. */
export const individual: readonly OverlayRow[] = [
  p.adult('L969'),
  p.temporaryId('L970'),
  p.residence('L971,981'),
  p.overseas('L972'),
  p.domainValidity(3, 'month', 'L974'),
  p.own('domain-certificate', 'L975,982', [paper('domain-certificate', 'individualNewDomainCertificate', 'service')], {
    scope: 'service', types: [...newWebsites, ...access], note: 'of domains that the order adds; for a change there are none',
  }),
  p.words('L483', words),
  p.notAnotherPerson('L986'),
  ...p.unitOfLegalRepresentative('L986'),
  ...p.accessEquals({ name: 'L990', number: 'L990' }),
  ...p.accessLater({ address: 'L991', mailing: 'L991' }),
  p.accessSms('L993'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '150000.individual-words': words,
  // An address on a certificate begins with the province, or with one of its cities.
  '150000.places': [
    '内蒙古', '呼和浩特', '包头', '乌海', '赤峰', '通辽', '鄂尔多斯', '呼伦贝尔', '巴彦淖尔', '乌兰察布', '兴安', '锡林郭勒', '阿拉善',
  ],
};
