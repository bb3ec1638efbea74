import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert, AsnIntegerArrayBufferConverter, AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import { IcpError } from '../../core/model/errors.js';
import type { PackageCertificate } from '../../core/ports/app-package.js';
import { toHex, unreadable } from './bytes.js';

const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

class RsaPublicKey {
  @AsnProp({ type: AsnPropTypes.Integer, converter: AsnIntegerArrayBufferConverter })
  modulus = new ArrayBuffer(0);
  @AsnProp({ type: AsnPropTypes.Integer, converter: AsnIntegerArrayBufferConverter })
  exponent = new ArrayBuffer(0);
}

function parse<T>(der: ArrayBuffer | Uint8Array, type: new () => T): T {
  try {
    return AsnConvert.parse(der instanceof Uint8Array ? der.slice().buffer : der, type);
  } catch (cause) {
    throw new IcpError('package-unreadable', 'A signature is broken', { details: { reason: 'damaged' }, cause });
  }
}

/** One element of DER: tag, length, content. */
function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const size = content.reduce((sum, part) => sum + part.length, 0);
  const octets: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  const header = size < 128 ? [tag, size] : [tag, 0x80 + octets.length, ...octets];
  const all = new Uint8Array(header.length + size);
  all.set(header);
  let at = header.length;
  for (const part of content) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const holds = (bytes: Uint8Array, part: Uint8Array, at: number): boolean => part.every((byte, index) => bytes[at + index] === byte);

/** Where an element with this length of head says that it ends; `null` when there is none. */
function endOf(bytes: Uint8Array, start: number, head: number): number | null {
  const first = bytes[start + 1] ?? 0;
  if (bytes[start] !== 0x30 || (head === 2 ? first >= 0x80 : first !== 0x80 + head - 2)) return null;
  const size = head === 2 ? first : bytes.subarray(start + 2, start + head).reduce((sum, byte) => sum * 256 + byte, 0);
  return start + head + size <= bytes.length ? start + head + size : null;
}

/**
 * The certificate as it stands in a message: a fingerprint must not hang on how somebody else would write it. Found by its content, before
 * which its own head stands.
 */
function derIn(message: Uint8Array, { tbsCertificateRaw, signatureAlgorithm, signatureValue }: Certificate): Uint8Array {
  if (!tbsCertificateRaw) throw unreadable('damaged', 'A certificate without content');
  const content = new Uint8Array(tbsCertificateRaw);
  for (let at = message.indexOf(0x30); at >= 0; at = message.indexOf(0x30, at + 1)) {
    if (!holds(message, content, at)) continue;
    for (let head = 2; head <= 6; head++) {
      const end = endOf(message, at - head, head);
      if (end !== null && end > at + content.length) return message.slice(at - head, end);
    }
  }
  // Written without a length: what was signed stays, and the rest has one way to be written.
  return element(0x30, content, new Uint8Array(AsnConvert.serialize(signatureAlgorithm)), element(0x03, Uint8Array.of(0), new Uint8Array(signatureValue)));
}

/** Key and fingerprints of a certificate in DER. */
export function describeCertificate(der: Uint8Array, from: PackageCertificate['from']): PackageCertificate {
  const { subjectPublicKeyInfo } = parse(der, Certificate).tbsCertificate;
  const { algorithm } = subjectPublicKeyInfo.algorithm;
  const key = subjectPublicKeyInfo.subjectPublicKey;
  // The byte in front only says that the number is positive.
  const publicKey = algorithm === RSA ? toHex(parse(key, RsaPublicKey).modulus).replace(/^(?:00)+/, '') : toHex(key);
  return {
    publicKey,
    algorithm: algorithm === RSA ? 'rsa' : algorithm === EC ? 'ec' : 'other',
    spki: toHex(AsnConvert.serialize(subjectPublicKeyInfo)),
    md5: toHex(md5(der)),
    sha1: toHex(sha1(der)),
    sha256: toHex(sha256(der)),
    from,
  };
}

/** What a signed message (PKCS #7) holds. */
export interface Signed {
  /** DER of the certificate that signed it; `null` when it is not in there. */
  readonly signer: Uint8Array | null;
  readonly content: Uint8Array | null;
}

/** @throws IcpError `package-unreadable` when it is no signed message */
export function readSigned(bytes: Uint8Array): Signed {
  const info = parse(bytes, ContentInfo);
  if (info.contentType !== SIGNED_DATA) throw unreadable('damaged', 'A signature of an unknown kind');
  const { certificates, signerInfos, encapContentInfo } = parse(info.content, SignedData);
  const all = (certificates ?? []).flatMap(({ certificate }) => (certificate ? [certificate] : []));
  const serial = signerInfos[0]?.sid.issuerAndSerialNumber?.serialNumber;
  const wanted = serial && toHex(serial);
  const signer = all.find(({ tbsCertificate }) => toHex(tbsCertificate.serialNumber) === wanted) ?? (all.length === 1 ? all[0] : undefined);
  const content = encapContentInfo.eContent?.single?.buffer ?? encapContentInfo.eContent?.any;
  return { signer: signer ? derIn(bytes, signer) : null, content: content ? new Uint8Array(content) : null };
}
