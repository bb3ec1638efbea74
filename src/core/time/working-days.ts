import { addDays } from './arithmetic.js';
import { type CivilDate, toDayNumber } from './civil-date.js';

/** A range of days that is a guess: public holidays and the working weekends that make up for them are not known here. */
export interface EstimatedRange {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
  readonly estimate: true;
}

/** Saturday or Sunday. Day 0 (1970-01-01) was a Thursday. */
export function isWeekend(date: CivilDate): boolean {
  const weekday = (((toDayNumber(date) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function addWorkingDays(from: CivilDate, days: number): CivilDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}

/** When something that takes `min` to `max` working days will be done, counting from the day after `from`. */
export const estimateWorkingDays = (from: CivilDate, min: number, max: number): EstimatedRange => ({
  earliest: addWorkingDays(from, min),
  latest: addWorkingDays(from, max),
  estimate: true,
});
