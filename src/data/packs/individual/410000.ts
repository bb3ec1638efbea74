import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('410000', '7.6.1');
const everything = 'the page says all data of the access filing; the four that it compares by name elsewhere';
const words = [
  '合伙', '框架', '大众', '维修', '设计', '沙龙', '艺术', '评论', '工作室', '官网', '服务', '转让', '品牌', '排行榜', '行业', '宣传', '电商', '报价',
  '企业', '管理', '工坊', '传播', '中心', '交流', '咨询', '投资', '售后', '学院', '贸易', '旗舰', '产业', '农业', '传媒', '系统', '媒体', '股票',
  '证券', '彩票', '体彩', '刮刮乐', '热线', '社团', '导航', '论坛', '在线', '社区', '营销', '商城', '交易', '折扣', '定做', '定制', '购', '返现',
  '购物', '导购', '淘宝', '网淘', '阿里', '诚信通', '旺铺', '网购', '批发', '市场', '利润', '团购', '易购', '商务',
];

/** 河南, 个人. */
export const individual: readonly OverlayRow[] = [
  p.localId('L1807'),
  p.guardian('L1807'),
  p.reachable('L1811'),
  p.domainValidity(3, 'month', 'L1812'),
  p.words('L474', words),
  p.perOrder('L507', { max: 3, message: 'individualThreeInOrder' }),
  p.notAnotherPerson('L1820'),
  ...p.unitOfLegalRepresentative('L1820'),
  ...p.accessEquals({ name: 'L1824', number: 'L1824', address: 'L1824', mailing: 'L1824' }, everything),
  p.accessSms('L1826'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '410000.individual-words': words,
  // An address on a certificate begins with the province, or with one of its cities.
  '410000.places': [
    '河南', '郑州', '开封', '洛阳', '平顶山', '安阳', '鹤壁', '新乡', '焦作', '濮阳', '许昌', '漯河', '三门峡', '南阳', '商丘', '信阳', '周口',
    '驻马店', '济源',
  ],
};
