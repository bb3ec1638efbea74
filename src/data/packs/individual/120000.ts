import type { OverlayRow } from '../../../core/rules/types.js';
import { add, answer, page } from '../parts.js';

/** 天津, 个人. */
export const individual: readonly OverlayRow[] = [
  add({
    id: '120000.individual.age', scope: 'filing', holder: 'individual',
    when: { op: 'age', of: answer('entity.certificateNumber'), is: '<', than: 18 },
    then: [{ do: 'finding', severity: 'block', at: 'entity.certificateNumber', message: 'age', params: { age: 18 } }],
    source: page('§7.3.5 L1095'),
  }),
  add({
    id: '120000.individual.content', scope: 'service', holder: 'individual',
    then: [{ do: 'hint', at: 'service.content', message: 'individualContent' }],
    source: page('§7.9.1 L2604'),
  }),
  add({
    id: '120000.duty.same-name', scope: 'filing', holder: 'individual',
    then: [{ do: 'duty', message: 'dutySameName' }],
    source: page('§7.9.1 L2604'),
  }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
