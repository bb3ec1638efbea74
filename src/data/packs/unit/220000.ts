import type { OverlayRow } from '../../../core/rules/types.js';
import { everything, unitPage } from '../families/unit.js';

const p = unitPage('220000', '§7.2.2');

/** 吉林, 单位. */
export const unit: readonly OverlayRow[] = [
  p.principalOrLetter('L677', 'unitPrincipalLetterGeneral'),
  p.licenceOnly('L678'),
  p.adults('L679'),
  p.notOverseas('L680'),
  p.validity(3, 'month', 'L682'),
  p.heldByUnitOrLegalRepresentative('L683'),
  p.staysUnit('L695'),
  p.renamed('L696-699'),
  p.accessLater(everything, 'L703'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
