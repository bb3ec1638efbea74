import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('520000', '7.8.2');
const twice = 'C53: one name is printed twice; read as temporary residence permit or residence permit';
const words = [
  '评论', '信息', '互联', '官网', '排行榜', '行业', '宣传', '电商', '售后', '学院', '传媒', '媒体', '股票', '证券', '彩票', '体彩', '刮刮乐', '资讯',
  '网址', '平台', '主页', '热线', '导航', '博客', '论坛', '在线', '社区', '交流', '营销', '商城', '交易', '折扣', '购', '返现', '购物', '导购',
  '淘宝', '网淘', '旺铺', '网购', '批发', '团购', '易购',
];

/** 贵州, 个人. */
export const individual: readonly OverlayRow[] = [
  p.residence('L2379,2389', twice),
  p.adult('L2380'),
  p.domainValidity(3, 'month', 'L2382'),
  p.words('L481', words),
  p.mayChange('L2393'),
  ...p.accessEquals({ name: 'L2397', number: 'L2397' }),
  ...p.accessLater({ mailing: 'L2398' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '520000.individual-words': words,
  // An address on a certificate begins with the province, or with one of its cities.
  '520000.places': ['贵州', '贵阳', '六盘水', '遵义', '安顺', '毕节', '铜仁', '黔西南', '黔东南', '黔南'],
};
