import type { Catalogue } from '../model/catalogue.js';
import { parsePath } from '../model/ids.js';
import type { AnswerValue, Filing } from '../model/filing.js';
import type { FieldId, Path } from '../model/ids.js';
import { diffPlans } from '../plan/diff.js';
import { same } from '../plan/same.js';
import { firstProblem, stepOf } from '../plan/selectors.js';
import type { Plan } from '../plan/types.js';
import { isEmpty, withAnswer, without, withoutAnswer, withUndone } from './answers.js';
import { type CommandEnv, isLocked } from './first-commands.js';
import { normaliseAnswer } from './normalise.js';
import { canGo } from './selectors.js';
import { replaceService, type Row, serviceOf, serviceRows, toPlace, withKinds } from './service-commands.js';
import type { FilingCommand, FilingState } from './types.js';
import type { EffectName, Patch } from './effects/types.js';

/** Commands that also work while the filing cannot be changed: looking around, and what concerns the order or the lock. */
const HARMLESS: ReadonlySet<FilingCommand['type']> = new Set([
  'composition', 'field/leave', 'notice/dismiss', 'service/open', 'step/back', 'step/go', 'step/next', 'focus',
  'order/refresh', 'order/withdraw', 'order/correct', 'lock/take', 'resume', 'save/resolve', 'resources/load', 'draft/discard',
] satisfies FilingCommand['type'][]);

/** Commands that also work while the filing is on its way: looking around, logging in, keeping it, and ending what is under way. */
const MEANWHILE: ReadonlySet<FilingCommand['type']> = new Set([
  'composition', 'field/leave', 'notice/dismiss', 'service/open', 'step/back', 'step/go', 'step/next', 'focus',
  'resume', 'save/now', 'resources/load', 'files/cancel', 'ocr/cancel', 'package/cancel', 'package/dismiss',
] satisfies FilingCommand['type'][]);

/** Fields whose change rebuilds the plan, so that the applicant is told what left and what came. */
const TURNING: ReadonlySet<string> = new Set(['entity.region', 'entity.nature', 'entity.certificateType'] satisfies FieldId[]);

const toFiling = (filing: Filing | null): Patch => (filing ? { filing } : null);

/** What a change of province, holder or certificate did to the questions; `null` when it did nothing to tell. */
export function planNotice(before: Plan, after: Plan, kind: 'plan-changed' | 'rules-changed' | 'type-changed'): FilingState['notice'] {
  const { left, came } = diffPlans(before, after);
  return left.length + came.length > 0 ? { kind, left, came } : null;
}

function answered(state: FilingState, filing: Filing | null, path: Path, env: CommandEnv): Patch {
  if (!filing) return null;
  const id = parsePath(path)?.id ?? '';
  if (!TURNING.has(id) || !Object.hasOwn(state.filing.answers, path)) return { filing };
  const notice = planNotice(env.plan(state.filing), env.plan(filing), 'plan-changed');
  return notice ? { filing, notice } : { filing };
}

const turns = (path: Path): boolean => TURNING.has(parsePath(path)?.id ?? '');
const provinceIn = (value: AnswerValue | undefined): string | undefined => (typeof value === 'object' && 'province' in value ? value.province : undefined);

/** Another answer to what the form turns on, once something else was answered that it may touch. */
function asksFirst({ filing: { answers } }: FilingState, path: Path, value: AnswerValue): boolean {
  const before = answers[path]?.value;
  if (!turns(path) || isEmpty(before) || isEmpty(value) || same(before, value)) return false;
  // Within a province the rules stay.
  const province = provinceIn(before);
  if (province !== undefined && (province === '' || province === provinceIn(value))) return false;
  return Object.entries(answers).some(([other, answer]) => !turns(other) && !isEmpty(answer.value));
}

/** Settles what was typed, the one time that it is done: on leaving a field or its step. */
export function settled(filing: Filing, paths: Iterable<Path>, catalogue: Catalogue): Filing {
  let current = filing;
  for (const path of paths) {
    const answer = current.answers[path];
    if (!answer) continue;
    const value = normaliseAnswer(catalogue, path, answer.value);
    if (same(value, answer.value)) continue;
    const next = withAnswer(current, path, value, answer.origin, answer.at);
    // Settling is not a new answer: what can be undone stays undoable.
    if (next) current = answer.previous === undefined ? next : { ...next, answers: { ...next.answers, [path]: { ...answer, value } } };
  }
  return current;
}

const pathsOfStep = (plan: Plan, stepId: string): readonly Path[] => [...plan.fields.values()].filter((field) => field.stepId === stepId).map((field) => field.path);

const tried = (filing: Filing, stepId: string): Filing =>
  filing.triedSteps.includes(stepId) ? filing : { ...filing, triedSteps: [...filing.triedSteps, stepId] };

