import type { Filing } from '../model/filing.js';
import type { Path } from '../model/ids.js';
import type { Profile } from '../model/profile.js';
import type { LetterDef } from '../model/console.js';
import { fillLetter, printedFields, reader, type LetterSight } from '../letters/fill.js';
import { letterOfSlot, slotAt } from '../letters/of-slot.js';
import { markOf } from '../letters/printed.js';
import type { Plan } from '../plan/types.js';
import type { LetterDesk, LetterFacts, LetterTools } from '../ports/letters.js';
import type { Dictionaries } from '../model/catalogue.js';
import type { Division } from '../ports/packs.js';
import { IcpError } from '../model/errors.js';
import type { Context } from './context.js';
import type { FilingState, StoreOptions } from './types.js';

interface DeskSetup {
  readonly tools: LetterTools;
  readonly own: readonly LetterDef[];
  readonly divisions: readonly Division[];
  profile(): Profile;
  dictionaries(): Dictionaries;
  filing(): Filing;
  plan(): Plan;
  today(): string;
}

function namesOf(divisions: readonly Division[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (list: readonly Division[]): void => {
    for (const { code, name, children } of list) {
      names.set(code, name);
      if (children) add(children);
    }
  };
  add(divisions);
  return names;
}

export function createLetterDesk(setup: DeskSetup): LetterDesk {
  const names = namesOf(setup.divisions);
  const find = (path: Path): { readonly def: LetterDef; readonly sight: LetterSight } | null => {
    const at = slotAt(path);
    if (at === null) return null;
    const plan = setup.plan();
    const def = letterOfSlot(at, plan.holder, setup.profile(), setup.tools.facts, setup.own);
    if (def === null) return null;
    const sight: LetterSight = {
      filing: setup.filing(), plan, profile: setup.profile(), dictionaries: setup.dictionaries(), today: setup.today(),
      division: (code) => names.get(code) ?? code, ...(at.serviceId === undefined ? {} : { serviceId: at.serviceId }),
    };
    return { def, sight };
  };
  return {
    has: (path) => find(path) !== null,
    letter(path) {
      const found = find(path);
      return found && fillLetter(found.def, found.sight);
    },
    sample: (path) => setup.tools.facts.samples[slotAt(path)?.slot ?? ''] ?? null,
    word: (letter) => setup.tools.word(letter),
  };
}

/** What stands printed on the letter of a paper now, without its words; `null` where the paper has no letter. */
export function marksAt(path: Path, { filing, plan, profile, facts, own = [] }: { readonly filing: Filing; readonly plan: Plan; readonly profile: Profile; readonly facts: LetterFacts; readonly own?: readonly LetterDef[] }): Readonly<Record<string, string>> | null {
  const at = slotAt(path);
  const def = at && letterOfSlot(at, plan.holder, profile, facts, own);
  if (!at || !def) return null;
  const place = at.serviceId === undefined ? {} : { serviceId: at.serviceId };
  const sight: LetterSight = { filing, plan, profile, dictionaries: {}, today: '', division: (code) => code, ...place };
  const read = reader(sight);
  return Object.fromEntries(printedFields(def, sight).map((id) => [id, markOf(id, filing, place, read)]));
}

/** The desk of a store. Without the names of regions, which come from another place, their codes are printed. */
export async function letterDesk({ letters, facts }: Pick<StoreOptions, 'letters' | 'facts'>, context: Context, state: () => FilingState): Promise<LetterDesk> {
  if (!letters) throw new IcpError('unsupported', 'There are no letters here');
  const [tools, divisions, own] = await Promise.all([letters(), facts.divisions().catch(() => []), Promise.resolve(context.profile().letters?.() ?? [])]);
  return createLetterDesk({
    tools, divisions, own,
    profile: context.profile, dictionaries: context.dictionaries,
    filing: () => state().filing, plan: () => context.plan(state().filing), today: () => context.planner().context.today,
  });
}
