import { type Box, type Gray, blur, emptyGray, shrinkTo } from './gray.js';

/**
 * Finds a paper lying on a background of another brightness, in pixels of the given picture. Floods from the borders over what
 * looks like the border; a paper is what stays dry, provided that it is large and a filled rectangle. `null`: no background to
 * be seen, the paper fills the picture.
 */
export function locatePaper(picture: Gray): Box | null {
  const small = blur(shrinkTo(picture, 240), 1);
  const { width, height } = small;
  const wet = emptyGray(width, height);
  const queue: number[] = [];
  const enter = (at: number): void => {
    if (wet.data[at] !== 0) return;
    wet.data[at] = 1;
    queue.push(at);
  };
  for (let x = 0; x < width; x += 1) {
    enter(x);
    enter((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    enter(y * width);
    enter(y * width + width - 1);
  }
  // A step up to this is the same surface; shading over the whole background may be much larger.
  const tolerance = 9;
  while (queue.length > 0) {
    const at = queue.pop() ?? 0;
    const here = small.data[at] ?? 0;
    const x = at % width;
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= wet.data.length) continue;
      if (Math.abs((small.data[next] ?? 0) - here) <= tolerance) enter(next);
    }
  }
  const columns = new Float32Array(width);
  const rows = new Float32Array(height);
  let dry = 0;
  wet.data.forEach((value, at) => {
    if (value !== 0) return;
    dry += 1;
    const [x, y] = [at % width, Math.floor(at / width)];
    columns[x] = (columns[x] ?? 0) + 1;
    rows[y] = (rows[y] ?? 0) + 1;
  });
  // A row or column belongs to the paper when a good part of it is dry; specks on the desk do not widen the box.
  const span = (counts: Float32Array, across: number): readonly [number, number] => {
    let [first, last] = [-1, -1];
    counts.forEach((count, index) => {
      if (count < across * 0.25) return;
      if (first < 0) first = index;
      last = index;
    });
    return [first, last];
  };
  const [left, right] = span(columns, height);
  const [top, bottom] = span(rows, width);
  if (left < 0 || top < 0) return null;
  const [w, h] = [right - left + 1, bottom - top + 1];
  const share = (w * h) / (width * height);
  if (share < 0.12 || share > 0.97 || dry / (w * h) < 0.8) return null;
  const ratio = picture.width / width;
  return { x: left * ratio, y: top * ratio, width: w * ratio, height: h * ratio };
}
