import type { Holder, Instant, ServiceEntry } from '../model/filing.js';
import { type FieldId, type Path, pathOf, type PathPlace } from '../model/ids.js';
import type { AuthenticityRow } from '../model/profile.js';
import { evaluate } from '../rules/evaluate.js';
import type { SourceRef } from '../rules/types.js';
import { differs, goneDomains } from './changed.js';
import { SERVICES } from './changes.js';
import { isPerService } from './flow.js';
import type { Applied } from './said.js';
import { heldAt, holds, type Run, type Spot } from './reader.js';
import { envOf } from './rule-env.js';
import type { AuthenticityPlan, VerificationPlan } from './types.js';

/** A row that names a holder is for that one alone. */
const isFor = (row: { readonly unit?: boolean; readonly individual?: boolean }, holder: Holder | null): boolean =>
  (row.unit === undefined && row.individual === undefined) || (holder !== null && row[holder] === true);

const past = (instant: Instant | undefined, now: Instant): boolean => instant !== undefined && Date.parse(instant) <= Date.parse(now);

/** Whether one of these is another than on record; where nothing is known of a record, nobody can say that none is. */
function changedSince(run: Run, spot: Spot, ids: readonly FieldId[]): boolean {
  const { baseline } = run.filing;
  if (baseline === null) return true;
  const at = (service: ServiceEntry | null, id: FieldId): boolean => {
    const seen = { ...spot, service };
    const places: readonly PathPlace[] = service === null ? [{}] : id.startsWith('domain.') ? service.domains.map((one) => ({ serviceId: service.id, domainId: one.id })) : [{ serviceId: service.id }];
    const gone = service !== null && id === 'domain.name' && goneDomains(baseline, service).length > 0;
    return gone || places.some((place) => differs(heldAt(run, seen, id, place)?.value, baseline.answers[pathOf(id, place)]));
  };
  return ids.some((id) => {
    if (!isPerService(id)) return at(spot.service, id);
    if (spot.service !== null) return at(spot.service, id);
    // A paper of the filing that hangs on its services looks at them all.
    spot.reads.add(SERVICES);
    return run.filing.services.some((service) => at(service, id));
  });
}

export interface Slot { readonly id: FieldId; readonly required: boolean; readonly source: SourceRef }

/** The papers of one level that this holder has to hand in: those of the provider, then those a rule adds. */
export function slots(run: Run, spot: Spot, place: PathPlace, holder: Holder | null, effects: readonly Applied[]): readonly Slot[] {
  const per = spot.service === null ? 'filing' : 'service';
  const found = new Map<FieldId, Slot>();
  for (const def of run.context.profile.materials) {
    if (def.per !== per || !isFor(def, holder) || def.types?.includes(run.filing.type) === false) continue;
    if (!holds(run, spot, place, def.when) || (def.ifChanged !== undefined && !changedSince(run, spot, def.ifChanged))) continue;
    found.set(`material.${def.slot}`, { id: `material.${def.slot}`, required: def.level === 'required', source: def.source });
  }
  for (const { of, id } of effects) {
    const { effect, rule } = of;
    if (effect.do !== 'material' || effect.per !== per) continue;
    if (effect.ifChanged !== undefined && run.filing.type.startsWith('change-') && !changedSince(run, spot, effect.ifChanged)) continue;
    const before = found.get(id);
    const required = effect.level === 'required' || before?.required === true;
    found.set(id, { id, required, source: before !== undefined && before.required === required ? before.source : rule.source });
  }
  // A paper that belongs to the authenticity check stands there, with the row that asks for it.
  const elsewhere = new Set(run.context.profile.authenticity.map(({ slot }) => slot));
  return [...found.values()].filter(({ id }) => !run.flow.fields.has(id) && !elsewhere.has(id.slice('material.'.length)));
}

/** Methods that end inside the wizard, by a session of the backend; the others end in an upload, or in person. */
const inSession = (row: AuthenticityRow): boolean => row.slot === undefined && (row.method === 'face-check' || row.method === 'app-capture');
const inPerson = (row: AuthenticityRow): boolean => row.slot === undefined && !inSession(row);
const isLater = (row: AuthenticityRow): boolean => row.at === 'after-initial-review';

export interface Chosen {
  readonly row: AuthenticityRow | null;
  /** Depends on a question that is not answered yet. */
  readonly open: boolean;
  /** The rows that hold; of several the applicant takes one. */
  readonly offered: readonly AuthenticityRow[];
  /** Where it ends in an upload here. */
  readonly slot: FieldId | null;
}

/** The row that the applicant took, or the only one. */
function taken(run: Run, { service }: Spot, offered: readonly AuthenticityRow[]): Chosen {
  const method = service === null ? undefined : run.filing.authenticity[service.id]?.method;
  const row = offered.length === 1 ? (offered[0] ?? null) : (offered.find((one) => one.method === method) ?? null);
  return { row, open: false, offered, slot: row?.slot === undefined || isLater(row) ? null : `material.${row.slot}` };
}

/**
 * The first row that holds, or all of its choice that do. A row that depends on an unanswered question keeps all later ones waiting, since
 * answering may still choose it; one that depends on evidence nobody has is passed over, so that the filing is never stuck.
 */
export function chooseAuthenticity(run: Run, spot: Spot, place: PathPlace, holder: Holder | null): Chosen {
  const env = envOf(run, spot, place);
  const rows = run.context.profile.authenticity.filter((row) => row.types.includes(run.filing.type) && isFor(row, holder));
  for (const row of rows) {
    spot.unanswered.clear();
    const truth = row.when === undefined || evaluate(row.when, env);
    if (truth === true) {
      const others = row.choice === undefined ? [] : rows.filter((one) => one !== row && one.choice === row.choice && (one.when === undefined || evaluate(one.when, env) === true));
      return taken(run, spot, [row, ...others]);
    }
    // What happens after the review can wait for any answer.
    if (truth === 'unknown' && spot.unanswered.size > 0 && !isLater(row)) return { row: null, open: true, offered: [], slot: null };
  }
  return { row: null, open: false, offered: [], slot: null };
}

export interface Timed<T> { readonly plan: T; /** When it changes by itself. */ readonly until: Instant | null }

export function authenticityPlan(run: Run, serviceId: string, { row, offered }: Chosen, slotPath: Path | null, slotFilled: boolean): Timed<AuthenticityPlan> {
  const base: Omit<AuthenticityPlan, 'state'> = {
    serviceId, method: row?.method ?? null, slot: slotPath, source: (row ?? offered[0])?.source ?? null,
    when: offered.length > 0 && offered.every(isLater) ? 'later' : 'now',
    ...(offered.length > 1 ? { methods: offered.map(({ method }) => method) } : {}),
    ...(row !== null && inPerson(row) ? { inPerson: true as const } : {}),
  };
  const known = run.filing.authenticity[serviceId];
  if (row === null || known === undefined || known.method !== row.method || slotPath !== null) {
    return { plan: { ...base, state: slotPath !== null && slotFilled ? 'passed' : 'none' }, until: null };
  }
  const end = known.status === 'passed' ? known.validUntil : known.status === 'waiting' ? known.expiresAt : undefined;
  const over = past(end, run.now);
  return { plan: { ...base, state: over ? 'expired' : known.status }, until: over ? null : (end ?? null) };
}

/** Whether submission has to wait for it: what is done in person, or after the review, holds nothing up. An upload waits as every paper does. */
export const mustPass = ({ row, open, offered }: Chosen): boolean =>
  open || (row === null ? offered.some((one) => !isLater(one) && !inPerson(one)) : !isLater(row) && inSession(row));

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
