import type { Filing } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';

/** The service a path belongs to, or `null` for the filing as a whole. */
export const ownerOf = (path: Path): ServiceId | null => (path.startsWith('services[') ? path.slice(9, path.indexOf(']')) : null);

type Rows = Readonly<Record<string, unknown>>;

/** Calls `changed` for every key whose value differs, comes or goes. */
function compare(before: Rows, after: Rows, changed: (key: string, here: boolean) => void): void {
  if (before === after) return;
  let kept = 0;
  for (const key in after) {
    const old = before[key];
    if (old !== undefined) kept += 1;
    if (old !== after[key]) changed(key, true);
  }
  let all = 0;
  for (const _ in before) all += 1;
  if (all === kept) return;
  for (const key in before) if (after[key] === undefined) changed(key, false);
}

const nothing: Rows = {};

export interface Changes {
  /** Services (and `null`, the filing itself) whose own answers, facts or checks changed. */
  readonly dirty: ReadonlySet<ServiceId | null>;
  /** Something changed that a service may see of the filing or of another service. */
  readonly across: boolean;
}

/** Domains are counted, and contacts compared, across services. */
const seenByOthers = /^services\[[^\]]*\]\.(domains\b|contact\.(mobile|certificateNumber|emergencyPhone|email)$)/;

/** What lies between two filings. Keeps `paths`, the paths of the answers of each part, up to date. */
export function changesBetween(before: Filing | null, after: Filing, paths: Map<ServiceId | null, Set<Path>>): Changes {
  const dirty = new Set<ServiceId | null>();
  let across = before === null || before.services.length !== after.services.length;
  const mark = (path: Path): void => void dirty.add(ownerOf(path));
  compare(before?.answers ?? nothing, after.answers, (path, here) => {
    const owner = ownerOf(path);
    dirty.add(owner);
    if (seenByOthers.test(path)) across = true;
    const mine = paths.get(owner) ?? new Set<Path>();
    if (here) mine.add(path);
    else mine.delete(path);
    paths.set(owner, mine);
  });
  compare(before?.facts ?? nothing, after.facts, mark);
  compare(before?.phoneChecks ?? nothing, after.phoneChecks, mark);
  compare(before?.authenticity ?? nothing, after.authenticity, (id) => void dirty.add(id));
  const known = new Map(before?.services.map((service) => [service.id, service]));
  for (const service of after.services) {
    if (known.get(service.id) === service) continue;
    dirty.add(service.id);
    across = true;
  }
  if (before === null || before.baseline !== after.baseline || before.type !== after.type) {
    dirty.add(null);
    for (const { id } of after.services) dirty.add(id);
  }
  return { dirty, across: across || dirty.has(null) };
}
