import type { AnswerValue, FileRef, Filing, Instant, Origin, ServiceEntry } from '../model/filing.js';
import { type FieldId, type Path, pathOf, type PathPlace } from '../model/ids.js';
import type { Condition } from '../rules/types.js';
import { type HolderFlow, isMaterial, isPerService } from './flow.js';
import type { PlanContext } from './types.js';

/** How rules look at a filing. Without it, while the rules are still to come, no condition of the form holds. */
export interface Eyes {
  holds(run: Run, spot: Spot, place: PathPlace, when: Condition): boolean;
  /** Works out anew what stands under a key that a part remembers. */
  lookAgain(run: Run, spot: Spot, key: string): void;
}

/** What the holder of the filing is, and everything else that all its parts share in one plan. */
export interface Run {
  readonly context: PlanContext;
  readonly eyes: Eyes | null;
  readonly filing: Filing;
  readonly flow: HolderFlow;
  readonly province: string | null;
  readonly now: Instant;
  /** What parts see outside themselves, as far as it was worked out in this run; and the same of the run before. */
  readonly cache: Map<string, unknown>;
  readonly previous: ReadonlyMap<string, unknown>;
  /** Whether such a value is still what it was in the run before. */
  readonly unchanged: Map<string, boolean>;
  /** Conditional fields that are being looked at right now. */
  readonly opening: Set<Path>;
}

/** Where somebody reads: a service or the filing itself; what it looked at outside itself is remembered by key. */
export interface Spot {
  readonly service: ServiceEntry | null;
  readonly reads: Set<string>;
  /** What was looked for and is not there: evidence, and questions of the form that are not answered yet. */
  readonly missing: Set<Path>;
  readonly unanswered: Set<Path>;
}

export interface Held { readonly value: AnswerValue; readonly origin: Origin; /** Instant of the answer, where it is one. */ readonly at: Instant | null; readonly from: Path | null }

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

/** Looks at something outside the part once in a run, and remembers that this part did. */
export function outside<T>(run: Run, spot: Spot, key: string, find: () => T): T {
  if (!run.cache.has(key)) run.cache.set(key, find());
  spot.reads.add(key);
  return run.cache.get(key) as T;
}

export const spotAt = (service: ServiceEntry | null): Spot => ({ service, reads: new Set(), missing: new Set(), unanswered: new Set() });

/** What is in force for a field at a place: its own answer, one carried to it, or what is on record. Parked answers are not seen. */
export function heldAt(run: Run, spot: Spot, id: FieldId, place: PathPlace): Held | undefined {
  if (spot.service !== null && !isPerService(id) && !isMaterial(id)) {
    return outside(run, spot, `a:${id}`, () => heldAt(run, spotAt(null), id, {}));
  }
  if (isPerService(id) && place.serviceId === undefined) return undefined;
  const { filing, flow } = run;
  const path = pathOf(id, place, place.serviceId === undefined ? 'filing' : 'service');
  const field = flow.fields.get(id);
  const record = filing.baseline?.answers[path];
  const onRecord = record === undefined ? undefined : ({ value: record, origin: 'record', at: null, from: null } as const);
  if (field === undefined && !isMaterial(id)) return onRecord;
  const answer = filing.answers[path];
  const own = answer === undefined ? onRecord : { value: answer.value, origin: answer.origin, at: answer.at, from: null };
  if (field === undefined) return own;
  if (field.conditional && !run.opening.has(path)) {
    // Two fields that each wait for the other would look at each other for ever.
    run.opening.add(path);
    const there = field.standings.some(({ ref }) => holds(run, spot, place, ref.when));
    run.opening.delete(path);
    if (!there) return undefined;
  }
  if (field.carry === null || (!field.carry.only && own !== undefined)) return own;
  const { from, side } = field.carry;
  const source = heldAt(run, spot, from, place);
  if (source === undefined) return undefined;
  return { value: side === null ? source.value : ofSide(source.value, side), origin: 'carried', at: source.at, from: source.from ?? pathOf(from, place) };
}

function again(run: Run, spot: Spot, key: string): void {
  if (key.startsWith('a:')) heldAt(run, spot, key.slice(2) as FieldId, spot.service === null ? {} : { serviceId: spot.service.id });
  else run.eyes?.lookAgain(run, spot, key);
}

/** Whether everything a part looked at outside itself is still what it was in the run before. */
export function stillTrue(run: Run, service: ServiceEntry | null, reads: ReadonlySet<string>): boolean {
  for (const key of reads) {
    let unchanged = run.unchanged.get(key);
    if (unchanged === undefined) {
      if (!run.cache.has(key)) again(run, spotAt(service), key);
      unchanged = run.cache.has(key) && run.previous.has(key) && sameRead(run.previous.get(key), run.cache.get(key));
      run.unchanged.set(key, unchanged);
    }
    if (!unchanged) return false;
  }
  return true;
}

const sameRead = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return 'value' in a && 'value' in b && a.value === b.value && Reflect.get(a, 'from') === Reflect.get(b, 'from');
};
