import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add } from '../parts.js';

const p = unitPage('500000', '§7.8.1');

/** 重庆, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L2285'),
  p.principal('L2286'),
  p.adults('L2286'),
  p.notOverseas('L2287'),
  p.validity(3, 'month', 'L2290'),
  p.heldByInsiders('L2291'),
  p.holderPapers('anybody', 'L2291', ['domain-holder-proof', 'holderProof']),
  add({
    id: p.id('one-domain'), scope: 'filing', holder: 'unit',
    then: [{ do: 'limit', what: 'domains-per-service', max: 1, message: 'oneDomain' }],
    source: p.at('L2292'),
  }),
  p.mayBecomeAnother('L2304'),
  p.accessSame(['name'], 'L2308'),
  p.accessSame(people, 'L2309'),
  p.accessLater(addresses, 'L2310'),
  p.accessSms('L2312'),
  reviewTime('500000', 3, 'day', 'L90'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
