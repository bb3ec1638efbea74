import { androidElements, VALUE, type AndroidValue } from './android-xml.js';
import { firstPicture, ifPossible, LIMITS } from './parts.js';
import type { Zip } from './zip.js';

/** A file that a resource stands for, with the density of the screens it is meant for. */
export interface IconFile { readonly path: string; readonly density: number }

/** Beyond every real density: drawn for any screen, so no picture. */
const ANY = 0xfffe;

const sharpestFirst = (files: readonly IconFile[]): readonly string[] =>
  [...new Set([...files].filter(({ density }) => density < ANY).sort((a, b) => b.density - a.density).map(({ path }) => path))];

/** What the drawing of an adaptive icon puts in front. */
async function foregroundOf(zip: Zip, path: string): Promise<AndroidValue | undefined> {
  const bytes = await zip.read(path, LIMITS.icon);
  const elements = bytes ? androidElements(bytes) : [];
  const at = elements.findIndex(({ name }) => name === 'foreground');
  if (elements[0]?.name !== 'adaptive-icon' || at < 0) return undefined;
  // The picture may be named here, or in an inset or bitmap within.
  const { depth } = elements[at] ?? { depth: 0 };
  const after = elements.slice(at + 1).findIndex((element) => element.depth <= depth);
  return elements.slice(at, after < 0 ? undefined : at + 1 + after).map(({ attributes }) => attributes.get('drawable') ?? attributes.get('src')).find((value) => value?.type === VALUE.reference);
}

/**
 * The sharpest picture among an icon's files; where there are only drawings, the picture in front of an adaptive icon.
 * @param resolve the files behind a reference
 */
export async function androidIcon(zip: Zip, files: readonly IconFile[], resolve: (id: number) => readonly IconFile[], front = foregroundOf): Promise<Blob | 'vector' | null> {
  const picture = await ifPossible(() => firstPicture(zip, sharpestFirst(files)));
  if (picture) return picture;
  const drawings = files.filter(({ path }) => path.endsWith('.xml') && zip.has(path));
  for (const { path } of drawings.slice(0, 4)) {
    const value = await ifPossible(async () => (await front(zip, path)) ?? null);
    const inner = value && (await ifPossible(() => firstPicture(zip, sharpestFirst(resolve(value.data)))));
    if (inner) return inner;
  }
  return drawings.length > 0 ? 'vector' : null;
}
