import type { EffectApi, OpenHow } from './effects/types.js';
import { askServer, type Begin, type Opened, openNew } from './open-new.js';

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

/** Opens the draft that is there, or a new one; what chooses among drafts comes only when there is one. */
export async function openDraft(api: EffectApi, { steal = false, fresh = false }: OpenHow): Promise<Opened> {
  const { ports: { filingId, start }, session } = api;
  // Once: from then on it is a draft like any other, and what was thrown away is not begun again.
  const from = session.started === undefined ? start : undefined;
  const begin: Begin = async (id) => (from ? (await import('./open-start.js')).openStart(api, from, id, steal) : openNew(api, id, steal));
  if (fresh) {
    session.started ??= null;
    return openNew(api, undefined, steal);
  }
  const wanted = session.started ?? filingId;
  if (from && wanted === undefined) return begin(wanted);
  const [ids, asked] = await Promise.all([idsOnDevice(api), askServer(api, wanted ?? null)]);
  if (ids.length === 0 && !asked) return begin(wanted);
  const { openFound } = await import('./open.js');
  return openFound(api, steal, ids, asked, wanted, begin);
}
