import { changedSince, type Read } from '../letters/printed.js';
import type { FieldDef } from '../model/catalogue.js';
import type { AnswerValue, FileRef, Rejection, ServiceEntry } from '../model/filing.js';
import { parsePath, type Path } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import type { Params, Severity, SourceRef } from '../rules/types.js';
import { checkValue, missingSide, type Problem } from './base.js';
import type { Asked, Frame } from './fields.js';
import { fieldDef } from './flow.js';
import type { Applied } from './said.js';
import { heldAt } from './reader.js';
import type { AuthenticityPlan, FieldPlan, Finding, PlanContext, VerificationPlan } from './types.js';

/** Path of the agreement with this id, for its finding and its checkbox. */
export const agreementPath = (id: string): Path => `agreements[${id}]`;
/** Path of the authenticity check of a service that has no upload. */
export const authenticityPath = (serviceId: string): Path => `services[${serviceId}].authenticity`;

const own = (ruleId: string): SourceRef => ({ document: 'own', section: ruleId });

/** What is wrong with a value by itself. A field that did not change is the same object, within one planner, and need not be looked at again. */
const problems = new WeakMap<FieldPlan, Problem | null>();
function problemOf(field: FieldPlan, value: AnswerValue, def: FieldDef, context: PlanContext): Problem | null {
  let wrong = problems.get(field);
  if (wrong === undefined) problems.set(field, (wrong = checkValue(value, { def, context, certificateType: field.certificateType })));
  return wrong;
}

export interface FindingsInput {
  readonly frame: Frame;
  readonly added: boolean;
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly asked: readonly Asked[];
  readonly effects: ReadonlyMap<Path, readonly Applied[]>;
  readonly service: ServiceEntry | null;
  readonly verifications: readonly VerificationPlan[];
  readonly authenticity: AuthenticityPlan | null;
  readonly mustPass: boolean;
  readonly proofStep: string | null;
}

/** A value that is not on offer, and why: the rule that narrowed the choice, if one did. */
function notOffered(field: FieldPlan, effects: readonly Applied[]): { readonly ruleId: string; readonly source: SourceRef } | null {
  if (field.options === null) return null;
  const values = typeof field.value === 'string' ? [field.value] : Array.isArray(field.value) ? field.value.filter((one): one is string => typeof one === 'string') : [];
  if (values.every((value) => field.options?.includes(value) === true)) return null;
  const narrowed = effects.find(({ of: { effect } }) => effect.do === 'allow' && values.some((value) => !effect.values.includes(value)))?.of.rule;
  return narrowed === undefined ? { ruleId: 'base.options', source: own('base.options') } : { ruleId: narrowed.id, source: narrowed.source };
}

/** Not to be mended by the applicant: shown, but it holds nothing up. */
const soften = (severity: Severity, field: FieldPlan | undefined): Severity =>
  severity === 'block' && (field?.lockedBy === 'record' || field?.lockedBy === 'rejection') ? 'warn' : severity;

