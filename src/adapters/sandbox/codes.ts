import { IcpError } from '../../core/model/errors.js';
import type { AnswerValue } from '../../core/model/filing.js';
import type { BackendAdapter, CodeResult } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import fixtures from './fixtures.json';
import { MAGIC } from './magic.js';
import type { StoredCode } from './types.js';
import { instant, randomDigits, type World } from './world.js';

type Codes = Pick<BackendAdapter, 'sendCode' | 'verifyCode'>;

const { phones } = MAGIC;
/** Seconds that a phone which is always refused has to wait. */
const RATE_LIMIT = 60;

const provinceOf = (value: AnswerValue | undefined): string | undefined =>
  typeof value === 'object' && 'province' in value ? value.province : undefined;

export function createCodes(world: World): Codes {
  const rules = world.options.profile.phoneCodes;

  /** Ordinary numbers belong to the province of their filing, so that a demo runs without warnings. */
  const homeOf = async (db: Db, phone: string, filingId: string): Promise<string | undefined> => {
    if (phone === phones.homeInOtherProvince) return MAGIC.homes.otherProvince;
    return provinceOf((await db.get('drafts', filingId))?.filing.answers['entity.region']?.value);
  };

  const check = (row: StoredCode | undefined, phone: string, code: string, now: number): { result: CodeResult; row: StoredCode | undefined } => {
    if (!row || row.phone !== phone || row.phone === phones.codeExpiresAtOnce || Date.parse(row.expiresAt) <= now) {
      return { result: { ok: false, reason: 'expired', ...(row ? { resendAt: row.resendAt } : {}) }, row };
    }
    if (row.attemptsLeft <= 0) return { result: { ok: false, reason: 'too-many', attemptsLeft: 0, resendAt: row.resendAt }, row };
    if (row.code === code && phone !== phones.codeAlwaysWrong) return { result: { ok: true, ticket: row.ticket }, row: { ...row, verified: true } };
    const attemptsLeft = row.attemptsLeft - 1;
    const reason = attemptsLeft === 0 ? 'too-many' : 'wrong';
    return { result: { ok: false, reason, attemptsLeft, resendAt: row.resendAt }, row: { ...row, attemptsLeft } };
  };

  return {
    sendCode: ({ phone, filingId }, options) =>
      world.call('sendCode', options, async () => {
        if (phone === phones.rateLimited) throw new IcpError('rate-limited', 'too many codes', { details: { after: RATE_LIMIT } });
        const sent = await world.exclusive(async (db) => {
          const now = await world.now();
          const waiting = (await db.all('codes')).find((row) => row.phone === phone && Date.parse(row.resendAt) > now);
          if (waiting) {
            const after = Math.ceil((Date.parse(waiting.resendAt) - now) / 1000);
            throw new IcpError('rate-limited', 'a code was sent a moment ago', { details: { after } });
          }
          const row: StoredCode = {
            ticket: await world.nextId('t'),
            phone,
            code: phone === phones.fixedCode ? MAGIC.codes.fixed : randomDigits(rules.length),
            sentAt: instant(now),
            resendAt: instant(now + rules.resendAfter * 1000),
            expiresAt: instant(now + rules.validFor * 1000),
            attemptsLeft: rules.attempts,
            verified: false,
          };
          await db.put('codes', row.ticket, row);
          if (phone !== phones.codeNeverArrives) {
            const id = await world.nextId('m');
            const text = fixtures.messages.code.replace('{{code}}', row.code).replace('{{minutes}}', String(Math.ceil(rules.validFor / 60)));
            await db.put('messages', id, { id, at: row.sentAt, to: phone, text, code: row.code });
          }
          const home = await homeOf(db, phone, filingId);
          return { ticket: row.ticket, resendAt: row.resendAt, expiresAt: row.expiresAt, length: row.code.length, ...(home === undefined ? {} : { home }) };
        });
        await world.changed();
        return sent;
      }),

    verifyCode: ({ ticket, phone, code }, options) =>
      world.call('verifyCode', options, () =>
        world.exclusive(async (db) => {
          const { result, row } = check(await db.get('codes', ticket), phone, code, await world.now());
          if (row) await db.put('codes', ticket, row);
          return result;
        }),
      ),
  };
}
