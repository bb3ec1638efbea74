import type { OverlayRow } from '../../../core/rules/types.js';
import { everything, unitPage } from '../families/unit.js';

const p = unitPage('650000', '§7.7.5');

/** 新疆, 单位. */
export const unit: readonly OverlayRow[] = [
  p.principalOrLetter('L2225', 'unitPrincipalLetterGeneral'),
  p.licenceOrCode('L2226'),
  p.validity(3, 'month', 'L2228'),
  p.heldByUnit('L2229'),
  p.ministrySms('L2231'),
  p.mayBecomeAnother('L2242'),
  p.accessLater(everything, 'L2246'),
  p.accessSms('L2248'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
