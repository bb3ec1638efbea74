import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add } from '../parts.js';

const p = unitPage('450000', '§7.5.2');

/** 广西, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOnly('L1639'),
  p.localMobile('L1640'),
  p.validity(3, 'month', 'L1642'),
  p.heldByUnit('L1643'),
  add({
    id: p.id('separate-websites'), scope: 'domain', holder: 'unit',
    then: [{ do: 'hint', at: 'domain.name', message: 'separateWebsites' }],
    source: p.at('L1644'),
  }),
  p.staysUnit('L1656'),
  p.renamed('L1657-1661'),
  p.onlyRenumbered('L1663'),
  p.accessNeedsProof('L1667'),
  p.accessLater(['number', ...people, ...addresses], 'L1668'),
  p.accessSms('L1670'),
  reviewTime('450000', 2, 'week', 'L88'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
