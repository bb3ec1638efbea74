import type { AnswerValue, FileRef, Filing, Instant, Origin, ServiceEntry } from '../model/filing.js';
import { type FieldId, type Path, pathOf, type PathPlace } from '../model/ids.js';
import type { Condition } from '../rules/types.js';
import { type FlowField, type HolderFlow, isMaterial, isPerService, SAME_PERSON } from './flow.js';
import { same } from './same.js';
import type { PlanContext } from './types.js';

/** How rules look at a filing. Without it, while the rules are still to come, no condition of the form holds. */
export interface Eyes {
  holds(run: Run, spot: Spot, place: PathPlace, when: Condition): boolean;
}

type Find<T> = (run: Run, spot: Spot) => T;
/** Something several parts look at, worked out once: how, and out of what. */
interface Known { value: unknown; readonly find: Find<unknown>; readonly reads: ReadonlySet<string> }

/** What parts see outside themselves, from one plan to the next. */
export interface Memory {
  readonly known: Map<string, Known>;
  /** Who was worked out with a path or key; it may name some that no longer are. */
  readonly readers: Map<string, Set<string>>;
  /** Conditional fields that are being looked at right now. */
  readonly opening: Set<Path>;
}
export const newMemory = (): Memory => ({ known: new Map(), readers: new Map(), opening: new Set() });

/** What the holder of the filing is, and everything else that all its parts share in one plan. */
export interface Run extends Memory {
  readonly context: PlanContext;
  readonly eyes: Eyes | null;
  readonly filing: Filing;
  readonly flow: HolderFlow;
  readonly province: string | null;
  readonly now: Instant;
}

/** Where somebody reads: a service or the filing itself. */
export interface Spot {
  readonly service: ServiceEntry | null;
  /** Paths of answers and facts it looked at, and keys of what it saw outside itself. */
  readonly reads: Set<string>;
  /** What was looked for and is not there: evidence, and questions of the form that are not answered yet. */
  readonly missing: Set<Path>;
  readonly unanswered: Set<Path>;
}

export interface Held { readonly value: AnswerValue; /** `null`: nobody answered, and that says it. */ readonly origin: Origin | null; /** Instant of the answer, where it is one. */ readonly at: Instant | null; readonly from: Path | null }

const sides = new WeakMap<readonly FileRef[], Map<string, readonly FileRef[]>>();
const isFiles = (value: AnswerValue): value is readonly FileRef[] => Array.isArray(value) && value.every((one) => typeof one === 'object' && 'size' in one);

/** The files of one side; a merged picture shows both. The same files always give the same array. */
function ofSide(value: AnswerValue, side: 'front' | 'back'): AnswerValue {
  if (!isFiles(value)) return value;
  const known = sides.get(value) ?? new Map<string, readonly FileRef[]>();
  sides.set(value, known);
  let files = known.get(side);
  if (files === undefined) {
    files = value.filter((file) => file.side === side || file.side === 'merged');
    known.set(side, files);
  }
  return files;
}

/** A condition on a field of the form: unknown counts as not. */
export const holds = (run: Run, spot: Spot, place: PathPlace, when: Condition | undefined): boolean =>
  when === undefined || run.eyes?.holds(run, spot, place, when) === true;

function look(run: Run, key: string, find: Find<unknown>): Known {
  const spot = spotAt(null);
  const known = { value: find(run, spot), find, reads: spot.reads };
  run.known.set(key, known);
  for (const read of spot.reads) {
    const readers = run.readers.get(read);
    if (readers === undefined) run.readers.set(read, new Set([key]));
    else readers.add(key);
  }
  return known;
}

/**
 * Looks at something outside the part, which is worked out once, and remembers that this part did.
 * @param key a letter, a colon, and what the letter's kind needs; no path looks like that
 * @param find must not hold on to a plan
 */
export function outside<T>(run: Run, spot: Spot, key: string, find: Find<T>): T {
  spot.reads.add(key);
  return (run.known.get(key) ?? look(run, key, find)).value as T;
}

