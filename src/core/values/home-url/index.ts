import { isWithinDomain, normaliseDomain, registrableDomainOf } from '../domain/index.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { compact } from '../text/normalise.js';

export type HomeUrlCode =
  | EmptyCode
  | 'homeUrl.shape'
  | 'homeUrl.port'
  | 'homeUrl.path'
  | 'homeUrl.otherDomain'
  | 'homeUrl.www';

export interface HomeUrlContext {
  /** The domains of the website. With none the address is not compared with any. */
  readonly domains?: readonly string[];
  /** Only `www.` before a domain is accepted. */
  readonly wwwOnly?: boolean;
  readonly allowPath?: boolean;
}

export interface HomeUrlInfo {
  /** Readable form. */
  readonly host: string;
  /** The domain among those given that it lies in, as given; `null` when none was given. */
  readonly domain: string | null;
}

interface Pieces {
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

function cut(raw: string): Pieces {
  const text = compact(raw).replace(/^https?:\/*/i, '').replace(/^\/+/, '');
  const [, authority = '', path = ''] = /^([^/?#\\]*)(.*)$/s.exec(text) ?? [];
  const [host = '', port = ''] = authority.split(':');
  return { host: normaliseDomain(host), port, path: path === '/' ? '' : path };
}

/** Without scheme and without a slash at the end: `www.example.com`. */
export function normaliseHomeUrl(raw: string): string {
  const { host, port, path } = cut(raw);
  return host + (port === '' ? '' : `:${port}`) + path;
}

/** The address that most consoles expect for a domain: `www.` before it. Empty for no domain. */
export function suggestHomeUrl(domainName: string): string {
  const name = normaliseDomain(domainName);
  return name === '' ? '' : `www.${name}`;
}

/** Checks the address of a website's home page against its domains. */
export function validateHomeUrl(raw: string, context: HomeUrlContext = {}): ValueResult<HomeUrlCode, HomeUrlInfo> {
  const { host, port, path } = cut(raw);
  const value = normaliseHomeUrl(raw);
  if (value === '') return fail(value, 'common.required');
  if (registrableDomainOf(host) === null) return fail(value, 'homeUrl.shape');
  if (port !== '') return fail(value, 'homeUrl.port', { suggestion: host });
  if (path !== '' && context.allowPath !== true) return fail(value, 'homeUrl.path', { suggestion: host });
  const domains = (context.domains ?? []).filter((name) => normaliseDomain(name) !== '');
  const own = domains.find((name) => isWithinDomain(host, name));
  const first = domains[0];
  if (first !== undefined && own === undefined) return fail(value, 'homeUrl.otherDomain', { suggestion: suggestHomeUrl(first) });
  const near = own ?? registrableDomainOf(host) ?? host;
  if (context.wwwOnly === true && host !== suggestHomeUrl(near)) return fail(value, 'homeUrl.www', { suggestion: suggestHomeUrl(near) });
  return ok(value, { host, domain: own ?? null });
}

/** Address of a website's home page. */
export const homeUrl = {
  normalise: normaliseHomeUrl,
  format: normaliseHomeUrl,
  validate: validateHomeUrl,
  suggest: suggestHomeUrl,
} as const;
