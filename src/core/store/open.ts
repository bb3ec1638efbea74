import type { MigratedFiling } from '../model/migrate-filing.js';
import type { ServerDraft } from '../ports/backend.js';
import type { StoredDraft } from '../ports/platform.js';
import type { EffectApi } from './effects/types.js';
import { askServer, type Begin, locked, type Opened } from './open-new.js';
import { ruleNews } from './rule-news.js';
import type { ReadOnlyReason, SaveStatus } from './types.js';

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

async function onDevice(api: EffectApi, filingId: string): Promise<StoredDraft | null> {
  try {
    return await api.ports.storage.load(api.session.scope, filingId);
  } catch (error) {
    api.report(error);
    return null;
  }
}

interface Found { readonly draft: StoredDraft; readonly read: MigratedFiling }

async function readable(api: EffectApi, filingId: string): Promise<Found | null> {
  const draft = await onDevice(api, filingId);
  const result = draft && (await read(api, draft.filing));
  return draft && result ? { draft, read: result } : null;
}

function saved(api: EffectApi, winner: Winner, found: Found | null): SaveStatus {
  if (winner === 'ask') return { state: 'conflict' };
  if (winner === 'server') return { state: 'saved', at: api.now(), where: 'server' };
  if (!found || found.draft.dirty) return { state: 'unsaved' };
  return { state: 'saved', at: found.draft.savedAt, where: found.draft.serverVersion === null ? 'device' : 'server' };
}

/** Chooses among the drafts that were found, takes the lock and reads. Never rejects for a draft: what cannot be read is reported and kept aside. */
export async function openFound(api: EffectApi, steal: boolean, ids: readonly string[], asked: ServerDraft | null | undefined, wanted: string | undefined, begin: Begin): Promise<Opened> {
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
  if (id === undefined) return begin(wanted !== undefined && !ids.includes(wanted) && !server ? wanted : undefined);

  const device: Device = !found ? 'none' : found.read.filing.orderId !== null ? 'order' : found.draft.dirty ? 'dirty' : 'clean';
  // The same draft, when the page was left between the backend's answer and our note of it.
  const known = server != null && found !== null && (server.version === found.draft.serverVersion || theirs?.filing.updatedAt === found.read.filing.updatedAt);
  const there: Server = server === undefined ? 'unreachable' : !server || !theirs ? 'none' : known ? 'same' : 'other';
  const winner = WINNERS[device][there];
  const chosen = winner === 'server' ? theirs : found?.read;
  if (!chosen) return begin(undefined);

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
  const news: NonNullable<Opened['news']> = (plan, { context: { rules, profile } }) => ruleNews(result, plan, rules, profile.version);
  return { filing: result, restored: true, readOnly, save: saved(api, winner, latest ?? found), news };
}
