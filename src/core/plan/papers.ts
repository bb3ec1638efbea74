import type { Holder, Instant } from '../model/filing.js';
import type { FieldId, Path, PathPlace } from '../model/ids.js';
import type { AuthenticityRow } from '../model/profile.js';
import { evaluate } from '../rules/evaluate.js';
import type { SourceRef } from '../rules/types.js';
import type { Applied } from './said.js';
import { holds, type Run, type Spot } from './reader.js';
import { envOf } from './rule-env.js';
import type { AuthenticityPlan, VerificationPlan } from './types.js';

/** A row that names a holder is for that one alone. */
const isFor = (row: { readonly unit?: boolean; readonly individual?: boolean }, holder: Holder | null): boolean =>
  (row.unit === undefined && row.individual === undefined) || (holder !== null && row[holder] === true);

const past = (instant: Instant | undefined, now: Instant): boolean => instant !== undefined && Date.parse(instant) <= Date.parse(now);

export interface Slot { readonly id: FieldId; readonly required: boolean; readonly source: SourceRef }

/** The papers of one level that this holder has to hand in: those of the provider, then those a rule adds. */
export function slots(run: Run, spot: Spot, place: PathPlace, holder: Holder | null, effects: readonly Applied[]): readonly Slot[] {
  const per = spot.service === null ? 'filing' : 'service';
  const found = new Map<FieldId, Slot>();
  for (const def of run.context.profile.materials) {
    if (def.per !== per || !isFor(def, holder) || !holds(run, spot, place, def.when)) continue;
    found.set(`material.${def.slot}`, { id: `material.${def.slot}`, required: def.level === 'required', source: def.source });
  }
  for (const { of, id } of effects) {
    const { effect, rule } = of;
    if (effect.do !== 'material' || effect.per !== per) continue;
    const before = found.get(id);
    const required = effect.level === 'required' || before?.required === true;
    found.set(id, { id, required, source: before !== undefined && before.required === required ? before.source : rule.source });
  }
  // A paper that belongs to the authenticity check stands there, with the row that asks for it.
  const elsewhere = new Set(run.context.profile.authenticity.map(({ slot }) => slot));
  return [...found.values()].filter(({ id }) => !run.flow.fields.has(id) && !elsewhere.has(id.slice('material.'.length)));
}

/** Methods that end inside the wizard, by a session of the backend; the others end in an upload or at a counter. */
const inSession = (row: AuthenticityRow): boolean => row.slot === undefined && (row.method === 'face-check' || row.method === 'app-capture');

export interface Chosen { readonly row: AuthenticityRow | null; /** Depends on a question that is not answered yet. */ readonly open: boolean }

/**
 * The first row that holds. A row that depends on an unanswered question keeps all later ones waiting, since answering may still choose
 * it; one that depends on evidence nobody has is passed over, so that the filing is never stuck.
 */
export function chooseAuthenticity(run: Run, spot: Spot, place: PathPlace, holder: Holder | null): Chosen {
  const env = envOf(run, spot, place);
  for (const row of run.context.profile.authenticity) {
    if (!row.types.includes(run.filing.type) || !isFor(row, holder)) continue;
    spot.unanswered.clear();
    const truth = row.when === undefined || evaluate(row.when, env);
    if (truth === true) return { row, open: false };
    if (truth === 'unknown' && spot.unanswered.size > 0) return { row: null, open: true };
  }
  return { row: null, open: false };
}

export interface Timed<T> { readonly plan: T; /** When it changes by itself. */ readonly until: Instant | null }

export function authenticityPlan(run: Run, serviceId: string, { row }: Chosen, slotPath: Path | null, slotFilled: boolean): Timed<AuthenticityPlan> {
  const base = { serviceId, method: row?.method ?? null, slot: slotPath, source: row?.source ?? null };
  const known = run.filing.authenticity[serviceId];
  if (row === null || known === undefined || known.method !== row.method || row.slot !== undefined) {
    return { plan: { ...base, state: row?.slot !== undefined && slotFilled ? 'passed' : 'none' }, until: null };
  }
  const end = known.status === 'passed' ? known.validUntil : known.status === 'waiting' ? known.expiresAt : undefined;
  const over = past(end, run.now);
  return { plan: { ...base, state: over ? 'expired' : known.status }, until: over ? null : (end ?? null) };
}

/** Whether submission has to wait for it. */
export const mustPass = ({ row, open }: Chosen): boolean => open || (row !== null && inSession(row));

export function verificationPlan(run: Run, path: Path, serviceId: string | null, phone: string | null): Timed<VerificationPlan> {
  const check = run.filing.phoneChecks[path];
  const plan = (state: VerificationPlan['state'], until: Instant | null = null): Timed<VerificationPlan> => ({
    plan: { mobile: path, serviceId, phone, state, resendAt: check?.resendAt ?? null, expiresAt: check?.expiresAt ?? null },
    until,
  });
  if (check === undefined) return plan('not-sent');
  if (check.phone !== phone) return plan('stale');
  if (check.verifiedAt !== undefined) return plan('verified');
  if (check.problem === 'too-many' || check.attemptsLeft === 0) return plan('blocked');
  if (check.sentAt === undefined) return plan('not-sent');
  if (check.problem === 'expired' || past(check.expiresAt, run.now)) return plan('expired');
  return plan('sent', check.expiresAt ?? null);
}
