import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('220000', '7.2.2');

/** 吉林, 个人. */
export const individual: readonly OverlayRow[] = [
  p.overseas('L709'),
  p.residence('L710,719', undefined, 'individualResidenceOrStudent'),
  p.domainValidity(3, 'month', 'L712'),
  p.notAnotherPerson('L723'),
  ...p.unitOfLegalRepresentative('L723'),
  ...p.accessLater({ name: 'L727', number: 'L727', address: 'L727', mailing: 'L727' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '220000.places': ['吉林', '长春', '四平', '辽源', '通化', '白山', '松原', '白城', '延边'],
};
