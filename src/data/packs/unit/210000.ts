import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, unitPage } from '../families/unit.js';
import { add, all, contains, isLegalRepresentative, not } from '../parts.js';

const p = unitPage('210000', '§7.2.3');
const financeName = contains('entity.name', { list: '210000.finance-words' });
const financeNote = 'C12: another provider asks this everywhere, of the principal alone; the page asks both of 辽宁';

/** 辽宁, 单位. */
export const unit: readonly OverlayRow[] = [
  p.adults('L737'),
  p.localMobile('L738'),
  add({
    id: p.id('finance-principal'), scope: 'filing', holder: 'unit',
    when: all(financeName, not(isLegalRepresentative('principal'))),
    then: [{ do: 'finding', severity: 'block', at: 'principal.name', message: 'financePrincipal' }],
    source: p.at('L739', financeNote),
  }),
  add({
    id: p.id('finance-contact'), scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: all(financeName, not(isLegalRepresentative('person'))),
    then: [{ do: 'finding', severity: 'block', at: 'person.name', message: 'financeContact' }],
    source: p.at('L739', financeNote),
  }),
  p.heldByUnitOrLegalRepresentative('L741'),
  p.validity(3, 'month', 'L743'),
  p.staysUnit('L755'),
  p.renamed('L756-760', 'C64: the page prints 变更前 for before and after'),
  p.accessSame(['name'], 'L764'),
  p.accessSame(['principal'], 'L765'),
  p.accessLater(addresses, 'L766'),
  reviewTime('210000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {
  '210000.finance-words': ['投资管理', '担保', '典当', '贷款', '理财'],
};
