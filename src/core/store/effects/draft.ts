import type { Effect, EffectApi } from './types.js';

/** Taking the lock back, and discarding. */
export function create(api: EffectApi): Effect {
  async function discard(): Promise<void> {
    const { filing, readOnly } = api.state();
    const { adapter, storage } = api.ports;
    // Another tab is writing it: it is not ours to throw away.
    if (readOnly === 'other-tab') return;
    // What a newer version wrote is kept for that version; only another filing is begun.
    if (readOnly === 'newer-draft') return api.reopen({ fresh: true });
    const submitted = filing.orderId !== null;
    try {
      // The backend first: what could not be deleted there would come back at the next opening. An order is not a draft.
      if (!submitted) await api.backend(async () => adapter.deleteDraft?.(filing.id));
      if (api.session.storage) await storage.remove(api.session.scope, filing.id);
    } catch (error) {
      api.report(error);
      return;
    }
    await api.reopen({ fresh: true });
  }

  return {
    run(command) {
      if (command.type === 'draft/discard') void discard();
      else if (api.state().readOnly === 'other-tab') void api.reopen({ steal: true });
    },
  };
}
