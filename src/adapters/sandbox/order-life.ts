import type { Instant, Rejection } from '../../core/model/filing.js';
import type { ReviewStage } from '../../core/model/profile.js';
import type { Order, OrderState } from '../../core/ports/backend.js';
import { civilDateOf, estimateWorkingDays, toDayNumber } from '../../core/time/index.js';
import type { SandboxProfile, StoredOrder } from './types.js';

/** The life of an order as pure functions: profile, order and time in, order out. */

const DAY = 86_400_000;
const STAGES: readonly OrderState[] = ['initial-review', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review'];

interface Stage { readonly state: OrderState; readonly estimate: ReviewStage['estimate'] | undefined }

export const isOpen = (state: OrderState): boolean => STAGES.includes(state);

/** The profile's stages that are states of an order; a profile without any gets the two that no filing lacks. */
export function stagesOf(profile: SandboxProfile): readonly Stage[] {
  const stages = profile.review.flatMap(({ id, estimate }) => {
    const state = STAGES.find((known) => known === id);
    return state ? [{ state, estimate }] : [];
  });
  return stages.length > 0 ? stages : [{ state: 'initial-review', estimate: undefined }, { state: 'authority-review', estimate: undefined }];
}

/** When a stage that begins now has lasted as long as its estimate says at most. */
function endOf(stage: Stage, from: number): number {
  const { max, unit } = stage.estimate ?? { max: 1, unit: 'working-day' };
  if (unit === 'day') return from + max * DAY;
  if (unit === 'week') return from + max * 7 * DAY;
  const day = civilDateOf(from);
  const days = toDayNumber(estimateWorkingDays(day, max, max).latest) - toDayNumber(day);
  return from + days * DAY;
}

interface Step { readonly state: OrderState; readonly at: number; readonly note?: string; readonly rejections?: readonly Rejection[] }

/** The same order in another state. */
export function enter(row: StoredOrder, profile: SandboxProfile, step: Step): StoredOrder {
  const at: Instant = new Date(step.at).toISOString();
  const stage = stagesOf(profile).find(({ state }) => state === step.state);
  const order: Order = {
    ...row.order,
    state: step.state,
    updatedAt: at,
    timeline: [...row.order.timeline, { state: step.state, at, ...(step.note === undefined ? {} : { note: step.note }) }],
    rejections: step.rejections ?? [],
    canWithdraw: isOpen(step.state) && profile.withdraw.includes(step.state),
  };
  return { ...row, order, dueAt: stage ? new Date(endOf(stage, step.at)).toISOString() : null };
}

/** What comes after the present stage: the next stage, a rejection that was due here, or approval. */
export function afterStage(row: StoredOrder, profile: SandboxProfile, at: number): StoredOrder {
  if (!isOpen(row.order.state)) return row;
  if (row.doom?.at === row.order.state) return enter({ ...row, doom: null }, profile, { state: 'rejected', at, rejections: row.doom.rejections });
  const stages = stagesOf(profile);
  const next = stages[stages.findIndex(({ state }) => state === row.order.state) + 1];
  return next ? enter(row, profile, { state: next.state, at }) : row;
}

export const isLastStage = (row: StoredOrder, profile: SandboxProfile): boolean => {
  const last = stagesOf(profile).at(-1);
  return last?.state === row.order.state && row.doom?.at !== row.order.state;
};
