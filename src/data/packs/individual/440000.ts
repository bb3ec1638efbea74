import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { add, answer, contains, not, page, process } from '../parts.js';

const counting = 'C09: the table of §7.9.2 is used; §7.5.1 L1577,1612 prints 不超过 for 超过. Domains on record and of this order count together (L2610)';
const domains = (is: '>' | '>=', than: number): Condition => ({ op: 'count', what: 'entity-domains', is, than });

/** 广东, 个人. */
export const individual: readonly OverlayRow[] = [
  add({
    id: '440000.individual.site-plan', scope: 'service', holder: 'individual',
    when: domains('>', 5),
    then: [{ do: 'material', slot: 'site-plan', per: 'service', level: 'required', message: 'sitePlanIndividual', params: { n: 5 } }],
    source: page('§7.9.2 L2616', counting),
  }),
  add({
    id: '440000.individual.guarantee', scope: 'service', holder: 'individual',
    when: domains('>=', 10),
    then: [{ do: 'material', slot: 'provider-guarantee', per: 'service', level: 'required', message: 'guaranteeIndividual', params: { n: 10 } }],
    source: page('§7.9.2 L2617', counting),
  }),
  add({
    id: '440000.individual.age', scope: 'filing', holder: 'individual',
    when: { op: 'age', of: answer('entity.certificateNumber'), is: '<', than: 18 },
    then: [{ do: 'material', slot: 'employment-proof', per: 'filing', level: 'required', message: 'employment', params: { age: 18 } }],
    source: page('§7.5.1 L1606'),
  }),
  add({
    id: '440000.individual.residence', scope: 'filing', holder: 'individual',
    when: not({ op: 'starts-with', of: answer('entity.certificateAddress'), words: { list: '440000.places' } }),
    then: [{ do: 'material', slot: 'residence-permit', per: 'filing', level: 'required', message: 'residence' }],
    source: page('§7.5.1 L1608,1620'),
  }),
  add({
    id: '440000.individual.words', scope: 'service', holder: 'individual',
    when: contains('service.name', { list: '440000.individual-words' }),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameWords' }],
    source: process('§3.1 附录二 L472'),
  }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '440000.individual-words': [
    '媒体', '股票', '证券', '彩票', '体彩', '刮刮乐', '导航', '论坛', '社区', '交流', '商城', '交易', '返现', '批发', '利润', '商务',
  ],
  // An address on a certificate begins with the province, or with one of its cities.
  '440000.places': [
    '广东', '广州', '深圳', '珠海', '汕头', '佛山', '韶关', '湛江', '肇庆', '江门', '茂名', '惠州', '梅州', '汕尾', '河源', '阳江', '清远', '东莞', '中山',
    '潮州', '揭阳', '云浮',
  ],
};
