import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { paper } from '../families/unit-persons.js';
import { add, all, always, answer, factIn, filled, firstKnown, not } from '../parts.js';

const p = unitPage('150000', '§7.3.3');
const notFromHere = not({ op: 'home-in-entity-province', of: answer('principal.certificateNumber') });

/** 内蒙古, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L932'),
  p.principal('L933'),
  add({
    id: p.id('residence'), scope: 'filing', holder: 'unit',
    when: firstKnown(factIn('declared.principalHasLocalId', false), notFromHere),
    then: [paper('residence-permit', 'filing', 'residence')],
    source: p.at('L933', 'said of the legal representative, who is the principal here; told by the resident number, which a declaration corrects'),
  }),
  add({
    id: p.id('residence-question'), scope: 'filing', holder: 'unit',
    when: all(filled('principal.certificateNumber'), firstKnown(notFromHere, always)),
    then: [{ do: 'ask', fact: 'declared.principalHasLocalId', at: 'principal.certificateNumber', message: 'askLocalId' }],
    source: p.at('L933'),
  }),
  p.adults('L934'),
  p.notOverseas('L935'),
  p.staffingProof(),
  p.validity(3, 'month', 'L937'),
  p.heldByUnitOrLegalRepresentative('L938'),
  p.staysUnit('L950'),
  p.renamed('L951-954'),
  p.onlyRenumbered('L955'),
  p.accessSame(['name'], 'L959'),
  p.accessSame(people, 'L960'),
  p.accessLater(addresses, 'L961'),
  p.accessSms('L963'),
  reviewTime('150000', 2, 'week', 'L88'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
