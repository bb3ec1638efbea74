import type { ReviewStage } from '../../core/model/profile.js';
import { adding, changes, removals } from '../shared/rules.js';
import { said } from './sources.js';

const reviewed = [...adding, ...changes];
const ministry = { document: '002', section: '§9 L730-743,758', date: '2020-09-21', note: 'C28: general and dated, all provinces since 2020-08-17' } as const;
const oneDay = { min: 1, max: 1, unit: 'working-day' } as const;

/** What an order goes through. The length of the authority’s review is the province’s, except where this provider states one. */
export const review: readonly ReviewStage[] = [
  { id: 'initial-review', types: reviewed, estimate: { min: 1, max: 2, unit: 'working-day' }, source: said('§新增备案/五 L212') },
  { id: 'waiting-submission', types: removals, estimate: oneDay, source: said('§取消接入/二 L705, §注销网站/二 L727, §注销主体/二 L750') },
  {
    id: 'ministry-sms', types: [...reviewed, 'deregister-service', 'deregister-entity'], estimate: { min: 1, max: 1, unit: 'day' }, source: ministry,
  },
  { id: 'authority-review', types: reviewed, source: said('§新增备案/六 L216', 'the length is the province’s; the rules carry the estimate') },
  { id: 'authority-review', types: ['cancel-access'], estimate: { min: 3, max: 5, unit: 'working-day' }, source: said('§取消接入/三 L709') },
  { id: 'authority-review', types: ['deregister-service'], estimate: { min: 3, max: 5, unit: 'working-day' }, source: said('§注销网站/三 L731') },
  { id: 'authority-review', types: ['deregister-entity'], estimate: { min: 1, max: 5, unit: 'working-day' }, source: said('§注销主体/三 L755') },
  { id: 'approved', source: said('§新增备案/六 L216') },
];