/** Moves to a step, or nowhere when it is closed. */
function toStep(state: FilingState, filing: Filing, stepId: string, plan: Plan): Patch {
  if (!canGo({ ...state, filing }, plan, stepId)) return filing === state.filing ? null : { filing };
  return { filing: filing.step === stepId ? filing : { ...filing, step: stepId }, ...toPlace(state, null, stepId) };
}

/** Opens the card of the service that a path belongs to. */
const opened = (state: FilingState, path: Path): Pick<FilingState, 'openService'> => ({ openService: parsePath(path)?.serviceId ?? state.openService });

/** Shows a step as tried, stays there and puts the focus on the first thing that blocks. */
export function blocked(state: FilingState, filing: Filing, plan: Plan, stepId: string): Patch {
  const first = firstProblem(plan, stepId);
  return {
    filing: tried({ ...filing, step: stepId }, stepId),
    ...(first ? { ...toPlace(state, first.path, stepId), ...opened(state, first.path) } : toPlace(state, null, stepId)),
  };
}

/** Nothing is missing in the type check but the check itself, which going on then starts. */
export const isOnlyUnchecked = (plan: Plan, stepId: string): boolean =>
  plan.steps.find((step) => step.id === stepId)?.kind === 'type-check'
  && plan.findings.every((finding) => finding.stepId !== stepId || finding.severity !== 'block' || finding.ruleId === 'base.typeCheck');

function next(state: FilingState, env: CommandEnv): Patch {
  if (state.composing) return null;
  const before = env.plan(state.filing);
  const index = Math.max(0, before.steps.findIndex((step) => step.id === state.filing.step));
  const id = before.steps[index]?.id;
  if (id === undefined) return null;
  const filing = state.readOnly === null ? tried(settled(state.filing, pathsOfStep(before, id), env.catalogue()), id) : state.filing;
  const plan = env.plan(filing);
  if (state.readOnly === null && (plan.steps[index]?.blocking ?? 0) > 0) return isOnlyUnchecked(plan, id) ? { filing } : blocked(state, filing, plan, id);
  const target = plan.steps[index + 1];
  return target ? toStep(state, filing, target.id, plan) : { filing };
}

const rows = {
  'answer/set': (state, { path, value, origin = 'typed', ask = false, told = false }, env) => {
    if (isLocked(env.plan(state.filing), path)) return null;
    if (ask && asksFirst(state, path, value)) return { proposal: { path, value } };
    // What is typed is settled when the field is left: mending it under the applicant's fingers would move the caret.
    const kept = origin === 'typed' ? value : normaliseAnswer(env.catalogue(), path, value);
    const filing = withAnswer(state.filing, path, kept, origin, env.now());
    const patch = told ? toFiling(filing) : answered(state, filing, path, env);
    return state.proposal?.path === path ? { ...patch, proposal: null } : patch;
  },
  'proposal/drop': () => ({ proposal: null }),
  'answer/clear': (state, { path }, env) =>
    isLocked(env.plan(state.filing), path) ? null : answered(state, withoutAnswer(state.filing, path), path, env),
  'answer/undo': (state, { path }, env) =>
    isLocked(env.plan(state.filing), path) ? null : answered(state, withUndone(state.filing, path, env.now()), path, env),
  'field/leave': (state, { path }, env) => {
    if (state.composing) return null;
    const filing = state.readOnly === null ? settled(state.filing, [path], env.catalogue()) : state.filing;
    return { filing, touched: state.touched[path] ? state.touched : { ...state.touched, [path]: true } };
  },
  composition: (_, { open }) => ({ composing: open }),
  declare: (state, { fact, value }, env) => {
    const before = state.filing.facts[fact];
    if (before?.from === 'declared' && before.value === value) return null;
    return { filing: { ...state.filing, facts: { ...state.filing.facts, [fact]: { value, from: 'declared', at: env.now() } } } };
  },
  'suggestion/accept': (state, { path }, env) => {
    const suggestion = state.suggestions.find((one) => one.path === path);
    if (!suggestion || isLocked(env.plan(state.filing), path)) return null;
    const filing = withAnswer(state.filing, path, normaliseAnswer(env.catalogue(), path, suggestion.value), 'suggested', env.now());
    return { ...answered(state, filing, path, env), suggestions: state.suggestions.filter((one) => one !== suggestion) };
  },
  'suggestion/dismiss': (state, { path }) => ({ suggestions: state.suggestions.filter((one) => one.path !== path) }),
  ...serviceRows,
  'check/reopen': (state, { serviceId }) => {
    if (serviceOf(state, serviceId)?.checkedAt == null) return null;
    return {
      filing: replaceService(state.filing, serviceId, (service) => ({ ...service, checkedAt: null })),
      checks: without(state.checks, serviceId),
    };
  },
  'check/choose': ({ filing, ...state }, { chosen }, env) => {
    const flow = env.profile.flows.find(({ type }) => type === chosen);
    // One that begins at the record is begun anew, from the record.
    if (!filing.decision?.alternatives.includes(chosen) || !flow?.steps.some(({ kind }) => kind === 'type-check')) return null;
    const done = filing.services.filter((service) => state.checks[service.id]?.phase === 'done');
    const services = filing.services.map((service) => (done.includes(service) ? { ...service, checkedAt: service.checkedAt ?? env.now() } : service));
    return { filing: { ...filing, type: chosen, decision: { ...filing.decision, type: chosen }, services } };
  },
  'step/next': (state, _, env) => next(state, env),
  'step/back': (state, _, env) => {
    const plan = env.plan(state.filing);
    const target = plan.steps[plan.steps.findIndex((step) => step.id === state.filing.step) - 1];
    return target ? toStep(state, state.filing, target.id, plan) : null;
  },
  'step/go': (state, { step }, env) => {
    const plan = env.plan(state.filing);
    const place = (id: string): number => plan.steps.findIndex((one) => one.id === id);
    const ahead = place(step) > place(state.filing.step);
    // Who skips ahead has tried the step left behind; who returns has not.
    const filing = ahead && state.readOnly === null && canGo(state, plan, step) ? tried(state.filing, state.filing.step) : state.filing;
    return toStep(state, filing, step, plan);
  },
  focus: (state, { path }, env) => {
    const plan = env.plan(state.filing);
    const stepId = stepOf(plan, path);
    if (stepId === null || !canGo(state, plan, stepId)) return null;
    return { filing: state.filing.step === stepId ? state.filing : { ...state.filing, step: stepId }, ...opened(state, path), ...toPlace(state, path, stepId) };
  },
  'authenticity/choose': ({ filing }, { serviceId, method }, env) => {
    const offered = env.plan(filing).authenticity.find((one) => one.serviceId === serviceId)?.methods;
    if (offered?.includes(method) !== true || filing.authenticity[serviceId]?.method === method) return null;
    return { filing: { ...filing, authenticity: { ...filing.authenticity, [serviceId]: { method, status: 'none' } } } };
  },
  'agreement/set': (state, { id, agreed }, env) => {
    const { agreements } = state.filing;
    if (agreed === Object.hasOwn(agreements, id)) return null;
    return { filing: { ...state.filing, agreements: agreed ? { ...agreements, [id]: env.now() } : without(agreements, id) } };
  },
  'notice/dismiss': () => ({ notice: null }),
  resume: () => ({ paused: false }),
} satisfies { readonly [T in FilingCommand['type']]?: Row<T> };

