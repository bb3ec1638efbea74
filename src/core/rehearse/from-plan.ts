import type { Filing } from '../model/filing.js';
import { parsePath, type Path } from '../model/ids.js';
import type { FieldPlan, Finding, Plan } from '../plan/types.js';
import { isEmpty } from '../rules/empty.js';
import type { Rule } from '../rules/types.js';
import { fixOf, itemOf, type Said } from './item.js';
import type { Look } from './look.js';
import { whyOf } from './why.js';
import type { Evidence, RehearsalContext, RehearsalItem } from './types.js';

/** A finding of the rule is about evidence: what was looked up, not what was answered. */
const aboutFact = (rule: Rule | undefined, finding: Finding): boolean =>
  rule?.then.some((effect) => effect.do === 'finding' && typeof effect.at === 'object' && parsePath(finding.path)?.id === effect.at.shownAt) ?? false;

const valueOf = (field: FieldPlan | undefined): readonly Evidence[] =>
  field === undefined || field.upload !== null || field.value === undefined || isEmpty(field.value) ? [] : [{ what: 'value', path: field.path, value: field.value }];

/** The number on the form and the one that was proved. */
function phone(filing: Filing, { path }: Finding, field: FieldPlan | undefined): readonly Evidence[] {
  const proved = filing.phoneChecks[path];
  return [...valueOf(field), ...(proved === undefined || proved.phone === field?.value ? [] : [{ what: 'proven', path, value: proved.phone } satisfies Evidence])];
}

function evidenceFor(filing: Filing, finding: Finding, field: FieldPlan | undefined, rule: Rule | undefined, look: Look, context: RehearsalContext): readonly Evidence[] {
  if (rule !== undefined) return whyOf(look, rule, finding.path, context.today);
  if (finding.ruleId === 'base.phone') return phone(filing, finding, field);
  if (finding.ruleId === 'base.required') return [{ what: 'missing', path: finding.path }];
  return valueOf(field);
}

/** A number that was proved and changed afterwards has a sentence of its own. */
const messageOf = ({ ruleId, code, params }: Finding): string => (ruleId === 'base.phone' && params['state'] === 'stale' ? 'rehearsal:item.phoneStale' : code);

/** Everything the plan found, with what was compared and what mends it. */
export const findings = (filing: Filing, plan: Plan, look: Look, context: RehearsalContext): readonly RehearsalItem[] =>
  plan.findings.map((finding) => {
    const { ruleId, severity, path, stepId, params, source } = finding;
    const field = plan.fields.get(path);
    const rule = look.rule(ruleId);
    return itemOf(plan, {
      ruleId, severity, path, params, source, step: stepId,
      message: messageOf(finding),
      evidence: evidenceFor(filing, finding, field, rule, look, context),
      fix: fixOf(finding, field, aboutFact(rule, finding)),
    });
  });

/** Rules that nobody could check. A declaration the form asks for can still be made. */
export function unchecked(plan: Plan): readonly RehearsalItem[] {
  const asked = new Map<Path, Path>();
  for (const { questions, path } of plan.fields.values()) for (const { fact, answer } of questions) if (answer === null) asked.set(fact, path);
  return plan.unchecked.map(({ ruleId, path, needs, message, params, source }) => {
    const goTo = needs.map((need) => asked.get(need)).find((one) => one !== undefined);
    return itemOf(plan, {
      ruleId, severity: 'unchecked', path, message, source,
      ...(params === undefined ? {} : { params }),
      evidence: needs.map((need) => ({ what: 'missing', path: need })),
      ...(goTo === undefined ? { fix: 'confirm' } : { fix: 'declare', goTo }),
    } satisfies Said);
  });
}

/** Set sentences that are offered and not used. Whether one is needed the applicant knows, so it is no more than a hint. */
export const offers = (plan: Plan): readonly RehearsalItem[] =>
  [...plan.fields.values()].flatMap((field) =>
    field.key !== field.path || field.mode === 'locked'
      ? []
      : field.offers
          .filter(({ text }) => typeof field.value !== 'string' || !field.value.includes(text))
          .map(({ text, ruleId, source }) =>
            itemOf(plan, {
              ruleId, severity: 'hint', path: field.path, message: 'rehearsal:item.sentenceNotUsed', source, fix: 'addSentence',
              evidence: [{ what: 'sentence', path: field.path, value: text }],
            })),
  );
