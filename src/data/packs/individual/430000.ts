import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf, paper } from '../families/individual.js';
import { add, newWebsites, process } from '../parts.js';

const p = individualOf('430000', '7.6.3');
const everything = 'the page says all data of the access filing; the four that it compares by name elsewhere';
const words = [
  '官网', '电商', '报价', '企业', '售后', '学院', '产业', '媒体', '博客', '论坛', '营销', '商城', '交易', '折扣', '定做', '定制', '购', '返现',
  '购物', '贸易', '导购', '淘宝', '网淘', '阿里', '诚信通', '旺铺', '网购', '批发', '市场', '利润', '团购', '易购', '商务',
];

/** 湖南, 个人. */
export const individual: readonly OverlayRow[] = [
  p.adult('L1937'),
  p.mobile('L1938'),
  p.overseas('L1939'),
  p.own('domain-certificate', 'L1941,1949', [paper('domain-certificate', 'individualDomainCertificate', 'service')], {
    scope: 'service', note: 'L1949 names only access and change; L1941 has no such limit, and is the rule',
  }),
  p.domainValidity(3, 'month', 'L1942'),
  p.words('L482', words),
  p.perOrder('L499', { max: 1, message: 'individualOneInOrder' }),
  add({
    id: '430000.individual.site-plan', scope: 'service', holder: 'individual', types: newWebsites,
    when: { op: 'count', what: 'entity-services', is: '>', than: 1 },
    then: [paper('site-plan', 'individualNextSitePlan', 'service'), { do: 'duty', message: 'individualNextSitePlanByMail' }],
    source: process('§3.2 L499-502', 'C10: the plan of the websites that have a number already'),
  }),
  p.notAnotherPerson('L1953'),
  ...p.unitOfLegalRepresentative('L1953'),
  ...p.accessEquals({ name: 'L1957', number: 'L1957', address: 'L1957', mailing: 'L1957' }, everything),
  p.accessSms('L1959'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '430000.individual-words': words,
};
