import { IcpError, isIcpError } from '../../core/model/errors.js';

/** Bytes; the largest pack has a tenth of it. */
const MAX_BYTES = 512 * 1024;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const isLocal = (hostname: string): boolean => hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]';

/**
 * An address that rules may come from.
 * @throws IcpError `pack-invalid` for what is no address, or is neither HTTPS nor this machine
 */
export function safeUrl(address: string, base?: string): string {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch (cause) {
    throw new IcpError('pack-invalid', 'the address of a pack or manifest cannot be read', { cause });
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url.hostname))) {
    throw new IcpError('pack-invalid', 'rules are fetched over HTTPS only', { details: { protocol: url.protocol } });
  }
  return url.href;
}

/**
 * A JSON file, without cookies.
 * @throws IcpError `network` when there is no line, `unavailable` when the server does not have it, `pack-invalid` for what is no JSON or too large
 */
export async function fetchJson(fetcher: Fetch, url: string, cache: RequestCache, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await fetcher(url, { method: 'GET', headers: { accept: 'application/json' }, credentials: 'omit', referrerPolicy: 'no-referrer', cache, signal });
    if (!response.ok) throw new IcpError('unavailable', 'the server does not give the file', { details: { status: response.status } });
    // A redirection may have led elsewhere.
    if (response.url !== '') safeUrl(response.url);
    const text = await response.text();
    if (text.length > MAX_BYTES) throw new IcpError('pack-invalid', 'the file is too large', { details: { characters: text.length } });
    return JSON.parse(text);
  } catch (error) {
    if (isIcpError(error)) throw error;
    if (error instanceof SyntaxError) throw new IcpError('pack-invalid', 'the file is no JSON', { cause: error });
    throw new IcpError('network', 'the file could not be fetched', { cause: error });
  }
}
