/** Equality of plain JSON-like values. Plans keep the objects that did not change, so that an element compares by identity. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => same(one, b[index]));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(Reflect.get(a, key), Reflect.get(b, key)));
}

/** The old one where nothing changed. */
export const keep = <T>(before: T | undefined, after: T): T => (before !== undefined && same(before, after) ? before : after);

/** A list whose members are kept where they did not change; the old list itself when none did. */
export function keepList<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  if (before === undefined) return after;
  if (before === after) return after;
  const kept = after.map((one, index) => keep(before[index], one));
  return kept.length === before.length && kept.every((one, index) => one === before[index]) ? before : kept;
}
