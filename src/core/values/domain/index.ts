import { type EmptyCode, fail, ok, type ValueFail, type ValueResult } from '../result.js';
import { compact } from '../text/normalise.js';
import { toAscii, toUnicode } from './punycode.js';
import { suffixOf } from './suffixes.js';

export { suffixOf } from './suffixes.js';
export { toAscii, toUnicode } from './punycode.js';

export type DomainCode =
  | EmptyCode
  | 'domain.email'
  | 'domain.url'
  | 'domain.urlOnly'
  | 'domain.www'
  | 'domain.subdomain'
  | 'domain.ip'
  | 'domain.noSuffix'
  | 'domain.onlySuffix'
  | 'domain.characters'
  | 'domain.emptyLabel'
  | 'domain.hyphen'
  | 'domain.punycode'
  | 'domain.labelTooLong'
  | 'domain.tooLong'
  | 'domain.suffix';

export interface DomainInfo {
  /** The form that machines use, `xn--…` for Chinese names. */
  readonly ascii: string;
  /** The form that people read; the same as the value. */
  readonly unicode: string;
  /** `com`, `com.cn`, `公司.cn`, in readable form. */
  readonly suffix: string;
  /** The label that the holder chose, in readable form. */
  readonly label: string;
}

const maxLabel = 63;
const maxName = 253;

/** Lower case, half-width, Chinese full stops as dots, no blanks, no dot at the end; `xn--` labels in readable form. */
export function normaliseDomain(raw: string): string {
  const host = compact(raw).toLowerCase().replace(/\.$/, '');
  return toUnicode(host) ?? host;
}

const looksLikeUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/|[/?#\\]/.test(text) || /:\d*$/.test(text);

const hostOf = (url: string): string =>
  url
    .replace(/^[a-z][a-z0-9+.-]*:[/\\]*/, '')
    .replace(/^[/\\]+/, '')
    .replace(/[/?#\\:].*$/, '');

/** The registrable part of a well-formed host in readable form; `null` when there is nothing before the suffix. */
function registrableOf(host: string): string | null {
  const suffix = suffixOf(host);
  const rest = host.slice(0, -suffix.length - 1);
  const label = rest.split('.').at(-1) ?? '';
  return label === '' ? null : `${label}.${suffix}`;
}

interface Host {
  readonly unicode: string;
  readonly ascii: string;
}

const isIp = (host: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || /^\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\]?$/.test(host);

function checkHost(host: string): Host | ValueFail<DomainCode> {
  if (isIp(host)) return fail(host, 'domain.ip');
  const stray = [...new Set(host.replace(/[\p{L}\p{M}\p{N}.-]/gu, ''))];
  if (stray.length > 0) return fail(host, 'domain.characters', { characters: stray.join(' ') });
  if (!host.includes('.')) return fail(host, 'domain.noSuffix');
  const labels = host.split('.');
  if (labels.includes('')) return fail(host, 'domain.emptyLabel');
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return fail(host, 'domain.hyphen');
  const ascii = toAscii(host);
  // A label that still begins with xn-- could not be read, and no other label may have hyphens in places 3 and 4.
  if (ascii === null || labels.some((label) => /^.{2}--/u.test(label))) return fail(host, 'domain.punycode');
  const long = ascii.split('.').findIndex((label) => label.length > maxLabel);
  if (long >= 0) return fail(host, 'domain.labelTooLong', { label: labels[long] ?? '', max: maxLabel });
  if (ascii.length > maxName) return fail(host, 'domain.tooLong', { max: maxName });
  const top = labels.at(-1) ?? '';
  if (top.length < 2 || /\d/.test(top)) return fail(host, 'domain.suffix', { suffix: top });
  return { unicode: host, ascii };
}

const isFailure = (result: Host | ValueFail<DomainCode>): result is ValueFail<DomainCode> => 'ok' in result;

/** Somebody pasted an address: what they mean is most likely the registrable domain in it. */
function failUrl(value: string): ValueFail<DomainCode> {
  const host = checkHost(normaliseDomain(hostOf(value)));
  const suggestion = isFailure(host) ? null : registrableOf(host.unicode);
  return suggestion === null ? fail(value, 'domain.urlOnly') : fail(value, 'domain.url', { suggestion });
}

/**
 * Checks a registrable domain: what is bought from a registrar, without `www.`, subdomain or scheme. Says nothing about whether its
 * suffix may be filed; that is for the packs.
 */
export function validateDomain(raw: string): ValueResult<DomainCode, DomainInfo> {
  const value = normaliseDomain(raw);
  if (value === '') return fail(value, 'common.required');
  if (looksLikeUrl(value) && !isIp(value)) return failUrl(value);
  if (value.includes('@')) return fail(value, 'domain.email');
  const host = checkHost(value);
  if (isFailure(host)) return host;
  const suffix = suffixOf(value);
  const registrable = registrableOf(value);
  if (registrable === null) return fail(value, 'domain.onlySuffix', { suffix });
  if (value !== registrable) {
    return fail(value, value === `www.${registrable}` ? 'domain.www' : 'domain.subdomain', { suggestion: registrable });
  }
  return ok(value, { ascii: host.ascii, unicode: value, suffix, label: value.slice(0, -suffix.length - 1) });
}

/** True when `host` is the domain itself or lies under it, in whichever form either is written. */
export function isWithinDomain(host: string, domainName: string): boolean {
  const inner = normaliseDomain(host);
  const outer = normaliseDomain(domainName);
  return outer !== '' && (inner === outer || inner.endsWith(`.${outer}`));
}

/** The registrable domain of any well-formed host name, in readable form; `null` when there is none. */
export function registrableDomainOf(raw: string): string | null {
  const host = checkHost(normaliseDomain(hostOf(normaliseDomain(raw))));
  return isFailure(host) ? null : registrableOf(host.unicode);
}

/** Registrable domain of a website. */
export const domain = {
  normalise: normaliseDomain,
  format: normaliseDomain,
  validate: validateDomain,
  toAscii,
  toUnicode,
  registrableOf: registrableDomainOf,
  isWithin: isWithinDomain,
  suffixOf,
} as const;
