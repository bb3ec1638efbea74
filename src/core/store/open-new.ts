import { createFiling } from '../model/create-filing.js';
import { isIcpError } from '../model/errors.js';
import type { Filing, Instant } from '../model/filing.js';
import type { Profile } from '../model/profile.js';
import type { ServerDraft } from '../ports/backend.js';
import type { EffectApi } from './effects/types.js';
import type { Plan, Planner } from '../plan/types.js';
import type { FilingState, ReadOnlyReason, SaveStatus } from './types.js';

/** Milliseconds that opening waits for the backend's draft before it goes on with what is on this device. */
const PATIENCE = 8_000;
/** A lock that is being given back by the element's last owner is free within this many tries. */
const LOCK_TRIES = 3;
const LOCK_PAUSE = 150;

export interface Opened {
  readonly filing: Filing;
  readonly restored: boolean;
  readonly readOnly: ReadOnlyReason;
  readonly save: SaveStatus;
  /** Of a draft that was found: what there is to say about the rules since. */
  readonly news?: (plan: Plan, planner: Planner) => FilingState['notice'];
}

/** Begins the filing that there is no draft of. */
export type Begin = (id: string | undefined) => Promise<Opened>;

/** The backend's draft; `undefined` when it cannot be asked, now or at all. */
export async function askServer(api: EffectApi, filingId: string | null): Promise<ServerDraft | null | undefined> {
  const { adapter, timer } = api.ports;
  if (!adapter.loadDraft) return undefined;
  let cancel = (): void => undefined;
  const late = new Promise<undefined>((resolve) => (cancel = timer.after(PATIENCE, () => resolve(undefined))));
  try {
    return await Promise.race([adapter.loadDraft({ filingId }), late]);
  } catch (error) {
    if (isIcpError(error) && error.code === 'unauthenticated') {
      api.session.unasked = true;
      api.pause(error);
    } else api.report(error);
    return undefined;
  } finally {
    cancel();
  }
}

export async function locked(api: EffectApi, ids: readonly string[], steal: boolean): Promise<boolean> {
  for (let attempt = 1; !(await api.lock(ids, steal)); attempt++) {
    if (attempt >= LOCK_TRIES) return false;
    await new Promise<void>((resolve) => api.ports.timer.after(LOCK_PAUSE, resolve));
  }
  return true;
}

/** How a new filing is kept: not yet, or not at all where neither this device nor the backend takes drafts. */
export const saveOfNew = (api: EffectApi): SaveStatus => ({ state: api.session.storage || api.ports.adapter.saveDraft ? 'new' : 'memory-only' });

/** An empty filing as this provider starts one. */
export const blank = (profile: Profile, id: string, now: Instant, nextId: (prefix: string) => string): Filing =>
  createFiling({
    id,
    providerId: profile.id,
    profileVersion: profile.version,
    now,
    serviceId: nextId('s'),
    domainId: nextId('d'),
    kind: profile.kinds[0] ?? 'website',
    step: profile.flows.find((flow) => flow.type === 'first')?.steps[0]?.id ?? '',
  });

export async function openNew(api: EffectApi, id: string | undefined, steal: boolean): Promise<Opened> {
  const { profile, ids } = api.ports;
  const filing = blank(profile, id ?? ids.next('f'), api.now(), (prefix) => ids.next(prefix));
  // The first draft of an account is locked by a name of its own: its id is known to nobody else yet.
  const mine = await locked(api, id === undefined ? [filing.id, 'new'] : [filing.id], steal);
  Object.assign(api.session, { serverVersion: null, onDevice: filing, onServer: filing });
  return { filing, restored: false, readOnly: mine ? null : 'other-tab', save: saveOfNew(api) };
}

/** What belongs to one opened draft and starts anew with it. */
export const emptied = (): Pick<FilingState, 'touched' | 'composing' | 'uploads' | 'ocr' | 'suggestions' | 'checks' | 'codes' | 'authenticityBusy' | 'submit' | 'order' | 'openService' | 'notice'> => ({
  touched: {},
  composing: false,
  uploads: {},
  ocr: {},
  suggestions: [],
  checks: {},
  codes: {},
  authenticityBusy: {},
  submit: { phase: 'idle', failure: null },
  order: { phase: 'idle', order: null, failure: null },
  openService: null,
  notice: null,
});
