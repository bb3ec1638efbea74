import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';

const p = individualOf('310000', '7.4.5');
const twice = 'C53: one name is printed twice; read as temporary residence permit or residence permit';

/** 上海, 个人. */
export const individual: readonly OverlayRow[] = [
  p.temporaryId('L1415'),
  p.own('hk-macau', 'L1415', [{ do: 'hint', at: 'entity.certificateType', message: 'individualHkMacau' }], { note: 'C50' }),
  p.residence('L1416,1426', twice),
  p.privacy('L1418'),
  p.reachable('L1420'),
  p.domainValidity(6, 'month', 'L1421'),
  p.notAnotherPerson('L1430'),
  ...p.unitOfLegalRepresentative('L1430'),
  ...p.accessEquals({ name: 'L1434', number: 'L1434' }),
  ...p.accessLater({ mailing: 'L1435' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '310000.places': ['上海'],
};
