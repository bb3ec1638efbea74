import type { AppPackage, PackageCertificate, PackageWarning } from '../../core/ports/app-package.js';
import type { Bytes } from './bytes.js';
import type { Zip } from './zip.js';

/** What readers of all formats are handed. */
export interface Reading {
  readonly file: Blob;
  readonly zip: Zip;
  /** From 0 to 1. */
  progress(ratio: number): void;
}

/** Bytes that parts of a package may unpack to; real ones stay far below. */
export const LIMITS = { manifest: 8_388_608, resources: 134_217_728, icon: 4_194_304, signature: 4_194_304, inner: 134_217_728 } as const;

/** Files that could be an icon's best picture are looked at until one is, and no longer than this. */
const MAX_ICONS = 12;

const starts = (bytes: Bytes, text: string, at = 0): boolean => bytes.length >= at + text.length && bytes.ascii(at, text.length) === text;

/** The type of a picture by its content; names inside a package mean nothing. */
export function pictureType(bytes: Bytes): 'image/png' | 'image/webp' | 'image/jpeg' | null {
  if (starts(bytes, '\x89PNG')) return 'image/png';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp';
  return bytes.length > 3 && bytes.u8(0) === 0xff && bytes.u8(1) === 0xd8 && bytes.u8(2) === 0xff ? 'image/jpeg' : null;
}

/** The first of these files that is a picture. */
export async function firstPicture(zip: Zip, names: readonly string[]): Promise<Blob | null> {
  for (const name of names.slice(0, MAX_ICONS)) {
    const bytes = await zip.read(name, LIMITS.icon);
    const type = bytes && pictureType(bytes);
    if (bytes && type) return new Blob([bytes.array], { type });
  }
  return null;
}

interface Found extends Pick<AppPackage, 'format' | 'platform' | 'packageName'> {
  readonly version: string | undefined;
  readonly appName: string | undefined;
  readonly icon: Blob | null;
  readonly certificate: PackageCertificate | null;
  /** What is to be said beside what can be seen from the rest. */
  readonly warnings: readonly PackageWarning[];
}

/** A finished reading, with the warnings that its gaps bring. */
export function toPackage({ version = '', appName = '', icon, certificate, warnings, ...rest }: Found): AppPackage {
  const gaps: readonly PackageWarning[] = [
    ...(version === '' ? (['no-version'] as const) : []),
    ...(appName === '' ? (['no-name'] as const) : []),
    ...(icon === null && !warnings.includes('vector-icon') ? (['no-icon'] as const) : []),
    ...(certificate === null && !warnings.includes('account-certificate') ? (['unsigned'] as const) : []),
  ];
  return { ...rest, version: version.trim(), appName: appName.trim(), icon, certificate, warnings: [...warnings, ...gaps] };
}

/** What a package may lack without being of no use: `null` when it cannot be had. What is cancelled is not a lack. */
export async function ifPossible<T>(look: () => Promise<T | null>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'aborted') throw error;
    return null;
  }
}
