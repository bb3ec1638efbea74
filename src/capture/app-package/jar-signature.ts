import type { PackageCertificate } from '../../core/ports/app-package.js';
import { describeCertificate, readSigned } from './certificate.js';
import { LIMITS } from './parts.js';
import type { Zip } from './zip.js';

/** The certificate of a JAR signature (APK Signature Scheme v1, and every .aab): the first signature block of META-INF. */
export async function jarSignature(zip: Zip): Promise<PackageCertificate | null> {
  const name = zip.names.filter((each) => /^META-INF\/[^/]+\.(?:RSA|DSA|EC)$/i.test(each)).sort()[0];
  const bytes = name === undefined ? null : await zip.read(name, LIMITS.signature);
  const signer = bytes && readSigned(bytes.array).signer;
  return signer && describeCertificate(signer, 'v1');
}
