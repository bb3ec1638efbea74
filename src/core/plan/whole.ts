import type { Filing } from '../model/filing.js';
import { type Path, pathOf } from '../model/ids.js';
import { ownerOf } from './changes.js';
import { messageKey } from './message-key.js';
import type { Run } from './reader.js';
import type { Effect, RuleSet } from '../rules/types.js';
import type { RuleEffect } from './rule-index.js';
import type { Estimate, FieldPlan, Finding, Hint, Plan, Unchecked } from './types.js';

/** What is judged of a plan as a whole, once its parts are there. */
export interface Judged {
  /** Findings that no part has. */
  readonly extra: readonly Finding[];
  readonly hintsAt: (stepId: string) => readonly Hint[];
  readonly services: { readonly max: number; readonly reason: string; readonly source: Finding['source'] } | null;
  readonly estimates: readonly Estimate[];
  readonly duties: readonly Hint[];
  readonly domainsPerService: NonNullable<Plan['domainsPerService']> | null;
  readonly reuse: NonNullable<Plan['reuse']> | null;
}

interface Limit { readonly max: number; readonly of: RuleEffect; readonly message: string }

/** The lowest of the limits rules set, with the rule that set it. */
function limit(wide: readonly RuleEffect[], what: 'services' | 'domains-per-service'): Limit | null {
  let lowest: Limit | null = null;
  for (const of of wide) {
    const { effect, rule } = of;
    if (effect.do !== 'limit' || effect.what !== what || (lowest !== null && lowest.max <= effect.max)) continue;
    lowest = { max: effect.max, of, message: messageKey(rule.packId, effect.message) };
  }
  return lowest;
}

/** More services or domains than a rule allows: said at the first one too many. */
function excess({ filing: { services }, flow }: Run, most: Limit | null, perService: Limit | null): readonly Finding[] {
  const stepId = flow.serviceStep?.id ?? '';
  const finding = (rule: Limit, path: Path): Finding => ({
    ruleId: rule.of.rule.id, severity: 'block', path, stepId, serviceId: ownerOf(path), code: rule.message, params: { max: rule.max }, source: rule.of.rule.source,
  });
  const pathOfDomain = (service: Filing['services'][number] | undefined, index: number): readonly Path[] => {
    const domain = service?.domains[index];
    return service === undefined || domain === undefined ? [] : [pathOf('domain.name', { serviceId: service.id, domainId: domain.id })];
  };
  return [
    ...(most !== null && services.length > most.max ? pathOfDomain(services[most.max], 0).map((path) => finding(most, path)) : []),
    ...(perService === null ? [] : services.flatMap((service) => pathOfDomain(service, perService.max).map((path) => finding(perService, path)))),
  ];
}

/** A change in which nothing is another than on record. Without a record nobody can tell. */
function unchanged({ filing, flow }: Run, parts: readonly Pick<Portion, 'differs'>[]): readonly Finding[] {
  if (!filing.type.startsWith('change-') || filing.baseline === null || parts.some(({ differs }) => differs)) return [];
  const { steps } = flow.def;
  const stepId = (steps.find(({ kind }) => kind === 'review') ?? steps.at(-1))?.id ?? '';
  const source = { document: 'own', section: 'base.unchanged' };
  return [{ ruleId: 'base.unchanged', severity: 'block', path: 'filing', stepId, serviceId: null, code: 'findings:nothingChanged', params: {}, source }];
}

/** What is looked at of the filing's part and of each service's. */
interface Portion { readonly differs: boolean; readonly fields: ReadonlyMap<string, FieldPlan>; readonly unchecked: readonly Unchecked[] }

/** A paper more or less, or an answer that would be refused. */
const weighs = (effect: Effect): boolean => effect.do === 'material' || effect.do === 'require' || (effect.do === 'finding' && effect.severity === 'block');
const weighty = new WeakMap<RuleSet, ReadonlySet<string>>();
function weightyOf(rules: RuleSet): ReadonlySet<string> {
  let ids = weighty.get(rules);
  if (ids === undefined) weighty.set(rules, (ids = new Set(rules.rules.filter(({ then }) => then.some(weighs)).map(({ id }) => id))));
  return ids;
}

/** Fields that ask something besides; those of a part that stays the same are looked up once. */
const asked = new WeakMap<Portion['fields'], readonly FieldPlan[]>();
function asking(fields: Portion['fields']): readonly FieldPlan[] {
  let known = asked.get(fields);
  if (known === undefined) asked.set(fields, (known = [...fields.values()].filter(({ key, path, questions }) => key === path && questions.length > 0)));
  return known;
}

/** Questions that were left open though a paper, or what may stand in the form, depends on the answer: nothing is held up, and nobody goes past them unawares. */
function leftOpen({ context }: Run, parts: readonly Portion[]): readonly Finding[] {
  const rules = weightyOf(context.rules);
  const wanted = new Set<Path>();
  for (const { unchecked } of parts) for (const { ruleId, needs } of unchecked) if (rules.has(ruleId)) for (const need of needs) wanted.add(need);
  const found: Finding[] = [];
  if (wanted.size === 0) return found;
  for (const { fields } of parts) {
    for (const { path, stepId, serviceId, questions } of asking(fields)) {
      for (const { fact, answer, source } of questions) {
        if (answer === null && wanted.has(fact)) found.push({ ruleId: 'base.question', severity: 'warn', path, stepId, serviceId, code: 'findings:questionOpen', params: {}, source });
      }
    }
  }
  return found;
}

interface Wide extends Pick<Judged, 'estimates' | 'duties' | 'reuse'> {
  readonly most: Limit | null;
  readonly perService: Limit | null;
  readonly hints: ReadonlyMap<string, readonly Hint[]>;
}
/** Rules mostly say of the whole what they said before the key: the same list is read once. */
const read = new WeakMap<readonly RuleEffect[], Wide>();
function readWide(wide: readonly RuleEffect[]): Wide {
  const hints = new Map<string, Hint[]>();
  const estimates: Estimate[] = [];
  const duties: Hint[] = [];
  for (const { effect, hint, rule } of wide) {
    if (effect.do === 'hint' && typeof effect.at === 'object' && 'step' in effect.at && hint !== null) hints.set(effect.at.step, [...(hints.get(effect.at.step) ?? []), hint]);
    if (effect.do === 'duty' && hint !== null) duties.push(hint);
    if (effect.do !== 'estimate') continue;
    const { clock, min, max, unit } = effect;
    estimates.push({ clock, min, max, unit, source: rule.source });
  }
  const noReuse = wide.find(({ effect }) => effect.do === 'forbid-reuse')?.rule;
  return {
    most: limit(wide, 'services'), perService: limit(wide, 'domains-per-service'), hints, estimates, duties,
    reuse: noReuse === undefined ? null : { ruleId: noReuse.id, source: noReuse.source },
  };
}

const none: readonly Hint[] = [];

export function judgeWhole(run: Run, submitted: boolean, wide: readonly RuleEffect[], parts: readonly Portion[]): Judged {
  let said = read.get(wide);
  if (said === undefined) read.set(wide, (said = readWide(wide)));
  const { most, perService, hints, estimates, duties, reuse } = said;
  return {
    extra: submitted ? [] : [...excess(run, most, perService), ...unchanged(run, parts), ...leftOpen(run, parts)],
    hintsAt: (stepId) => hints.get(stepId) ?? none,
    services: most && { max: most.max, reason: most.message, source: most.of.rule.source },
    estimates,
    duties,
    domainsPerService: perService && { max: perService.max, message: perService.message, ruleId: perService.of.rule.id, source: perService.of.rule.source },
    reuse,
  };
}
