import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('530000', '§7.8.5');

/** 云南, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L2540'),
  p.principal('L2541'),
  p.minorsWithProof('L2542'),
  p.validity(3, 'month', 'L2544'),
  p.heldByInsiders('L2546'),
  p.staffingProof(),
  p.staysUnit('L2558'),
  p.renamed('L2559-2563', 'C64: the page prints 变更后 for before and after'),
  p.accessNeedsProof('L2567'),
  p.accessLater(['number', ...people, ...addresses], 'L2568'),
  p.accessSms('L2570'),
  reviewTime('530000', 3, 'week', 'L86'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
