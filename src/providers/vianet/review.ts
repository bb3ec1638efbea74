import type { ReviewStage } from '../../core/model/profile.js';
import { adding, changes, removals } from '../shared/rules.js';
import { said } from './sources.js';

/** What an order goes through. The length of the authority’s review is the province’s. */
export const review: readonly ReviewStage[] = [
  { id: 'initial-review', estimate: { min: 1, max: 2, unit: 'working-day' }, source: said('§6 L77', 'within two working days') },
  { id: 'waiting-photo', types: [...adding, ...changes], source: said('§6 L78') },
  { id: 'waiting-papers', types: [...adding, ...changes], source: said('§6 L78') },
  { id: 'second-review', types: [...adding, ...changes], estimate: { min: 1, max: 1.5, unit: 'working-day' }, source: said('§6 L83', 'within one and a half working days of receipt') },
  {
    id: 'ministry-sms', types: [...adding, ...changes, ...removals.filter((type) => type !== 'cancel-access')], estimate: { min: 1, max: 1, unit: 'day' },
    source: { document: '002', section: '§9 L730-743,758', date: '2020-09-21', note: 'C28: general and dated; this provider’s document is silent' },
  },
  { id: 'authority-review', source: said('§6 L84-90', 'the length is the province’s; the rules carry the estimate') },
  { id: 'approved', source: said('§6 L84') },
];
