import { IcpError } from '../model/errors.js';
import type { Catalogue, Dictionaries, Dictionary, DictionaryId } from '../model/catalogue.js';
import type { Filing, Instant } from '../model/filing.js';
import { makePlanner, provinceOf } from '../plan/make-planner.js';
import type { Profile } from '../model/profile.js';
import type { Plan, Planner } from '../plan/types.js';
import type { OverlayRow, Pack, RuleSet } from '../rules/types.js';
import type { CertificateSchemes } from '../values/certificate-number/index.js';
import type { AreaCodeTable } from '../values/landline/index.js';
import { civilDateOf, startOfCivilDate } from '../time/civil-date.js';
import type * as Judging from './judging.js';
import { inheritSelections } from './selectors.js';
import type { StoreOptions } from './types.js';

interface Facts { catalogue: Catalogue; dictionaries: Dictionaries; areaCodes: AreaCodeTable | undefined }
/** What judges a filing: of no use before the first answer. */
interface Rules extends Pick<typeof Judging, 'judge' | 'merge' | 'insteadOf'> { readonly national: Pack; readonly own: readonly OverlayRow[]; readonly schemes: CertificateSchemes | undefined }

export interface Context {
  /** Loads what the first questions need. Rejects when the catalogue cannot be had. */
  load(): Promise<void>;
  /** Loads all the rest. Rejects when the national rules cannot be had. */
  complete(): Promise<void>;
  /** Sees to it that the rules of the filing's province are in force; resolves when they are, or cannot be had. */
  follow(filing: Filing): Promise<void>;
  /** The rules of another province, before it is chosen: choosing it then is no news. Rejects when they cannot be had. */
  ahead(province: string): Promise<RuleSet>;
  /** Asks again for rules that could not be fetched. */
  retry(filing: Filing): Promise<void>;
  plan(filing: Filing): Plan;
  planner(): Planner;
  dictionaries(): Dictionaries;
  /** With all its flows, once they have come. */
  profile(): Profile;
  /** What came late: dictionaries of the backend, area codes. */
  learn(late: { readonly dictionaries?: readonly Dictionary[]; readonly areaCodes?: AreaCodeTable }): void;
  /** Versions of what the present plan was made with. */
  versions(before: Filing['versions']): Filing['versions'];
  /** Moves the plan's idea of now on. */
  tick(): void;
  stop(): void;
}

interface ContextSetup {
  readonly options: StoreOptions;
  millis(): number;
  /** The plan depends on something new. `rules`: those of a province came or went; `foreseen`: and are no news. */
  changed(why: 'rules' | 'foreseen' | 'facts' | 'time', before: Plan | null): void;
  report(error: unknown): void;
}

/** What a plan has before anything is loaded. */
const NOTHING: Omit<Plan, 'type'> = {
  holder: null, province: null, provincePack: false, steps: [], fields: new Map(), findings: [], unchecked: [], verifications: [], authenticity: [],
  services: { max: 1, canAdd: false, reason: null }, estimates: [], duties: [], parked: [], ready: false,
};

/** Milliseconds of a day; there is no summer time in China. */
const DAY = 86_400_000;

/** Before they have come. */
const NO_RULES: RuleSet = { packs: {}, rules: [], lists: {}, hasProvincePack: false };

/** The earliest instant after now at which a plan may change by itself: a code or a check runs out, or the day ends. */
function nextChange(filing: Filing, now: number): number {
  const instants: (Instant | undefined)[] = [
    ...Object.values(filing.phoneChecks).flatMap((check) => [check.resendAt, check.expiresAt]),
    ...Object.values(filing.authenticity).flatMap((state) => [state.expiresAt, state.validUntil]),
  ];
  const midnight = startOfCivilDate(civilDateOf(now)) + DAY;
  return Math.min(midnight, ...instants.filter((at) => at !== undefined).map((at) => Date.parse(at)).filter((at) => at > now));
}

