import { IcpError } from '../../core/model/errors.js';
import type { Filing } from '../../core/model/filing.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import { findWord, MAGIC } from './magic.js';
import type { StoredDraftRow } from './types.js';
import { instant, type World } from './world.js';

type Drafts = Required<Pick<BackendAdapter, 'loadDraft' | 'saveDraft' | 'deleteDraft'>>;

const valuesOf = (filing: Filing): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(filing.answers).map(([path, answer]) => [path, answer.value]));

const nextVersion = (row: StoredDraftRow | undefined): string => String(Number(row?.version ?? 0) + 1);

/** The draft as another device would have saved it: changed at another time, or it would pass for our own whose answer was lost. */
const savedElsewhere = (row: StoredDraftRow | undefined, filing: Filing, now: number): StoredDraftRow => ({
  filing: { ...filing, updatedAt: instant(now) },
  version: nextVersion(row),
  savedAt: instant(now),
});

/** Saves the stored draft once more, as another device would. */
export async function saveFromElsewhere(db: Db, filingId: string, now: number): Promise<void> {
  const row = await db.get('drafts', filingId);
  if (row) await db.put('drafts', filingId, savedElsewhere(row, row.filing, now));
}

export function createDrafts(world: World): Drafts {
  /** Magic words in names and remarks; each works once per filing, so that a retry gets through. */
  const playMagic = async (db: Db, draft: Filing): Promise<void> => {
    const values = valuesOf(draft);
    if (findWord(values, MAGIC.words.sessionExpires) !== null && (await world.once(db, `expires:${draft.id}`))) {
      await db.put('meta', 'network', 'unauthenticated');
      throw new IcpError('unauthenticated', 'the sandbox plays an expired session');
    }
    if (findWord(values, MAGIC.words.draftConflict) !== null && (await world.once(db, `conflict:${draft.id}`))) {
      const row = await db.get('drafts', draft.id);
      await db.put('drafts', draft.id, savedElsewhere(row, row?.filing ?? draft, await world.now()));
    }
  };

  /** Open: not submitted, or given back to the applicant. */
  const isOpenDraft = async (db: Db, { filing }: StoredDraftRow): Promise<boolean> => {
    const row = (await db.all('orders')).find(({ order }) => order.filingId === filing.id);
    return row === undefined || row.order.state === 'rejected' || row.order.state === 'withdrawn';
  };

  return {
    loadDraft: ({ filingId }, options) =>
      world.call('loadDraft', options, async () => {
        const db = await world.db();
        if (filingId !== null) return (await db.get('drafts', filingId)) ?? null;
        const newestFirst = [...(await db.all('drafts'))].sort((a, b) => b.savedAt.localeCompare(a.savedAt));
        for (const row of newestFirst) if (await isOpenDraft(db, row)) return row;
        return null;
      }),

    saveDraft: (draft, version, options) =>
      world.call('saveDraft', options, async () => {
        const saved = await world.exclusive(async (db) => {
          await playMagic(db, draft);
          const row = await db.get('drafts', draft.id);
          // A draft that is gone (deleted on another device) comes back: losing it would be worse.
          if (row && row.version !== version) throw new IcpError('conflict', 'the draft was saved elsewhere', { details: { version: row.version } });
          const next = nextVersion(row ?? (version === null ? undefined : { filing: draft, version, savedAt: '' }));
          await db.put('drafts', draft.id, { filing: draft, version: next, savedAt: instant(await world.now()) });
          return { version: next };
        });
        await world.changed();
        return saved;
      }),

    deleteDraft: (filingId, options) =>
      world.call('deleteDraft', options, async () => {
        await world.exclusive(async (db) => {
          await db.remove('drafts', filingId);
          const submitted = (await db.all('orders')).some(({ order }) => order.filingId === filingId);
          // Files of an order stay: they are the reviewer's now.
          if (submitted) return;
          for (const file of await db.all('files')) if (file.filingId === filingId) await db.remove('files', file.id);
        });
        await world.changed();
      }),
  };
}
