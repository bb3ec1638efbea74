import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { compact } from '../text/normalise.js';

export type PublicKeyCode = EmptyCode | 'publicKey.characters' | 'publicKey.length' | 'publicKey.private' | 'publicKey.fingerprint';

/** Hexadecimal digits: an elliptic curve's point begins at 66, the modulus of RSA-8192 ends at 2048; written in decimal it takes a fifth more. */
const MIN = 66;
const MAX = 2560;

const isPem = (text: string): boolean => /-----BEGIN/.test(text);
const labels = /-----(?:BEGIN|END)[^-]*-----/g;

/**
 * Hexadecimal: capitals without separators or `0x`. What is given as PEM loses its first and last line; Base64 keeps its case.
 */
export function normalisePublicKey(raw: string): string {
  const text = isPem(raw) && !/PRIVATE/.test(raw) ? raw.replace(labels, '') : raw;
  const one = compact(text);
  const hex = one.replace(/^0x/i, '').replace(/[:,]/g, '');
  return /^[0-9a-f]+$/i.test(hex) ? hex.toUpperCase() : one;
}

/** Checks the shape of a public key: hexadecimal or decimal digits (modulus, point), or Base64. Whether it is the package's only its certificate tells. */
export function validatePublicKey(raw: string): ValueResult<PublicKeyCode, { readonly form: 'hex' | 'base64' }> {
  const value = normalisePublicKey(raw);
  if (value === '') return fail(value, 'common.required');
  if (/PRIVATE/.test(value)) return fail('', 'publicKey.private');
  const hex = /^[0-9A-F]+$/.test(value);
  const strays = [...new Set(value.replace(/[0-9A-Za-z+/=]/g, ''))];
  if (!hex && strays.length > 0) return fail(value, 'publicKey.characters', { characters: strays.join(' ') });
  if (hex && [32, 40, 64].includes(value.length)) return fail(value, 'publicKey.fingerprint');
  if (value.length < MIN || value.length > MAX) return fail(value, 'publicKey.length', { min: MIN, max: MAX, length: value.length });
  return ok(value, { form: hex ? 'hex' : 'base64' });
}

/** Public key that belongs to a package's signature. */
export const publicKey = { normalise: normalisePublicKey, format: normalisePublicKey, validate: validatePublicKey } as const;
