import type { Filing } from '../model/filing.js';
import { type Path, pathOf } from '../model/ids.js';
import { ownerOf } from './changes.js';
import { messageKey } from './message-key.js';
import type { Run } from './reader.js';
import type { RuleEffect } from './rule-index.js';
import type { Estimate, Finding, Hint, Plan } from './types.js';

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
function unchanged({ filing, flow }: Run, parts: readonly { readonly differs: boolean }[]): readonly Finding[] {
  if (!filing.type.startsWith('change-') || filing.baseline === null || parts.some(({ differs }) => differs)) return [];
  const { steps } = flow.def;
  const stepId = (steps.find(({ kind }) => kind === 'review') ?? steps.at(-1))?.id ?? '';
  const source = { document: 'own', section: 'base.unchanged' };
  return [{ ruleId: 'base.unchanged', severity: 'block', path: 'filing', stepId, serviceId: null, code: 'findings:nothingChanged', params: {}, source }];
}

export function judgeWhole(run: Run, submitted: boolean, wide: readonly RuleEffect[], parts: readonly { readonly differs: boolean }[]): Judged {
  const most = limit(wide, 'services');
  const perService = limit(wide, 'domains-per-service');
  const noReuse = wide.find(({ effect }) => effect.do === 'forbid-reuse')?.rule;
  return {
    extra: submitted ? [] : [...excess(run, most, perService), ...unchanged(run, parts)],
    hintsAt: (stepId) => wide.flatMap(({ effect, hint }) => (effect.do === 'hint' && typeof effect.at === 'object' && effect.at.step === stepId && hint !== null ? [hint] : [])),
    services: most && { max: most.max, reason: most.message, source: most.of.rule.source },
    estimates: wide.flatMap(({ effect, rule }): readonly Estimate[] => {
      if (effect.do !== 'estimate') return [];
      const { clock, min, max, unit } = effect;
      return [{ clock, min, max, unit, source: rule.source }];
    }),
    duties: wide.flatMap(({ effect, hint }) => (effect.do === 'duty' && hint !== null ? [hint] : [])),
    domainsPerService: perService && { max: perService.max, message: perService.message, ruleId: perService.of.rule.id, source: perService.of.rule.source },
    reuse: noReuse === undefined ? null : { ruleId: noReuse.id, source: noReuse.source },
  };
}
