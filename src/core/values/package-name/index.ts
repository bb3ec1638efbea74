import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { compact } from '../text/normalise.js';

export type PackageNameCode =
  | EmptyCode
  | 'packageName.characters'
  | 'packageName.parts'
  | 'packageName.start'
  | 'packageName.length'
  | 'packageName.wildcard';

/** Whose grammar a name follows; the platforms of the filing, spelled here because values know no model. */
export type PackagePlatform = 'android' | 'ios' | 'harmonyos' | 'other';

interface Grammar {
  /** What may stand in it, beside the dot. */
  readonly stray: RegExp;
  /** How each part begins. */
  readonly start: RegExp;
  readonly minParts: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Android: two parts or more, each begins with a letter (`developer.android.com`, application ID). Apple: letters, digits, hyphen, dot; a digit
 * may come first. HarmonyOS: as Android, 7 to 128 characters (`app.json5`, bundleName; three parts since API 12 are not asked of older ones).
 */
const grammars: Readonly<Record<PackagePlatform, Grammar>> = {
  android: { stray: /[\w.]/g, start: /^[A-Za-z]/, minParts: 2, min: 3, max: 255 },
  ios: { stray: /[A-Za-z0-9.-]/g, start: /^[A-Za-z0-9]/, minParts: 2, min: 3, max: 155 },
  harmonyos: { stray: /[\w.]/g, start: /^[A-Za-z]/, minParts: 2, min: 7, max: 128 },
  other: { stray: /[\w.:/-]/g, start: /^\w/, minParts: 1, min: 1, max: 255 },
};

/** The case stays: it tells two packages apart. */
export const normalisePackageName = (raw: string): string => compact(raw);

/** Checks the name by which a platform knows a package: package name, bundle ID, bundle name. */
export function validatePackageName(raw: string, platform: PackagePlatform): ValueResult<PackageNameCode, null> {
  const value = normalisePackageName(raw);
  if (value === '') return fail(value, 'common.required');
  const { stray, start, minParts, min, max } = grammars[platform];
  if (value.includes('*')) return fail(value, 'packageName.wildcard');
  const strays = [...new Set(value.replace(stray, ''))];
  if (strays.length > 0) return fail(value, 'packageName.characters', { characters: strays.join(' ') });
  const parts = value.split('.');
  if (parts.length < minParts || parts.includes('')) return fail(value, 'packageName.parts');
  const wrong = parts.find((part) => !start.test(part));
  if (wrong !== undefined) return fail(value, 'packageName.start', { part: wrong });
  return value.length < min || value.length > max ? fail(value, 'packageName.length', { min, max, length: value.length }) : ok(value, null);
}

/** Name of a package on its platform. */
export const packageName = { normalise: normalisePackageName, format: normalisePackageName, validate: validatePackageName } as const;
