import { createFiling } from '../model/create-filing.js';
import { isIcpError } from '../model/errors.js';
import type { Filing, Instant } from '../model/filing.js';
import type { MigratedFiling } from '../model/migrate-filing.js';
import type { Profile } from '../model/profile.js';
import type { ServerDraft } from '../ports/backend.js';
import type { StoredDraft } from '../ports/platform.js';
import type { EffectApi, OpenHow } from './effects/types.js';
import type { FilingState, ReadOnlyReason, SaveStatus } from './types.js';

/** Milliseconds that opening waits for the backend's draft before it goes on with what is on this device. */
const PATIENCE = 8_000;
/** A lock that is being given back by the element's last owner is free within this many tries. */
const LOCK_TRIES = 3;
const LOCK_PAUSE = 150;

type Device = 'none' | 'clean' | 'dirty' | 'order';
type Server = 'none' | 'same' | 'other' | 'unreachable';
export type Winner = 'new' | 'device' | 'server' | 'ask';

/**
 * Which draft is opened. `dirty`: this device holds changes that the backend has not seen; `order`: only the pointer to a submitted order is
 * here; `same`/`other`: the backend's version is the one this device last saw, or another. See docs/decisions/0007-drafts.md.
 */
export const WINNERS: Readonly<Record<Device, Readonly<Record<Server, Winner>>>> = {
  none: { none: 'new', same: 'server', other: 'server', unreachable: 'new' },
  clean: { none: 'device', same: 'device', other: 'server', unreachable: 'device' },
  dirty: { none: 'device', same: 'device', other: 'ask', unreachable: 'device' },
  order: { none: 'device', same: 'device', other: 'device', unreachable: 'device' },
};

export interface Opened {
  readonly filing: Filing;
  readonly restored: boolean;
  readonly readOnly: ReadOnlyReason;
  readonly save: SaveStatus;
}


/** Reads a stored filing; one that cannot be read stays where it is and is reported. */
async function read(api: EffectApi, raw: unknown): Promise<MigratedFiling | null> {
  const { migrateFiling } = await import('../model/migrate-filing.js');
  try {
    return migrateFiling(raw);
  } catch (error) {
    api.report(error);
    return null;
  }
}

/** The backend's draft; `undefined` when it cannot be asked, now or at all. */
async function askServer(api: EffectApi, filingId: string | null): Promise<ServerDraft | null | undefined> {
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

async function onDevice(api: EffectApi, filingId: string): Promise<StoredDraft | null> {
  try {
    return await api.ports.storage.load(api.session.scope, filingId);
  } catch (error) {
    api.report(error);
    return null;
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

interface Found { readonly draft: StoredDraft; readonly read: MigratedFiling }

async function readable(api: EffectApi, filingId: string): Promise<Found | null> {
  const draft = await onDevice(api, filingId);
  const result = draft && (await read(api, draft.filing));
  return draft && result ? { draft, read: result } : null;
}

async function locked(api: EffectApi, ids: readonly string[], steal: boolean): Promise<boolean> {
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

async function openNew(api: EffectApi, id: string | undefined, steal: boolean): Promise<Opened> {
  const { profile, ids } = api.ports;
  const filing = blank(profile, id ?? ids.next('f'), api.now(), (prefix) => ids.next(prefix));
  // The first draft of an account is locked by a name of its own: its id is known to nobody else yet.
  const mine = await locked(api, id === undefined ? [filing.id, 'new'] : [filing.id], steal);
  Object.assign(api.session, { serverVersion: null, onDevice: filing, onServer: filing });
  return { filing, restored: false, readOnly: mine ? null : 'other-tab', save: { state: keptNowhere(api) ? 'memory-only' : 'new' } };
}

function saved(api: EffectApi, winner: Winner, found: Found | null): SaveStatus {
  if (winner === 'ask') return { state: 'conflict' };
  if (winner === 'server') return { state: 'saved', at: api.now(), where: 'server' };
  if (!found || found.draft.dirty) return { state: 'unsaved' };
  return { state: 'saved', at: found.draft.savedAt, where: found.draft.serverVersion === null ? 'device' : 'server' };
}

/** Finds the draft to open, takes its lock and reads it. Never rejects for a draft: what cannot be read is reported and kept aside. */
export async function openDraft(api: EffectApi, { steal = false, fresh: anew = false }: OpenHow): Promise<Opened> {
  const { filingId: wanted } = api.ports;
  if (anew) return openNew(api, undefined, steal);

  const [ids, asked] = await Promise.all([idsOnDevice(api), askServer(api, wanted ?? null)]);
  let server = asked;
  let found: Found | null = null;
  for (const id of wanted === undefined ? ids : ids.filter((one) => one === wanted)) {
    found = await readable(api, id);
    if (found) break;
  }
  // Without an id the two places may name two drafts: the one saved last is opened, the other stays where it is.
  if (found && server && server.filing.id !== found.draft.filing.id) {
    if (found.draft.savedAt >= server.savedAt) server = await askServer(api, found.draft.filing.id);
    else found = await readable(api, server.filing.id);
  }
  const theirs = server ? await read(api, server.filing) : null;
  const id = found?.read.filing.id ?? theirs?.filing.id;
  // A wanted draft that is there but cannot be read is kept: the new one gets another id.
  if (id === undefined) return openNew(api, wanted !== undefined && !ids.includes(wanted) && !server ? wanted : undefined, steal);

  const device: Device = !found ? 'none' : found.read.filing.orderId !== null ? 'order' : found.draft.dirty ? 'dirty' : 'clean';
  // The same draft, when the page was left between the backend's answer and our note of it.
  const known = server != null && found !== null && (server.version === found.draft.serverVersion || theirs?.filing.updatedAt === found.read.filing.updatedAt);
  const there: Server = server === undefined ? 'unreachable' : !server || !theirs ? 'none' : known ? 'same' : 'other';
  const winner = WINNERS[device][there];
  const chosen = winner === 'server' ? theirs : found?.read;
  if (!chosen) return openNew(api, undefined, steal);

  const { filing } = chosen;
  const isOrder = filing.orderId !== null;
  const mine = isOrder || (await locked(api, [filing.id], steal));
  // Whoever held the lock may have saved since we read.
  const latest = mine && !isOrder && winner !== 'server' ? await readable(api, filing.id) : null;
  const result = latest?.read.filing ?? filing;
  Object.assign(api.session, {
    serverVersion: winner === 'server' || there === 'same' ? (server?.version ?? null) : there === 'none' ? null : ((latest ?? found)?.draft.serverVersion ?? null),
    onDevice: winner === 'server' ? null : result,
    onServer: winner === 'server' || (winner === 'device' && there === 'same' && device === 'clean') ? result : null,
  });
  const readOnly: ReadOnlyReason = isOrder ? 'submitted' : chosen.readOnly ? 'newer-draft' : mine ? null : 'other-tab';
  return { filing: result, restored: true, readOnly, save: saved(api, winner, latest ?? found) };
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
