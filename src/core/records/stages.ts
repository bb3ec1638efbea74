import type { CivilDate } from '../model/filing.js';
import type { ReviewStage } from '../model/profile.js';
import { ownEstimate, reviewStages } from '../plan/review-stages.js';
import type { Estimate } from '../plan/types.js';
import type { Order, OrderState } from '../ports/backend.js';
import { addDays, civilDateOf, estimateWorkingDays } from '../time/index.js';

type Range = NonNullable<ReviewStage['estimate']>;

/** A stage of an order's way. `expected`: when it will be over, as far as estimates reach; never more than a guess. */
export interface Stage {
  readonly id: string;
  /** `stopped`: the applicant ended it there. */
  readonly state: 'done' | 'current' | 'upcoming' | 'problem' | 'stopped';
  readonly at: string | null;
  readonly note: string | null;
  readonly estimate: Range | null;
  readonly expected: { readonly earliest: CivilDate; readonly latest: CivilDate } | null;
}

const GIVEN_UP: ReadonlySet<OrderState> = new Set(['withdrawn', 'abandoned']);
const ENDED: ReadonlySet<OrderState> = new Set(['approved', ...GIVEN_UP]);
const BAD: ReadonlySet<OrderState> = new Set(['rejected', 'expired']);

/** After how long a stage that begins between two days is over. */
function after(from: NonNullable<Stage['expected']>, { min, max, unit }: Range): NonNullable<Stage['expected']> {
  if (unit === 'working-day') return { earliest: estimateWorkingDays(from.earliest, min, min).earliest, latest: estimateWorkingDays(from.latest, max, max).latest };
  const days = unit === 'week' ? 7 : 1;
  return { earliest: addDays(from.earliest, min * days), latest: addDays(from.latest, max * days) };
}

/**
 * The way of an order: what happened, and what is still to come with the days on which it may be expected. From the first stage without an
 * estimate on nothing can be expected.
 * @param estimates of the province; they win over the profile's, unless that is for this type alone
 * @param today nothing is expected in the past
 */
export function stagesOf(order: Order, review: readonly ReviewStage[], estimates: readonly Estimate[] = [], today: CivilDate | null = null): readonly Stage[] {
  const way = reviewStages({ review }, order.type);
  const rangeOf = (id: string): Range | null => {
    const stage = way.find((one) => one.id === id);
    const told = ownEstimate(stage) === undefined ? estimates.find(({ clock }) => clock === id) : undefined;
    return told ? { min: told.min, max: told.max, unit: told.unit } : (stage?.estimate ?? null);
  };
  const over = ENDED.has(order.state) || BAD.has(order.state);
  const reached = order.timeline.findLast(({ state }) => state === order.state);
  const since = Date.parse(reached?.at ?? order.updatedAt);
  let expected: Stage['expected'] = over || !Number.isFinite(since) ? null : { earliest: civilDateOf(since), latest: civilDateOf(since) };
  const next = (id: string): Pick<Stage, 'estimate' | 'expected'> => {
    const estimate = rangeOf(id);
    expected = expected && estimate ? after(expected, estimate) : null;
    // What should be over and is not will be over today at the earliest.
    if (expected && today !== null && expected.earliest < today) expected = { earliest: today, latest: expected.latest < today ? today : expected.latest };
    return { estimate, expected };
  };

  const last = order.timeline.length - 1;
  const past = order.timeline.map(({ state, at, note = null }, index): Stage => {
    const bad = BAD.has(state);
    const now = index === last && !over;
    return { id: state, state: bad ? 'problem' : GIVEN_UP.has(state) ? 'stopped' : now ? 'current' : 'done', at, note, ...(now ? next(state) : { estimate: null, expected: null }) };
  });
  const place = way.findIndex(({ id }) => id === order.state);
  // Of a state that is no stage of its own (a task in between) it is not known what it holds up.
  if (place < 0) expected = null;
  const ahead = over ? [] : way.slice(place < 0 ? firstAhead(order, way) : place + 1);
  return [...past, ...ahead.map(({ id }): Stage => ({ id, state: 'upcoming', at: null, note: null, ...next(id) }))];
}

/** Where the way goes on behind the furthest stage that was reached. */
const firstAhead = (order: Order, way: readonly ReviewStage[]): number =>
  1 + Math.max(-1, ...order.timeline.map(({ state }) => way.findIndex(({ id }) => id === state)));
