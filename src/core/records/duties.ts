import { addSpan } from '../time/index.js';
import type { Duty, DutyRow, Granted } from './types.js';

/** What is to be done for what was granted, dated ones first, the earliest at the top. A province that nobody knows has no duties of its own. */
export function dutiesFor(rows: readonly DutyRow[], granted: Granted): readonly Duty[] {
  const kinds = new Set(granted.services.map(({ kind }) => kind));
  return rows
    .filter((row) => (row.provinces === undefined || (granted.province !== null && row.provinces.includes(granted.province)))
      && (row.types === undefined || granted.type === undefined || row.types.includes(granted.type))
      && (row.holder === undefined || row.holder === granted.holder)
      && (row.kinds === undefined || row.kinds.some((kind) => kinds.has(kind))))
    .map((row): Duty => ({ ...row, due: row.within && granted.approvedOn !== null ? addSpan(granted.approvedOn, row.within) : null }))
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
}
