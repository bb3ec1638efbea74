import type { OverlayRow } from '../../../core/rules/types.js';
import { access, individualOf } from '../families/individual.js';
import { add, page } from '../parts.js';

const p = individualOf('120000', '7.3.5');

/** 天津, 个人. */
export const individual: readonly OverlayRow[] = [
  p.adult('L1095'),
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
  p.notAnotherPerson('L1109'),
  ...p.unitOfLegalRepresentative('L1109'),
  ...p.accessEquals({ name: 'L1113', number: 'L1113' }),
  ...p.accessLater({ address: 'L1114', mailing: 'L1114' }),
  p.own('duty.access-footer', 'L1115', [{ do: 'duty', message: 'individualAccessFooter' }], { types: access }),
  p.accessSms('L1117'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
