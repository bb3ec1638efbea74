import { createFiling } from '../model/create-filing.js';
import { isIcpError } from '../model/errors.js';
import type { Filing, Instant } from '../model/filing.js';
import type { Profile } from '../model/profile.js';
import type { ServerDraft } from '../ports/backend.js';
import type { EffectApi, OpenHow } from './effects/types.js';
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
}

/** The backend's draft; `undefined` when it cannot be asked, now or at all. */
export async function askServer(api: EffectApi, filingId: string | null): Promise<ServerDraft | null | undefined> {
  const { adapter, timer } = api.ports;
  if (!adapter.loadDraft) return undefined;
  let cancel = (): void => undefined;
  const late = new Promise<undefined>((resolve) => (cancel = timer.after(PATIENCE, () => resolve(undefined))));
  try {
    return await Promise.race([adapter.loadDraft({ filingId }), late]);
  } catch (error) {
    if (isIcpError(error) && error.code === 'unauthenticated') api.pause(error);
    else api.report(error);
    return undefined;
  } finally {
    cancel();
  }
}

/** Ids of the drafts on this device, the last saved first. */
async function idsOnDevice(api: EffectApi): Promise<readonly string[]> {
  if (!api.session.storage) return [];
  try {
    const rows = await api.ports.storage.list(api.session.scope);
    return rows.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)).map((row) => row.filingId);
  } catch (error) {
    api.report(error);
    return [];
  }
}

export async function locked(api: EffectApi, ids: readonly string[], steal: boolean): Promise<boolean> {
  for (let attempt = 1; !(await api.lock(ids, steal)); attempt++) {
    if (attempt >= LOCK_TRIES) return false;
    await new Promise<void>((resolve) => api.ports.timer.after(LOCK_PAUSE, resolve));
  }
  return true;
}

/** Nothing is kept at all: neither this device nor the backend takes drafts. */
const keptNowhere = (api: EffectApi): boolean => !api.session.storage && !api.ports.adapter.saveDraft;

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
  return { filing, restored: false, readOnly: mine ? null : 'other-tab', save: { state: keptNowhere(api) ? 'memory-only' : 'new' } };
}

/** Opens the draft that is there, or a new one; what chooses among drafts comes only when there is one. */
export async function openDraft(api: EffectApi, { steal = false, fresh = false }: OpenHow): Promise<Opened> {
  const { filingId: wanted } = api.ports;
  if (fresh) return openNew(api, undefined, steal);
  const [ids, asked] = await Promise.all([idsOnDevice(api), askServer(api, wanted ?? null)]);
  if (ids.length === 0 && !asked) return openNew(api, wanted, steal);
  const { openFound } = await import('./open.js');
  return openFound(api, steal, ids, asked);
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
