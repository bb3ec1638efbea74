import type { AuthenticityMethod, Instant, Rejection } from '../../core/model/filing.js';
import type { ReviewStage } from '../../core/model/profile.js';
import type { Submission } from '../../core/plan/types.js';
import type { EntityRecord, Order, OrderState, OrderTask } from '../../core/ports/backend.js';
import { civilDateOf, estimateWorkingDays, toDayNumber } from '../../core/time/index.js';
import { holds } from './conditions.js';
import fixtures from './fixtures.json';
import { allConfirmed, anyExpired, confirmed, personsFor, sendTo, SMS_TASK, smsDueAt, smsPlayed } from './ministry-sms.js';
import { mayAbandon, type Provider } from './provider.js';
import type { StoredOrder } from './types.js';

/** The life of an order as pure functions: provider, order, record and time in, order out. */

const DAY = 86_400_000;
const STAGES: readonly OrderState[] = ['initial-review', 'waiting-photo', 'waiting-papers', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review'];
/** They last until the applicant has done something. */
const WAITING: readonly OrderState[] = ['waiting-photo', 'waiting-papers'];
const GIVEN_BACK: readonly OrderState[] = ['draft', 'rejected', 'withdrawn'];
/** Papers that are mailed or brought as originals, by slot: those that are signed on what the wizard prints. */
function originals({ materials }: Provider, { type }: Submission): readonly string[] {
  const signed = materials.filter(({ letter, types }) => letter !== undefined && types?.includes(type) !== false).map(({ slot }) => slot);
  return signed.length > 0 ? [...new Set(signed)] : ['verification-sheet'];
}

interface Stage { readonly state: OrderState; readonly estimate: ReviewStage['estimate'] | undefined }

/** Under review, or waiting for something meanwhile. */
export const isOpen = (state: OrderState): boolean => STAGES.includes(state);
export const isOver = (state: OrderState): boolean => state === 'approved' || state === 'withdrawn' || state === 'abandoned' || state === 'expired';

/** A row that names no holder is for both. */
const isFor = (row: { readonly unit?: boolean; readonly individual?: boolean }, holder: Submission['holder']): boolean =>
  (row.unit === undefined && row.individual === undefined) || row[holder] === true;

/** Methods of what is photographed after the first review, for one service; empty: nothing is. */
function methodsFor(provider: Provider, submission: Submission, serviceId: string): readonly AuthenticityMethod[] {
  const rows = provider.authenticity.filter(
    (row) => row.at === 'after-initial-review' && row.types.includes(submission.type) && isFor(row, submission.holder) && holds(row.when, submission, serviceId),
  );
  const [first] = rows;
  if (first === undefined) return [];
  return first.choice === undefined ? [first.method] : rows.filter(({ choice }) => choice === first.choice).map(({ method }) => method);
}

/** The provider's stages that are states of an order of this kind; a profile without any gets the two that no filing lacks. */
export function stagesOf(provider: Provider, submission: Submission): readonly Stage[] {
  const { type, services } = submission;
  const written = provider.review.flatMap(({ id, types, estimate }): readonly Stage[] => {
    const state = STAGES.find((known) => known === id);
    return state !== undefined && (types?.includes(type) ?? true) ? [{ state, estimate }] : [];
  });
  const named: readonly Stage[] = written.length > 0 ? written : [{ state: 'initial-review', estimate: undefined }, { state: 'authority-review', estimate: undefined }];
  const photographed = services.some(({ id }) => methodsFor(provider, submission, id).length > 0);
  const known = named.filter(({ state }) => state !== 'ministry-sms' || provider.ministrySms.some(({ types }) => types.includes(type)));
  if (!photographed) return known.filter(({ state }) => state !== 'waiting-photo');
  if (known.some(({ state }) => state === 'waiting-photo')) return known;
  const after = known.findIndex(({ state }) => state === 'initial-review') + 1;
  return [...known.slice(0, after), { state: 'waiting-photo', estimate: undefined }, ...known.slice(after)];
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

export interface Step {
  readonly state: OrderState;
  readonly at: number;
  readonly note?: string;
  readonly rejections?: readonly Rejection[];
  /** Handed in before and not taken: why. */
  readonly refused?: string;
  /** The record it is about. */
  readonly record?: EntityRecord | undefined;
}

/** What an order waits for in its new state, beside what was handed in before. */
function tasksIn(row: StoredOrder, provider: Provider, { state, at, refused, record }: Step): { readonly tasks: readonly OrderTask[]; readonly phones?: readonly string[] } {
  const before = row.order.tasks ?? [];
  const asked = refused === undefined ? ({ state: 'open' } as const) : ({ state: 'refused', reason: refused } as const);
  if (isOver(state)) return { tasks: [] };
  if (state === 'rejected') return { tasks: before.filter(({ kind }) => kind === 'ministry-sms') };
  if (state === 'waiting-photo') {
    const photos = row.submission.services.map(({ id }): OrderTask => {
      const methods = methodsFor(provider, row.submission, id);
      return { id: `photo-${id}`, kind: 'photo', serviceId: id, methods: methods.length > 0 ? methods : ['curtain-photo'], ...asked };
    });
    return { tasks: [...before.filter(({ kind }) => kind !== 'photo'), ...photos] };
  }
  if (state === 'waiting-papers') return { tasks: [...before.filter(({ kind }) => kind !== 'papers'), { id: 'papers', kind: 'papers', what: originals(provider, row.submission), ...asked }] };
  if (state === 'ministry-sms') {
    const { persons, phones } = personsFor(row, record, provider);
    const others = before.filter(({ kind }) => kind !== 'ministry-sms');
    if (persons.length === 0) return { tasks: others };
    return { tasks: [...others, { id: SMS_TASK, kind: 'ministry-sms', persons: persons.map((person) => sendTo(person, at)) }], phones };
  }
  return { tasks: row.order.timeline.length === 0 || GIVEN_BACK.includes(row.order.state) ? [] : before };
}

/** When something happens to it by itself next. */
function dueIn(row: StoredOrder, provider: Provider, at: number): number | null {
  const { state } = row.order;
  if (state === 'ministry-sms') {
    const sms = smsDueAt(row);
    if (sms !== null) return sms;
  }
  if (WAITING.includes(state)) return null;
  const stage = stagesOf(provider, row.submission).find((one) => one.state === state);
  return stage ? endOf(stage, at) : null;
}

/** The same order in another state. */
export function enter(row: StoredOrder, provider: Provider, step: Step): StoredOrder {
  const at: Instant = new Date(step.at).toISOString();
  const { tasks: _tasks, idleUntil: _idle, ...before } = row.order;
  const { tasks, phones } = tasksIn(row, provider, step);
  const idles = provider.idleDays !== null && (GIVEN_BACK.includes(step.state) || WAITING.includes(step.state));
  const order: Order = {
    ...before,
    state: step.state,
    updatedAt: at,
    timeline: [...row.order.timeline, { state: step.state, at, ...(step.note === undefined ? {} : { note: step.note }) }],
    rejections: step.rejections ?? [],
    canWithdraw: isOpen(step.state) && provider.withdraw.includes(step.state),
    canAbandon: mayAbandon(provider, before.type, step.state),
    ...(idles && provider.idleDays !== null ? { idleUntil: new Date(step.at + provider.idleDays * DAY).toISOString() } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
  };
  const next = { ...row, order, ...(phones === undefined ? {} : { phones }) };
  const due = dueIn(next, provider, step.at);
  return { ...next, dueAt: due === null ? null : new Date(due).toISOString() };
}

/** What was asked for is there, and everybody has confirmed: so it is when somebody moves the order on. */
export function settled(row: StoredOrder): StoredOrder {
  const tasks = row.order.tasks?.map((task): OrderTask => {
    if (task.kind === 'ministry-sms') return task;
    const { reason: _reason, ...rest } = task;
    return { ...rest, state: 'handed-in' };
  });
  return confirmed({ ...row, order: { ...row.order, ...(tasks === undefined ? {} : { tasks }) } });
}

/** What comes after the present stage: the next stage, a rejection that was due here; approval is granted elsewhere. */
export function afterStage(row: StoredOrder, provider: Provider, at: number, record: EntityRecord | undefined): StoredOrder {
  if (!isOpen(row.order.state)) return row;
  if (row.doom?.at === row.order.state) return enter({ ...row, doom: null }, provider, { state: 'rejected', at, rejections: row.doom.rejections });
  const stages = stagesOf(provider, row.submission);
  const next = stages[stages.findIndex(({ state }) => state === row.order.state) + 1];
  return next ? enter(settled(row), provider, { state: next.state, at, record }) : row;
}

export const isLastStage = (row: StoredOrder, provider: Provider): boolean => {
  const last = stagesOf(provider, row.submission).at(-1);
  return last?.state === row.order.state && row.doom?.at !== row.order.state;
};

/** The ministry sends an order back where somebody did not confirm in time. */
export const notConfirmed = (row: StoredOrder, provider: Provider, at: number): StoredOrder =>
  enter(row, provider, { state: 'rejected', at, rejections: [{ path: null, code: 'ministry-sms-expired', message: fixtures.reviewers.smsExpired, at: new Date(at).toISOString() }] });

/** What has happened at the ministry's site until then; `done`: everybody has confirmed. */
export function afterSms(row: StoredOrder, provider: Provider, at: number): { readonly row: StoredOrder; readonly done: boolean } {
  const played = smsPlayed(row, at);
  if (anyExpired(played)) return { row: notConfirmed(played, provider, at), done: false };
  if (allConfirmed(played)) return { row: played, done: true };
  const due = smsDueAt(played);
  return { row: { ...played, dueAt: due === null ? null : new Date(due).toISOString() }, done: false };
}
