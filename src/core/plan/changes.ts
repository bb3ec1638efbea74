import type { Filing } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';

/** The service a path belongs to, or `null` for the filing as a whole. */
export const ownerOf = (path: Path): ServiceId | null => (path.startsWith('services[') ? path.slice(9, path.indexOf(']')) : null);

type Rows = Readonly<Record<string, unknown>>;

/** Calls `changed` for every key whose value differs, comes or goes. */
function compare(before: Rows, after: Rows, changed: (key: string, here: boolean) => void): void {
  if (before === after) return;
  const old = Object.keys(before);
  const keys = Object.keys(after);
  // Mostly one value changed, or one was added: walking two lists is far cheaper than looking up a thousand keys.
  const inPlace = old.every((key, index) => key === keys[index]);
  const were = Object.values(before);
  Object.values(after).forEach((value, index) => {
    const key = keys[index];
    if (key !== undefined && value !== (inPlace ? were[index] : before[key])) changed(key, true);
  });
  if (!inPlace) for (const key of old) if (after[key] === undefined) changed(key, false);
}

const nothing: Rows = {};

/** Stands for the list of services among changed paths. */
export const SERVICES = 'services';

export interface Changes {
  /** Services (and `null`, the filing itself) whose own answers, facts or checks changed. */
  readonly dirty: ReadonlySet<ServiceId | null>;
  /** Services that are new, or have other domains. */
  readonly moved: ReadonlySet<ServiceId>;
  /** Paths of answers and facts. */
  readonly paths: Set<Path>;
}

/** What lies between two filings. Keeps `answered`, the paths of the answers of each part, up to date. */
export function changesBetween(before: Filing | null, after: Filing, answered: Map<ServiceId | null, Set<Path>>): Changes {
  const dirty = new Set<ServiceId | null>();
  const moved = new Set<ServiceId>();
  const paths = new Set<Path>();
  const mark = (path: Path): void => void dirty.add(ownerOf(path));
  const note = (path: Path): void => {
    paths.add(path);
    mark(path);
  };
  compare(before?.answers ?? nothing, after.answers, (path, here) => {
    note(path);
    const owner = ownerOf(path);
    const mine = answered.get(owner) ?? new Set<Path>();
    if (here) mine.add(path);
    else mine.delete(path);
    answered.set(owner, mine);
  });
  compare(before?.facts ?? nothing, after.facts, note);
  compare(before?.phoneChecks ?? nothing, after.phoneChecks, mark);
  compare(before?.authenticity ?? nothing, after.authenticity, (id) => void dirty.add(id));
  if (before?.decision !== after.decision || before.agreements !== after.agreements) dirty.add(null);
  if (before?.services !== after.services) {
    const known = new Map(before?.services.map((service) => [service.id, service]));
    for (const service of after.services) {
      if (known.get(service.id) === service) continue;
      dirty.add(service.id);
      moved.add(service.id);
    }
    paths.add(SERVICES);
  }
  return { dirty, moved, paths };
}
