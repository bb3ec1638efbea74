import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('640000', '7.7.2');
const words = [
  '网', '技术', '信息', '工作室', '资讯', '网站', '网络', '网址', '爱好者', '作品展示', '平台', '主页', '热线', '社团', '导航', '博客', '论坛',
  '在线', '社区', '交流', '营销', '商城', '交易', '折扣', '定做', '定制', '购', '返现', '购物', '贸易', '导购', '淘宝', '网淘', '阿里', '诚信通',
  '旺铺', '网购', '批发', '市场', '利润', '团购', '易购', '商务',
];

/** 宁夏, 个人. */
export const individual: readonly OverlayRow[] = [
  p.localId('L2073'),
  p.domainValidity(3, 'month', 'L2076'),
  p.ministrySms('L2078'),
  p.words('L479', words),
  p.notAnotherPerson('L2086'),
  p.notAUnit('L2086'),
  ...p.accessEquals({ name: 'L2090', number: 'L2090' }),
  ...p.accessLater({ mailing: 'L2091' }),
  p.accessSms('L2093'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '640000.individual-words': words,
  // An address on a certificate begins with the province, or with one of its cities.
  '640000.places': ['宁夏', '银川', '石嘴山', '吴忠', '固原', '中卫'],
};
