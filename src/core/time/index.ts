export {
  type CivilDate,
  type CivilDateParts,
  civilDate,
  civilDateOf,
  civilDateParts,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  isLeapYear,
  parseCivilDate,
  startOfCivilDate,
  toDayNumber,
} from './civil-date.js';
export { addDays, addMonths, addSpan, ageOn, compareDates, daysBetween, moreThan, type Remaining, remaining, type Span } from './arithmetic.js';
export { isValidOn, parseValidity, type Validity, type ValidityProblem, validForMoreThan, validityProblem } from './validity.js';
export { type EstimatedRange, estimateWorkingDays, isWeekend } from './working-days.js';
