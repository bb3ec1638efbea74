import type { PackageCertificate } from '../../core/ports/app-package.js';
import { type Bytes, unreadable } from './bytes.js';
import { describeCertificate } from './certificate.js';
import { LIMITS } from './parts.js';
import type { Zip } from './zip.js';

const MAGIC = 'APK Sig Block 42';
/** Newest first: the key that a device of today goes by. */
const schemes: readonly (readonly [id: number, name: PackageCertificate['from']])[] = [
  [0x1b93ad61, 'v3.1'],
  [0xf05368c0, 'v3'],
  [0x7109871a, 'v2'],
];

/** The content of a part that is preceded by its length. */
const prefixed = (bytes: Bytes, at: number): Bytes => bytes.slice(at + 4, bytes.u32(at));

/** Sequence of signers → first signer → signed data → past the digests: sequence of certificates → the first, which signs. */
function firstCertificate(block: Bytes): Uint8Array {
  const signer = prefixed(prefixed(block, 0), 0);
  const signed = prefixed(signer, 0);
  return prefixed(prefixed(signed, 4 + signed.u32(0)), 0).array;
}

export interface ApkSignature { readonly certificate: PackageCertificate; readonly rotated: boolean }

/** The certificate in the signing block that stands right before the directory; `null` when there is no such block. */
export async function apkSignature(zip: Zip): Promise<ApkSignature | null> {
  const { directory } = zip;
  if (directory < 32) return null;
  const footer = await zip.at(directory - 24, directory);
  if (footer.ascii(8, 16) !== MAGIC) return null;
  const size = footer.u64(0);
  if (size < 24 || size > LIMITS.signature * 8 || size + 8 > directory) throw unreadable('damaged', 'The signing block does not fit');
  const block = await zip.at(directory - size, directory - 24);
  const found = new Map<number, Bytes>();
  for (let at = 0; at + 12 <= block.length; ) {
    const length = block.u64(at);
    if (length < 4) throw unreadable('damaged', 'A part of the signing block without content');
    found.set(block.u32(at + 8), block.slice(at + 12, length - 4));
    at += 8 + length;
  }
  for (const [id, name] of schemes) {
    const signature = found.get(id);
    if (!signature) continue;
    const certificate = describeCertificate(firstCertificate(signature), name);
    const older = schemes.flatMap(([other]) => (other === id ? [] : [found.get(other)])).filter((one) => one !== undefined);
    const rotated = older.some((one) => describeCertificate(firstCertificate(one), name).sha256 !== certificate.sha256);
    return { certificate, rotated };
  }
  return null;
}
