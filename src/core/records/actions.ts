import type { OrderActionDef, OrderActionId, ProviderConsole, RecordActionDef } from '../model/console.js';
import type { CivilDate, FilingTypeCode } from '../model/filing.js';
import type { Profile } from '../model/profile.js';
import type { ServiceId } from '../model/ids.js';
import type { BackendAdapter, EntityRecord, Order, OrderState, RecordState } from '../ports/backend.js';
import { addDays, civilDateOf, daysBetween } from '../time/index.js';

/** Why something cannot be done just now. Texts: `records:why.<reason>`. */
export type Why = 'under-review' | 'no-flow' | 'ending' | 'shell' | 'elsewhere' | 'no-method' | 'too-late';

export interface RecordAction {
  readonly def: RecordActionDef;
  readonly why: Why | null;
  /** The types of the orders in the way. */
  readonly by: readonly FilingTypeCode[];
}

/** Types of the orders that are open for an entity or one of its services. */
export function openTypesOf(record: EntityRecord, orders: readonly Order[]): readonly FilingTypeCode[] {
  const numbers = new Set([record.snapshot.entityNumber, ...record.snapshot.services.map(({ number }) => number)]);
  // A backend that says what state the record is in need not say by which order.
  const changing: readonly FilingTypeCode[] = record.state === 'changing' ? ['change-entity'] : [];
  return [...new Set([...changing, ...(record.openTypes ?? []), ...orders.filter(({ recordNumber }) => recordNumber !== undefined && numbers.has(recordNumber)).map(({ type }) => type)])];
}

const ENDING: ReadonlySet<RecordState> = new Set(['cancelling', 'deregistering']);

/** What can be done with an entity on record, or with one of its services, and what stands in the way of the rest. */
export function recordActions(screens: ProviderConsole, profile: Profile, record: EntityRecord, serviceId: ServiceId | null, open: readonly FilingTypeCode[]): readonly RecordAction[] {
  const service = serviceId === null ? undefined : record.snapshot.services.find(({ id }) => id === serviceId);
  const state = (serviceId === null ? undefined : record.serviceStates?.[serviceId]) ?? record.state;
  const flows = new Set(profile.flows.map(({ type }) => type));
  return screens.records.actions.filter(({ on }) => on === (serviceId === null ? 'entity' : 'service')).map((def): RecordAction => {
    if (def.id === 'view') return { def, why: null, by: [] };
    const by = (def.blockedBy ?? []).filter((type) => open.includes(type));
    const why = !def.types.some((type) => flows.has(type)) ? 'no-flow'
      : by.length > 0 ? 'under-review'
      : ENDING.has(record.state) || ENDING.has(state) ? 'ending'
      : record.state === 'shell' ? 'shell'
      : service?.here === false && def.id !== 'start' ? 'elsewhere'
      : null;
    return { def, why, by };
  });
}

export interface OrderAction { readonly def: OrderActionDef; readonly why: Why | null }

type Offers = Pick<BackendAdapter, 'withdraw' | 'abandon'>;
const whyNot: Partial<Record<OrderActionId, (order: Order, offers: Offers) => Why | null>> = {
  withdraw: (order, { withdraw }) => (withdraw === undefined ? 'no-method' : order.canWithdraw ? null : 'too-late'),
  abandon: (order, { abandon }) => (abandon === undefined ? 'no-method' : (order.canAbandon ?? true) ? null : 'too-late'),
};

/** What can be done with an order as it stands. */
export const orderActions = (screens: ProviderConsole, order: Order, offers: Offers): readonly OrderAction[] =>
  screens.orders.actions
    .filter(({ states, types }) => states.includes(order.state) && (types === undefined || types.includes(order.type)))
    .map((def): OrderAction => ({ def, why: whyNot[def.id]?.(order, offers) ?? null }));

/** States in which nobody but the applicant can move an order: those that a provider clears away. */
const IDLE: ReadonlySet<OrderState> = new Set(['draft', 'rejected', 'withdrawn']);

/** When an order is deleted if nothing happens, and how many days are left. */
export function idleOf(screens: ProviderConsole, order: Order, today: CivilDate): { readonly on: CivilDate; readonly days: number } | null {
  const until = Date.parse(order.idleUntil ?? '');
  const updated = Date.parse(order.updatedAt);
  const { idleDays } = screens.orders;
  const on = Number.isFinite(until) ? civilDateOf(until) : idleDays && IDLE.has(order.state) && Number.isFinite(updated) ? addDays(civilDateOf(updated), idleDays.n) : null;
  return on === null ? null : { on, days: Math.max(0, daysBetween(today, on)) };
}
