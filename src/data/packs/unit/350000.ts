import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('350000', '§7.4.2');

/** 福建, 单位. */
export const unit: readonly OverlayRow[] = [
  p.certificateHint('unitCertificateAmong', 'L1190', 'the list is open (等证件), so nothing is hidden'),
  p.principal('L1191'),
  p.contactOrLetter('L1191,1202'),
  p.heldByUnitOrLegalRepresentative('L1193'),
  p.validity(3, 'month', 'L1195'),
  p.staysUnit('L1207'),
  p.renamed('L1208-1211', 'C64: the page prints 变更前 for before and after'),
  p.renamedAndRenumbered('L1212'),
  p.accessNeedsProof('L1216'),
  p.accessLater(['number', ...people, ...addresses], 'L1217'),
  p.accessSms('L1219'),
  reviewTime('350000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
