import type { Filing, Holder, Instant, ServiceEntry } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import { watchChanges } from './changes.js';
import { flowsOf, SAME_PERSON } from './flow.js';
import type { Applied, Gathered } from './said.js';
import type { Judge } from './judge.js';
import { makePart, type Part } from './part.js';
import { sameApplied, saysTheSame } from './same-gathered.js';
import { isKey, lookAgain, newMemory, type Run, spotAt, touched } from './reader.js';
import { assemble, type Assembled, emptyPlan } from './assemble.js';
import type { Plan, PlanContext, Planner } from './types.js';

interface Cached {
  readonly part: Part;
  readonly checked: boolean;
  readonly added: boolean;
  readonly incoming: readonly Applied[];
  readonly gathered: Gathered;
  readonly at: Instant;
  /** What its fields looked at. */
  readonly reads: ReadonlySet<string>;
}

/** A clock may also be set back, when the server's time becomes known. */
const inTime = ({ part, at }: Cached, now: Instant): boolean =>
  at === now || (Date.parse(at) < Date.parse(now) && (part.until === null || Date.parse(part.until) > Date.parse(now)));

const none: readonly Applied[] = [];
const nothing: Gathered = { own: [], out: [], wide: [], unchecked: [], reads: new Set(), each: [] };

function holderOf(filing: Filing, { dictionaries }: PlanContext): Holder | null {
  const nature = filing.answers['entity.nature']?.value ?? filing.baseline?.answers['entity.nature'];
  const row = dictionaries['entity-nature']?.rows.find(({ id }) => id === nature);
  const holder = row?.attributes?.['holder'];
  return holder === 'unit' || holder === 'individual' ? holder : (filing.baseline?.holder ?? null);
}

/** GB/T 2260 code of the entity's province, or `null` while it is not chosen. */
export function provinceOf(filing: Filing): string | null {
  const region = filing.answers['entity.region']?.value ?? filing.baseline?.answers['entity.region'];
  return typeof region === 'object' && 'province' in region && region.province !== '' ? region.province : null;
}

/** Fields a reviewer named. A rejection of the whole filing leaves everything open. */
function namedBy(filing: Filing, { profile }: PlanContext): ReadonlySet<Path> | null {
  if (filing.rejections.length === 0 || !profile.editOnlyRejected) return null;
  const paths = filing.rejections.flatMap(({ path }) => (path === null ? [] : [path]));
  return paths.length < filing.rejections.length ? null : new Set(paths);
}

/**
 * Plans one filing again and again. It remembers the plan of every service and what that service looked at outside itself, so that a
 * change costs what it touches; fields and findings that did not change stay the same objects.
 * @param judge `null`: steps and fields alone, while the rules are still to come; such a plan is never complete
 */
