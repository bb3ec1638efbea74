import type { Filing } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';

/** The service a path belongs to, or `null` for the filing as a whole. */
export const ownerOf = (path: Path): ServiceId | null => (path.startsWith('services[') ? path.slice(9, path.indexOf(']')) : null);

type Rows = Readonly<Record<string, unknown>>;

/** A record as it was when it was last looked at. */
class Watched {
  readonly #keys: string[] = [];
  readonly #values: unknown[] = [];
  #last: Rows | null = null;

  /** Calls `changed` for every key whose value differs, comes or goes since. */
  compare(rows: Rows, changed: (key: string, here: boolean) => void): void {
    if (rows === this.#last) return;
    this.#last = rows;
    const keys = this.#keys;
    const values = this.#values;
    let at = 0;
    // Mostly one value changed. To walk two lists is far cheaper than to look up a thousand keys.
    for (const key in rows) {
      if (key !== keys[at]) break;
      const value = rows[key];
      if (value !== values[at]) {
        values[at] = value;
        changed(key, true);
      }
      at += 1;
    }
    const before = new Map(keys.splice(at).map((key, index) => [key, values[at + index]]));
    values.length = at;
    for (const key of Object.keys(rows).slice(at)) {
      const value = rows[key];
      if (value !== before.get(key)) changed(key, true);
      before.delete(key);
      keys.push(key);
      values.push(value);
    }
    for (const key of before.keys()) changed(key, false);
  }
}

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

/** Tells what lies between a filing and the one before. Keeps `answered`, the paths of the answers of each part, up to date. */
export function watchChanges(answered: Map<ServiceId | null, Set<Path>>): (filing: Filing) => Changes {
  const [answers, facts, phones, proofs] = [new Watched(), new Watched(), new Watched(), new Watched()];
  let before: Filing | null = null;
  return (filing) => {
    const dirty = new Set<ServiceId | null>();
    const moved = new Set<ServiceId>();
    const paths = new Set<Path>();
    const mark = (path: Path): void => void dirty.add(ownerOf(path));
    const note = (path: Path): void => {
      paths.add(path);
      mark(path);
    };
    answers.compare(filing.answers, (path, here) => {
      note(path);
      const owner = ownerOf(path);
      const mine = answered.get(owner) ?? new Set<Path>();
      if (here) mine.add(path);
      else mine.delete(path);
      answered.set(owner, mine);
    });
    facts.compare(filing.facts, note);
    phones.compare(filing.phoneChecks, mark);
    proofs.compare(filing.authenticity, (id) => void dirty.add(id));
    if (before?.decision !== filing.decision || before.agreements !== filing.agreements) dirty.add(null);
    if (before?.services !== filing.services) {
      const known = new Map(before?.services.map((service) => [service.id, service]));
      for (const service of filing.services) {
        if (known.get(service.id) === service) continue;
        dirty.add(service.id);
        moved.add(service.id);
      }
      paths.add(SERVICES);
    }
    before = filing;
    return { dirty, moved, paths };
  };
}
