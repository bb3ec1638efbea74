import type { ServiceId } from '../model/ids.js';
import { ownerOf } from './changes.js';
import type { FieldPlan } from './types.js';

type Fields = ReadonlyMap<string, FieldPlan>;

/** The fields of all parts as one map, without copying them: a change in one service does not touch those of fifty others. */
class LayeredFields implements ReadonlyMap<string, FieldPlan> {
  readonly #whole: Fields;
  readonly #services: ReadonlyMap<ServiceId, Fields>;

  constructor(whole: Fields, services: ReadonlyMap<ServiceId, Fields>) {
    this.#whole = whole;
    this.#services = services;
  }

  get size(): number {
    let size = 0;
    for (const layer of this.#layers()) size += layer.size;
    return size;
  }

  get(key: string): FieldPlan | undefined {
    const owner = ownerOf(key);
    return (owner === null ? this.#whole : this.#services.get(owner))?.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  forEach(run: (value: FieldPlan, key: string, map: Fields) => void): void {
    for (const [key, value] of this) run(value, key, this);
  }

  *entries(): MapIterator<[string, FieldPlan]> {
    for (const layer of this.#layers()) yield* layer;
    return undefined;
  }

  *keys(): MapIterator<string> {
    for (const layer of this.#layers()) yield* layer.keys();
    return undefined;
  }

  *values(): MapIterator<FieldPlan> {
    for (const layer of this.#layers()) yield* layer.values();
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

export const fieldsOf = (whole: Fields, services: ReadonlyMap<ServiceId, Fields>): Fields => new LayeredFields(whole, services);
