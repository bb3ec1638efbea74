import { normaliseDomain, toAscii } from '../domain/index.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';

export type AppDomainsCode = EmptyCode | 'appDomains.entry' | 'appDomains.tooMany';

/** More than any APP's own servers; a pasted log is refused. */
const MAX = 50;
const separators = /[\s,;，；、]+/;

const entriesOf = (raw: string): readonly string[] =>
  raw
    .split(separators)
    .map((entry) => normaliseDomain(entry.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[/?#].*$/, '')))
    .filter((entry) => entry !== '');

const isAddress = (entry: string): boolean =>
  (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(entry) && entry.split('.').every((part) => Number(part) <= 255)) || /^(?=.*:.*:)[0-9a-f:.]{2,45}$/.test(entry);

function isHost(entry: string): boolean {
  const ascii = toAscii(entry);
  return ascii !== null && ascii.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(ascii);
}

/** One a line, each once, without scheme and path. */
export const normaliseAppDomains = (raw: string): string => [...new Set(entriesOf(raw))].join('\n');

/** Checks the domains or addresses that an APP talks to, one a line; here subdomains and addresses are right. */
export function validateAppDomains(raw: string): ValueResult<AppDomainsCode, { readonly entries: readonly string[] }> {
  const value = normaliseAppDomains(raw);
  if (value === '') return fail(value, 'common.required');
  const entries = value.split('\n');
  if (entries.length > MAX) return fail(value, 'appDomains.tooMany', { max: MAX, count: entries.length });
  const wrong = entries.find((entry) => !isHost(entry) && !isAddress(entry));
  return wrong === undefined ? ok(value, { entries }) : fail(value, 'appDomains.entry', { entry: wrong });
}

/** Domains that an APP uses. */
export const appDomains = { normalise: normaliseAppDomains, format: normaliseAppDomains, validate: validateAppDomains } as const;
