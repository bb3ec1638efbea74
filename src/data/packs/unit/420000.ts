import type { OverlayRow } from '../../../core/rules/types.js';
import { approvalHint, reviewTime, websitesPerOrder } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('420000', '§7.6.2');

/** 湖北, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L1836'),
  p.principal('L1837'),
  p.contactOrLetter('L1837,1848'),
  p.adults('L1837'),
  p.heldByUnitOrLegalRepresentative('L1839'),
  p.validity(3, 'month', 'L1841'),
  p.staysUnit('L1853'),
  p.renamed('L1854-1858', 'C64: the page prints 变更前 for before and after'),
  p.accessSame(['name'], 'L1862'),
  p.accessLater(['number', ...people, ...addresses], 'L1863'),
  p.accessSms('L1865'),
  websitesPerOrder('420000', 'unit', 1, 'orderOneWebsite', 'L498'),
  approvalHint('420000', 'games', 'approvalGames', 'L2658,2729'),
  reviewTime('420000', 2, 'week', 'L88'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
