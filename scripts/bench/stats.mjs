/** Numbers of several rounds: medians, quartiles, and ratios of two things measured in the same round. */

const sorted = (values) => values.toSorted((a, b) => a - b);

/** @param {readonly number[]} values @param {number} part 0..1 */
export function quantile(values, part) {
  if (values.length === 0) return Number.NaN;
  const all = sorted(values);
  const at = (all.length - 1) * part;
  const low = all[Math.floor(at)];
  return low + (all[Math.ceil(at)] - low) * (at - Math.floor(at));
}
export const median = (values) => quantile(values, 0.5);

/** @returns {{ median: number, low: number, high: number, n: number }} `low` and `high`: first and third quartile */
export const summary = (values) => ({ median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), n: values.length });

/**
 * The ratio of two measurements round by round, because the machine is as busy for one as for the other within a round.
 * @param {ReadonlyMap<number, number>} over round → value
 * @param {ReadonlyMap<number, number>} under
 */
export const ratios = (over, under) =>
  summary([...over].filter(([round]) => under.get(round) > 0).map(([round, value]) => value / under.get(round)));

/** Two to three digits that mean something. */
export function digits(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
export const asRatio = ({ median: middle, low, high, n }) => (n === 0 ? '–' : `×${digits(middle)} [${digits(low)}–${digits(high)}]`);