/** Holds what plans are made of: catalogue, dictionaries, the merged rules of the province at hand, and the time. */
export function createContext({ options, millis, changed, report }: ContextSetup): Context {
  let { profile } = options;
  const ruleSets = new Map<string | null, RuleSet>();
  /** Provinces whose rules could not be fetched; worth another try when the network is back. */
  const missing = new Set<string>();
  let facts: Facts | undefined;
  let rules: Rules | undefined;
  let completing: Promise<void> | undefined;
  let province: string | null = null;
  let planner: Planner | undefined;
  let now: Instant = new Date(millis()).toISOString();
  let memo: { readonly filing: Filing; readonly planner: Planner; readonly now: Instant; readonly plan: Plan } | undefined;
  let empty: Plan | undefined;
  let loading: { readonly code: string; readonly done: Promise<void> } | undefined;
  let cancelTick: (() => void) | undefined;
  let timed: Pick<Filing, 'phoneChecks' | 'authenticity'> | undefined;
  let foreseen: string | undefined;
  /** No province was chosen yet: what its rules bring is no change. */
  let fresh = true;
  let stopped = false;

  const need = (): Facts => {
    if (!facts) throw new IcpError('not-ready', 'The rules are not loaded yet');
    return facts;
  };

  /** A pack that does not fit beside the others is left out: national rules apply, and the host hears of it. */
  function merged({ merge, national, own }: Rules, code: string | null, pack: Pack | undefined, instead: readonly OverlayRow[] = []): RuleSet {
    try {
      return merge(national, pack, own, [...(code !== null && Object.hasOwn(profile.overlays, code) ? (profile.overlays[code] ?? []) : []), ...instead]);
    } catch (error) {
      report(error);
      return merge(national, undefined, own, instead);
    }
  }

  function rebuild(code: string | null, set: RuleSet): void {
    const { catalogue, dictionaries, areaCodes } = need();
    province = code;
    ruleSets.set(code, set);
    planner = makePlanner({
      profile, catalogue, rules: set, dictionaries, today: civilDateOf(Date.parse(now)), now,
      ...(areaCodes ? { areaCodes } : {}),
      ...(rules?.schemes ? { certificateSchemes: rules.schemes } : {}),
    }, rules?.judge ?? null);
  }

  /** What the profile's first flows ask, where that is all that is needed yet. */
  async function firstFields(): Promise<Catalogue> {
    const first = options.later ? await options.facts.firstCatalogue?.() : undefined;
    const enough = first && profile.flows.every(({ steps }) => steps.every(({ sections }) => sections.every(({ fields }) => fields.every(({ field }) => first[field]))));
    return enough ? first : options.facts.catalogue();
  }

  async function loadRules(): Promise<void> {
    const [{ judge, merge, insteadOf, rulesOf, wholeProfile }, catalogue, national, dictionaries, schemes] = await Promise.all([
      import('./judging.js'),
      options.facts.catalogue(),
      options.packs.load('national', report),
      options.facts.dictionaries(),
      Promise.resolve(options.facts.certificateSchemes?.()).catch(() => undefined),
    ]);
    const [own, whole] = await Promise.all([rulesOf(profile), wholeProfile(profile)]);
    if (!national) throw new IcpError('bad-pack', 'There are no national rules', { details: { pack: 'national' } });
    if (stopped) return;
    const before = memo?.plan ?? null;
    profile = whole;
    rules = { judge, merge, insteadOf, national, own, schemes };
    const known = need();
    known.catalogue = catalogue;
    known.dictionaries = { ...dictionaries, ...known.dictionaries };
    rebuild(null, merged(rules, null, undefined));
    if (before) changed('facts', before);
  }

  function enforce(code: string, pack?: Pack, instead?: readonly OverlayRow[]): void {
    if (stopped || !rules) return;
    const before = memo?.plan ?? null;
    rebuild(code, ruleSets.get(code) ?? merged(rules, code, pack, instead));
    changed(fresh || foreseen === code ? 'foreseen' : 'rules', before);
    fresh = false;
    foreseen = undefined;
  }

  function schedule(filing: Filing): void {
    if (stopped || (timed?.phoneChecks === filing.phoneChecks && timed.authenticity === filing.authenticity && cancelTick)) return;
    timed = filing;
    cancelTick?.();
    // The millisecond more, because a rule asks whether an instant has passed.
    cancelTick = options.timer.after(nextChange(filing, millis()) - millis() + 1, () => {
      cancelTick = undefined;
      tick();
      schedule(filing);
    });
  }

  function tick(): void {
    if (stopped || !planner) return;
    const before = memo?.plan ?? null;
    now = new Date(millis()).toISOString();
    if (planner.context.today !== civilDateOf(Date.parse(now))) rebuild(province, planner.context.rules);
    changed('time', before);
  }

  function plan(filing: Filing): Plan {
    if (!planner) return empty?.type === filing.type ? empty : (empty = { ...NOTHING, type: filing.type });
    if (memo?.filing === filing && memo.planner === planner && memo.now === now) return memo.plan;
    const next = planner.plan(filing, now);
    if (memo) inheritSelections(memo.plan, next);
    memo = { filing, planner, now, plan: next };
    return next;
  }

  return {
    async load() {
      if (facts) return;
      const [catalogue, dictionaries] = await Promise.all([
        firstFields(),
        options.later && options.facts.firstDictionaries ? options.facts.firstDictionaries() : options.facts.dictionaries(),
      ]);
      facts = { catalogue, dictionaries, areaCodes: undefined };
      rebuild(null, NO_RULES);
    },
    complete() {
      completing ??= loadRules().catch((error: unknown) => {
        completing = undefined;
        throw error;
      });
      return completing;
    },
    follow(filing) {
      schedule(filing);
      if (!planner || !rules) return Promise.resolve();
      const code = provinceOf(filing);
      fresh ||= code === null;
      if (code === null || code === province) {
        loading = undefined;
        return Promise.resolve();
      }
      if (ruleSets.has(code)) {
        loading = undefined;
        enforce(code);
        return Promise.resolve();
      }
      if (loading?.code === code) return loading.done;
      let instead: readonly OverlayRow[] | undefined;
      const done = options.packs
        .load(code, report)
        .catch((error: unknown) => {
          missing.add(code);
          instead = rules?.insteadOf(error);
          report(error);
          return undefined;
        })
        .then((pack) => {
          // The province may have been changed again meanwhile; the last one asked for counts.
          if (loading?.code !== code) return;
          loading = undefined;
          enforce(code, pack, instead);
        });
      loading = { code, done };
      return done;
    },
    async ahead(code) {
      const set = ruleSets.get(code) ?? (rules && merged(rules, code, await options.packs.load(code, report)));
      if (!set) throw new IcpError('not-ready', 'The rules are not loaded yet');
      ruleSets.set(code, set);
      foreseen = code;
      return set;
    },
    plan,
    planner() {
      if (!planner) throw new IcpError('not-ready', 'The rules are not loaded yet');
      return planner;
    },
    profile: () => profile,
    dictionaries: () => facts?.dictionaries ?? {},
    learn({ dictionaries = [], areaCodes }) {
      const known = need();
      const before = memo?.plan ?? null;
      const entries = dictionaries.map((dictionary): [DictionaryId, Dictionary] => [dictionary.id, dictionary]);
      known.dictionaries = { ...known.dictionaries, ...Object.fromEntries(entries) };
      known.areaCodes = areaCodes ?? known.areaCodes;
      if (planner) rebuild(province, planner.context.rules);
      changed('facts', before);
    },
    versions(before) {
      const packs = rules && planner ? planner.context.rules.packs : before.packs;
      const next = { profile: profile.version, packs };
      return JSON.stringify(next) === JSON.stringify(before) ? before : next;
    },
    tick,
    retry(filing) {
      for (const code of missing) ruleSets.delete(code);
      if (province !== null && missing.delete(province)) province = null;
      missing.clear();
      return this.follow(filing);
    },
    stop() {
      stopped = true;
      cancelTick?.();
    },
  };
}
