import type { ReviewStage } from '../../core/model/profile.js';
import { adding, changes, removals } from '../shared/rules.js';
import { said } from './sources.js';

/** How long its own reviews take, and where an order stands between them. */
export const review: readonly ReviewStage[] = [
  { id: 'initial-review', types: ['first'], estimate: { min: 1, max: 3, unit: 'working-day' }, source: said('首次备案', '3 L253', 'C07') },
  {
    id: 'initial-review', types: [...adding.filter((type) => type !== 'first'), ...changes], estimate: { min: 1, max: 1, unit: 'working-day' },
    source: said('接入备案', '三 L1668, 变更备案信息/5 L1233', 'C07'),
  },
  { id: 'initial-review', types: removals, estimate: { min: 1, max: 1, unit: 'working-day' }, source: said('取消接入网站', 'L1278') },
  { id: 'waiting-photo', types: adding, source: said('首次备案', '4 L290-305') },
  { id: 'second-review', types: adding, estimate: { min: 1, max: 1, unit: 'working-day' }, source: said('首次备案', '4 L333') },
  {
    id: 'ministry-sms', types: [...adding, ...changes, 'deregister-service', 'deregister-entity'], estimate: { min: 1, max: 1, unit: 'day' },
    source: { document: '002', section: '§9 L730-743,758', date: '2020-09-21', note: 'C28: the document of 2018 is older than the rule, which is general and dated' },
  },
  { id: 'authority-review', source: said('首次备案', '4 L333', 'the length is the province’s; the rules carry the estimate') },
  { id: 'approved', source: said('首次备案', '5 L337') },
];
