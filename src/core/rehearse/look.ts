import type { CivilDate, Filing } from '../model/filing.js';
import { parsePath, type Path, type PathPlace, type PersonRole } from '../model/ids.js';
import { flowsOf } from '../plan/flow.js';
import { eyes } from '../plan/eyes.js';
import { envOf } from '../plan/rule-env.js';
import { newMemory, type Run, spotAt } from '../plan/reader.js';
import type { Plan } from '../plan/types.js';
import { evaluate, type RuleEnv } from '../rules/evaluate.js';
import type { Condition, Rule } from '../rules/types.js';
import type { RehearsalContext } from './types.js';

/** A place at which a rule can be asked. */
interface Standpoint { readonly place: PathPlace; readonly role?: PersonRole }

/** Asks the rules in force once more, to hear why they said what they said. */
export interface Look {
  /** The rule of this id; `undefined` for what the wizard itself finds. */
  rule(id: string): Rule | undefined;
  /** Where the rule holds, seen from a path: the view from there, on any day. `undefined` where it does not. */
  from(rule: Rule, path: Path | null, day?: CivilDate): { readonly env: RuleEnv; readonly at: Standpoint } | undefined;
}

const standsAt = (rule: Rule, filing: Filing): readonly Standpoint[] => {
  const services = filing.services.map(({ id }) => id);
  const played = (role: PersonRole): boolean => rule.roles?.includes(role) ?? true;
  switch (rule.scope) {
    case 'filing': return [{ place: {} }];
    case 'service': return services.map((serviceId) => ({ place: { serviceId } }));
    case 'domain': return filing.services.flatMap(({ id: serviceId, domains }) => domains.map(({ id: domainId }) => ({ place: { serviceId, domainId } })));
    case 'person': return [
      ...(played('principal') ? [{ place: {}, role: 'principal' as const }] : []),
      ...(played('serviceContact') ? services.map((serviceId) => ({ place: { serviceId }, role: 'serviceContact' as const })) : []),
    ];
  }
};

/** What was said of an answer is asked where that answer is; of one that stands elsewhere, wherever it holds. */
function nearest(all: readonly Standpoint[], path: Path | null): readonly Standpoint[] {
  const about = path === null ? undefined : parsePath(path);
  if (about?.serviceId === undefined) return all;
  const here = all.filter(({ place }) => place.serviceId === about.serviceId && (about.domainId === undefined || place.domainId === undefined || place.domainId === about.domainId));
  return here.length > 0 ? here : all;
}

export function lookAt(filing: Filing, plan: Plan, context: RehearsalContext): Look {
  const flow = flowsOf(context.profile, context.catalogue)(filing.type, plan.holder, plan.reuse != null);
  const rules = new Map(context.rules.rules.map((rule) => [rule.id, rule]));
  const runs = new Map<CivilDate, Run>();
  const runOn = (day: CivilDate): Run | undefined => {
    if (flow === null) return undefined;
    let run = runs.get(day);
    if (run === undefined) {
      run = {
        context: { ...context, today: day }, eyes, filing, flow, province: plan.province, now: context.now,
        ...newMemory(),
      };
      runs.set(day, run);
    }
    return run;
  };
  return {
    rule: (id) => rules.get(id),
    from(rule, path, day = context.today) {
      const run = runOn(day);
      if (run === undefined) return undefined;
      for (const at of nearest(standsAt(rule, filing), path)) {
        const service = filing.services.find(({ id }) => id === at.place.serviceId) ?? null;
        const env = envOf(run, spotAt(service), at.place, at.role);
        if (rule.when !== undefined && evaluate(rule.when, env) !== true) continue;
        // A rule of a website about its domain means the one it has.
        const only = at.place.domainId === undefined && service?.domains.length === 1 ? service.domains[0]?.id : undefined;
        return { env, at: only === undefined ? at : { ...at, place: { ...at.place, domainId: only } } };
      }
      return undefined;
    },
  };
}

/** Whether a condition depends on the day it is asked. */
export function looksAtTime(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  if ('all' in condition) return condition.all.some(looksAtTime);
  if ('any' in condition) return condition.any.some(looksAtTime);
  if ('firstKnown' in condition) return condition.firstKnown.some(looksAtTime);
  if ('not' in condition) return looksAtTime(condition.not);
  return condition.op === 'remaining-more-than' || condition.op === 'age';
}
