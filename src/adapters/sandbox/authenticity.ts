import { IcpError } from '../../core/model/errors.js';
import type { AuthenticitySession, BackendAdapter } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import type { SandboxSession } from './types.js';
import { instant, type World } from './world.js';

type Calls = Required<Pick<BackendAdapter, 'startAuthenticity' | 'getAuthenticity'>>;

const MINUTE = 60_000;
/** How long the link for the phone works, and how long a passed check may be used. */
const LINK_LASTS = 30 * MINUTE;
const RESULT_LASTS = 7 * 24 * 60 * MINUTE;

const shown = ({ filingId: _filing, serviceId: _service, ...session }: SandboxSession): AuthenticitySession => session;

/** The session as it is now: a link that was not used in time has run out. */
const current = (row: SandboxSession, now: number): SandboxSession =>
  row.status === 'waiting' && row.expiresAt !== undefined && Date.parse(row.expiresAt) <= now ? { ...row, status: 'expired' } : row;

export interface Authenticity {
  readonly calls: Calls;
  settle(sessionId: string, status: 'passed' | 'failed' | 'expired', reason: string | undefined): Promise<void>;
  /** Tells listeners of links that have run out. */
  expire(): Promise<void>;
}

export function createAuthenticity(world: World): Authenticity {
  const urlOf = world.options.authenticityUrl ?? ((id: string) => `https://sandbox.invalid/face/${id}`);

  const read = async (db: Db, sessionId: string): Promise<SandboxSession> => {
    const row = await db.get('sessions', sessionId);
    if (!row) throw new IcpError('invalid', 'there is no such session');
    const now = current(row, await world.now());
    if (now !== row) await put(db, now);
    return now;
  };
  const put = async (db: Db, row: SandboxSession): Promise<void> => {
    await db.put('sessions', row.sessionId, row);
    world.emit({ type: 'authenticity', session: shown(row) });
  };

  return {
    calls: {
      startAuthenticity: ({ filingId, serviceId, method }, options) =>
        world.call('startAuthenticity', options, async () => {
          if (method !== 'face-check' && method !== 'app-capture') throw new IcpError('unsupported', `the sandbox has no session for ${method}`);
          const row = await world.exclusive(async (db) => {
            const sessionId = await world.nextId('f');
            const session: SandboxSession = {
              sessionId,
              filingId,
              serviceId,
              status: 'waiting',
              url: urlOf(sessionId),
              expiresAt: instant((await world.now()) + LINK_LASTS),
            };
            await put(db, session);
            return session;
          });
          await world.changed();
          return shown(row);
        }),
      getAuthenticity: (sessionId, options) =>
        world.call('getAuthenticity', options, async () => shown(await world.exclusive((db) => read(db, sessionId)))),
    },
    settle: async (sessionId, status, reason) => {
      await world.exclusive(async (db) => {
        const row = await read(db, sessionId);
        const now = await world.now();
        await put(db, {
          ...row,
          status,
          ...(status === 'passed' ? { validUntil: instant(now + RESULT_LASTS) } : {}),
          ...(reason === undefined ? {} : { reason }),
        });
      });
      await world.changed();
    },
    expire: async () => {
      await world.exclusive(async (db) => {
        for (const { sessionId } of await db.all('sessions')) await read(db, sessionId);
      });
    },
  };
}
