import type { Answer, Filing } from '../model/filing.js';
import type { Path } from '../model/ids.js';
import { same } from '../plan/same.js';
import { shownFindings } from '../plan/selectors.js';
import type { FieldPlan, Finding, Plan, StepPlan, VerificationPlan } from '../plan/types.js';
import type { CodeStatus, FilingState, OcrStatus, SaveStatus, Suggestion, UploadStatus } from './types.js';

/** Everything one field needs to draw itself. The same object as before while nothing in it has changed. */
export interface FieldView {
  readonly plan: FieldPlan;
  readonly answer: Answer | undefined;
  /** Findings that may be shown: the field was left, or its step was tried. */
  readonly findings: readonly Finding[];
  readonly suggestion: Suggestion | undefined;
  readonly uploads: readonly UploadStatus[];
  readonly ocr: OcrStatus | undefined;
  readonly code: CodeStatus | undefined;
  readonly verification: VerificationPlan | undefined;
  /** May be changed now: neither the field nor the filing is locked, nor is it being submitted. */
  readonly editable: boolean;
  /** Filled by the wizard and not yet touched: it says where the value came from and offers to undo. */
  readonly undoable: boolean;
}

const NONE: readonly never[] = [];

export interface Shown { readonly touched: FilingState['touched']; readonly tried: readonly string[]; readonly all: ReadonlySet<Finding>; readonly byPath: ReadonlyMap<Path, readonly Finding[]> }
const shown = new WeakMap<Plan, Shown>();

/** The findings that may be shown, worked out once for a plan and what was touched. */
export function shownOf({ touched, filing: { triedSteps: tried } }: FilingState, plan: Plan): Shown {
  const known = shown.get(plan);
  if (known?.touched === touched && known.tried === tried) return known;
  const list = shownFindings(plan, touched, tried);
  const byPath = new Map<Path, Finding[]>();
  for (const finding of list) {
    const here = byPath.get(finding.path);
    if (here) here.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const next: Shown = { touched, tried, all: new Set(list), byPath };
  shown.set(plan, next);
  return next;
}

interface UploadIndex { readonly byPath: ReadonlyMap<Path, readonly UploadStatus[]> }
const uploadIndices = new WeakMap<FilingState['uploads'], UploadIndex>();

function uploadsAt(uploads: FilingState['uploads'], path: Path): readonly UploadStatus[] {
  let index = uploadIndices.get(uploads);
  if (!index) {
    const byPath = new Map<Path, UploadStatus[]>();
    for (const upload of Object.values(uploads)) byPath.set(upload.path, [...(byPath.get(upload.path) ?? []), upload]);
    index = { byPath };
    uploadIndices.set(uploads, index);
  }
  return index.byPath.get(path) ?? NONE;
}

// Plans of one store share a cache, so that what was selected outlives the plan it was made from.
const caches = new WeakMap<Plan, Map<string, object>>();

/** Lets what was selected with the plan before live on: the store calls this for every new plan. */
export function inheritSelections(previous: Plan, next: Plan): void {
  const kept = caches.get(previous);
  if (kept && !caches.has(next)) caches.set(next, kept);
}

/** The object of the last call where it equals the new one. */
export function keep<T extends object>(plan: Plan, name: string, next: T): T {
  let kept = caches.get(plan);
  if (!kept) caches.set(plan, (kept = new Map()));
  const last = kept.get(name);
  if (last !== undefined && same(last, next)) return last as T;
  kept.set(name, next);
  return next;
}

/**
 * A field as it is to be drawn; `key` is a key of `plan.fields`. `undefined` when the plan does not have it (any more).
 * Stable: answers with the very object of the last call while nothing changed for this field.
 */
export function fieldView(state: FilingState, plan: Plan, key: string): FieldView | undefined {
  const field = plan.fields.get(key);
  if (!field) return undefined;
  const { path } = field;
  const answer = state.filing.answers[path];
  return keep<FieldView>(plan, `field ${key}`, {
    plan: field,
    answer,
    findings: shownOf(state, plan).byPath.get(path) ?? NONE,
    suggestion: state.suggestions.find((suggestion) => suggestion.path === path),
    uploads: uploadsAt(state.uploads, path),
    ocr: state.ocr[path],
    code: state.codes[path],
    verification: field.needsCode ? plan.verifications.find((row) => row.mobile === path) : undefined,
    editable: state.readOnly === null && state.submit.phase !== 'submitting' && field.mode !== 'locked',
    undoable: answer?.previous !== undefined && answer.origin !== 'typed',
  });
}

export const currentStep = (state: FilingState, plan: Plan): StepPlan | undefined => plan.steps.find((step) => step.id === state.filing.step) ?? plan.steps[0];

/** The type check has been passed for a first service and its result can be filled in with this profile. */
export const isTypeKnown = (filing: Filing, plan: Plan): boolean =>
  !plan.steps.some((step) => step.kind === 'type-check')
  || (filing.decision?.type === filing.type && filing.services.some((service) => service.checkedAt !== null));

/**
 * Whether a step may be opened. Every step is open once the type is known: what is missing blocks submission, not reading ahead.
 * The progress of an order exists only with an order, and then it is the only step.
 */
export function canGo(state: FilingState, plan: Plan, stepId: string): boolean {
  const index = plan.steps.findIndex((step) => step.id === stepId);
  const step = plan.steps[index];
  if (!step) return false;
  if (state.filing.orderId !== null || step.kind === 'progress') return state.filing.orderId !== null && step.kind === 'progress';
  const gate = plan.steps.findIndex((candidate) => candidate.kind === 'type-check');
  return index <= gate || isTypeKnown(state.filing, plan);
}

export interface StepView {
  readonly id: string;
  readonly kind: StepPlan['kind'];
  readonly label: string | undefined;
  readonly state: 'done' | 'current' | 'open' | 'problem' | 'closed';
  /** Blocking findings, shown or not. */
  readonly blocking: number;
  readonly canGo: boolean;
}

/** The steps for the progress bar, in order. Stable while nothing in it changed. */
export function stepProgress(state: FilingState, plan: Plan): readonly StepView[] {
  const current = currentStep(state, plan)?.id;
  const steps = plan.steps.map((step): StepView => {
    const open = canGo(state, plan, step.id);
    const tried = state.filing.triedSteps.includes(step.id);
    const problem = tried && step.blocking > 0;
    const done = state.filing.orderId !== null ? step.kind !== 'progress' : tried && step.blocking === 0;
    const status = step.id === current ? 'current' : problem ? 'problem' : done ? 'done' : open ? 'open' : 'closed';
    return { id: step.id, kind: step.kind, label: step.label, state: status, blocking: step.blocking, canGo: open };
  });
  return keep(plan, 'steps', steps);
}

export interface SaveLabel { readonly state: SaveStatus['state']; readonly at: string | null; readonly where: 'server' | 'device' | null; readonly retryAt: string | null }

const labels = new WeakMap<SaveStatus, SaveLabel>();

/** What the line about saving says. Stable. */
export function saveLabel({ save }: FilingState): SaveLabel {
  const known = labels.get(save);
  if (known) return known;
  const label: SaveLabel = {
    state: save.state,
    at: 'at' in save ? save.at : null,
    where: 'where' in save ? save.where : null,
    retryAt: save.state === 'failed' ? save.retryAt : null,
  };
  labels.set(save, label);
  return label;
}
