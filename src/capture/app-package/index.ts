import { isIcpError, IcpError } from '../../core/model/errors.js';
import type { AppPackage, AppPackageReader, PackageFormat, PackageOptions } from '../../core/ports/app-package.js';
import { readAab } from './aab.js';
import { readApk } from './apk.js';
import { unsupported } from './bytes.js';
import { readApp, readHap } from './hap.js';
import { readIpa } from './ipa.js';
import type { Reading } from './parts.js';
import { guard, openZip, type Zip } from './zip.js';

const readers: Readonly<Record<PackageFormat, (reading: Reading) => Promise<AppPackage>>> = { apk: readApk, aab: readAab, ipa: readIpa, hap: readHap, app: readApp };

/** What a package is by what lies in it; its name may be anything. */
function formatOf({ names, has }: Zip): PackageFormat {
  if (has('AndroidManifest.xml')) return 'apk';
  if (has('base/manifest/AndroidManifest.xml')) return 'aab';
  if (names.some((name) => /^Payload\/[^/]+\.app\//.test(name))) return 'ipa';
  if (has('module.json') || has('config.json')) return 'hap';
  if (has('pack.info')) return 'app';
  throw unsupported(names.some((name) => /\.(?:apk|ipa|hap|aab)$/i.test(name)) ? 'bundle' : 'not-a-package');
}

/**
 * Reads the package of an APP in this page: by slices, never the whole file, and nothing of it leaves the page.
 * @throws IcpError `package-unreadable`, `package-unsupported`, `package-too-large` or `aborted`
 */
export async function readAppPackage(file: Blob, { signal, onProgress }: PackageOptions = {}): Promise<AppPackage> {
  try {
    guard(signal);
    const zip = await openZip(file, signal);
    onProgress?.(0.1);
    const read = await readers[formatOf(zip)]({ file, zip, progress: (ratio) => onProgress?.(0.1 + ratio * 0.9) });
    guard(signal);
    onProgress?.(1);
    return read;
  } catch (error) {
    if (isIcpError(error)) throw error;
    throw new IcpError('package-unreadable', 'The package is broken in an unforeseen way', { details: { reason: 'damaged' }, cause: error });
  }
}

/** The reader of packages as a port of the store. */
export const createAppPackageReader = (): AppPackageReader => ({ read: readAppPackage });
