import type { AppPackage } from '../../core/ports/app-package.js';
import { androidIcon, type IconFile } from './android-icon.js';
import { androidElements, VALUE, type AndroidValue } from './android-xml.js';
import { apkSignature } from './apk-signature.js';
import { unreadable, unsupported } from './bytes.js';
import { jarSignature } from './jar-signature.js';
import { bestText } from './localised.js';
import { ifPossible, LIMITS, type Reading, toPackage } from './parts.js';
import { resourceTable, type ResourceTable } from './resource-table.js';

/** A text, directly or by reference; a number as text. */
function words(value: AndroidValue | undefined, table: ResourceTable | null): string | undefined {
  if (!value) return undefined;
  if (value.type === VALUE.reference) return bestText(table?.find(value.data) ?? []);
  return value.type === VALUE.string ? value.text : String(value.data);
}

const filesOf = (table: ResourceTable | null) => (id: number): readonly IconFile[] =>
  (table?.find(id) ?? []).flatMap(({ text, density }) => (text === undefined ? [] : [{ path: text, density }]));

/** Reads an .apk. */
export async function readApk({ zip, progress }: Reading): Promise<AppPackage> {
  const manifest = await zip.read('AndroidManifest.xml', LIMITS.manifest);
  if (!manifest) throw unreadable('manifest');
  const elements = androidElements(manifest);
  const root = elements.find(({ name }) => name === 'manifest')?.attributes;
  const packageName = root?.get('package')?.text;
  if (!root || !packageName) throw unreadable('manifest');
  if (root.get('split')?.text) throw unsupported('split');
  progress(0.2);
  const table = await ifPossible(async () => {
    const bytes = await zip.read('resources.arsc', LIMITS.resources);
    return bytes && resourceTable(bytes);
  });
  progress(0.6);
  const application = elements.find(({ name, depth }) => name === 'application' && depth === 1)?.attributes;
  // Without an icon or name of its own an application takes that of the screen it starts with, which is not looked for.
  const iconValue = application?.get('icon') ?? application?.get('roundIcon');
  const resolve = filesOf(table);
  const files = iconValue?.type === VALUE.reference ? resolve(iconValue.data) : iconValue?.text ? [{ path: iconValue.text, density: 0 }] : [];
  const icon = await androidIcon(zip, files, resolve);
  progress(0.8);
  const block = await apkSignature(zip);
  const certificate = block?.certificate ?? (await jarSignature(zip));
  return toPackage({
    format: 'apk',
    platform: 'android',
    packageName,
    version: words(root.get('versionName'), table) ?? words(root.get('versionCode'), table),
    appName: words(application?.get('label'), table),
    icon: icon === 'vector' ? null : icon,
    certificate,
    warnings: [...(icon === 'vector' ? (['vector-icon'] as const) : []), ...(block?.rotated ? (['rotated-key'] as const) : [])],
  });
}
