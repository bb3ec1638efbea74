import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('210000', '7.2.3');
const words = [
  '合伙', '大众', '维修', '沙龙', '工作室', '互联', '官网', '品牌', '行业', '宣传', '电商', '企业', '管理', '工坊', '传播', '咨询', '投资', '贸易',
  '产业', '养殖', '传媒', '媒体', '股票', '证券', '彩票', '体彩', '网络', '网址', '平台', '论坛', '站长网', '商城', '交易', '折扣', '购', '购物',
  '返现', '易购', '淘宝', '网淘', '网购', '旺铺', '团购',
];

/** 辽宁, 个人. */
export const individual: readonly OverlayRow[] = [
  p.mobile('L772'),
  p.domainValidity(3, 'month', 'L775'),
  p.words('L477', words),
  p.notAnotherPerson('L784'),
  ...p.unitOfLegalRepresentative('L784'),
  ...p.accessEquals({ name: 'L788', number: 'L788' }),
  ...p.accessLater({ address: 'L789', mailing: 'L789' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '210000.individual-words': words,
};
