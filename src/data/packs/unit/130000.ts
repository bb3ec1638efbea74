import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, answerIn } from '../parts.js';

const p = unitPage('130000', '§7.3.2');

/** 河北, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L873'),
  p.principal('L874'),
  add({
    id: p.id('foreigners'), scope: 'person', holder: 'unit',
    when: answerIn('person.certificateType', 'passport', 'foreign-permanent-resident-id'),
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateType', message: 'foreigners' }],
    source: p.at('L874', 'printed beside the principal; read for both persons'),
  }),
  p.heldByUnitOrLegalRepresentative('L876'),
  p.validity(3, 'month', 'L878'),
  p.staysUnit('L889'),
  p.renamed('L890-894', 'C38: 三类 is printed, two are named'),
  p.accessSame(['name'], 'L898'),
  p.accessLater(['number', ...people, ...addresses], 'L899'),
  reviewTime('130000', 2, 'week', 'L88'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
