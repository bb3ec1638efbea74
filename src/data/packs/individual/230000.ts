import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('230000', '7.2.1');

/** 黑龙江, 个人. */
export const individual: readonly OverlayRow[] = [
  p.certificate('L648'),
  p.localId('L648'),
  p.domainValidity(3, 'month', 'L650'),
  p.notAnotherPerson('L660'),
  ...p.unitOfLegalRepresentative('L660'),
  ...p.accessEquals({ name: 'L664', number: 'L664' }),
  ...p.accessLater({ mailing: 'L665' }),
  p.accessSms('L667'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '230000.places': [
    '黑龙江', '哈尔滨', '齐齐哈尔', '鸡西', '鹤岗', '双鸭山', '大庆', '伊春', '佳木斯', '七台河', '牡丹江', '黑河', '绥化', '大兴安岭',
  ],
};
