import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('620000', '§7.7.1');

/** 甘肃, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOnly('L1971', 'certificate', { note: 'the dictionary has one kind for the original and the duplicate' }),
  p.principalOrLetter('L1972', 'unitPrincipalLetter', [{ do: 'require', at: 'entity.remark' }, { do: 'hint', at: 'entity.remark', message: 'principalRemark' }]),
  p.localMobile('L1973'),
  p.validity(3, 'month', 'L1975'),
  p.heldByUnit('L1976'),
  p.ministrySms('L1978'),
  p.staysUnit('L1989'),
  p.renamed('L1990-1993'),
  p.accessNeedsProofOrChange('L1997', ['name', 'number']),
  p.accessSame(people, 'L1998'),
  p.accessLater(addresses, 'L1999'),
  p.accessSms('L2001'),
  reviewTime('620000', 3, 'week', 'L86'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
