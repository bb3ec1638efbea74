import type { CounterDef, CurtainDef, MinistrySmsRow, OrderActionDef } from '../../core/model/console.js';
import type { FilingTypeCode } from '../../core/model/filing.js';
import type { AuthenticityRow, CloudRules, FlowDef, MaterialDef } from '../../core/model/profile.js';
import type { OrderState } from '../../core/ports/backend.js';
import { ministrySms } from './sms-rows.js';
import type { SandboxProfile } from './types.js';

/** The profile with what comes in parts of its own, as far as the sandbox plays it. */
export interface Provider extends SandboxProfile {
  readonly flows: readonly FlowDef[];
  readonly authenticity: readonly AuthenticityRow[];
  readonly materials: readonly MaterialDef[];
  readonly cloud?: CloudRules;
  readonly ministrySms: readonly MinistrySmsRow[];
  readonly orderActions: readonly OrderActionDef[];
  /** Days without an update after which an order that is not under review is deleted; `null`: never. */
  readonly idleDays: number | null;
  readonly pageSize: number;
  readonly counters: readonly CounterDef[];
  readonly curtain: CurtainDef | null;
  /** Drafts stand among the orders. */
  readonly listsDrafts: boolean;
}

const PAGE = 10;

export async function wholeProvider(profile: SandboxProfile): Promise<Provider> {
  const { later: loadLater, console: loadAround } = profile;
  const [later, around] = await Promise.all([loadLater?.(), loadAround?.()]);
  const cloud = later?.cloud ?? profile.cloud;
  const orderActions = around?.orders.actions ?? [];
  const flows = later?.flows ?? [];
  return {
    ...profile,
    flows: [...flows, ...(profile.flows ?? []).filter(({ type }) => !flows.some((one) => one.type === type))],
    authenticity: later?.authenticity ?? profile.authenticity ?? [],
    materials: later?.materials ?? profile.materials ?? [],
    review: later?.review ?? profile.review,
    ...(cloud === undefined ? {} : { cloud }),
    ministrySms: around?.ministrySms ?? ministrySms,
    orderActions,
    idleDays: around?.orders.idleDays?.n ?? null,
    pageSize: around?.orders.pageSize ?? PAGE,
    counters: around?.counters ?? [],
    curtain: around?.curtain ?? null,
    listsDrafts: orderActions.some(({ states }) => states.includes('draft')),
  };
}

const GIVEN_BACK: readonly OrderState[] = ['draft', 'rejected', 'withdrawn', 'waiting-photo', 'waiting-papers'];

/** Whether an order may be given up: as the provider's console says, or, where it says nothing, while it is with the applicant. */
export function mayAbandon(provider: Provider, type: FilingTypeCode, state: OrderState): boolean {
  const rows = provider.orderActions.filter(({ id }) => id === 'abandon');
  if (rows.length === 0) return GIVEN_BACK.includes(state);
  return rows.some(({ states, types }) => states.includes(state) && (types?.includes(type) ?? true));
}
