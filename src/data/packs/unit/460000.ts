import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('460000', '§7.5.3');

/** 海南, 单位. */
export const unit: readonly OverlayRow[] = [
  p.principalOrLetter('L1705', 'unitPrincipalLetterGeneral'),
  p.licenceOnly('L1706'),
  p.validity(3, 'month', 'L1708'),
  p.heldByUnitOrLegalRepresentative('L1709'),
  p.ministrySms('L1711'),
  p.staysUnit('L1722'),
  p.renamed('L1723-1726', 'C64: the page prints 变更前 for before and after'),
  p.onlyRenumbered('L1727'),
  p.accessNeedsProof('L1731'),
  p.accessLater(['number', ...people, ...addresses], 'L1732'),
  p.accessSms('L1734'),
  reviewTime('460000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