/** Performs the pure part of a command; `null` when it changes nothing, here or at all. */
export function perform(state: FilingState, command: FilingCommand, env: CommandEnv): Patch {
  if (!isAllowed(state, command)) return null;
  const table: Readonly<Partial<Record<string, (state: FilingState, command: never, env: CommandEnv) => Patch>>> = rows;
  const row = table[command.type] as ((state: FilingState, command: FilingCommand, env: CommandEnv) => Patch) | undefined;
  const patch = row?.(state, command, env) ?? null;
  // A keystroke in any other field cannot change what kind of service it is.
  return patch?.filing && (command.type !== 'answer/set' || command.path.endsWith('.kind')) ? { ...patch, filing: withKinds(patch.filing) } : patch;
}

/** Whether a command may do anything now. */
export const isAllowed = (state: FilingState, command: FilingCommand): boolean =>
  state.phase === 'ready'
  && (state.readOnly === null || HARMLESS.has(command.type))
  // What is changed after the backend was given the filing would be lost with its answer.
  && (state.submit.phase !== 'submitting' || MEANWHILE.has(command.type));

/** Which effect a command goes to after its pure part. */
const EFFECTS = {
  'files/add': 'files', 'files/split': 'files', 'files/remove': 'files', 'files/retry': 'files', 'files/cancel': 'files', 'service/remove': 'files',
  'ocr/run': 'ocr', 'ocr/cancel': 'ocr',
  'package/read': 'packages', 'package/cancel': 'packages', 'package/dismiss': 'packages',
  'resources/load': 'resources', 'resources/add-code': 'resources',
  'check/run': 'check', 'check/choose': 'check', 'step/next': 'check',
  'code/send': 'codes', 'code/verify': 'codes',
  'authenticity/start': 'authenticity', 'authenticity/refresh': 'authenticity',
  submit: 'submit',
  'save/now': 'save', 'save/resolve': 'save',
  'lock/take': 'draft', 'draft/discard': 'draft',
  'order/refresh': 'order', 'order/withdraw': 'order', 'order/correct': 'order',
} as const satisfies Readonly<Partial<Record<FilingCommand['type'], EffectName>>>;
/** The effect that may run for a command now. */
export const effectOf = (state: FilingState, command: FilingCommand): EffectName | undefined => {
  const table: Readonly<Partial<Record<FilingCommand['type'], EffectName>>> = EFFECTS;
  return isAllowed(state, command) ? table[command.type] : undefined;
};
