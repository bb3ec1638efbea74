import type { CivilDate } from '../model/filing.js';
import { type FactId, type FieldId, type Path, pathOf, type PathPlace, type PersonRole } from '../model/ids.js';
import { isPerService } from '../plan/flow.js';
import { isEmpty, isLandline, type Value } from '../rules/empty.js';
import { evaluate, type RuleEnv } from '../rules/evaluate.js';
import { nameIn } from '../rules/ref.js';
import type { Condition, Ref, Rule, Words } from '../rules/types.js';
import { ageOn, daysBetween, isCivilDate } from '../time/index.js';
import { birthDateOf } from '../values/resident-id/number.js';
import { symbolsIn, wordsIn } from '../values/service-name/index.js';
import { unencodableInGbk } from '../values/text/gbk.js';
import { countHan, lengthOf } from '../values/text/measure.js';
import type { Look } from './look.js';
import type { Evidence } from './types.js';

type Leaf = Extract<Condition, { readonly op: string }>;
interface Seen { readonly leaf: Leaf; readonly held: boolean }

/** The leaves that made a condition come out as it did. */
function decisive(condition: Condition, env: RuleEnv): readonly Seen[] {
  if ('not' in condition) return decisive(condition.not, env);
  if ('firstKnown' in condition) {
    const first = condition.firstKnown.find((part) => evaluate(part, env) !== 'unknown');
    return first === undefined ? [] : decisive(first, env);
  }
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const outcome = evaluate(condition, env);
    // Of what failed one part is enough, and so it is of a choice that was met.
    return parts.filter((part) => evaluate(part, env) === outcome).flatMap((part) => decisive(part, env));
  }
  return [{ leaf: condition, held: evaluate(condition, env) === true }];
}

