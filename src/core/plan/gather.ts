import type { ServiceEntry } from '../model/filing.js';
import { type FieldId, parsePath, type Path, pathOf, type PathPlace, type PersonRole } from '../model/ids.js';
import { evaluate } from '../rules/evaluate.js';
import type { Effect } from '../rules/types.js';
import { isMaterial, isPerService } from './flow.js';
import type { Run, Spot } from './reader.js';
import { envOf } from './rule-env.js';
import type { ReadyRule, RuleEffect, RulesByScope } from './rule-index.js';
import type { Unchecked } from './types.js';

/** An effect that holds, and what it is about. `path` is `null` for all services (`id` says which of their fields). */
export interface Applied { readonly of: RuleEffect; readonly id: FieldId; readonly path: Path | null }

export interface Gathered {
  /** About a field or paper of this part. */
  readonly own: readonly Applied[];
  /** About one of the other level: from a service to the filing, or from the filing to every service. */
  readonly out: readonly Applied[];
  /** About the plan as a whole. */
  readonly wide: readonly RuleEffect[];
  readonly unchecked: readonly Unchecked[];
}

/** The field an effect is about; `undefined` for those about the plan as a whole. */
function target(effect: Effect, role: PersonRole | undefined): { readonly id: FieldId; readonly perService: boolean } | undefined {
  if (effect.do === 'material') return { id: `material.${effect.slot}`, perService: effect.per === 'service' };
  if (!('at' in effect)) return undefined;
  const at = typeof effect.at === 'string' ? effect.at : 'shownAt' in effect.at ? effect.at.shownAt : undefined;
  if (at === undefined) return undefined;
  const id = (at.startsWith('person.') && role !== undefined ? `${role}${at.slice('person'.length)}` : at) as FieldId;
  return { id, perService: isPerService(id) };
}

function placed(id: FieldId, service: ServiceEntry | null, place: PathPlace): Path | null {
  if (service === null) return isPerService(id) ? null : pathOf(id, {}, 'filing');
  const domainId = place.domainId ?? service.domains[0]?.id;
  if (id.startsWith('domain.') && domainId === undefined) return null;
  return pathOf(id, { serviceId: service.id, ...(domainId === undefined ? {} : { domainId }) });
}

/** Evidence that is missing. An unanswered question of the form is none: it is asked for, and shown, where it stands. */
const evidence = (run: Run, missing: ReadonlySet<Path>): readonly Path[] =>
  [...missing].filter((path) => !run.flow.fields.has(parsePath(path)?.id as FieldId));

/** Asks every rule of one level, in order. */
export function gather(run: Run, spot: Spot, rules: RulesByScope): Gathered {
  const { service } = spot;
  const own: Applied[] = [];
  const out: Applied[] = [];
  const wide: RuleEffect[] = [];
  const unchecked: Unchecked[] = [];

  const apply = (of: RuleEffect, place: PathPlace, role: PersonRole | undefined): void => {
    const about = target(of.effect, role);
    if (about === undefined) {
      wide.push(of);
    } else if (isMaterial(about.id) && of.effect.do !== 'material') {
      own.push({ of, id: about.id, path: placed(about.id, service, place) });
    } else if (service !== null && !about.perService) {
      out.push({ of, id: about.id, path: pathOf(about.id, {}, 'filing') });
    } else if (service === null && about.perService) {
      out.push({ of, id: about.id, path: null });
    } else {
      own.push({ of, id: about.id, path: placed(about.id, service, place) });
    }
  };

  const ask = (list: readonly ReadyRule[], place: PathPlace, role?: PersonRole): void => {
    const env = envOf(run, spot, place, role);
    for (const { rule, effects, checks } of list) {
      if (role !== undefined && rule.roles !== undefined && !rule.roles.includes(role)) continue;
      spot.missing.clear();
      const truth = rule.when === undefined || evaluate(rule.when, env);
      if (truth === true) {
        for (const effect of effects) apply(effect, place, role);
      } else if (truth === 'unknown' && checks) {
        const needs = evidence(run, spot.missing);
        if (needs.length === 0) continue;
        const first = effects.find(({ hint }) => hint !== null) ?? effects[0];
        const about = first === undefined ? undefined : target(first.effect, role);
        const path = about === undefined ? null : about.perService || service === null ? placed(about.id, service, place) : pathOf(about.id, {}, 'filing');
        unchecked.push({ ruleId: rule.id, path, needs, message: first?.hint?.message ?? 'findings:unchecked', source: rule.source });
      }
    }
  };

  if (service === null) {
    ask(rules.filing, {});
    ask(rules.person, {}, 'principal');
  } else {
    const place = { serviceId: service.id };
    ask(rules.service, place);
    for (const { id } of service.domains) ask(rules.domain, { ...place, domainId: id });
    ask(rules.person, place, 'serviceContact');
  }
  return { own, out, wide, unchecked };
}
