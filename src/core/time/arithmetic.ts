import { type CivilDate, civilDateParts, daysInMonth, fromDayNumber, toDayNumber } from './civil-date.js';

export interface Span {
  readonly n: number;
  readonly unit: 'day' | 'month';
}

/** Negative when `a` is earlier, 0 when equal, positive when later; fit for `sort`. */
export const compareDates = (a: CivilDate, b: CivilDate): number => toDayNumber(a) - toDayNumber(b);

/** Days from `from` to `until`; negative when `until` is earlier. */
export const daysBetween = (from: CivilDate, until: CivilDate): number => toDayNumber(until) - toDayNumber(from);

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(toDayNumber(date) + days);

/** The same day of a later (or, negative, earlier) month; a day that month does not have becomes its last one. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = civilDateParts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  return [String(targetYear).padStart(4, '0'), String(targetMonth).padStart(2, '0'), String(targetDay).padStart(2, '0')].join('-');
}

export const addSpan = (date: CivilDate, span: Span): CivilDate =>
  span.unit === 'day' ? addDays(date, span.n) : addMonths(date, span.n);

export interface Remaining {
  /** Whole days left; 0 on the last valid day, negative afterwards. */
  readonly days: number;
  /** Whole calendar months left; 0 once less than one is left. */
  readonly months: number;
  readonly expired: boolean;
}

/** What is left from the day `from` until the last valid day `until`. */
export function remaining(until: CivilDate, from: CivilDate): Remaining {
  const days = daysBetween(from, until);
  if (days < 0) return { days, months: 0, expired: true };
  const a = civilDateParts(from);
  const b = civilDateParts(until);
  let months = (b.year - a.year) * 12 + (b.month - a.month);
  // Counted by the same clamping helper as every limit, so that the two can never disagree.
  while (months > 0 && compareDates(addMonths(from, months), until) > 0) months -= 1;
  return { days, months, expired: false };
}

/** True when strictly more than the span lies between the two days: three months from 31 January end on 30 April, 1 May is more. */
export const moreThan = (span: Span, from: CivilDate, until: CivilDate): boolean => compareDates(until, addSpan(from, span)) > 0;

/**
 * Completed years of life on a day. Somebody born on 29 February completes a year on 1 March of a common year: a year of age is
 * complete when its last day is over.
 */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const born = civilDateParts(birth);
  const on = civilDateParts(day);
  const hadBirthday = on.month > born.month || (on.month === born.month && on.day >= born.day);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}
