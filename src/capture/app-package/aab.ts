import type { AppPackage } from '../../core/ports/app-package.js';
import { androidIcon, type IconFile } from './android-icon.js';
import { VALUE, type AndroidValue } from './android-xml.js';
import { type Bytes, unreadable } from './bytes.js';
import { jarSignature } from './jar-signature.js';
import { bestText } from './localised.js';
import { ifPossible, LIMITS, type Reading, toPackage } from './parts.js';
import { protoElements, protoResource, type ProtoValue } from './proto-xml.js';
import type { Zip } from './zip.js';

const BASE = 'base/';
const MAX_STEPS = 8;

/** Every value behind a reference. */
function valuesOf(table: Bytes | null, id: number, steps = MAX_STEPS): readonly ProtoValue[] {
  if (!table || id === 0 || steps === 0) return [];
  const values = protoResource(table, id);
  // One further step for all that point on: an alias has one target in practice.
  const further = values.find(({ reference }) => reference !== 0)?.reference;
  return [...values, ...(further === undefined ? [] : valuesOf(table, further, steps - 1))];
}

async function foreground(zip: Zip, path: string): Promise<AndroidValue | undefined> {
  const bytes = await zip.read(path, LIMITS.icon);
  const elements = bytes ? protoElements(bytes) : [];
  if (elements[0]?.name !== 'adaptive-icon') return undefined;
  const at = elements.findIndex(({ name }) => name === 'foreground');
  const reference = elements.slice(Math.max(0, at), at + 3).map(({ attributes }) => (attributes.get('drawable') ?? attributes.get('src'))?.reference ?? 0).find((id) => id !== 0);
  return reference === undefined ? undefined : { type: VALUE.reference, data: reference };
}

/** Reads an .aab: what is uploaded to a store, which signs what it delivers. */
export async function readAab({ zip, progress }: Reading): Promise<AppPackage> {
  const bytes = await zip.read(`${BASE}manifest/AndroidManifest.xml`, LIMITS.manifest);
  if (!bytes) throw unreadable('manifest');
  const elements = protoElements(bytes);
  const root = elements.find(({ name, depth }) => name === 'manifest' && depth === 0)?.attributes;
  const packageName = root?.get('package')?.value;
  if (!root || !packageName) throw unreadable('manifest');
  progress(0.2);
  const table = await ifPossible(() => zip.read(`${BASE}resources.pb`, LIMITS.resources));
  progress(0.6);
  const application = elements.find(({ name, depth }) => name === 'application' && depth === 1)?.attributes;
  const words = (name: string, from = application): string | undefined => {
    const one = from?.get(name);
    if (!one) return undefined;
    return one.reference === 0 ? one.value : bestText(valuesOf(table, one.reference));
  };
  const files = (id: number): readonly IconFile[] => valuesOf(table, id).flatMap(({ path, density }) => (path === undefined ? [] : [{ path: `${BASE}${path}`, density }]));
  const image = application?.get('icon') ?? application?.get('roundIcon');
  const icon = await androidIcon(zip, image ? files(image.reference) : [], files, foreground);
  progress(0.9);
  return toPackage({
    format: 'aab',
    platform: 'android',
    packageName,
    version: words('versionName', root) ?? words('versionCode', root),
    appName: words('label'),
    icon: icon === 'vector' ? null : icon,
    certificate: await jarSignature(zip),
    warnings: ['store-key', ...(icon === 'vector' ? (['vector-icon'] as const) : [])],
  });
}
