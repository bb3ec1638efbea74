import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf, paper } from '../families/individual.js';
import { add, newWebsites, process } from '../parts.js';

const p = individualOf('610000', '7.7.4');

/** 陕西, 个人. */
export const individual: readonly OverlayRow[] = [
  p.mobile('L2196'),
  p.domainValidity(3, 'month', 'L2199'),
  p.perOrder('L505'),
  add({
    id: '610000.individual.site-plan', scope: 'filing', holder: 'individual', types: newWebsites,
    when: { op: 'count', what: 'services', is: '>', than: 4 },
    then: [
      paper('site-plan', 'individualManySites', 'filing', { n: 4 }),
      paper('commitment-letter', 'individualManySites', 'filing', { n: 4 }),
      paper('premises-video', 'individualManySites', 'filing', { n: 4 }),
      { do: 'duty', message: 'individualManySitesByPost' },
    ],
    source: process('§3.2 L505', 'C10; four in one order, and more with papers, so the number is no limit'),
  }),
  p.notAnotherPerson('L2208'),
  p.notAUnit('L2208'),
  ...p.accessEquals({ name: 'L2212', number: 'L2212' }),
  ...p.accessLater({ mailing: 'L2213' }),
  p.accessSms('L2215'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
