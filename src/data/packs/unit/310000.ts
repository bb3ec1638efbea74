import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, process } from '../parts.js';

const p = unitPage('310000', '§7.4.5');

/** 上海, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOnly('L1379'),
  p.principal('L1380'),
  p.contactOrLetter('L1380,1392'),
  p.heldByUnitOrLegalRepresentative('L1382'),
  p.reachable('L1384'),
  p.validity(6, 'month', 'L1385'),
  p.staysUnit('L1397'),
  p.renamed('L1398-1402', 'C64: the page prints 变更前 for before and after'),
  p.onlyRenumbered('L1404'),
  p.accessNeedsProof('L1408'),
  p.accessLater(['number', ...people, ...addresses], 'L1409'),
  reviewTime('310000', 3, 'day', 'L90'),
  add({
    id: '310000.duty.public-security', scope: 'filing',
    then: [{ do: 'duty', message: 'dutyPublicSecurity' }],
    source: process('§11 L972', 'C18: said of users in 上海, units and individuals alike'),
  }),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
