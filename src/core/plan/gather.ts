import type { ServiceEntry } from '../model/filing.js';
import { type FieldId, type Path, pathOf, type PathPlace, type PersonRole } from '../model/ids.js';
import { evaluate } from '../rules/evaluate.js';
import type { Effect } from '../rules/types.js';
import { isMaterial, isPerService } from './flow.js';
import { heldAt, type Run, type Spot, spotAt, touched } from './reader.js';
import { envOf } from './rule-env.js';
import type { ReadyRule, RuleEffect, RulesByScope } from './rule-index.js';
import type { Applied, Gathered, Said } from './said.js';
import { saysTheSame } from './same-gathered.js';
import type { Unchecked } from './types.js';

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

const nothing: Omit<Said, 'reads'> = { own: [], out: [], wide: [], unchecked: [] };

function effectsOf({ effects }: ReadyRule, service: ServiceEntry | null, place: PathPlace, role: PersonRole | undefined): Omit<Said, 'reads'> {
  const own: Applied[] = [];
  const out: Applied[] = [];
  const wide: RuleEffect[] = [];
  for (const of of effects) {
    const about = target(of.effect, role);
    if (about === undefined) {
      wide.push(of);
    } else if ((isMaterial(about.id) && of.effect.do !== 'material') || (service !== null) === about.perService) {
      own.push({ of, id: about.id, path: placed(about.id, service, place) });
    } else {
      out.push({ of, id: about.id, path: service === null ? null : pathOf(about.id, {}, 'filing') });
    }
  }
  return { own, out, wide, unchecked: [] };
}

/** An unanswered question of the form is no missing evidence: it is asked for, and shown, where it stands. */
function doubtOf({ rule, effects }: ReadyRule, spot: Spot, place: PathPlace, role: PersonRole | undefined): readonly Unchecked[] {
  if (spot.missing.size === 0) return [];
  const first = effects.find(({ hint }) => hint !== null) ?? effects[0];
  const about = first === undefined ? undefined : target(first.effect, role);
  const path = about === undefined ? null : about.perService || spot.service === null ? placed(about.id, spot.service, place) : pathOf(about.id, {}, 'filing');
  const params = first?.hint?.params ?? {};
  const said = { message: first?.hint?.message ?? 'findings:unchecked', ...(Object.keys(params).length > 0 ? { params } : {}) };
  return [{ ruleId: rule.id, path, needs: [...spot.missing], ...said, source: rule.source }];
}

/**
 * Asks every rule of one level, in order.
 * @param before what they said before, where the part still has the same domains: only those that looked at a change are asked again
 * @param changed paths and keys of what changed since
 */
export function gather(run: Run, service: ServiceEntry | null, rules: RulesByScope, before: Gathered | null, changed: ReadonlySet<string>): Gathered {
  const each: Said[] = [];
  let same = before !== null;
  let asked = false;
  let sameReads = before !== null;

  const ask = (list: readonly ReadyRule[], place: PathPlace, role?: PersonRole): void => {
    for (const ready of list) {
      const { rule, checks } = ready;
      if (role !== undefined && rule.roles !== undefined && !rule.roles.includes(role)) continue;
      const old = before?.each[each.length];
      if (old !== undefined && !touched(changed, old.reads)) {
        each.push(old);
        continue;
      }
      const spot = spotAt(service);
      // Looked at, so that the rule is asked again when it becomes the other kind.
      if (rule.kinds !== undefined && service !== null) heldAt(run, spot, 'service.kind', place);
      const concerns = service === null || (rule.kinds?.includes(service.kind) ?? true);
      const truth = concerns && (rule.when === undefined || evaluate(rule.when, envOf(run, spot, place, role)));
      const said = truth === true ? effectsOf(ready, service, place, role) : truth === 'unknown' && checks ? { ...nothing, unchecked: doubtOf(ready, spot, place, role) } : nothing;
      same &&= old !== undefined && saysTheSame(old, said);
      sameReads &&= old !== undefined && old.reads.size === spot.reads.size && [...spot.reads].every((key) => old.reads.has(key));
      asked = true;
      each.push({ ...said, reads: spot.reads });
    }
  };

  if (service === null) {
    ask(rules.filing, {});
    ask(rules.person, {}, 'principal');
  } else {
    const place = { serviceId: service.id };
    ask(rules.service, place);
    for (const { id } of service.domains) {
      const at = { ...place, domainId: id };
      const spot = spotAt(service);
      // The room for a domain that an APP does not have says nothing, and nothing about it is missing.
      if (service.kind === 'app' && heldAt(run, spot, 'domain.name', at) === undefined) each.push(...rules.domain.map(() => ({ ...nothing, reads: spot.reads })));
      else ask(rules.domain, at);
    }
    ask(rules.person, place, 'serviceContact');
  }
  if (!asked && before !== null) return before;
  let reads = before?.reads;
  if (reads === undefined || !sameReads) reads = new Set(each.flatMap((said) => [...said.reads]));
  if (same && before !== null) return { ...before, reads, each };
  return {
    own: each.flatMap(({ own }) => own),
    out: each.flatMap(({ out }) => out),
    wide: each.flatMap(({ wide }) => wide),
    unchecked: each.flatMap(({ unchecked }) => unchecked),
    reads,
    each,
  };
}
