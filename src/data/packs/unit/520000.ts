import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('520000', '§7.8.2');

/** 贵州, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L2350'),
  p.principal('L2351'),
  p.contactOrLetter('L2351,2363'),
  p.validity(3, 'month', 'L2353'),
  p.heldByUnit('L2354'),
  p.mayBecomeAnother('L2367'),
  p.accessSame(['name', 'number'], 'L2371'),
  p.accessSame(people, 'L2372'),
  p.accessLater(addresses, 'L2373'),
  reviewTime('520000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
