import { type Box, type Gray, crop, percentile } from '../pixels/gray.js';

/** The pictures searched here are flattened: paper is near 245, security print above 205. */
const paper = 245;
const palestFrame = 225;
const palestPrint = 195;
const darkestPrint = 140;

/** Darker than this is print: half way between paper and the darkest print there, because soft pictures have no black. */
const printBelow = (gray: Gray): number => Math.min(palestPrint, Math.max(darkestPrint, (percentile(gray, 0.01) + paper) / 2));

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

function profile(gray: Gray, limit: number, alongRows: boolean): Uint32Array {
  const counts = new Uint32Array(alongRows ? gray.height : gray.width);
  gray.data.forEach((value, at) => {
    if (value >= limit) return;
    const index = alongRows ? Math.floor(at / gray.width) : at % gray.width;
    counts[index] = (counts[index] ?? 0) + 1;
  });
  return counts;
}

/**
 * Paints out upright lines that run through a good part of the picture, pale ones as well: the frame of a paper ties all lines of print
 * beside it together. Print itself never runs down without a gap.
 */
export function withoutFrame(gray: Gray): Gray {
  const { width, height } = gray;
  const out: Gray = { ...gray, data: gray.data.slice() };
  const least = height * 0.3;
  for (let column = 0; column < width; column += 1) {
    let start = 0;
    for (let row = 0; row <= height; row += 1) {
      if (row < height && (gray.data[row * width + column] ?? paper) < palestFrame) continue;
      if (row - start >= least) for (let painted = start; painted < row; painted += 1) out.data[painted * width + column] = paper;
      start = row + 1;
    }
  }
  return out;
}

/**
 * The lines of print inside a region of a flattened picture, top to bottom, each as the box of its print. `size` is the height
 * of a character. Print that begins after a gap of more than `gap` characters belongs to something else.
 */
export function findLines(ink: Gray, region: Box, size: number, gap = 2.6): readonly Box[] {
  const part = crop(ink, region);
  const limit = printBelow(part);
  const bands = runs(profile(part, limit, true), Math.max(2, size * 0.06), Math.max(1, size * 0.12)).filter(([from, to]) => to - from >= size * 0.45);
  const lines: Box[] = [];
  for (const [from, to] of bands) {
    const band = crop(part, { x: 0, y: from, width: part.width, height: to - from });
    const pieces = runs(profile(band, limit, false), 1, Math.round(size * gap)).filter(([left, end]) => end - left >= size * 0.25);
    const first = pieces[0];
    if (first === undefined) continue;
    lines.push({ x: Math.round(region.x) + first[0], y: Math.round(region.y) + from, width: first[1] - first[0], height: to - from });
  }
  return lines;
}
