import { IcpError } from '../model/errors.js';

/** A civil day in Asia/Shanghai, written `YYYY-MM-DD`. It has no time and no zone: a certificate expires on a day. */
export type CivilDate = string;

export interface CivilDateParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const dayMs = 86_400_000;
/** China has kept UTC+8 without summer time since 1991. */
const offsetMs = 8 * 3_600_000;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month (1–12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return monthLengths[month - 1] ?? 0;
}

function read(raw: string): CivilDateParts | null {
  const match = shape.exec(raw);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? { year, month, day } : null;
}

/** True for the text of a day that exists. */
export const isCivilDate = (value: unknown): value is CivilDate => typeof value === 'string' && read(value) !== null;

/**
 * The parts of a day.
 * @throws IcpError `internal` when the text is not a day: callers hold days that were checked on the way in.
 */
export function civilDateParts(date: CivilDate): CivilDateParts {
  const parts = read(date);
  if (parts === null) throw new IcpError('internal', 'not a civil day in the form YYYY-MM-DD');
  return parts;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The day with these parts, or `null` when there is none (31 April). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isCivilDate(text) ? text : null;
}

/**
 * Reads a day as people and documents write it: `2024-01-31`, `2024/1/31`, `2024.01.31`, `20240131`, `2024年1月31日`; full-width digits
 * too. `null` when it is none.
 */
export function parseCivilDate(raw: string): CivilDate | null {
  const text = raw.normalize('NFKC').replace(/\s+/g, '');
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (match === null) return null;
  return civilDate(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (years start in March, so that a leap day is the last of its year). */
export function toDayNumber(date: CivilDate): number {
  const { year, month, day } = civilDateParts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The civil day in Asia/Shanghai of an instant (milliseconds since 1970-01-01T00:00Z), whatever zone the machine is in. */
export const civilDateOf = (epochMs: number): CivilDate => fromDayNumber(Math.floor((epochMs + offsetMs) / dayMs));

/** The instant at which a day begins in Asia/Shanghai, in milliseconds since 1970-01-01T00:00Z. */
export const startOfCivilDate = (date: CivilDate): number => toDayNumber(date) * dayMs - offsetMs;
