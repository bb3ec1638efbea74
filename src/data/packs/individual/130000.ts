import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('130000', '7.3.2');
const words = ['工作室', '官网', '企业', '中心', '学院', '彩票', '体彩', '刮刮乐', '社团', '论坛', '社区', '商城', '淘宝', '团购'];

/** 河北, 个人. */
export const individual: readonly OverlayRow[] = [
  p.foreigners('L905'),
  p.domainValidity(3, 'month', 'L908'),
  p.words('L480', words),
  p.notAnotherPerson('L917'),
  p.notAUnit('L917'),
  ...p.accessEquals({ name: 'L921', number: 'L921' }),
  ...p.accessLater({ mailing: 'L922' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '130000.individual-words': words,
};
