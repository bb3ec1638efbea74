import type { OverlayRow } from '../../../core/rules/types.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { paper } from '../families/unit-persons.js';
import { add } from '../parts.js';

const p = unitPage('540000', '§7.8.4');

/** 西藏, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L2475'),
  p.principal('L2476'),
  p.heldByUnit('L2478'),
  p.validity(3, 'month', 'L2479'),
  p.reachable('L2481'),
  p.ministrySms('L2482'),
  add({
    id: p.id('confirmation-letter'), scope: 'filing', holder: 'unit', types: ['first'],
    then: [paper('government-confirmation-letter', 'filing', 'confirmationLetter'), { do: 'duty', message: 'dutyConfirmationLetter' }],
    source: p.at('L2490-2492'),
  }),
  p.mayBecomeAnother('L2496'),
  p.accessNeedsProofOrChange('L2500'),
  p.accessLater(['number', ...people, ...addresses], 'L2501'),
  p.accessSms('L2503'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
