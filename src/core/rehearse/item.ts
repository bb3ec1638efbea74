import type { Path } from '../model/ids.js';
import { stepOf } from '../plan/selectors.js';
import type { FieldPlan, Finding, Plan } from '../plan/types.js';
import type { Params, SourceRef } from '../rules/types.js';
import { ownerOf } from '../plan/changes.js';
import type { Evidence, FixKind, RehearsalItem, RehearsalSeverity } from './types.js';

/** What the SDK checks of its own accord is read in the collection of what is known beyond the providers' documents. */
export const beyond = (section: string): SourceRef => ({ document: 'beyond', section });

/** The open place of an answer: where a carried one comes from. */
export function openPath(plan: Plan, path: Path): Path {
  const from = plan.fields.get(path)?.carriedFrom;
  return from === undefined || from === null ? path : openPath(plan, from);
}

export interface Said {
  readonly ruleId: string;
  readonly severity: RehearsalSeverity;
  readonly path: Path | null;
  readonly message: string;
  readonly params?: Params;
  readonly evidence?: readonly Evidence[];
  readonly fix: FixKind;
  /** Where to go, where that is not the place itself. */
  readonly goTo?: Path;
  readonly step?: string | null;
  readonly source: SourceRef;
}

export function itemOf(plan: Plan, { ruleId, severity, path, message, params = {}, evidence = [], fix, goTo, step, source }: Said): RehearsalItem {
  const target = goTo ?? path;
  const open = target === null ? null : openPath(plan, target);
  const stepId = (open === null ? null : stepOf(plan, open)) ?? step ?? null;
  return {
    id: `${ruleId} ${path ?? ''}`,
    ruleId, severity, message, params, evidence, source,
    place: { path, step: stepId, service: path === null ? null : ownerOf(path) },
    fix: { do: fix, path: open !== null && stepOf(plan, open) !== null ? open : null, step: stepId },
  };
}

const FIXES: Readonly<Record<string, FixKind>> = {
  'base.typeCheck': 'checkType', 'base.type': 'checkType', 'base.phone': 'verify', 'base.question': 'declare', 'base.authenticity': 'prove', 'base.agreement': 'agree',
};

/** What mends a finding, as far as its kind tells. */
export function fixOf({ ruleId }: Finding, field: FieldPlan | undefined, aboutEvidence: boolean): FixKind {
  const own = FIXES[ruleId];
  if (own !== undefined) return own;
  if (aboutEvidence) return 'elsewhere';
  const empty = ruleId === 'base.required';
  if (field?.upload != null) return empty ? 'upload' : 'replace';
  return empty ? 'fill' : 'change';
}

const RANK: Readonly<Record<RehearsalSeverity, number>> = { block: 0, warn: 1, hint: 2, unchecked: 3 };

/** Most serious first, then in the order of the form; of two that say the same about one place the first stays. */
export function inOrder(plan: Plan, items: readonly RehearsalItem[]): readonly RehearsalItem[] {
  const steps = new Map(plan.steps.map(({ id }, index) => [id, index]));
  const fields = new Map([...plan.fields.values()].map(({ path }, index) => [path, index]));
  const place = ({ place: { path, step } }: RehearsalItem): number => (steps.get(step ?? '') ?? steps.size) * 100_000 + (fields.get(path ?? '') ?? 99_999);
  const seen = new Set<string>();
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => RANK[a.item.severity] - RANK[b.item.severity] || place(a.item) - place(b.item) || a.index - b.index)
    .map(({ item }) => item)
    .flatMap((item) => {
      const same = `${item.id} ${item.message} ${JSON.stringify(item.params)}`;
      if (seen.has(same)) return [];
      seen.add(same);
      let id = item.id;
      for (let n = 2; seen.has(`#${id}`); n += 1) id = `${item.id} ${n}`;
      seen.add(`#${id}`);
      return [id === item.id ? item : { ...item, id }];
    });
}
