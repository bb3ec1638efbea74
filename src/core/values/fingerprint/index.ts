import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

export type FingerprintCode = EmptyCode | 'fingerprint.characters' | 'fingerprint.length' | 'fingerprint.otherDigest';

export type Digest = 'md5' | 'sha1';

/** Hexadecimal digits. */
const lengths: Readonly<Record<Digest, number>> = { md5: 32, sha1: 40 };
const names: Readonly<Record<number, string>> = { 32: 'MD5', 40: 'SHA-1', 64: 'SHA-256' };

/** Tools print a fingerprint with a name before it, and with colons, hyphens or blanks between the bytes: only the digits stay, in capitals. */
export const normaliseFingerprint = (raw: string): string =>
  normaliseCode(raw)
    .replace(/^(?:MD5|SHA-?1|SHA-?256)(?:FINGERPRINT)?[=:：]/, '')
    .replace(/[:\-.]/g, '');

/** Checks the fingerprint of a certificate by its digits; another digest's is recognised by its length. */
export function validateFingerprint(raw: string, digest: Digest): ValueResult<FingerprintCode, null> {
  const value = normaliseFingerprint(raw);
  if (value === '') return fail(value, 'common.required');
  const strays = [...new Set(value.replace(/[0-9A-F]/g, ''))];
  if (strays.length > 0) return fail(value, 'fingerprint.characters', { characters: strays.join(' ') });
  if (value.length === lengths[digest]) return ok(value, null);
  const found = names[value.length];
  if (found !== undefined) return fail(value, 'fingerprint.otherDigest', { found, wanted: names[lengths[digest]] ?? '' });
  return fail(value, 'fingerprint.length', { length: value.length, wanted: lengths[digest] });
}

/** Digest of a certificate. */
export const fingerprint = { normalise: normaliseFingerprint, format: normaliseFingerprint, validate: validateFingerprint } as const;
