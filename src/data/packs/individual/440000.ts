import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { individualOf, paper } from '../families/individual.js';
import { add, page } from '../parts.js';

const p = individualOf('440000', '7.5.1');
const words = [
  '媒体', '股票', '证券', '彩票', '体彩', '刮刮乐', '导航', '论坛', '社区', '交流', '商城', '交易', '返现', '批发', '利润', '商务',
];

const domains = (is: '>' | '>=', than: number): Condition => ({ op: 'count', what: 'entity-domains', is, than });
const counting = 'C09: the table of §7.9.2 is used; §7.5.1 L1612 prints 不超过 for 超过. Domains on record and of this order count together (L2610)';

/** 广东, 个人. */
export const individual: readonly OverlayRow[] = [
  p.employmentProof('L1606', 'the page names proof of employment alone', 'employment'),
  p.residence('L1608,1620', undefined, 'residence'),
  add({
    id: '440000.individual.site-plan', scope: 'service', holder: 'individual',
    when: domains('>', 5),
    then: [paper('site-plan', 'sitePlanIndividual', 'service', { n: 5 })],
    source: page('§7.9.2 L2616', counting),
  }),
  add({
    id: '440000.individual.guarantee', scope: 'service', holder: 'individual',
    when: domains('>=', 10),
    then: [paper('provider-guarantee', 'guaranteeIndividual', 'service', { n: 10 })],
    source: page('§7.9.2 L2617', counting),
  }),
  p.words('L472', words),
  p.mayChange('L1624'),
  ...p.accessEquals({ name: 'L1628', number: 'L1628' }),
  ...p.accessLater({ mailing: 'L1629' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '440000.individual-words': words,
  // An address on a certificate begins with the province, or with one of its cities.
  '440000.places': [
    '广东', '广州', '韶关', '深圳', '珠海', '汕头', '佛山', '江门', '湛江', '茂名', '肇庆', '惠州', '梅州', '汕尾', '河源', '阳江', '清远', '东莞',
    '中山', '潮州', '揭阳', '云浮',
  ],
};
