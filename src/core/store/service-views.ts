import type { Answer, Filing } from '../model/filing.js';
import type { ServiceId } from '../model/ids.js';
import type { Finding, Plan } from '../plan/types.js';
import { keep, type Shown, shownOf } from './selectors.js';
import type { FilingState } from './types.js';

/** Blocking findings that may be shown: of one step, or of all. Stable. */
export function errorSummary(state: FilingState, plan: Plan, stepId?: string): readonly Finding[] {
  const { all } = shownOf(state, plan);
  const wanted = plan.findings.filter((finding) => finding.severity === 'block' && all.has(finding) && (stepId === undefined || finding.stepId === stepId));
  return keep(plan, `summary ${stepId ?? ''}`, wanted);
}

export interface ServiceView {
  readonly id: ServiceId;
  /** What was entered for its name, else its first domain, else empty. */
  readonly title: string;
  readonly domains: readonly string[];
  readonly checked: boolean;
  readonly checking: boolean;
  readonly open: boolean;
  /** Blocking findings of it, shown or not. */
  readonly blocking: number;
  /** Blocking findings of it that may be shown. */
  readonly shown: number;
}

const asText = (answer: Answer | undefined): string => (typeof answer?.value === 'string' ? answer.value : '');

interface Rows { readonly filing: Filing; readonly checks: FilingState['checks']; readonly open: ServiceId | null; readonly shown: Shown; readonly list: readonly ServiceView[]; readonly byId: ReadonlyMap<ServiceId, ServiceView> }
const rowsOf = new WeakMap<Plan, Rows>();

/** Worked out once for a state: every card asks. */
function serviceRows(state: FilingState, plan: Plan): Rows {
  const { filing, checks, openService: open } = state;
  const findings = shownOf(state, plan);
  const known = rowsOf.get(plan);
  if (known?.filing === filing && known.checks === checks && known.open === open && known.shown === findings) return known;
  const counts = new Map<ServiceId, { blocking: number; shown: number }>();
  for (const finding of plan.findings) {
    if (finding.serviceId === null || finding.severity !== 'block') continue;
    const count = counts.get(finding.serviceId) ?? { blocking: 0, shown: 0 };
    count.blocking++;
    if (findings.all.has(finding)) count.shown++;
    counts.set(finding.serviceId, count);
  }
  const list = keep(plan, 'services', filing.services.map(({ id, domains, checkedAt }) => {
    const names = domains.map((domain) => asText(filing.answers[`services[${id}].domains[${domain.id}].name`])).filter((name) => name !== '');
    return keep<ServiceView>(plan, `service ${id}`, {
      id,
      title: asText(filing.answers[`services[${id}].name`]) || (names[0] ?? ''),
      domains: names,
      checked: checkedAt !== null,
      checking: checks[id]?.phase === 'running',
      open: open === id,
      blocking: counts.get(id)?.blocking ?? 0,
      shown: counts.get(id)?.shown ?? 0,
    });
  }));
  const rows: Rows = { filing, checks, open, shown: findings, list, byId: known?.list === list ? known.byId : new Map(list.map((row) => [row.id, row])) };
  rowsOf.set(plan, rows);
  return rows;
}

/** One row per service, for the cards. Rows and list are stable. */
export const serviceViews = (state: FilingState, plan: Plan): readonly ServiceView[] => serviceRows(state, plan).list;

/** The row of one service. Stable. */
export const serviceView = (state: FilingState, plan: Plan, id: ServiceId): ServiceView | undefined => serviceRows(state, plan).byId.get(id);
