import type { PackageCertificate } from '../../core/ports/app-package.js';
import { type Bytes, unreadable } from './bytes.js';
import { describeCertificate, readSigned } from './certificate.js';
import { LIMITS } from './parts.js';
import type { Zip } from './zip.js';

/** Of versions up to 2, and of 3. */
const MAGICS = ['HAP Sig Block 42', '<hap sign block>'];
const FOOTER = 32;
const PART = 12;
const KINDS = { signature: 0x20000000, profile: 0x20000002 } as const;

export interface HapSignature { readonly certificate: PackageCertificate | null; readonly development: boolean }

/** The profile is a signed message around JSON; in packages that were never released it may be the JSON alone. */
function isDevelopment(part: Bytes): boolean {
  try {
    const content = part.u8(0) === 0x30 ? readSigned(part.array).content : part.array;
    const profile: unknown = JSON.parse(new TextDecoder('utf-8').decode(content ?? new Uint8Array(0)));
    return typeof profile === 'object' && profile !== null && 'type' in profile && profile.type === 'debug';
  } catch {
    return false;
  }
}

/** The certificate in the block that stands right before the directory of a HarmonyOS package; `null` when there is no such block. */
export async function hapSignature(zip: Zip): Promise<HapSignature | null> {
  const { directory } = zip;
  if (directory < FOOTER) return null;
  const footer = await zip.at(directory - FOOTER, directory);
  if (!MAGICS.includes(footer.ascii(12, 16))) return null;
  const [count, size] = [footer.u32(0), footer.u64(4)];
  if (size < FOOTER + count * PART || size > LIMITS.signature * 8 || size > directory) throw unreadable('damaged', 'The signing block does not fit');
  const block = await zip.at(directory - size, directory - FOOTER);
  let certificate: PackageCertificate | null = null;
  let development = false;
  for (let index = 0; index < count; index++) {
    const at = index * PART;
    const [kind, length, offset] = [block.u32(at), block.u32(at + 4), block.u32(at + 8)];
    if (kind !== KINDS.signature && kind !== KINDS.profile) continue;
    const part = block.slice(offset, length);
    if (kind === KINDS.profile) development = isDevelopment(part);
    else {
      const { signer } = readSigned(part.array);
      certificate = signer && describeCertificate(signer, 'hap');
    }
  }
  return { certificate, development };
}
