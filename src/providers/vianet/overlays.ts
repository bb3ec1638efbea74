import type { Condition, OverlayRow } from '../../core/rules/types.js';
import { add, adding, answer, changes, found, hint, not } from '../shared/rules.js';
import { said } from './sources.js';

const domainHeldBy = (name: 'entity.name' | 'principal.name'): Condition => ({ op: 'same', a: { fact: 'domain.holderName' }, b: answer(name) });
const away = (id: 'person.mobile' | 'person.officePhone'): Condition => not({ op: 'home-in-entity-province', of: answer(id) });

/** What 21Vianet Blue Cloud (世纪互联蓝云) asks or advises beside its forms. */
export const rules: readonly OverlayRow[] = [
  add({
    id: 'vianet.credit-code', scope: 'filing', holder: 'unit',
    then: [hint('entity.certificateNumber', 'creditCode')],
    source: said('§2.2 L19', 'C16'),
  }),
  add({
    id: 'vianet.mailing-address', scope: 'filing',
    then: [hint('entity.mailingAddress', 'mailingAddress')],
    source: said('§2.2 L20'),
  }),
  add({
    id: 'vianet.investor', scope: 'filing',
    then: [hint('entity.investor', 'investor')],
    source: said('§2.2 L21', 'C23'),
  }),
  add({
    id: 'vianet.principal', scope: 'filing', holder: 'unit',
    then: [hint('principal.name', 'principal')],
    source: said('§2.2 L22'),
  }),
  add({
    id: 'vianet.mobile', scope: 'person', roles: ['principal'],
    when: away('person.mobile'),
    then: [found('block', 'person.mobile', 'mobile')],
    source: said('§2.2 L23', 'C26: said of the whole country'),
  }),
  add({
    id: 'vianet.office-phone', scope: 'person', roles: ['principal'],
    when: away('person.officePhone'),
    then: [found('block', 'person.officePhone', 'officePhone')],
    source: said('§2.2 L23', 'C26'),
  }),
  add({
    id: 'vianet.two-mobiles', scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: { op: 'shared', field: 'mobile', between: 'roles' },
    then: [found('block', 'person.mobile', 'twoMobiles')],
    source: said('§2.3 L31', 'C27'),
  }),
  add({
    id: 'vianet.two-mailboxes', scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: { op: 'shared', field: 'email', between: 'roles' },
    then: [found('block', 'person.email', 'twoMailboxes')],
    source: said('§2.3 L31', 'C27'),
  }),
  add({
    id: 'vianet.home-url', scope: 'service',
    then: [hint('service.homeUrl', 'homeUrl')],
    source: said('§2.3 L30'),
  }),
  add({
    id: 'vianet.domain-holder', scope: 'domain', holder: 'unit',
    when: { all: [not(domainHeldBy('entity.name')), not(domainHeldBy('principal.name'))] },
    then: [found('warn', { fact: 'domain.holderName', shownAt: 'domain.name' }, 'domainHolder')],
    source: said('§3 L51', 'C36: §2.3 L33 is wider and decides; this one warns'),
  }),
  add({
    id: 'vianet.privacy', scope: 'domain',
    when: { op: 'in', of: { fact: 'domain.privacyProtection' }, values: [true] },
    then: [found('block', { fact: 'domain.privacyProtection', shownAt: 'domain.name' }, 'privacy')],
    source: said('§4 L62'),
  }),
  add({
    id: 'vianet.sheet-unit', scope: 'service', holder: 'unit',
    then: [hint('material.verification-sheet', 'sheetUnit')],
    source: said('§3 L49', 'C44'),
  }),
  add({
    id: 'vianet.sheet-individual', scope: 'service', holder: 'individual',
    then: [hint('material.verification-sheet', 'sheetIndividual')],
    source: said('§3 L49', 'C44'),
  }),
  add({
    id: 'vianet.sheet-by-post', scope: 'filing', types: adding,
    then: [{ do: 'duty', message: 'sheetByPost' }],
    source: said('§6 L78'),
  }),
  add({
    id: 'vianet.signature', scope: 'filing', types: changes,
    then: [{ do: 'duty', message: 'signature', params: { months: 3 } }],
    source: said('§5.1 L68'),
  }),
  add({
    id: 'vianet.change-first', scope: 'filing', types: adding.filter((type) => type !== 'first'),
    then: [{ do: 'duty', message: 'changeFirst' }],
    source: said('§2.3 L32, §2.4 L41'),
  }),
];

/** By province: nothing beyond the review times, which stand in the packs. */
export const overlays: Readonly<Record<string, readonly OverlayRow[]>> = {};
