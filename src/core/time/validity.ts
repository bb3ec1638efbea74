import { compareDates, moreThan, type Span } from './arithmetic.js';
import { type CivilDate, isCivilDate, parseCivilDate } from './civil-date.js';

/** How long a certificate is valid. `until` is its last valid day, or `long-term` (长期) when none is printed; `from` may be left out or empty. */
export interface Validity {
  readonly from?: CivilDate | '';
  readonly until: CivilDate | 'long-term';
}

export type ValidityProblem = 'until' | 'from' | 'order';

/** What is wrong with a validity, or `null`: a day that does not exist, or an end before its beginning. */
export function validityProblem(validity: Validity): ValidityProblem | null {
  const { from = '', until } = validity;
  if (from !== '' && !isCivilDate(from)) return 'from';
  if (until === 'long-term') return null;
  if (!isCivilDate(until)) return 'until';
  return from !== '' && compareDates(until, from) < 0 ? 'order' : null;
}

/** Valid on the day itself, first and last day included. */
export const isValidOn = ({ from = '', until }: Validity, day: CivilDate): boolean =>
  (from === '' || compareDates(from, day) <= 0) && (until === 'long-term' || compareDates(day, until) <= 0);

/** True when strictly more than the span is left on the day `from`. A long-term certificate always has more left. */
export const validForMoreThan = (validity: Validity, span: Span, from: CivilDate): boolean =>
  validity.until === 'long-term' || moreThan(span, from, validity.until);

/** Reads what a card prints: `2015.01.01-2035.01.01`, `2015.01.01-长期`, `20150101 至 20350101`, the end alone, and our own `2015-01-01/long-term`. */
export function parseValidity(raw: string): Validity | null {
  const text = raw.normalize('NFKC').replace(/\s+/g, '').replace(/[—–~～]+/g, '-');
  const longTerm = /^(.*?)[-/至到]?(?:长期|長期|long-term)$/.exec(text);
  if (longTerm !== null) {
    if (longTerm[1] === '') return { until: 'long-term' };
    const from = parseCivilDate(longTerm[1] ?? '');
    return from === null ? null : { from, until: 'long-term' };
  }
  const only = parseCivilDate(text);
  if (only !== null) return { until: only };
  const day = String.raw`(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{8})`;
  const both = new RegExp(`^${day}[-/至到]${day}$`).exec(text);
  if (both === null) return null;
  const from = parseCivilDate(both[1] ?? '');
  const until = parseCivilDate(both[2] ?? '');
  return from === null || until === null ? null : { from, until };
}
