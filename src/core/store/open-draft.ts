import type { EffectApi, OpenHow } from './effects/types.js';
import { askServer, type Opened, openNew } from './open-new.js';

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
  const { filingId: wanted } = api.ports;
  if (fresh) return openNew(api, undefined, steal);
  const [ids, asked] = await Promise.all([idsOnDevice(api), askServer(api, wanted ?? null)]);
  if (ids.length === 0 && !asked) return openNew(api, wanted, steal);
  const { openFound } = await import('./open.js');
  return openFound(api, steal, ids, asked);
}
