import { deepFreeze } from '../model/freeze.js';
import type { Store } from './types.js';

export interface StoreSetup<S extends object, C> {
  readonly initial: S;
  /** Pure. Answers with the members that change, or `null` when nothing does. */
  readonly reduce: (state: S, command: C) => Partial<S> | null;
  /** Runs after the listeners have heard of the command; may dispatch. */
  readonly effect?: (command: C, state: S, previous: S) => void;
  /** Gets what a listener, a reducer or an effect throws; nobody else is disturbed. */
  readonly onError: (error: unknown) => void;
}

const changesNothing = <S extends object>(state: S, patch: Partial<S>): boolean =>
  Object.keys(patch).every((key) => Object.is(Reflect.get(state, key), Reflect.get(patch, key)));

/**
 * A store of one frozen snapshot. Two guarantees that the usual ones do not give: a listener that throws starves nobody, and a command
 * dispatched while another is under way is queued, so that every listener sees every state once and in order.
 */
export function createStore<S extends object, C>({ initial, reduce, effect, onError }: StoreSetup<S, C>): Store<S, C> {
  const first = deepFreeze(initial);
  const listeners = new Set<(state: S, previous: S) => void>();
  const queue: C[] = [];
  let state = first;
  let draining = false;

  const guarded = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      onError(error);
    }
  };

  const perform = (command: C): void => {
    const previous = state;
    guarded(() => {
      const patch = reduce(previous, command);
      if (patch !== null && !changesNothing(previous, patch)) state = deepFreeze({ ...previous, ...patch });
    });
    const current = state;
    if (current !== previous) {
      // A copy, because listeners come and go while they are called; one that has gone is not called any more.
      for (const listener of [...listeners]) if (listeners.has(listener)) guarded(() => listener(current, previous));
    }
    if (effect) guarded(() => effect(command, current, previous));
  };

  return {
    getState: () => state,
    getInitialState: () => first,
    subscribe(listener) {
      // A wrapper of its own per call: the same function may subscribe twice and leave once.
      const entry = (current: S, previous: S): void => listener(current, previous);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    dispatch(command) {
      queue.push(command);
      if (draining) return;
      draining = true;
      try {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) perform(next);
      } finally {
        draining = false;
      }
    },
  };
}
