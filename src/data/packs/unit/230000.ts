import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, factIn, filled } from '../parts.js';

const p = unitPage('230000', '§7.2.1');

/** 黑龙江, 单位. */
export const unit: readonly OverlayRow[] = [
  p.certificateHint('certificate', 'L614'),
  p.principal('L615'),
  add({
    id: p.id('contact-elsewhere'), scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: factIn('person.otherEntities', true),
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateNumber', message: 'contactElsewhere' }],
    source: p.at('L616'),
  }),
  add({
    id: p.id('contact-elsewhere-question'), scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: filled('person.certificateNumber'),
    then: [{ do: 'ask', fact: 'person.otherEntities', at: 'person.certificateNumber', message: 'askContactElsewhere' }],
    source: p.at('L616'),
  }),
  p.staffingProof(),
  p.validity(3, 'month', 'L618'),
  p.heldByUnitOrLegalRepresentative('L619'),
  p.staysUnit('L631'),
  p.renamed('L632-635'),
  p.accessNeedsProof('L639'),
  p.accessLater(['number', ...people, ...addresses], 'L640'),
  p.accessSms('L642'),
  reviewTime('230000', 2, 'week', 'L88'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