const texts = (value: Value | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const lastDay = (value: Value | undefined): string => {
  const text = typeof value === 'object' && 'until' in value ? value.until : typeof value === 'string' ? value : '';
  return isCivilDate(text) ? text : '';
};

/** Answers that say what kind of filing it is: no evidence, and the applicant knows them. */
const GROUND: ReadonlySet<string> = new Set(['entity.nature', 'entity.region'] satisfies FieldId[]);

class Witness {
  readonly #env: RuleEnv;
  readonly #place: PathPlace;
  readonly #role: PersonRole | undefined;
  readonly #day: CivilDate;

  constructor(env: RuleEnv, place: PathPlace, role: PersonRole | undefined, day: CivilDate) {
    this.#env = env;
    this.#place = place;
    this.#role = role;
    this.#day = day;
  }

  /** Where a reference points; `null` where the place it needs is not known. */
  #path(ref: Ref): Path | null {
    const name = nameIn(ref);
    const id = (name.startsWith('person.') && this.#role !== undefined ? `${this.#role}${name.slice('person'.length)}` : name) as FieldId | FactId;
    if (isPerService(id) && this.#place.serviceId === undefined) return null;
    if (id.startsWith('domain.') && this.#place.domainId === undefined) return null;
    return pathOf(id, this.#place, this.#place.serviceId === undefined ? 'filing' : 'service');
  }

  #value(ref: Ref): Evidence {
    const value = this.#env.read(ref);
    const path = this.#path(ref);
    return value === undefined || isEmpty(value) ? { what: 'missing', path } : { what: 'value', path, value };
  }

  #words(list: Words): readonly string[] {
    return 'list' in list ? (this.#env.lists[list.list] ?? []) : list;
  }

  say({ leaf, held }: Seen): readonly Evidence[] {
    if ('of' in leaf && GROUND.has(nameIn(leaf.of))) return [];
    switch (leaf.op) {
      case 'same':
        return [this.#value(leaf.a), this.#value(leaf.b)];
      case 'contains':
      case 'starts-with':
      case 'ends-with': {
        const value = this.#env.read(leaf.of);
        const found = texts(value).flatMap((text) => wordsIn(text, this.#words(leaf.words)));
        return held && found.length > 0 ? [this.#value(leaf.of), { what: 'words', path: this.#path(leaf.of), params: { found: found.join(' ') } }] : [this.#value(leaf.of)];
      }
      case 'text': {
        const text = texts(this.#env.read(leaf.of)).join('');
        const found = leaf.shape === 'not-gbk' ? unencodableInGbk(text) : leaf.shape === 'has-symbols' ? symbolsIn(text) : null;
        return found === null || found.length === 0 ? [this.#value(leaf.of)] : [this.#value(leaf.of), { what: 'characters', path: this.#path(leaf.of), params: { found: found.join(' ') } }];
      }
      case 'han-fewer-than':
      case 'longer-than': {
        const text = texts(this.#env.read(leaf.of)).join('');
        const n = leaf.op === 'longer-than' ? lengthOf(text) : countHan(text);
        return [this.#value(leaf.of), { what: 'length', path: this.#path(leaf.of), params: { n } }];
      }
      case 'age': {
        const birth = birthDateOf(texts(this.#env.read(leaf.of))[0] ?? '');
        return birth === null ? [] : [{ what: 'age', path: this.#path(leaf.of), params: { age: ageOn(birth, this.#day), day: this.#day, than: leaf.than } }];
      }
      case 'remaining-more-than': {
        const until = lastDay(this.#env.read(leaf.of));
        if (until === '') return [this.#value(leaf.of)];
        return [{ what: 'until', path: this.#path(leaf.of), params: { until, day: this.#day, days: daysBetween(this.#day, until), n: leaf.span.n, unit: leaf.span.unit } }];
      }
      case 'home-in-entity-province':
        return this.#home(leaf.of);
      case 'count': {
        const counted = this.#env.count(leaf.what);
        return counted === undefined ? [] : [{ what: 'count', path: null, params: { n: counted.n, of: leaf.what } }];
      }
      // Who shares what is told by the table of persons, beside both places.
      case 'shared':
        return [];
      case 'home-url-outside-domains':
        return [this.#value({ answer: 'service.homeUrl' })];
      default:
        return 'of' in leaf ? [this.#value(leaf.of)] : [];
    }
  }

  #home(of: Ref): readonly Evidence[] {
    const value = this.#env.read(of);
    const name = nameIn(of);
    const codes = value !== undefined && isLandline(value) ? this.#env.areaProvinces(value.areaCode) : name.endsWith('.mobile')
      ? texts(this.#env.read({ fact: `${name.slice(0, -'mobile'.length)}mobileHome` as `person.${string}` }))
      : 'fact' in of ? texts(value) : texts(value).map((number) => `${number.slice(0, 2)}0000`);
    return codes.slice(0, 1).map((code): Evidence => ({ what: 'home', path: this.#path(of), value: `${code.slice(0, 2)}0000`, params: { entity: this.#env.province ?? '' } }));
  }
}

const MOST = 5;

/** What a rule that holds looked at, each thing once. */
export function whyOf(look: Look, rule: Rule, path: Path | null, day: CivilDate): readonly Evidence[] {
  const seen = look.from(rule, path, day);
  if (seen === undefined || rule.when === undefined) return [];
  const witness = new Witness(seen.env, seen.at.place, seen.at.role, day);
  const said = new Map<string, Evidence>();
  const leaves = decisive(rule.when, seen.env);
  // What was chosen only says which rule it is, where something else was compared.
  const telling = leaves.filter(({ leaf }) => leaf.op !== 'in' || 'fact' in leaf.of);
  for (const one of telling.length > 0 ? telling : leaves) {
    for (const evidence of witness.say(one)) {
      const key = `${evidence.what} ${evidence.path ?? ''}`;
      if (!said.has(key)) said.set(key, evidence);
    }
  }
  return [...said.values()].slice(0, MOST);
}
