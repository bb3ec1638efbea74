import type { Applied, Said } from './said.js';
import { same } from './same.js';

const sameEffects = (a: readonly Applied[], b: readonly Applied[]): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => {
    const other = b[index];
    return other !== undefined && one.of === other.of && one.path === other.path && one.id === other.id;
  }));

/** The old list where it says the same, so that the other level has nothing to do. */
export const sameApplied = (before: readonly Applied[] | undefined, after: readonly Applied[]): readonly Applied[] =>
  before !== undefined && sameEffects(before, after) ? before : after;

/** The rules say the same as before. */
export const saysTheSame = (a: Omit<Said, 'reads'>, b: Omit<Said, 'reads'>): boolean =>
  sameEffects(a.own, b.own) && sameEffects(a.out, b.out) && (a.wide === b.wide || (a.wide.length === b.wide.length && a.wide.every((one, index) => one === b.wide[index]))) && same(a.unchecked, b.unchecked);
