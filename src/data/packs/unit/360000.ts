import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { paper } from '../families/unit-persons.js';
import { add, all, answer, answerIn, factIn, firstKnown, not } from '../parts.js';

const p = unitPage('360000', '§7.4.7');
const notFromHere = not({ op: 'home-in-entity-province', of: answer('serviceContact.certificateNumber') });

/** 江西, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOnly('L1507'),
  p.principal('L1508'),
  add({
    id: p.id('contact-residence'), scope: 'service', holder: 'unit',
    when: firstKnown(factIn('declared.contactHasLocalId', false), notFromHere),
    then: [paper('residence-permit', 'service', 'contactResidence')],
    source: p.at('L1509,1522', 'C53: one name is printed twice; told by the resident number, which a declaration corrects'),
  }),
  add({
    id: p.id('contact-residence-question'), scope: 'service', holder: 'unit',
    when: all(answerIn('serviceContact.certificateType', 'resident-id'), notFromHere),
    then: [{ do: 'ask', fact: 'declared.contactHasLocalId', at: 'serviceContact.certificateNumber', message: 'askLocalId' }],
    source: p.at('L1509'),
  }),
  p.validity(3, 'month', 'L1511'),
  p.heldByInsiders('L1512'),
  p.staffingProof(),
  p.staysUnit('L1526'),
  p.renamed('L1527-1530', 'C64: the page prints 变更前 for before and after'),
  p.onlyRenumbered('L1532'),
  p.accessSame(['name'], 'L1536'),
  p.accessSame(people, 'L1537'),
  p.accessLater(addresses, 'L1538'),
  reviewTime('360000', 2, 'week', 'L88'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
