import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('330000', '7.4.6');
const words = [
  '工作室', '官网', '行业', '电商', '企业', '工坊', '中心', '产业', '农业', '养殖', '股票', '证券', '彩票', '体彩', '刮刮乐', '博客', '论坛', '在线',
  '社区',
];

/** 浙江, 个人. */
export const individual: readonly OverlayRow[] = [
  p.adult('L1478'),
  p.domainValidity(3, 'month', 'L1482'),
  p.words('L473', words),
  p.notAnotherPerson('L1490'),
  ...p.unitOfLegalRepresentative('L1490'),
  ...p.accessEquals({ name: 'L1494', number: 'L1494' }),
  ...p.accessLater({ mailing: 'L1495' }),
  p.accessSms('L1497'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '330000.individual-words': words,
};
