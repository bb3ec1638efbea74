import type { Filing, Holder, Instant, ServiceEntry } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import { type Changes, changesBetween } from './changes.js';
import type { Frame } from './fields.js';
import { flowsOf, type HolderFlow } from './flow.js';
import type { Applied, Gathered } from './said.js';
import type { Judge } from './judge.js';
import { makePart, type Part } from './part.js';
import { sameApplied, saysTheSame } from './same-gathered.js';
import { type Run, spotAt, stillTrue } from './reader.js';
import { assemble, type Assembled, emptyPlan } from './assemble.js';
import type { Plan, PlanContext, Planner } from './types.js';

/** What a part was made with, beside the answers: any change of it makes the part anew. */
interface Ground {
  readonly flow: HolderFlow;
  readonly province: string | null;
  readonly checked: boolean;
  readonly submitted: boolean;
  readonly named: ReadonlySet<Path> | null;
  readonly added: boolean;
  readonly incoming: readonly Applied[];
  readonly rejections: Filing['rejections'];
  readonly decision: Filing['decision'];
  readonly agreements: Filing['agreements'] | null;
}
interface Cached {
  readonly part: Part;
  readonly ground: Ground;
  readonly gathered: Gathered;
  readonly at: Instant;
  /** What its fields looked at outside itself. */
  readonly reads: ReadonlySet<string>;
}

/** A clock may also be set back, when the server's time becomes known. */
const inTime = ({ part, at }: Cached, now: Instant): boolean =>
  at === now || (Date.parse(at) < Date.parse(now) && (part.until === null || Date.parse(part.until) > Date.parse(now)));

const none: readonly Applied[] = [];
const nothing: Gathered = { own: [], out: [], wide: [], unchecked: [], reads: new Set(), each: [] };

const sameGround = (a: Ground, b: Ground): boolean =>
  a.flow === b.flow && a.province === b.province && a.checked === b.checked && a.submitted === b.submitted && a.named === b.named &&
  a.added === b.added && a.incoming === b.incoming && a.rejections === b.rejections && a.decision === b.decision && a.agreements === b.agreements;

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
  const paths = new Map<ServiceId | null, Set<Path>>();
  let last: Filing | null = null;
  let lastNow = context.now;
  let lastPlan: Plan | null = null;
  let lastNamed: ReadonlySet<Path> | null = null;
  let seen = new Map<string, unknown>();
  let memo: Assembled | null = null;

  function part(owner: ServiceEntry | null, run: Run, frame: Omit<Frame, 'spot' | 'run'>, incoming: readonly Applied[], added: boolean, { dirty, across }: Changes): Part {
    const id = owner?.id ?? null;
    const { filing } = run;
    const ground: Ground = {
      flow: run.flow, province: run.province, checked: frame.checked, submitted: frame.submitted, named: frame.named, added, incoming,
      rejections: filing.rejections, decision: filing.decision, agreements: id === null ? filing.agreements : null,
    };
    const before = cache.get(id);
    const fresh = before !== undefined && !dirty.has(id) && sameGround(before.ground, ground) && inTime(before, run.now);
    if (fresh && (!across || (stillTrue(run, owner, before.gathered.reads) && stillTrue(run, owner, before.reads)))) return before.part;

    const gathered = judge && rules ? judge.gather(run, owner, rules(filing.type, frame.holder), fresh ? before.gathered : null) : nothing;
    if (fresh && saysTheSame(before.gathered, gathered) && stillTrue(run, owner, before.reads)) {
      // A rule looked at what changed and says what it said before.
      cache.set(id, { ...before, gathered });
      return before.part;
    }
    const spot = spotAt(owner);
    const made = makePart({ judge, frame: { ...frame, run, spot }, gathered, incoming, answered: paths.get(id) ?? [], added }, before?.part);
    cache.set(id, { part: made, at: run.now, ground, gathered, reads: spot.reads });
    return made;
  }

  function plan(filing: Filing, now: Instant = context.now): Plan {
    if (filing === last && now === lastNow && lastPlan !== null) return lastPlan;
    const changes = changesBetween(last, filing, paths);
    const holder = holderOf(filing, context);
    const flow = flows(filing.type, holder);
    last = filing;
    lastNow = now;
    const province = provinceOf(filing);
    if (flow === null) return (lastPlan = emptyPlan(context, filing, holder, province));
    const named = namedBy(filing, context);
    if (named === null || lastNamed === null || named.size !== lastNamed.size || [...named].some((one) => !lastNamed?.has(one))) lastNamed = named;

    // While nothing changed that one part may see of another, all of that stays as it was worked out.
    const run: Run = { context, eyes: judge?.eyes ?? null, filing, flow, province, now, cache: changes.across ? new Map() : seen, previous: seen, unchanged: new Map(), opening: new Set() };
    seen = run.cache;
    const submitted = filing.orderId !== null && filing.rejections.length === 0;
    const anyChecked = filing.services.some(({ checkedAt }) => checkedAt !== null);
    const frame = { holder, submitted, named: lastNamed };

    // The filing's own rules first, for what they ask of every service; then the services; then the filing with what those ask of it.
    const first = cache.get(null);
    let whole = part(null, run, { ...frame, checked: anyChecked }, first?.ground.incoming ?? none, false, changes);
    const down = whole.out;
    const parts = filing.services.map((service, index) => part(service, run, { ...frame, checked: service.checkedAt !== null }, down, index > 0, changes));
    const up = sameApplied(cache.get(null)?.ground.incoming, parts.flatMap(({ out }) => out));
    if (up !== cache.get(null)?.ground.incoming) whole = part(null, run, { ...frame, checked: anyChecked }, up, false, changes);
    for (const id of cache.keys()) if (id !== null && !filing.services.some((service) => service.id === id)) cache.delete(id);

    // Answers of a service that is gone.
    const orphans = [...paths].flatMap(([id, mine]) => (id === null || filing.services.some((service) => service.id === id) ? [] : [...mine]));
    memo = assemble({ run, holder, submitted, parts: [whole, ...parts], orphans }, memo);
    return (lastPlan = memo.plan);
  }

  return { plan, context };
}
