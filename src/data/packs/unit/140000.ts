import type { OverlayRow } from '../../../core/rules/types.js';
import { everything, unitPage } from '../families/unit.js';

const p = unitPage('140000', '§7.3.4');

/** 山西, 单位. */
export const unit: readonly OverlayRow[] = [
  p.principalOrLetter('L1003', 'unitPrincipalLetterGeneral'),
  p.licenceOrCode('L1004'),
  p.validity(3, 'month', 'L1007'),
  p.heldByUnit('L1008'),
  p.mayBecomeAnother('L1020'),
  p.accessLater(everything, 'L1024'),
  p.accessSms('L1026'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