/** Works out anew what was worked out from something that changed, and adds to the changes what came out different. */
export function lookAgain(run: Run, changed: Set<string>): void {
  for (const key of changed) {
    for (const reader of run.readers.get(key) ?? []) {
      const before = run.known.get(reader);
      if (before === undefined) continue;
      const after = look(run, reader, before.find);
      if (same(before.value, after.value)) {
        after.value = before.value;
        continue;
      }
      // To the end, even if it was there: whoever read it in between has to look once more.
      changed.delete(reader);
      changed.add(reader);
    }
  }
}

/** A service looks outside itself by keys alone. */
export const isKey = (pathOrKey: string): boolean => pathOrKey[1] === ':';

export function touched(changed: ReadonlySet<string>, reads: ReadonlySet<string>): boolean {
  for (const key of changed) if (reads.has(key)) return true;
  return false;
}

export const spotAt = (service: ServiceEntry | null): Spot => ({ service, reads: new Set(), missing: new Set(), unanswered: new Set() });

const NO: Held = { value: false, origin: null, at: null, from: null };
const YES: Held = { ...NO, value: true };
/** What leaving a question open says. */
const unsaid = (id: FieldId, { service }: Spot, field?: FlowField): Held | undefined =>
  id === SAME_PERSON ? (field?.preset ? YES : NO) : id === 'service.kind' && service !== null ? { ...NO, value: service.kind } : undefined;

/** What is in force for a field at a place: its own answer, one carried to it, or what is on record. Parked answers are not seen. */
export function heldAt(run: Run, spot: Spot, id: FieldId, place: PathPlace): Held | undefined {
  if (spot.service !== null && !isPerService(id) && !isMaterial(id)) {
    return outside(run, spot, `a:${id}`, (now, from) => heldAt(now, from, id, {}));
  }
  const { filing, flow } = run;
  if (spot.service !== null && flow.fields.get(id)?.borrowed === true) return borrowed(run, spot, id);
  if (isPerService(id) && place.serviceId === undefined) return undefined;
  const path = pathOf(id, place, place.serviceId === undefined ? 'filing' : 'service');
  spot.reads.add(path);
  const field = flow.fields.get(id);
  const record = field?.anew ? undefined : filing.baseline?.answers[path];
  const onRecord = record === undefined ? unsaid(id, spot, field) : ({ value: record, origin: 'record', at: null, from: null } as const);
  if (field === undefined && !isMaterial(id)) return id === SAME_PERSON ? NO : onRecord;
  const answer = filing.answers[path];
  const own = answer === undefined ? onRecord : { value: answer.value, origin: answer.origin, at: answer.at, from: null };
  if (field === undefined) return own;
  if (field.conditional && !run.opening.has(path)) {
    // Two fields that each wait for the other would look at each other for ever.
    run.opening.add(path);
    const there = field.standings.find(({ ref }) => holds(run, spot, place, ref.when));
    run.opening.delete(path);
    if (there === undefined) return undefined;
    if (field.turns) {
      if (there.mode !== 'locked' || there.carry === null) return own;
      return field.lent && spot.service !== null ? borrowed(run, spot, id) : carriedFrom(run, spot, there.carry, place);
    }
  }
  if (field.carry === null || (!field.carry.only && own !== undefined)) return own;
  return carriedFrom(run, spot, field.carry, place);
}

function carriedFrom(run: Run, spot: Spot, { from, side }: Pick<NonNullable<FlowField['carry']>, 'from' | 'side'>, place: PathPlace): Held | undefined {
  const source = heldAt(run, spot, from, place);
  if (source === undefined) return undefined;
  return { value: side === null ? source.value : ofSide(source.value, side), origin: 'carried', at: source.at, from: source.from ?? pathOf(from, place) };
}

/** What a field of every service shows that stands elsewhere in the filing: worked out once for all of them. */
export const borrowed = (run: Run, spot: Spot, id: FieldId): Held | undefined =>
  outside(run, spot, `b:${id}`, (now, from) => {
    const carry = now.flow.fields.get(id)?.carry;
    return carry == null ? undefined : carriedFrom(now, from, carry, {});
  });