export function makePlanner(context: PlanContext, judge: Judge | null): Planner {
  const flows = flowsOf(context.profile, context.catalogue);
  const rules = judge?.rulesFor(context.rules);
  const cache = new Map<ServiceId | null, Cached>();
  const answered = new Map<ServiceId | null, Set<Path>>();
  const changesIn = watchChanges(answered);
  const memory = newMemory();
  let last: Filing | null = null;
  let lastNow = context.now;
  let lastPlan: Plan | null = null;
  let memo: Assembled | null = null;
  /** What every part was made with; any change of it makes them all anew. */
  let ground: readonly unknown[] = [];
  /** Of what parts see outside themselves some is for values that are no longer there: from so many on all is forgotten. */
  let limit = 0;
  /** A rule of the filing forbids that a contact is the principal. */
  let apart = false;
  /** What the filing's rules asked of every service. */
  let lastDown: readonly Applied[] = none;

  function plan(filing: Filing, now: Instant = context.now): Plan {
    return filing === last && now === lastNow && lastPlan !== null ? lastPlan : anew(filing, now, true);
  }

  function anew(filing: Filing, now: Instant, mayTurn: boolean): Plan {
    const { dirty, moved, paths: changed } = changesIn(filing);
    const holder = holderOf(filing, context);
    const flow = flows(filing.type, holder, apart);
    const province = provinceOf(filing);
    const submitted = filing.orderId !== null && filing.rejections.length === 0;
    const before = ground;
    ground = [flow, province, submitted, filing.rejections, filing.baseline];
    const sameTime = now === lastNow;
    const sameServices = filing.services === last?.services;
    last = filing;
    lastNow = now;
    if (flow === null) return (lastPlan = emptyPlan(context, filing, holder, province));

    const run: Run = { context, eyes: judge?.eyes ?? null, filing, flow, province, now, ...memory };
    const steady = memory.known.size <= limit && ground.every((one, index) => one === before[index]);
    if (steady) {
      lookAgain(run, changed);
    } else {
      memory.known.clear();
      memory.readers.clear();
    }
    const frame = { run, holder, submitted, named: namedBy(filing, context) };

    function part(service: ServiceEntry | null, checked: boolean, incoming: readonly Applied[], added: boolean): Part {
      const id = service?.id ?? null;
      const old = cache.get(id);
      const kept = steady ? old : undefined;
      const calm = kept !== undefined && !dirty.has(id) && kept.checked === checked && kept.added === added && kept.incoming === incoming && inTime(kept, now) && !touched(changed, kept.reads);
      if (calm && !touched(changed, kept.gathered.reads)) return kept.part;

      const same = kept === undefined || (id !== null && moved.has(id)) ? null : kept.gathered;
      const gathered = judge && rules ? judge.gather(run, service, rules(filing.type, holder), same, changed) : nothing;
      if (calm && saysTheSame(kept.gathered, gathered)) {
        // A rule looked at what changed and says what it said before.
        cache.set(id, { ...kept, gathered });
        return kept.part;
      }
      const spot = spotAt(service);
      const made = makePart({ judge, frame: { ...frame, checked, spot }, gathered, incoming, answered: answered.get(id) ?? [], added }, old?.part);
      cache.set(id, { part: made, checked, added, incoming, gathered, at: now, reads: spot.reads });
      return made;
    }

    // The filing's own rules first, for what they ask of every service; then the services; then the filing with what those ask of it.
    const anyChecked = filing.services.some(({ checkedAt }) => checkedAt !== null);
    const incoming = cache.get(null)?.incoming ?? none;
    let whole = part(null, anyChecked, incoming, false);
    const forbidden = whole.wide.some(({ effect }) => effect.do === 'forbid-reuse');
    if (mayTurn && forbidden !== apart && (apart || flow.fields.has(SAME_PERSON))) {
      // Another form, and so another ground: everything is planned anew.
      apart = forbidden;
      return anew(filing, now, false);
    }
    const down = whole.out;
    // Of fifty websites one is typed into; the others are not even looked at.
    const quiet = steady && sameTime && sameServices && down === lastDown && ![...changed].some(isKey);
    lastDown = down;
    let moving = memo?.parts.length !== filing.services.length + 1;
    const parts = filing.services.map((service, index) => {
      const old = memo?.parts[index + 1];
      if (quiet && old !== undefined && !dirty.has(service.id)) return old;
      const made = part(service, service.checkedAt !== null, down, index > 0);
      moving ||= made !== old;
      return made;
    });
    const up = moving ? sameApplied(incoming, parts.flatMap(({ out }) => out)) : incoming;
    if (up !== incoming) whole = part(null, anyChecked, up, false);
    if (!steady) limit = memory.known.size * 2 + 500;

    if (cache.size > filing.services.length + 1) for (const id of cache.keys()) if (id !== null && !filing.services.some((service) => service.id === id)) cache.delete(id);
    // Answers of a service that is gone.
    const orphans: Path[] = [];
    for (const [id, mine] of answered) if (!cache.has(id)) orphans.push(...mine);
    memo = assemble({ judge, run, holder, submitted, parts: [whole, ...parts], orphans }, memo);
    return (lastPlan = memo.plan);
  }

  return { plan, context };
}
