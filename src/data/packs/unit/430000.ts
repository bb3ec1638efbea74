import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime, websitesPerOrder } from '../families/both.js';
import { everything, unitPage } from '../families/unit.js';
import { paper } from '../families/unit-persons.js';
import { add, always, firstKnown, process } from '../parts.js';

const p = unitPage('430000', '§7.6.3');

/** 湖南, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L1901'),
  p.principal('L1902'),
  p.contactOrLetter('L1902,1916'),
  p.adults('L1903'),
  p.localMobile('L1903'),
  p.notOverseas('L1904'),
  p.heldByUnit('L1906'),
  add({
    id: p.id('domain-certificate'), scope: 'service', holder: 'unit',
    then: [paper('domain-certificate', 'service', 'domainCertificate')],
    source: p.at('L1906,1915', 'L1906 asks for those of all domains of the order, whatever its type'),
  }),
  p.validity(3, 'month', 'L1908'),
  p.staysUnit('L1921'),
  p.renamed('L1922-1925'),
  p.accessSame(everything, 'L1929'),
  p.accessSms('L1931'),
  websitesPerOrder('430000', 'unit', 1, 'orderOneWebsite', 'L499'),
  add({
    id: p.id('site-plan'), scope: 'filing', holder: 'unit', types: ['add-service-elsewhere', 'add-service-here'],
    when: firstKnown({ op: 'count', what: 'entity-services', is: '>', than: 1 }, always),
    then: [paper('site-plan', 'filing', 'sitePlan'), { do: 'duty', message: 'dutySitePlan' }],
    source: process('§3.2 L500-502', 'C10: from the second website on'),
  }),
  reviewTime('430000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
