import type { AppPackage, PackageCertificate, PackageWarning } from '../../core/ports/app-package.js';
import { plainPng } from './apple-png.js';
import { Bytes, unreadable } from './bytes.js';
import { describeCertificate, readSigned } from './certificate.js';
import { ifPossible, LIMITS, pictureType, type Reading, toPackage } from './parts.js';
import { inDict, listIn, type Plist, readPlist, textIn } from './plist.js';
import type { Zip } from './zip.js';

const INFO = /^Payload\/[^/]+\.app\/Info\.plist$/;
/** Folders with the names for readers of Chinese, by what is wanted first. */
const CHINESE = ['zh-Hans.lproj', 'zh-Hans-CN.lproj', 'zh_CN.lproj', 'zh-CN.lproj', 'zh.lproj'];

interface Signature { readonly certificate: PackageCertificate | null; readonly warnings: readonly PackageWarning[] }

/** The certificate in the provisioning profile; a package from the store has none, and then only the developer account knows it. */
async function signatureIn(zip: Zip, folder: string): Promise<Signature> {
  const bytes = await zip.read(`${folder}embedded.mobileprovision`, LIMITS.signature);
  const content = bytes && readSigned(bytes.array).content;
  if (!content) return { certificate: null, warnings: ['account-certificate'] };
  const profile = readPlist(new Bytes(content.slice()));
  const certificates = listIn(profile, 'DeveloperCertificates').filter((one) => one instanceof Uint8Array);
  const [first] = certificates;
  if (!first) return { certificate: null, warnings: ['account-certificate'] };
  return {
    certificate: describeCertificate(first, 'profile'),
    warnings: [
      ...(certificates.length > 1 ? (['several-certificates'] as const) : []),
      ...(inDict(inDict(profile, 'Entitlements'), 'get-task-allow') === true ? (['development-profile'] as const) : []),
    ],
  };
}

/** Names of the icon's files as the manifest gives them: without density and ending, mostly. */
function iconNames(info: Plist): readonly string[] {
  const primary = ['CFBundleIcons', 'CFBundleIcons~ipad'].flatMap((key) => listIn(inDict(inDict(info, key), 'CFBundlePrimaryIcon'), 'CFBundleIconFiles'));
  return [...primary, ...listIn(info, 'CFBundleIconFiles'), ...[inDict(info, 'CFBundleIconFile') ?? null]].filter((name) => typeof name === 'string' && name !== '') as readonly string[];
}

async function iconIn(zip: Zip, folder: string, info: Plist): Promise<Blob | null> {
  const names = iconNames(info).map((name) => name.replace(/\.png$/i, ''));
  const files = zip.names.filter((file) => {
    const own = file.startsWith(folder) && /\.png$/i.test(file) ? file.slice(folder.length) : '';
    return names.some((name) => own.startsWith(name) && /^(?:@\dx)?(?:~\w+)?\.png$/i.test(own.slice(name.length)));
  });
  let best: { readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number } | null = null;
  for (const file of files.slice(0, 12)) {
    const bytes = await zip.read(file, LIMITS.icon);
    if (!bytes || pictureType(bytes) !== 'image/png') continue;
    const plain = plainPng(bytes);
    const width = plain ? new Bytes(plain).be32(16) : 0;
    if (plain && (best === null || width > best.width)) best = { bytes: plain, width };
  }
  return best && new Blob([best.bytes], { type: 'image/png' });
}

/** The name in Chinese, where the package has one beside that of its manifest. */
async function chineseName(zip: Zip, folder: string): Promise<string | null> {
  for (const each of CHINESE) {
    const bytes = await zip.read(`${folder}${each}/InfoPlist.strings`, LIMITS.manifest);
    if (!bytes) continue;
    const strings = readPlist(bytes);
    const name = textIn(strings, 'CFBundleDisplayName') ?? textIn(strings, 'CFBundleName');
    if (name) return name;
  }
  return null;
}

/** Reads an .ipa. */
export async function readIpa({ zip, progress }: Reading): Promise<AppPackage> {
  const path = zip.names.find((name) => INFO.test(name));
  const bytes = path === undefined ? null : await zip.read(path, LIMITS.manifest);
  if (path === undefined || !bytes) throw unreadable('manifest');
  const folder = path.slice(0, -'Info.plist'.length);
  const info = readPlist(bytes);
  const packageName = textIn(info, 'CFBundleIdentifier');
  if (packageName === undefined) throw unreadable('manifest');
  progress(0.3);
  const icon = await ifPossible(() => iconIn(zip, folder, info));
  progress(0.6);
  const localised = await ifPossible(() => chineseName(zip, folder));
  progress(0.8);
  const { certificate, warnings } = await signatureIn(zip, folder);
  return toPackage({
    format: 'ipa',
    platform: 'ios',
    packageName,
    version: textIn(info, 'CFBundleShortVersionString') ?? textIn(info, 'CFBundleVersion'),
    appName: localised ?? textIn(info, 'CFBundleDisplayName') ?? textIn(info, 'CFBundleName'),
    icon,
    certificate,
    warnings,
  });
}
