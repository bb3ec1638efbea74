import type { OverlayRow } from '../../../core/rules/types.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('640000', '§7.7.2');

/** 宁夏, 单位. */
export const unit: readonly OverlayRow[] = [
  p.certificateHint('unitCertificateNewest', 'L2038'),
  p.principal('L2039'),
  p.validity(3, 'month', 'L2041'),
  p.heldByUnitOrLegalRepresentative('L2042'),
  p.ministrySms('L2044'),
  p.staysUnit('L2055'),
  p.renamed('L2056-2059', 'C64: the page prints 变更前 for before and after'),
  p.accessNeedsProofOrChange('L2063'),
  p.accessSame(people, 'L2064'),
  p.accessLater(['number', ...addresses], 'L2065'),
  p.accessSms('L2067'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
