import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime, websitesPerOrder } from '../families/both.js';
import { everything, unitPage } from '../families/unit.js';

const p = unitPage('410000', '§7.6.1');

/** 河南, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOnly('L1772', 'certificate', { note: 'C16: the certificate that unites the three is the business licence; the organisation code certificate is not it' }),
  p.principal('L1773'),
  p.adults('L1773'),
  p.heldByUnit('L1775'),
  p.reachable('L1778'),
  p.validity(3, 'month', 'L1779'),
  p.staysUnit('L1790'),
  p.renamed('L1791-1795', 'C64: the page prints 变更前 for before and after'),
  p.accessSame(everything, 'L1799'),
  p.accessSms('L1801'),
  websitesPerOrder('410000', 'unit', 5, 'fiveWebsites', 'L508'),
  reviewTime('410000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
