import type { AppPackage, PackageFormat } from '../../core/ports/app-package.js';
import { type Bytes, unreadable } from './bytes.js';
import { hapSignature } from './hap-signature.js';
import { harmonyTexts } from './harmony-resources.js';
import { bestText } from './localised.js';
import { firstPicture, ifPossible, LIMITS, type Reading, toPackage } from './parts.js';
import { openZip, type Zip } from './zip.js';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (json: unknown, ...keys: readonly string[]): unknown => keys.reduce<unknown>((value, key) => (isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined), json);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

function parse(bytes: Bytes | null): Json | null {
  if (!bytes) return null;
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8').decode(bytes.array));
    return isJson(json) ? json : null;
  } catch {
    throw unreadable('manifest');
  }
}

interface Face { readonly label: unknown; readonly labelId: number; readonly icon: unknown; readonly iconId: number }
interface Module { readonly packageName: string | undefined; readonly version: string | undefined; readonly faces: readonly Face[] }

const faceOf = (json: unknown): Face => ({ label: inside(json, 'label'), labelId: number(inside(json, 'labelId')), icon: inside(json, 'icon'), iconId: number(inside(json, 'iconId')) });

/** The module's manifest: `module.json` of today's model, `config.json` of the one before. */
async function moduleIn(zip: Zip): Promise<Module | null> {
  const stage = parse(await zip.read('module.json', LIMITS.manifest));
  if (stage) {
    const app = inside(stage, 'app');
    return { packageName: words(inside(app, 'bundleName')), version: words(inside(app, 'versionName')), faces: [faceOf(app), ...list(inside(stage, 'module', 'abilities')).map(faceOf)] };
  }
  const config = parse(await zip.read('config.json', LIMITS.manifest));
  if (!config) return null;
  const app = inside(config, 'app');
  return { packageName: words(inside(app, 'bundleName')), version: words(inside(app, 'version', 'name')), faces: list(inside(config, 'module', 'abilities')).map(faceOf) };
}

/** The name under the icon, by its number in the index of texts. */
async function nameIn(zip: Zip, faces: readonly Face[]): Promise<string | null> {
  const index = await zip.read('resources.index', LIMITS.resources);
  for (const { label, labelId } of faces) {
    const text = words(label);
    if (text !== undefined && !text.startsWith('$')) return text;
    const found = index && labelId !== 0 ? bestText(harmonyTexts(index, labelId)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

/** `$media:app_icon` is a file of that name; a layered icon is a list of two pictures, of which the one in front is taken. */
async function iconIn(zip: Zip, faces: readonly Face[]): Promise<Blob | null> {
  const names = faces.flatMap(({ icon }) => /^\$media:(\w+)$/.exec(words(icon) ?? '')?.[1] ?? []);
  const files = (name: string): readonly string[] => zip.names.filter((file) => /(?:^|\/)resources\/[^/]+\/media\//.test(file) && file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '') === name);
  for (const name of [...new Set(names)].slice(0, 4)) {
    const picture = await firstPicture(zip, files(name));
    if (picture) return picture;
    const layered = parse(await ifPossible(() => zip.read(files(name).find((file) => file.endsWith('.json')) ?? '', LIMITS.manifest)));
    const front = /^\$media:(\w+)$/.exec(words(inside(layered, 'layered-image', 'foreground')) ?? '')?.[1];
    const inner = front === undefined ? null : await firstPicture(zip, files(front));
    if (inner) return inner;
  }
  return null;
}

async function finish(format: PackageFormat & ('hap' | 'app'), { zip, progress }: Reading, module: Module, from: Zip | null): Promise<AppPackage> {
  const { packageName, version, faces } = module;
  if (packageName === undefined) throw unreadable('manifest');
  progress(0.4);
  const [appName, icon] = from ? [await ifPossible(() => nameIn(from, faces)), await ifPossible(() => iconIn(from, faces))] : [null, null];
  progress(0.8);
  const signature = await hapSignature(zip);
  return toPackage({
    format,
    platform: 'harmonyos',
    packageName,
    version,
    appName: appName ?? undefined,
    icon,
    certificate: signature?.certificate ?? null,
    warnings: signature?.development ? ['development-profile'] : [],
  });
}

/** Reads a .hap: one module of a HarmonyOS application. */
export async function readHap(reading: Reading): Promise<AppPackage> {
  const module = await moduleIn(reading.zip);
  if (!module) throw unreadable('manifest');
  return finish('hap', reading, module, reading.zip);
}

/** Reads a HarmonyOS .app: what goes to the store, a pack of modules under one signature. */
export async function readApp(reading: Reading): Promise<AppPackage> {
  const { zip } = reading;
  const pack = parse(await zip.read('pack.info', LIMITS.manifest));
  const app = inside(pack, 'summary', 'app');
  const names = zip.names.filter((name) => /^[^/]+\.hap$/.test(name));
  const entry = list(inside(pack, 'packages')).find((one) => inside(one, 'moduleType') === 'entry');
  const wanted = `${words(inside(entry, 'name')) ?? ''}.hap`;
  const main = names.includes(wanted) ? wanted : names[0];
  const inner = main === undefined ? null : await ifPossible(async () => {
    const blob = await zip.blob(main, LIMITS.inner);
    return blob && openZip(blob);
  });
  const module = inner && (await ifPossible(() => moduleIn(inner)));
  return finish('app', reading, {
    packageName: words(inside(app, 'bundleName')) ?? module?.packageName,
    version: words(inside(app, 'version', 'name')) ?? module?.version,
    faces: module?.faces ?? [],
  }, inner);
}
