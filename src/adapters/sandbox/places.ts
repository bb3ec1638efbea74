import { IcpError } from '../../core/model/errors.js';
import { invalidWith, type BackendAdapter, type Counter } from '../../core/ports/backend.js';
import fixtures from './fixtures.json';
import { instant, type World } from './world.js';

type Calls = Required<Pick<BackendAdapter, 'listCounters' | 'requestCurtain'>>;

const INVENTED: Readonly<Record<string, readonly Counter[]>> = fixtures.counters;

export const createPlaces = (world: World): Calls => ({
  listCounters: ({ province }, options) =>
    world.call('listCounters', options, async () => {
      const { counters } = await world.provider();
      // Where the provider names its places they are all there is; a profile does not say in which province they lie.
      if (counters.length > 0) return counters.map(({ source: _source, ...counter }): Counter => counter);
      return INVENTED[province] ?? [];
    }),

  requestCurtain: (request, options) =>
    world.call('requestCurtain', options, async () => {
      const missing = (['receiver', 'address', 'phone'] as const).filter((name) => request[name].trim() === '');
      if (missing.length > 0) throw invalidWith(missing.map((name) => ({ path: null, code: `curtain-${name}`, message: fixtures.reviewers.curtainIncomplete })));
      const { curtain } = await world.provider();
      const requestedAt = instant(await world.now());
      await world.exclusive(async (db) => {
        const sent = await db.count('curtains');
        if (curtain !== null && sent >= curtain.perAccount) throw new IcpError('conflict', 'this account has had its curtain', { details: { sent } });
        const id = await world.nextId('c');
        await db.put('curtains', id, { id, requestedAt, request });
        await db.put('messages', `${id}m`, { id: `${id}m`, at: requestedAt, to: null, text: fixtures.messages.curtain, code: null });
      });
      await world.changed();
      return { requestedAt, note: fixtures.messages.curtainNote };
    }),
});