/** Every problem of one part, by step, in the order of its fields; and those whose field belongs to the other level. */
export function findingsOf(input: FindingsInput): { readonly findings: ReadonlyMap<string, Finding[]>; readonly elsewhere: readonly Applied[] } {
  const { frame, fields, service, effects } = input;
  const { run } = frame;
  const { filing, context, flow } = run;
  const findings = new Map<string, Finding[]>();
  const elsewhere: Applied[] = [];
  const serviceId = service?.id ?? null;
  if (frame.submitted) return { findings, elsewhere };

  const add = (stepId: string, path: Path, code: string, ruleId: string, source: SourceRef, severity: Severity = 'block', params: Params = {}): void => {
    const list = findings.get(stepId) ?? [];
    list.push({ ruleId, severity, path, stepId, serviceId, code, params, source });
    findings.set(stepId, list);
  };

  const base = (field: FieldPlan, asked: Asked): boolean => {
    const { path, stepId, value } = field;
    if (field.carriedFrom !== null || field.lockedBy === 'record' || field.lockedBy === 'rejection') return true;
    if (value === undefined || isEmpty(value)) {
      if (field.required) add(stepId, path, 'findings:required', 'base.required', field.source);
      return !field.required;
    }
    const def = asked.field?.def ?? fieldDef(context.catalogue, field.id);
    const wrong = problemOf(field, value, def, context);
    if (wrong !== null) add(stepId, path, wrong.code, `base.${def.kind}`, own(`base.${def.kind}`), 'block', wrong.params);
    const refused = notOffered(field, asked.effects);
    if (refused !== null) add(stepId, path, 'findings:notOffered', refused.ruleId, refused.source);
    // What stands on record and is not asked for anew is taken as it is.
    const side = field.upload === null || !Array.isArray(value) || (field.origin === 'record' && !field.required) ? null : missingSide(value as readonly FileRef[], field.upload.sides);
    if (side !== null) add(stepId, path, side === 'front' ? 'findings:frontMissing' : 'findings:backMissing', 'base.sides', context.profile.images.source);
    return wrong === null && refused === null && side === null;
  };

  /** A letter was signed as it was printed: what changed since does not stand on it. */
  const signed = ({ path, stepId, upload, value }: FieldPlan): void => {
    if (filing.printed === undefined || upload === null || !Array.isArray(value)) return;
    const read: Read = (at) => {
      const place = parsePath(at);
      return place === undefined ? undefined : heldAt(run, frame.spot, place.id as FieldPlan['id'], place)?.value;
    };
    const changed = (value as readonly FileRef[]).flatMap(({ id }) => changedSince(filing.printed?.[id] ?? {}, filing, serviceId === null ? {} : { serviceId }, read));
    if (changed.length > 0) add(stepId, path, 'findings:printedChanged', 'base.printed', own('base.printed'), 'warn', { fields: [...new Set(changed)].join(' ') });
  };

  const said = (field: FieldPlan, applied: readonly Applied[]): void => {
    for (const one of applied) {
      const { effect, hint, rule } = one.of;
      if (effect.do !== 'finding' || hint === null) continue;
      // What is wrong with a value that was carried here is to be mended where it came from.
      const { carriedFrom } = field;
      if (carriedFrom === null) {
        add(field.stepId, field.path, hint.message, rule.id, rule.source, soften(effect.severity, field), hint.params);
      } else if (!fields.has(carriedFrom)) {
        elsewhere.push({ ...one, path: carriedFrom });
      } else if (!(effects.get(carriedFrom) ?? []).some(({ of }) => of === one.of)) {
        const source = fields.get(carriedFrom);
        add(source?.stepId ?? field.stepId, carriedFrom, hint.message, rule.id, rule.source, soften(effect.severity, source), hint.params);
      }
    }
  };

  const rejected = (field: FieldPlan, rejections: readonly Rejection[]): void => {
    for (const rejection of rejections) {
      const answer = filing.answers[field.path];
      // Answered since: the reviewer will see it again. Without a date of the rejection nobody can tell, so it only warns.
      const dated = rejection.at !== undefined;
      if (dated && (answer === undefined || Date.parse(answer.at) > Date.parse(rejection.at))) continue;
      const params: Params = { message: rejection.message, ...(rejection.suggestion === undefined ? {} : { suggestion: rejection.suggestion }) };
      add(field.stepId, field.path, 'findings:rejected', 'base.rejected', own('base.rejected'), dated && answer !== undefined ? 'block' : 'warn', params);
    }
  };

  if (service !== null && flow.checkStep !== null && service.checkedAt === null) {
    const goesBy = ['domain.name', 'service.name'].map((id) => input.asked.find((one) => one.check && one.id === id)?.path).find((one) => one !== undefined);
    const path = goesBy ?? `services[${service.id}]`;
    const stepId = input.added ? (flow.serviceStep ?? flow.checkStep).id : flow.checkStep.id;
    add(stepId, path, 'findings:typeCheckMissing', 'base.typeCheck', own('base.typeCheck'));
  }
  for (const asked of input.asked) {
    const field = fields.get(asked.key);
    if (field === undefined || field.key !== field.path) continue;
    const good = base(field, asked);
    said(field, asked.effects);
    signed(field);
    const proof = good && !isEmpty(field.value) ? input.verifications.find(({ mobile }) => mobile === field.path) : undefined;
    if (proof !== undefined && proof.state !== 'verified') {
      add(field.stepId, field.path, 'findings:phoneNotVerified', 'base.phone', context.profile.phoneCodes.source, 'block', { state: proof.state });
    }
    const target = field.carriedFrom === null ? field.path : null;
    if (filing.rejections.length > 0 && target !== null) rejected(field, filing.rejections.filter(({ path }) => path === target));
  }
  const { authenticity, proofStep } = input;
  if (authenticity !== null && service !== null && input.mustPass && authenticity.state !== 'passed') {
    const stepId = proofStep ?? flow.def.steps.at(-1)?.id ?? '';
    add(stepId, authenticityPath(service.id), 'findings:authenticityNotPassed', 'base.authenticity', authenticity.source ?? own('base.authenticity'), 'block', { state: authenticity.state });
  }
  if (service === null) filingFindings(frame, add);
  return { findings, elsewhere };
}

type Add = (stepId: string, path: Path, code: string, ruleId: string, source: SourceRef, severity?: Severity, params?: Params) => void;

function filingFindings({ run }: Frame, add: Add): void {
  const { filing, context, flow } = run;
  const { steps } = flow.def;
  const review = (steps.find(({ kind }) => kind === 'review') ?? steps.at(-1))?.id ?? '';
  if (filing.decision?.type === null && flow.checkStep !== null) {
    add(flow.checkStep.id, flow.checkStep.id, 'findings:typeUndecided', 'base.type', own('base.type'));
  }
  for (const rejection of filing.rejections) {
    if (rejection.path !== null) continue;
    add(review, 'filing', 'findings:rejected', 'base.rejected', own('base.rejected'), 'warn', { message: rejection.message });
  }
  for (const { id, required, types, source } of context.profile.agreements) {
    if (required && types?.includes(filing.type) !== false && filing.agreements[id] === undefined) add(review, agreementPath(id), 'findings:agreementMissing', 'base.agreement', source, 'block', { agreement: id });
  }
}
