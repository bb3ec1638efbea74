import { IcpError } from '../../core/model/errors.js';
import { canonicalJson } from '../../core/rules/canonical.js';

/** `sha256:` and 64 hexadecimal digits, of the canonical form of a JSON value. @throws IcpError `unsupported` outside a secure context */
export async function digestOf(json: unknown): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) throw new IcpError('unsupported', 'digests need a secure context');
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(json))));
  return `sha256:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
