import type { FieldId, ServiceId } from '../model/ids.js';
import { ownerOf } from './changes.js';
import type { FieldPlan } from './types.js';

type Fields = ReadonlyMap<string, FieldPlan>;
type Loan = Pick<FieldPlan, 'value' | 'origin' | 'carriedFrom'>;
/** What fields of services borrow from the rest of the filing. */
export type Loans = ReadonlyMap<FieldId, Loan>;

const filled = new WeakMap<FieldPlan, FieldPlan>();

/** A field with what it borrows now; the same object while that stays. */
function fill(field: FieldPlan, loans: Loans): FieldPlan {
  const loan = field.serviceId === null || field.lockedBy !== 'carried' ? undefined : loans.get(field.id);
  if (loan === undefined) return field;
  const fits = (one: FieldPlan): boolean => one.value === loan.value && one.origin === loan.origin && one.carriedFrom === loan.carriedFrom;
  if (fits(field)) return field;
  const known = filled.get(field);
  if (known !== undefined && fits(known)) return known;
  const next = { ...field, ...loan };
  filled.set(field, next);
  return next;
}

/** The fields of all parts as one map, without copying them: a change in one service does not touch those of fifty others. */
class LayeredFields implements ReadonlyMap<string, FieldPlan> {
  readonly #whole: Fields;
  readonly #services: ReadonlyMap<ServiceId, Fields>;
  readonly #loans: Loans;

  constructor(whole: Fields, services: ReadonlyMap<ServiceId, Fields>, loans: Loans) {
    this.#whole = whole;
    this.#services = services;
    this.#loans = loans;
  }

  get size(): number {
    let size = 0;
    for (const layer of this.#layers()) size += layer.size;
    return size;
  }

  get(key: string): FieldPlan | undefined {
    const owner = ownerOf(key);
    const field = (owner === null ? this.#whole : this.#services.get(owner))?.get(key);
    return field === undefined ? field : fill(field, this.#loans);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  forEach(run: (value: FieldPlan, key: string, map: Fields) => void): void {
    for (const [key, value] of this) run(value, key, this);
  }

  *entries(): MapIterator<[string, FieldPlan]> {
    for (const layer of this.#layers()) for (const [key, field] of layer) yield [key, fill(field, this.#loans)];
    return undefined;
  }

  *keys(): MapIterator<string> {
    for (const layer of this.#layers()) yield* layer.keys();
    return undefined;
  }

  *values(): MapIterator<FieldPlan> {
    for (const [, field] of this) yield field;
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[string, FieldPlan]> {
    return this.entries();
  }

  *#layers(): Generator<Fields> {
    yield this.#whole;
    yield* this.#services.values();
  }
}

export const fieldsOf = (whole: Fields, services: ReadonlyMap<ServiceId, Fields>, loans: Loans): Fields => new LayeredFields(whole, services, loans);
