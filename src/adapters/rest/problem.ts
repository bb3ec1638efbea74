import { type AdapterErrorCode, IcpError } from '../../core/model/errors.js';
import type { Rejection } from '../../core/model/filing.js';
import { invalidWith } from '../../core/ports/backend.js';

/**
 * What a response that is no success means. The body may be a problem document (RFC 9457, `application/problem+json`) with
 * these members of ours: `code` (an `AdapterErrorCode`; wins over the status), `version`, `orderId`, `after` (seconds),
 * `maxBytes`, `rejections`.
 */
export interface Problem {
  readonly code?: unknown;
  readonly version?: unknown;
  readonly orderId?: unknown;
  readonly after?: unknown;
  readonly maxBytes?: unknown;
  readonly rejections?: unknown;
}

const BY_STATUS: Readonly<Record<number, AdapterErrorCode>> = {
  401: 'unauthenticated',
  // Gateways answer 403 for a session or token that has run out as often as for a missing right; logging in again mends the first.
  403: 'unauthenticated',
  404: 'unsupported',
  405: 'unsupported',
  408: 'network',
  409: 'conflict',
  412: 'conflict',
  413: 'too-large',
  429: 'rate-limited',
  501: 'unsupported',
};
const CODES: ReadonlySet<string> = new Set<AdapterErrorCode>([
  'unauthenticated', 'conflict', 'invalid', 'rate-limited', 'too-large', 'unavailable', 'network', 'aborted', 'unsupported',
]);
const isCode = (value: unknown): value is AdapterErrorCode => typeof value === 'string' && CODES.has(value);
const codeFor = (status: number): AdapterErrorCode => BY_STATUS[status] ?? (status >= 500 || status < 400 ? 'unavailable' : 'invalid');

/** Seconds of a `Retry-After`, which is a number or a date. */
export function secondsOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter);
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - now) / 1000));
}

const isRejection = (value: unknown): value is Rejection =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string' && 'path' in value;
const rejectionsIn = (value: unknown): readonly Rejection[] => (Array.isArray(value) ? value.filter(isRejection) : []);

export const readProblem = (text: string): Problem => {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    // A proxy's own page: the status says all there is to know.
    return {};
  }
};

/** The error of a failed response. Only what the wizard needs goes into `details`: a title or a text could quote an answer. */
export function errorOf(status: number, retryAfter: string | null, body: string): IcpError {
  const problem = readProblem(body);
  const code = isCode(problem.code) ? problem.code : codeFor(status);
  const rejections = rejectionsIn(problem.rejections);
  if (code === 'invalid' && rejections.length > 0) return invalidWith(rejections);
  const details: Record<string, string | number> = { status };
  if (typeof problem.version === 'string') details['version'] = problem.version;
  if (typeof problem.orderId === 'string') details['orderId'] = problem.orderId;
  if (typeof problem.maxBytes === 'number') details['maxBytes'] = problem.maxBytes;
  const after = typeof problem.after === 'number' ? problem.after : secondsOf(retryAfter, Date.now());
  if (after !== null) details['after'] = after;
  return new IcpError(code, `the backend answered ${status}`, { details });
}
