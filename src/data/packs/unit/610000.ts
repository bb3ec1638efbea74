import type { OverlayRow } from '../../../core/rules/types.js';
import { newWebsites, reviewTime, websitesPerOrder } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { paper } from '../families/unit-persons.js';
import { add, answer, not, process } from '../parts.js';

const p = unitPage('610000', '§7.7.4');

/** 陕西, 单位. */
export const unit: readonly OverlayRow[] = [
  p.principal('L2163'),
  add({
    id: p.id('mobile'), scope: 'person', holder: 'unit',
    when: not({ op: 'home-in-entity-province', of: answer('person.mobile') }),
    then: [
      { do: 'finding', severity: 'warn', at: 'person.mobile', message: 'mobile' },
      { do: 'require', at: 'entity.remark' },
      { do: 'hint', at: 'entity.remark', message: 'mobileRemark' },
    ],
    source: p.at('L2164'),
  }),
  p.heldByUnitOrLegalRepresentative('L2166'),
  p.validity(3, 'month', 'L2167'),
  p.staysUnit('L2179'),
  p.renamed('L2180-2183'),
  p.accessNeedsProof('L2187'),
  p.accessLater(['number', ...people, ...addresses], 'L2188'),
  p.accessSms('L2190'),
  websitesPerOrder('610000', 'unit', null, 'orderOneDomain', 'L506'),
  add({
    id: p.id('many-domains'), scope: 'filing', holder: 'unit', types: newWebsites,
    // Each website has one domain, so that websites and domains of an order are as many.
    when: { op: 'count', what: 'services', is: '>', than: 30 },
    then: [
      paper('premises-video', 'filing', 'manyDomains', { n: 30 }),
      paper('site-plan', 'filing', 'manyDomains', { n: 30 }),
      paper('commitment-letter', 'filing', 'manyDomains', { n: 30 }),
      { do: 'duty', message: 'dutyPost' },
    ],
    source: process('§3.2 L506'),
  }),
  reviewTime('610000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
