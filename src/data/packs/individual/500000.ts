import type { OverlayRow } from '../../../core/rules/types.js';
import { block, individualOf, paper } from '../families/individual.js';
import { atDomain, factIn } from '../parts.js';

const p = individualOf('500000', '7.8.1');

/** 重庆, 个人. */
export const individual: readonly OverlayRow[] = [
  p.own('domain-overseas', 'L2318', [block(atDomain('domain.registrarRegion'), 'individualDomesticRegistrar')], {
    scope: 'domain', when: factIn('domain.registrarRegion', 'overseas'),
  }),
  p.localId('L2319'),
  p.domainValidity(3, 'month', 'L2322'),
  p.own(
    'site-plan', 'L2324,2329',
    [paper('site-plan', 'individualSitePlan', 'service', { n: 5 }), paper('commitment-letter', 'individualCommitment', 'filing', { n: 5 })],
    { scope: 'service', when: { op: 'count', what: 'entity-services', is: '>', than: 5 }, note: 'C10; websites on record and of this order count together' },
  ),
  p.mayChange('L2333'),
  ...p.accessEquals({ name: 'L2337', number: 'L2337' }),
  ...p.accessLater({ address: 'L2338', mailing: 'L2338' }),
  p.accessSms('L2340'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '500000.places': ['重庆'],
};
