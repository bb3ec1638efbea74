import type { PathPlace } from '../model/ids.js';
import { evaluate } from '../rules/evaluate.js';
import type { Condition } from '../rules/types.js';
import { type Eyes, type Run, type Spot, spotAt } from './reader.js';
import { envOf } from './rule-env.js';

/** What a condition of the form looked at, and what came of it. */
interface Glance { readonly held: boolean; readonly seen: Spot; /** Who took over last what it saw. */ told: Spot | null }
const glances = new WeakMap<Run, Map<Condition, Map<string, Glance>>>();

/** Many fields stand under one condition, and many rules read each of them: within one plan it is asked once for a place. */
function glance(run: Run, { service }: Spot, place: PathPlace, when: Condition): Glance {
  let known = glances.get(run);
  if (known === undefined) glances.set(run, (known = new Map()));
  let places = known.get(when);
  if (places === undefined) known.set(when, (places = new Map()));
  const { serviceId = '', domainId } = place;
  const key = domainId === undefined ? serviceId : `${serviceId} ${domainId}`;
  let one = places.get(key);
  if (one === undefined) {
    const seen = spotAt(service);
    one = { held: evaluate(when, envOf(run, seen, place)) === true, seen, told: null };
    // What is looked at in the course of another look may come out otherwise: fields that wait for each other are not looked at twice.
    if (run.opening.size <= 1) places.set(key, one);
  }
  return one;
}

export const eyes: Eyes = {
  holds(run, spot, place, when) {
    const one = glance(run, spot, place, when);
    const { held, seen } = one;
    if (one.told !== spot) {
      one.told = spot;
      for (const read of seen.reads) spot.reads.add(read);
      for (const path of seen.missing) spot.missing.add(path);
    }
    // Open questions are forgotten by a reader at times, and so told again.
    for (const path of seen.unanswered) spot.unanswered.add(path);
    return held;
  },
};
