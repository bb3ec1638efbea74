import type { OverlayRow } from '../../../core/rules/types.js';
import { everything, unitPage } from '../families/unit.js';

const p = unitPage('630000', '§7.7.3');

/** 青海, 单位. */
export const unit: readonly OverlayRow[] = [
  p.principal('L2103'),
  p.contactOrLetter('L2104', { asked: false }),
  p.licenceOnly('L2105', 'certificate', { types: ['first'] }),
  p.heldByUnitOrLegalRepresentative('L2107'),
  p.validity(3, 'month', 'L2108'),
  p.ministrySms('L2109'),
  p.mayBecomeAnother('L2122'),
  p.accessLater(everything, 'L2126'),
  p.accessSms('L2128'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
