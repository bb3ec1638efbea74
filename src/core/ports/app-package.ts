import type { AppPlatform } from '../model/ids.js';
import type { AbortSignalLike } from './call.js';

export type PackageFormat = 'apk' | 'aab' | 'ipa' | 'hap' | 'app';
/** Platforms whose packages can be read. */
export type PackagePlatform = Exclude<AppPlatform, 'other'>;

/** What signs the package. Hexadecimal is upper-case without separators. */
export interface PackageCertificate {
  /** What the filing's forms call 公钥: of an RSA key the modulus, of an elliptic curve key the point (`04`, x, y); of any other the key's bits. */
  readonly publicKey: string;
  readonly algorithm: 'rsa' | 'ec' | 'other';
  /** The whole SubjectPublicKeyInfo (DER). */
  readonly spki: string;
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  /** Where it was found: a JAR signature, an APK signing block of a version, a provisioning profile, or the block of a HarmonyOS package. */
  readonly from: 'v1' | 'v2' | 'v3' | 'v3.1' | 'profile' | 'hap';
}

/**
 * What the applicant should know about a reading: message keys under `apps:warning`.
 * - `unsigned`: no signature, so no key and no fingerprints
 * - `store-key`: the store may sign what it delivers with another key than this upload
 * - `account-certificate`: the package does not hold its certificate; it is in the developer account
 * - `several-certificates`: a profile with more than one certificate; the first is shown
 * - `development-profile`: signed for trying out, not for delivery
 * - `rotated-key`: signed with an older key too
 * - `no-version`, `no-name`: not stated, or where this cannot look it up
 * - `no-icon`: there is none that can be taken out of the package; `vector-icon`: it is drawn at run time, not a picture
 */
export type PackageWarning =
  | 'unsigned' | 'store-key' | 'account-certificate' | 'several-certificates' | 'development-profile' | 'rotated-key'
  | 'no-version' | 'no-name' | 'no-icon' | 'vector-icon';

export interface AppPackage {
  readonly format: PackageFormat;
  readonly platform: PackagePlatform;
  /** Android package name, iOS bundle ID, HarmonyOS bundle name. */
  readonly packageName: string;
  /** Version for people; empty where none is stated. */
  readonly version: string;
  /** Name under the icon, in Chinese where there is one; empty where it cannot be told. */
  readonly appName: string;
  /** PNG, WebP or JPEG. */
  readonly icon: Blob | null;
  readonly certificate: PackageCertificate | null;
  readonly warnings: readonly PackageWarning[];
}

/** Why a package could not be read (`details.reason` of `package-unreadable`). */
export type PackageUnreadableReason = 'truncated' | 'damaged' | 'encrypted' | 'bomb' | 'manifest';
/** Why a file is not one to read (`details.reason` of `package-unsupported`): no package at all, a part of a split one, or a bundle of parts. */
export type PackageUnsupportedReason = 'not-a-package' | 'split' | 'bundle';

export interface PackageOptions {
  readonly signal?: AbortSignalLike;
  /** `ratio` is 0 to 1. */
  readonly onProgress?: (ratio: number) => void;
}

/**
 * Reads the package of an APP on this device; nothing leaves it.
 *
 * `read` may reject with an `IcpError`: `package-unreadable`, `package-unsupported`, `package-too-large` (`details.max` in bytes), `aborted`.
 */
export interface AppPackageReader {
  read(file: Blob, options?: PackageOptions): Promise<AppPackage>;
}
