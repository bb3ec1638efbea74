import { isIcpError } from '../../model/errors.js';
import type { PhoneCheck } from '../../model/filing.js';
import type { Path } from '../../model/ids.js';
import { smsCode } from '../../values/sms-code/index.js';
import type { CodeStatus } from '../types.js';
import type { Effect, EffectApi } from './types.js';

/** The finding that asks for the code itself does not stand in the way of sending one. */
const ASKS_FOR_CODE = 'base.phone';

/** In-form codes: sending and checking. What lasts (countdown, ticket, result) is part of the filing and survives a reload. */
export function create(api: EffectApi): Effect {
  const { adapter, profile } = api.ports;

  const status = (path: Path, code: CodeStatus): void => api.apply('codes/status', ({ codes }) => ({ codes: { ...codes, [path]: code } }));
  const note = (path: Path, check: PhoneCheck): void =>
    api.apply('codes/check', ({ filing }) => ({ filing: { ...filing, phoneChecks: { ...filing.phoneChecks, [path]: check } } }));
  const later = (seconds: number): string => new Date(api.millis() + seconds * 1_000).toISOString();
  const phoneAt = (path: Path): string => {
    const value = api.plan().fields.get(path)?.value;
    return typeof value === 'string' ? value : '';
  };

  async function send(path: Path): Promise<void> {
    if (api.state().composing || api.state().codes[path]?.busy) return;
    api.dispatch({ type: 'field/leave', path });
    const phone = phoneAt(path);
    const wrong = api.plan().findings.some((finding) => finding.path === path && finding.severity === 'block' && finding.ruleId !== ASKS_FOR_CODE);
    if (phone === '' || wrong) return api.dispatch({ type: 'focus', path });
    // A number that was proved for another person of this filing is proved: the same person is known by the number (spec §3.3).
    const proved = Object.values(api.state().filing.phoneChecks).find((check) => check.phone === phone && check.verifiedAt !== undefined);
    if (proved) return note(path, proved);
    const before = api.state().filing.phoneChecks[path];
    const same = before?.phone === phone ? before : undefined;
    if (same?.resendAt !== undefined && Date.parse(same.resendAt) > api.millis()) return;

    status(path, { busy: 'sending', failure: null });
    try {
      const filingId = api.state().filing.id;
      const sent = await api.backend(() => adapter.sendCode({ filingId, path, phone }));
      await api.syncTime();
      api.apply('codes/sent', ({ filing }) => {
        const check: PhoneCheck = {
          phone, ticket: sent.ticket, sentAt: api.now(), resendAt: sent.resendAt, expiresAt: sent.expiresAt, attemptsLeft: profile.phoneCodes.attempts, problem: null,
        };
        // The home belongs to the number asked about; another one typed meanwhile has another home.
        const home = sent.home !== undefined && phoneAt(path) === phone ? { [`${path}Home`]: { value: sent.home, from: 'adapter' as const, at: api.now() } } : {};
        return { filing: { ...filing, phoneChecks: { ...filing.phoneChecks, [path]: check }, facts: { ...filing.facts, ...home } } };
      });
      status(path, { busy: null, failure: null });
    } catch (error) {
      const failure = api.report(error);
      const after = isIcpError(error) && error.code === 'rate-limited' ? error.details['after'] : null;
      if (typeof after === 'number') note(path, { ...same, phone, resendAt: later(after) });
      status(path, { busy: null, failure });
    }
  }

  async function verify(path: Path, raw: string): Promise<void> {
    const check = api.state().filing.phoneChecks[path];
    const code = smsCode.normalise(raw);
    const { ticket, phone } = check ?? {};
    if (ticket === undefined || phone === undefined || check?.verifiedAt !== undefined || code === '' || api.state().codes[path]?.busy) return;
    // The code went to another number than the one that stands there now.
    if (phone !== phoneAt(path)) return;
    status(path, { busy: 'verifying', failure: null });
    try {
      const filingId = api.state().filing.id;
      const result = await api.backend(() => adapter.verifyCode({ filingId, path, phone, ticket, code }));
      const now = api.state().filing.phoneChecks[path];
      if (now?.ticket === ticket) {
        if (result.ok) note(path, { ...now, ticket: result.ticket, verifiedAt: api.now(), problem: null });
        else note(path, { ...now, problem: result.reason, ...(result.attemptsLeft === undefined ? {} : { attemptsLeft: result.attemptsLeft }), ...(result.resendAt === undefined ? {} : { resendAt: result.resendAt }) });
      }
      status(path, { busy: null, failure: null });
    } catch (error) {
      status(path, { busy: null, failure: api.report(error) });
    }
  }

  return {
    run(command) {
      if (command.type === 'code/send') void send(command.path);
      if (command.type === 'code/verify') void verify(command.path, command.code);
    },
  };
}
