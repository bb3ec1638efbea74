import type { Filing } from '../model/filing.js';
import type { Path } from '../model/ids.js';
import { isMaterial } from '../plan/flow.js';
import { planFiling } from '../plan/planner.js';
import { same } from '../plan/same.js';
import type { FieldPlan, Finding, Plan } from '../plan/types.js';
import { isEmpty } from '../rules/empty.js';
import type { RuleSet } from '../rules/types.js';
import { decisionWindow } from './decision.js';
import type { RehearsalContext, SwitchChange, SwitchComparison, SwitchWord } from './types.js';

const PERSON = /(^|\.)(principal|contact)\./;

type Fields = ReadonlyMap<Path, FieldPlan>;
/** What the applicant is asked: what is carried is not asked for. */
const asked = (plan: Plan): Fields => new Map([...plan.fields.values()].filter((field) => field.key === field.path && field.carriedFrom === null).map((field) => [field.path, field]));

const isPaper = ({ id }: FieldPlan): boolean => isMaterial(id);
const missing = (from: Fields, to: Fields, wanted: (field: FieldPlan) => boolean): readonly Path[] =>
  [...from.values()].filter((field) => !to.has(field.path) && wanted(field)).map(({ path }) => path);
/** Fields of both plans for which something holds in the second and not in the first. */
const turned = (before: Fields, after: Fields, is: (field: FieldPlan) => boolean): readonly Path[] =>
  [...after.values()].filter((field) => { const old = before.get(field.path); return old !== undefined && is(field) && !is(old); }).map(({ path }) => path);

/** Hints and papers' conditions beside people, and whether one person may stand for another. */
function words(plan: Plan): readonly SwitchWord[] {
  const beside = [...plan.fields.values()].filter(({ key, path }) => key === path && PERSON.test(path)).flatMap(({ path, hints }) => hints.map((hint): SwitchWord => ({ path, ...hint })));
  return plan.reuse == null ? beside : [...beside, { path: null, message: 'rehearsal:switch.noReuse', params: {}, ruleId: plan.reuse.ruleId, source: plan.reuse.source }];
}
/** What one list says and the other does not; the same of many websites once. */
function saidOnlyIn(these: readonly SwitchWord[], those: readonly SwitchWord[]): readonly SwitchWord[] {
  const known = new Set(those.map(({ message }) => message));
  const told = new Set<string>();
  return these.filter(({ message }) => !known.has(message) && !told.has(message) && told.add(message));
}

/** What is still to be filled in, proved or agreed to is no reason for or against a province. */
const TO_DO: ReadonlySet<string> = new Set(['base.required', 'base.typeCheck', 'base.type', 'base.phone', 'base.authenticity', 'base.agreement', 'base.rejected', 'base.sides', 'base.question']);
function foundOnlyIn(these: Plan, those: Plan): readonly Finding[] {
  const known = new Set(those.findings.map(({ path, code }) => `${path} ${code}`));
  return these.findings.filter(({ ruleId, path, code, severity }) => severity !== 'hint' && !TO_DO.has(ruleId) && !known.has(`${path} ${code}`));
}

/**
 * What another answer would change, before it is given: both are planned and compared. The order's type is taken as it is, and nothing
 * is written anywhere.
 * @param change the other answer, and the rules that then apply where they are others (`rules`)
 */
export function compareForSwitch(filing: Filing, context: RehearsalContext, change: SwitchChange & { readonly rules?: RuleSet }): SwitchComparison {
  const answer = filing.answers[change.path];
  const after: Filing = { ...filing, answers: { ...filing.answers, [change.path]: { value: change.value, origin: 'typed', at: answer?.at ?? context.now } } };
  const then = change.rules === undefined ? context : { ...context, rules: change.rules };
  const [a, b] = [planFiling(filing, context), planFiling(after, then)];
  const [was, is] = [asked(a), asked(b)];
  const question = (field: FieldPlan): boolean => !isPaper(field);
  const waiting = { before: decisionWindow(context.profile, a, context.today), after: decisionWindow(context.profile, b, context.today) };
  const [saidBefore, saidAfter] = [words(a), words(b)];
  const left = missing(was, is, question);
  const comparison = {
    fields: {
      came: missing(is, was, question),
      left,
      locked: turned(was, is, ({ mode }) => mode === 'locked'),
      opened: turned(was, is, ({ mode }) => mode !== 'locked'),
      required: turned(was, is, (field) => question(field) && field.required),
      optional: turned(was, is, (field) => question(field) && !field.required),
    },
    papers: {
      came: [...missing(is, was, isPaper), ...turned(was, is, (field) => isPaper(field) && field.required)],
      left: [...missing(was, is, isPaper), ...turned(was, is, (field) => isPaper(field) && !field.required)],
    },
    people: { came: saidOnlyIn(saidAfter, saidBefore), left: saidOnlyIn(saidBefore, saidAfter) },
    findings: { came: foundOnlyIn(b, a), left: foundOnlyIn(a, b) },
  };
  const empty = Object.values(comparison).every((group) => Object.values(group).every((list: readonly unknown[]) => list.length === 0));
  return {
    ...comparison,
    nothing: empty && same(waiting.before?.latest, waiting.after?.latest) && same(waiting.before?.earliest, waiting.after?.earliest) && a.provincePack === b.provincePack,
    province: { before: a.province, after: b.province },
    waiting,
    nationalOnly: b.province !== null && !b.provincePack,
    kept: left.concat(missing(was, is, isPaper)).filter((path) => !isEmpty(was.get(path)?.value)),
  };
}
