import { type Box, type Gray, crop } from '../pixels/gray.js';

/** Darker than this is print; the pictures searched here are flattened, so paper is near 245. */
const printBelow = 150;

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;

/** Runs of `counts` that reach `least`; runs closer than `join` become one. Ends are exclusive. */
function runs(counts: Uint32Array, least: number, join: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  counts.forEach((count, index) => {
    if (count < least) return;
    const last = found.at(-1);
    if (last !== undefined && index - last[1] <= join) last[1] = index + 1;
    else found.push([index, index + 1]);
  });
  return found;
}

function profile(gray: Gray, alongRows: boolean): Uint32Array {
  const counts = new Uint32Array(alongRows ? gray.height : gray.width);
  gray.data.forEach((value, at) => {
    if (value >= printBelow) return;
    const index = alongRows ? Math.floor(at / gray.width) : at % gray.width;
    counts[index] = (counts[index] ?? 0) + 1;
  });
  return counts;
}

/**
 * The lines of print inside a region of a flattened picture, top to bottom, each as the box of its print. `size` is the height
 * of a character. Print that begins after a gap of more than `gap` characters belongs to something else.
 */
export function findLines(ink: Gray, region: Box, size: number, gap = 2.6): readonly Box[] {
  const part = crop(ink, region);
  const bands = runs(profile(part, true), Math.max(2, size * 0.06), Math.max(1, size * 0.12)).filter(([from, to]) => to - from >= size * 0.45);
  const lines: Box[] = [];
  for (const [from, to] of bands) {
    const band = crop(part, { x: 0, y: from, width: part.width, height: to - from });
    const pieces = runs(profile(band, false), 1, Math.round(size * gap)).filter(([left, end]) => end - left >= size * 0.25);
    const first = pieces[0];
    if (first === undefined) continue;
    lines.push({ x: Math.round(region.x) + first[0], y: Math.round(region.y) + from, width: first[1] - first[0], height: to - from });
  }
  return lines;
}
