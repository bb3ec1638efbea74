import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';
import { add, page } from '../parts.js';

const p = individualOf('420000', '7.6.2');
const twice = 'C53: one name is printed twice; read as temporary residence permit or residence permit';
const words = ['官网', '行业', '电商', '企业', '学院', '论坛', '商城', '团购'];

/** 湖北, 个人. */
export const individual: readonly OverlayRow[] = [
  p.residence('L1871,1880', twice),
  p.domainValidity(3, 'month', 'L1874'),
  p.words('L478', words),
  p.perOrder('L498', { max: 1, message: 'individualOneInOrder' }),
  add({
    id: '420000.individual.site-plan', scope: 'service', holder: 'individual',
    when: { op: 'count', what: 'entity-domains', is: '>', than: 1 },
    then: [{ do: 'hint', at: 'domain.name', message: 'individualSitePlanPerhaps' }],
    source: page('§6 L501', 'C10: “too many domains”, the number is not stated; told from the second domain on'),
  }),
  p.notAnotherPerson('L1884'),
  p.notAUnit('L1884'),
  ...p.accessEquals({ name: 'L1888', number: 'L1888' }),
  ...p.accessLater({ mailing: 'L1889' }),
  p.accessSms('L1891'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '420000.individual-words': words,
  // An address on a certificate begins with the province, or with one of its cities.
  '420000.places': [
    '湖北', '武汉', '黄石', '十堰', '宜昌', '襄阳', '鄂州', '荆门', '孝感', '荆州', '黄冈', '咸宁', '随州', '恩施', '仙桃', '潜江', '天门', '神农架',
  ],
};
